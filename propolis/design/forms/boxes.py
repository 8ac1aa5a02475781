"""The box for a few lines of somebody's own words, which most forms have."""

from django import forms

LONGEST = 2000


def words_box(
    label, hint="", missing="", *, most: int = LONGEST, rows: int = 4, required: bool = True
) -> forms.CharField:
    """A box for words. `missing` is what is said when it is left empty, `most` the number of characters it holds."""
    return forms.CharField(
        label=label,
        help_text=hint,
        max_length=most,
        required=required,
        widget=forms.Textarea(attrs={"rows": rows}),
        error_messages={"required": missing} if missing else {},
    )
