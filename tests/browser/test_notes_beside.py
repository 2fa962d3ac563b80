"""Notes stand level with their words, on nothing else, whether or not there is script."""

import itertools

import pytest

pytestmark = pytest.mark.browser

LINE = 28
WIDE = pytest.mark.parametrize("width", [1180, 1440, 2000])

BOXES = """() => [...document.querySelectorAll('.row .note')].map(note => {
  const box = note.getBoundingClientRect();
  const words = document.getElementById('anchor-' + note.id.slice(5)).getClientRects()[0];
  const row = [...document.querySelectorAll('.row')].indexOf(note.closest('.row'));
  return {id: note.id, row, top: box.top, bottom: box.bottom, left: box.left, right: box.right, words: words.top};
})"""
TEXTS = """() => [...document.querySelectorAll('.row .text')].map(text => {
  const box = text.getBoundingClientRect();
  const last = text.lastElementChild.getBoundingClientRect();
  return {top: box.top, bottom: last.bottom, left: box.left, right: box.right};
})"""


def first_letter_of(page, selector):
    page.locator(selector).scroll_into_view_if_needed()
    box = page.evaluate("name => document.querySelector(name).getClientRects()[0].toJSON()", selector)
    return box["x"] + 4, box["y"] + 10


def overlaps(boxes):
    return [(one["id"], other["id"]) for one, other in itertools.pairwise(boxes) if one["bottom"] > other["top"] + 0.5]


@WIDE
def test_the_first_note_of_a_row_is_level_with_its_words(visit, article, width):
    boxes = visit(article, width=width).page.evaluate(BOXES)
    firsts = [next(group) for _row, group in itertools.groupby(boxes, key=lambda box: box["row"])]

    assert len(firsts) >= 4
    assert [box["id"] for box in firsts if abs(box["top"] - box["words"]) > LINE] == []


@WIDE
def test_every_other_note_is_level_or_stands_directly_below_the_one_that_pushed_it_down(visit, article, width):
    boxes = visit(article, width=width).page.evaluate(BOXES)

    for before, box in itertools.pairwise(boxes):
        level = abs(box["top"] - box["words"]) <= LINE
        pushed = box["top"] > box["words"] and box["top"] - before["bottom"] < 3 * LINE
        assert level or pushed, box["id"]


@WIDE
@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_no_note_stands_on_another_or_on_the_text(visit, article, width, script):
    page = visit(article, width=width).page if script else None
    if page is None:
        page = visit(article, width=width, java_script_enabled=False).page
    boxes, texts = page.evaluate(BOXES), page.evaluate(TEXTS)

    assert len(boxes) == 10
    assert overlaps(boxes) == []
    assert all(box["left"] > max(text["right"] for text in texts) for box in boxes)
    assert all(box["right"] <= width for box in boxes)


def test_no_note_stands_on_another_in_another_face_or_at_another_size(visit, article):
    for change in ("document.documentElement.style.fontSize = '150%'", "document.body.style.fontFamily = 'monospace'"):
        page = visit(article, width=2200).page
        page.evaluate(change)

        assert overlaps(page.evaluate(BOXES)) == []


def test_the_text_is_parted_only_where_notes_fill_the_room(visit, article):
    page = visit(article).page
    boxes, texts = page.evaluate(BOXES), page.evaluate(TEXTS)

    for above, below in itertools.pairwise(texts):
        room = below["top"] - above["bottom"]
        filled = [box for box in boxes if box["bottom"] > above["bottom"] and box["top"] < below["top"]]
        assert room < 2 * LINE or filled, above


def test_in_what_ships_no_text_is_parted_by_more_than_a_few_lines_and_no_note_is_far_from_its_words(
    visit, shipped, serve
):
    for path in sorted(shipped.glob("articles/*/index.html")):
        page = visit(f"{serve(shipped)}{path.relative_to(shipped).as_posix()}").page
        boxes, texts = page.evaluate(BOXES), page.evaluate(TEXTS)
        gaps = [below["top"] - above["bottom"] for above, below in itertools.pairwise(texts)]

        assert overlaps(boxes) == []
        assert max(gaps) < 6 * LINE
        assert max(box["top"] - box["words"] for box in boxes) < 8 * LINE


def test_a_note_that_would_part_the_text_shows_its_first_lines_and_the_rest_without_script(visit, article):
    page = visit(article, java_script_enabled=False).page
    note = page.locator(".note.folded").first
    before = note.bounding_box()["height"]

    assert note.locator(".when-folded").is_visible()
    note.locator(".unfold").click()
    assert note.bounding_box()["height"] > before + LINE
    assert note.locator(".when-unfolded").is_visible()
    boxes = page.evaluate(BOXES)
    assert overlaps(boxes) == []


