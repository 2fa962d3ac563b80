import re
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from briefgen.model.site import Stretch
from briefgen.resolve.notes.anchors import Ambiguous, Anchored, Anchoring, AnchorRequest, Changed, Lost, anchor
from briefgen.resolve.wording.passages import Passages, fold_passages
from briefgen.text.normalize import fold_text
from tests.builders import a_block, some_blocks

CASES = (Path(__file__).parents[3] / "cases" / "anchors" / "states.md").read_text(encoding="utf-8")
ARTICLE = CASES.split("```\n")[1]
BLOCKS = some_blocks(ARTICLE.rstrip("\n"))
TEXT = fold_passages(BLOCKS)
WORDS = st.sampled_from(
    ("the", "talks", "of", "May", "ended", "20", "not", "—", "“yes”", "Kim’s…", "party", "1,000", "art")
)


def read_cases() -> list[tuple[str, AnchorRequest, str]]:
    cases = []
    for part in CASES.split("\n## ")[1:]:
        name, body = part.split("\n", 1)
        quotation = "\n".join(line[2:] for line in body.splitlines() if line.startswith(">"))
        at = re.search(r"at=p(\d+)", body.partition(">")[0])
        near = dict(re.findall(r'(prefix|suffix)="([^"]*)"', body.partition(">")[0]))
        request = AnchorRequest(quotation=quotation, at=int(at[1]) if at else None, **near)
        expected = re.search(r"^- (.*)$", body, re.MULTILINE)
        assert expected is not None
        cases.append((name, request, expected[1]))
    return cases


def words_at(stretch: Stretch) -> str:
    return BLOCKS[stretch.block - 1].text[stretch.start : stretch.end]


def told(stretches: tuple[Stretch, ...]) -> str:
    return " ".join(f"p{stretch.block} `{words_at(stretch)}`" for stretch in stretches)


def outcome(found: Anchoring) -> str:
    if isinstance(found, Anchored):
        mend = ""
        if found.mend:
            mend = f' prefix="{found.mend.prefix}"' if found.mend.prefix else f" at=p{found.mend.at}"
        return f"{found.state} {told(found.stretches)}{mend}"
    if isinstance(found, Ambiguous):
        ways = [f"at=p{place.at} `{place.longer}`" if place.at else f"`{place.longer}`" for place in found.places]
        return f"ambiguous {found.count}{' short' if found.short else ''}: {'; '.join(ways)}"
    if isinstance(found, Changed):
        return f"changed {found.kinds[0]} `{found.wording}`"
    return type(found).__name__.lower()


@pytest.mark.parametrize(("request_", "expected"), [pytest.param(r, e, id=n) for n, r, e in read_cases()])
def test_a_quotation_is_in_exactly_one_state(request_: AnchorRequest, expected: str) -> None:
    assert outcome(anchor(request_, TEXT)) == expected


def test_markup_inside_a_passage_does_not_matter() -> None:
    found = anchor(AnchorRequest(quotation="harbour talks"), fold_passages((a_block("The harbour talks ended."),)))

    assert isinstance(found, Anchored)
    assert found.state == "exact"


def test_a_decomposed_letter_is_anchored_whole() -> None:
    text = fold_passages((a_block("Minister Nguye\u0302\u0303n spoke at noon."),))

    found = anchor(AnchorRequest(quotation="Minister Nguyễn spoke"), text)

    assert isinstance(found, Anchored)
    assert found.stretches == (Stretch(block=1, start=0, end=23),)


def test_the_shortest_of_overlapping_matches_counts() -> None:
    text = fold_passages((a_block("the talks began and the talks ended before the vote was held"),))

    found = anchor(AnchorRequest(quotation="the talks … the vote was held"), text)

    assert isinstance(found, Anchored)
    assert found.stretches[0].start == 20


def test_an_ellipsis_leaps_only_so_far() -> None:
    filler = " ".join(["and many other words"] * 200)
    text = fold_passages((a_block(f"The harbour talks have begun {filler} the vote was held in the old town."),))

    found = anchor(AnchorRequest(quotation="The harbour talks have begun … the vote was held in"), text)

    assert isinstance(found, Changed)
    assert found.kinds == ("order",)


def test_a_quotation_is_not_found_in_no_text() -> None:
    assert isinstance(anchor(AnchorRequest(quotation="harbour talks"), fold_passages(())), Lost)


@given(st.lists(WORDS, min_size=6, max_size=40), st.data())
def test_anchored_words_equal_the_quotation_after_folding(words: list[str], data: st.DataObject) -> None:
    cut = data.draw(st.integers(1, len(words) - 1))
    blocks = (a_block(" ".join(words[:cut])), a_block(" ".join(words[cut:])))
    first = data.draw(st.integers(0, len(words) - 4))
    quotation = " ".join(words[first : first + 4])

    found = anchor(AnchorRequest(quotation=quotation), fold_passages(blocks))

    if isinstance(found, Anchored):
        assert all(stretch.start < stretch.end <= len(blocks[stretch.block - 1].text) for stretch in found.stretches)
        drawn = " ".join(blocks[s.block - 1].text[s.start : s.end] for s in found.stretches)
        assert fold_text(drawn).replace("...", " ").split() == fold_text(quotation).replace("...", " ").split()


@given(
    st.lists(WORDS, min_size=8, max_size=30, unique=False), st.integers(0, 7), st.sampled_from(["21", "never", "Kims"])
)
def test_a_replaced_word_is_never_drawn(words: list[str], at: int, other: str) -> None:
    assume(words[at] != "—")
    quotation = " ".join(words[:8])
    changed = [*words[:at], other, *words[at + 1 :]]

    found = anchor(AnchorRequest(quotation=quotation), _text_of(changed))

    assert not (isinstance(found, Anchored) and "…" not in quotation)


def _text_of(words: list[str]) -> Passages:
    return fold_passages((a_block(" ".join(words[:8])),))
