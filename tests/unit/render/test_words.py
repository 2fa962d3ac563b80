import pytest

from briefgen.diagnostics.model import BriefgenError
from briefgen.model.dates import DateRange, parse_date
from briefgen.render.themes import find_theme
from briefgen.render.words import Words, words_of

ENGLISH = Words("en", {})


def day(written):
    date = parse_date(written)
    assert date
    return date


@pytest.mark.parametrize(
    ("language", "written", "shown"),
    [
        ("en", "2019-01-19", "19 January 2019"),
        ("en-GB", "2018-06", "June 2018"),
        ("en", "2019", "2019"),
        ("de", "2019-01-19", "19. Januar 2019"),
        ("fr", "2018-06", "juin 2018"),
        ("es", "2019-01-19", "19 de enero de 2019"),
        ("ko", "2019-01-19", "2019년 1월 19일"),
        ("ja", "2018-06", "2018年6月"),
        ("ar", "2019-01-19", "19 يناير 2019"),
        ("tlh", "2019-01-09", "2019-01-09"),
    ],
)
def test_a_date_is_written_as_its_language_does_and_as_exact_as_it_is(language, written, shown):
    assert Words(language, {}).date(day(written)) == shown


def test_a_time_element_holds_the_date_for_machines_and_does_not_break():
    assert ENGLISH.time(day("2019-01-19")) == '<time datetime="2019-01-19">19\xa0January\xa02019</time>'
    assert ENGLISH.time(None) == ""


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2016", "2019", "2016–2019"),
        ("2018-06-12", "2018-06-14", "12–14 June 2018"),
        ("2016-04", "2019", "April 2016 – 2019"),
        ("2018-06-30", "2018-07-01", "30 June 2018 – 1 July 2018"),
        ("2018-06-12", "2018-06-12", "12 June 2018"),
        ("2016", None, "since 2016"),
        (None, "2019-04", "until April 2019"),
        (None, None, ""),
    ],
)
def test_a_span_of_time_says_from_when_to_when(start, end, shown):
    span = ENGLISH.span(start and day(start), end and day(end))

    assert span.striptags().replace("\xa0", " ").replace("\u2060", "") == shown


def test_something_that_happened_on_one_day_is_no_span():
    assert ENGLISH.range(DateRange(start=day("2018-06-12"))).striptags().replace("\xa0", " ") == "12 June 2018"


@pytest.mark.parametrize(
    ("language", "n", "shown"), [("en", 1234567, "1,234,567"), ("de", 12345, "12.345"), ("fr", 12345, "12\u202f345")]
)
def test_thousands_stand_apart(language, n, shown):
    assert Words(language, {}).number(n) == shown


@pytest.mark.parametrize(("n", "shown"), [(0, "0 notes"), (1, "1 note"), (2, "2 notes"), (1000, "1,000 notes")])
def test_one_has_a_form_of_its_own(n, shown):
    assert ENGLISH.count("{n} note|{n} notes", n) == shown


def test_a_language_without_a_plural_has_one_form():
    assert Words("ko", {"{n} note|{n} notes": "주석 {n}개"}).count("{n} note|{n} notes", 2) == "주석 2개"


def test_a_language_with_many_forms_has_them_in_their_order():
    arabic = Words("ar", {"{n} note|{n} notes": "zero|one|two|{n} few|{n} many|{n} other"})

    assert [arabic.count("{n} note|{n} notes", n) for n in (0, 1, 2, 3, 10, 11, 99, 100, 102, 103, 1000)] == [
        "zero", "one", "two", "3 few", "10 few", "11 many", "99 many", "100 other", "102 other", "103 few",
        "1,000 other",
    ]  # fmt: skip


def test_words_that_stay_english_are_counted_as_in_english():
    assert Words("ar", {}).count("{n} note|{n} notes", 1) == "1 note"


@pytest.mark.parametrize(
    ("language", "within", "attributes"),
    [
        ("en", "", ""),
        ("", "", ""),
        ("de", "", ' lang="de"'),
        ("ar", "", ' lang="ar" dir="rtl"'),
        ("en", "ar", ' lang="en" dir="ltr"'),
        ("fa", "ar", ' lang="fa"'),
        ('"><b', "", ' lang="&#34;&gt;&lt;b"'),
    ],
)
def test_text_in_another_language_says_so_and_runs_its_own_way(language, within, attributes):
    assert ENGLISH.lang(language, within=within) == attributes


def test_values_are_filled_in_and_never_read_as_patterns():
    assert ENGLISH("via {name}", name="{0} {x}") == "via {0} {x}"


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("ko", "ltr")])
def test_text_runs_as_its_language_does(language, direction):
    assert Words(language, {}).direction == direction


def test_a_theme_of_the_site_translates_over_the_built_in_one(tmp_path):
    words = tmp_path / "themes" / "default" / "words"
    words.mkdir(parents=True)
    words.joinpath("de.yml").write_text("Notes: Glossen\n", encoding="utf-8")
    german = words_of(find_theme(str(tmp_path), "default"), "de-AT")

    assert (german("Notes"), german("People"), german("No such words")) == ("Glossen", "Personen", "No such words")


@pytest.mark.parametrize(
    ("written", "told"), [("a: [b\n", "de.yml:2"), ("- a\n", "must map"), ("a: [b]\n", "must map")]
)
def test_words_that_are_no_words_are_told_with_their_file(tmp_path, written, told):
    words = tmp_path / "themes" / "default" / "words"
    words.mkdir(parents=True)
    words.joinpath("de.yml").write_text(written, encoding="utf-8")

    with pytest.raises(BriefgenError, match=told):
        words_of(find_theme(str(tmp_path), "default"), "de")
