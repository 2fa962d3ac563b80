"""The English months by the three letters that they begin with, from January: BibTeX's own names for them."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def month_of(written: str) -> int:
    """The number (from 1) of the month whose English name, or the beginning of it, `written` is; 0 for none."""
    begins = written[:3].lower()
    return MONTHS.index(begins) + 1 if begins in MONTHS else 0
