"""Which slug was meant by one that leads nowhere."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process

NEAR_ENOUGH = 72.0
"""Below this likeness (0–100) a name is no help as a hint: it would only puzzle."""


def nearest_slug(slug: str, known: Iterable[str]) -> str:
    """The one of `known` most like `slug`, or an empty string.

    The only one that begins or ends with `slug` is most like it: the date before an article's is often left out.
    """
    slugs, low = sorted(known), slug.casefold()
    longer = [each for each in slugs if each.endswith(f"-{low}") or each.startswith(low)]
    if len(longer) == 1:
        return longer[0]
    best = process.extractOne(low, slugs, scorer=fuzz.ratio, score_cutoff=NEAR_ENOUGH)
    return best[0] if best else ""
