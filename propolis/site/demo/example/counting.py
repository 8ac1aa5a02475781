"""The people of the example say who they are, and no name goes with it."""

from propolis.projects.models import Member
from propolis.site.demo.example.calendar import Calendar
from propolis.steps.people import acts

# One letter of age, disability, sex, ethnic group and care each; "." is left out.
ANSWERS = {
    "maureen": "7lfwn", "tom": "6lmbn", "shirin": "6afan", "derek": "8lmwn", "agnes": "7afwn", "yusuf": "4.man",
    "gareth": "6nmwy", "wendy": "7nfwy", "leila": "4nfay", "ian": "6amwy", "grace": "4nfby", "bilal": "4nma.",
    "callum": "4nmwn", "nia": "4nfwn", "petra": "6nfw.", "helen": "6nfwy",
}  # fmt: skip
MEANS = (
    ("age", {"4": "25-44", "6": "45-64", "7": "65-79", "8": "80-over"}),
    ("disability", {"l": "a-lot", "a": "a-little", "n": "no"}),
    ("sex", {"f": "female", "m": "male"}),
    ("ethnic-group", {"w": "white", "a": "asian", "b": "black"}),
    ("care", {"y": "yes", "n": "no"}),
)


def count_who_is_here(calendar: Calendar, people: dict[str, Member]) -> None:
    """Ruth asked, sixteen answered, some of it was left out."""
    asking = acts.ask_equality(by=people["ruth"], category_set="england-2026-1", at=calendar.at(139, 12))
    for key, said in ANSWERS.items():
        answers = {code: means[one] for (code, means), one in zip(MEANS, said, strict=True) if one in means}
        acts.answer_equality(by=people[key], asking=asking, answers=answers, at=calendar.at(139, 13))
