from dataclasses import dataclass


@dataclass(frozen=True)
class FormPage:
    """A page with one form: what it is about, and where it leads back to."""

    title: str
    lead: str
    submit: str
    back: str
    about: str = ""