COVERED = """() => [...document.querySelectorAll('.note.folded')].filter(note => {
  const text = note.querySelector('.note-text'), range = document.createRange(), lines = [];
  const label = note.querySelector('.when-folded').getBoundingClientRect();
  const words = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  while (words.nextNode()) { range.selectNode(words.currentNode); lines.push(...range.getClientRects()); }
  return lines.some(line => line.right > label.left && line.bottom > label.top + 3 && line.top < label.bottom - 3);
}).map(note => note.id)"""


@WIDE
@pytest.mark.parametrize("size", ["100%", "130%"])
def test_what_unfolds_a_note_covers_none_of_its_words(visit, article, width, size):
    page = visit(article, width=width).page
    page.evaluate("size => { document.documentElement.style.fontSize = size; }", size)

    assert page.locator(".note.folded").count() > 1
    assert page.evaluate(COVERED) == []


def test_a_folded_note_is_unfolded_by_keyboard(visit, article):
    page = visit(article).page
    box = page.locator(".note.folded .unfold input").first
    box.focus()
    page.keyboard.press("Space")

    assert box.is_checked()
    assert page.locator(".note.folded .when-unfolded").first.is_visible()


def test_an_address_with_a_folded_note_shows_all_of_it(visit, article):
    note = visit(article).page.locator(".note.folded").first.get_attribute("id")
    page = visit(f"{article}#{note}").page

    assert page.locator(f"#{note} .note-text").evaluate("text => text.scrollHeight <= text.clientHeight + 1")


def test_hovering_words_lights_their_note_and_hovering_a_note_its_words(visit, article):
    page = visit(article).page
    page.hover("#anchor-n3")

    assert page.eval_on_selector_all(".note.lit", "notes => notes.map(note => note.id)") == ["note-n3"]
    page.hover("#note-n8 .note-text")
    assert "lit" in page.get_attribute("#anchor-n8", "class")
    assert "lit" not in page.get_attribute("#anchor-n3", "class")


def test_words_that_two_notes_stand_on_light_both(visit, article):
    page = visit(article).page
    page.hover("#anchor-n7")

    assert page.eval_on_selector_all(".note.lit", "notes => notes.map(note => note.id)") == ["note-n6", "note-n7"]


def test_each_of_two_overlapping_notes_is_reached_by_keyboard(visit, article):
    page = visit(article, width=390).page
    for note in ("note-n7", "note-n6"):
        page.focus(f'a.note-ref[href="#{note}"]')
        page.keyboard.press("Enter")

        assert page.is_visible(f"#{note} .note-body")


@pytest.mark.parametrize("width", [390, 1179])
def test_on_narrow_screens_notes_are_folded_under_their_passage(visit, article, width):
    page = visit(article, width=width).page
    places = page.evaluate("""() => [...document.querySelectorAll('.row .note')].map(note => {
      const text = note.closest('.notes').previousElementSibling;
      return note.getBoundingClientRect().top - text.getBoundingClientRect().bottom;
    })""")

    assert page.locator(".reading .note-body:visible").count() == 0
    assert page.locator(".reading .note-open:visible").count() == 10
    assert min(places) >= 0
    assert max(places) < 150


def test_a_folded_note_opens_from_its_marker_without_script(visit, article):
    page = visit(article, width=390, java_script_enabled=False).page
    page.click('a.note-ref[href="#note-n2"]')

    assert page.is_visible("#note-n2 .note-body")
    assert page.is_hidden("#note-n3 .note-body")
    page.click("#note-n2 .note-back")
    assert page.is_hidden("#note-n2 .note-body")
    assert page.url.endswith("#anchor-n2")


def test_a_folded_note_opens_from_its_words_and_folds_again_at_its_head(visit, article):
    page = visit(article, width=390).page
    page.mouse.click(*first_letter_of(page, "#anchor-n4"))
    head = page.locator("#note-n4 .note-open")

    assert page.is_visible("#note-n4 .note-body")
    assert head.get_attribute("aria-expanded") == "true"
    head.click()
    assert page.is_hidden("#note-n4 .note-body")
    assert head.get_attribute("aria-expanded") == "false"


def test_an_address_with_a_note_opens_the_note(visit, article):
    page = visit(f"{article}#note-n8", width=390).page

    assert page.is_visible("#note-n8 .note-body")
    page.wait_for_function("document.getElementById('note-n8').getBoundingClientRect().top < innerHeight")


def test_references_of_a_briefing_stand_beside_what_they_bear_out(visit, briefing):
    page = visit(briefing).page
    prose, beside = page.locator(".cited-row .prose").first.bounding_box(), page.locator(".beside").bounding_box()

    assert abs(prose["y"] - beside["y"]) < LINE
    assert beside["x"] > prose["x"] + prose["width"]
    assert visit(briefing, width=390).page.is_hidden(".beside")
