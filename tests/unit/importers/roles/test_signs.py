"""Which lines bear a mark of their own: for every class one that does, and the paragraph that only looks so."""

import pytest

from briefgen.importers.roles.captions import is_caption, may_be_caption
from briefgen.importers.roles.datelines import find_dateline, is_transcript
from briefgen.importers.roles.people_named import bare_byline_names, byline_names, credited_names, is_credit, names_in
from briefgen.importers.roles.phrases import is_furniture, is_page_mark, is_rights_line, rights_owner


@pytest.mark.parametrize(
    ("text", "written", "agency"),
    [
        ("WASHINGTON -- The president", "WASHINGTON", ""),
        ("WASHINGTON: The president", "WASHINGTON", ""),
        ("SEOUL, South Korea (AP) — The North", "SEOUL, South Korea (AP)", "AP"),
        ("Seoul (CNN) - The North", "Seoul (CNN)", "CNN"),
        ("(Reuters) - The North", "(Reuters)", "Reuters"),
        ("NEW YORK, Jan 20 (Reuters) - Shares", "NEW YORK, Jan 20 (Reuters)", "Reuters"),
        ("ST. JOHN’S – The harbour", "ST. JOHN’S", ""),
    ],
)
def test_datelines_are_found(text, written, agency):
    found = find_dateline(text)

    assert (found.written, found.agency) == (written, agency)
    assert text[found.length :].startswith("The") or text[found.length :].startswith("Shares")


@pytest.mark.parametrize(
    "text",
    [
        "BREAKING: The president", "NATO said on Friday", "US – and not only US – officials", "Trump - The president",
        "EXCLUSIVE -- The president", "The talks (AP) went on", "WASHINGTON:",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_dateline_is_text(text):
    assert find_dateline(text) is None


def test_names_in_capitals_before_what_is_said_make_a_transcript():
    assert is_transcript(["HOST: Good evening.", "MASTER: Good evening."])
    assert not is_transcript(["SEOUL: The North", "And: the South"])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ann Lee and Bob Ray, Reuters", ("Ann Lee", "Bob Ray")),
        ("By MARY O'NEIL", ("Mary O'Neil",)),
        ("By David E. Sanger", ("David E. Sanger",)),
        ("Von Jörg Lindner", ("Jörg Lindner",)),
        ("By the time they met", ()),
        ("By Friday, Trump and Kim will have met in Hanoi.", ()),
    ],
)
def test_bylines_name_people(text, names):
    assert byline_names(text) == names


def test_a_byline_without_by_names_people_and_whom_they_write_for():
    assert bare_byline_names("Ann Lee | The Daily Example") == ("Ann Lee",)
    assert bare_byline_names("Talks collapse") == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("(Reporting by Ann Lee in Seoul and Bob Ray; Editing by C. Dee)", ("Ann Lee", "Bob Ray")),
        ("Associated Press writer Ann Lee in Seoul contributed to this report.", ("Ann Lee",)),
        ("-- With assistance from Ann Lee and Bob Ray", ("Ann Lee", "Bob Ray")),
        ("AFP, Reuters", ()),
    ],
)
def test_credits_name_who_worked_on_it(text, names):
    assert is_credit(text)
    assert credited_names(text) == names


def test_organisations_are_no_names():
    assert names_in("Ann Lee of The Daily; and by Bob Ray of the Example Times") == ("Ann Lee", "Bob Ray")


@pytest.mark.parametrize(
    "text",
    [
        "The leaders meet. (Bloomberg pic)", "FILE PHOTO: The bridge in 2012", "A ship at sea. Photo by Ann Lee",
        "The minister arrives. Ann Lee/AP", "File photo of the bridge", "The harbour [Ann Lee/Reuters]",
    ],
)  # fmt: skip
def test_pictures_credits_mark_captions(text):
    assert is_caption(text)


@pytest.mark.parametrize(
    "text",
    [
        "He showed a photo of the bridge.", "The agency (founded in 1950) said so.", "It met in Geneva (see above).",
        "He filed the papers (all of the file was lost in 1944) and went home (as he had said).",
    ],
)  # fmt: skip
def test_paragraphs_with_brackets_are_no_captions(text):
    assert not is_caption(text)


def test_the_present_tense_with_a_day_is_how_captions_are_written():
    assert may_be_caption("The secretary and the envoy meet Friday at the hotel before visiting the White House.")
    assert may_be_caption("Ann Lee (left) with the mayor.")
    assert not may_be_caption("The secretary and the envoy met on Friday.")


@pytest.mark.parametrize(
    "text",
    [
        "Advertisement", "READ MORE: Ten lighthouses", "Share", "Share on Facebook", "Upcoming Events", "3 min read",
        "Related stories", "Sign up for our newsletter", "Leave a comment", "12 comments", "Story continues below",
    ],
)  # fmt: skip
def test_page_furniture_is_known(text):
    assert is_furniture(text)


@pytest.mark.parametrize(
    "text",
    [
        "Share prices fell by a tenth.", "Comments by the minister angered the envoys.", "Sign the accord, he said.",
        "Follow the money, the saying goes", "Home to 11,000 people, the town has no station.",
    ],
)  # fmt: skip
def test_sentences_that_begin_like_furniture_are_text(text):
    assert not is_furniture(text)


def test_marks_of_a_printed_page_and_lines_on_rights_are_known():
    assert is_page_mark("A Section on 01/19/2019")
    assert not is_page_mark("A section of the bridge on 01/19/2019 was closed to all who came from the north")
    assert is_rights_line("© 2021 The Island Post. All rights reserved.")
    assert rights_owner("© 2021 The Island Post. All rights reserved.") == "The Island Post"
    assert rights_owner("Copyright 2019. All rights reserved.") == ""
