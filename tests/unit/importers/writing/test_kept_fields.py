from briefgen.importers.writing.kept_fields import with_kept_fields

NEW = """\
---
title: Ministry delays dam
date: 2024-05-14  # guessed: the page
byline: [Mira Solberg]
extra:
  description: New.
# not found: publisher, url
---
The new text.
"""


def with_kept(fields: str) -> str:
    return with_kept_fields(f"---\n{fields}---\nThe old text.\n", NEW)


def test_what_the_page_does_not_say_is_kept_and_no_longer_called_missing():
    kept = with_kept("title: Old\npublisher: The Post\nnames:\n  Keller: jonas-keller\ntags:\n- water\n")

    assert kept == (
        "---\ntitle: Ministry delays dam\ndate: 2024-05-14  # guessed: the page\nbyline: [Mira Solberg]\n"
        "publisher: The Post\nnames:\n  Keller: jonas-keller\ntags:\n- water\nextra:\n  description: New.\n"
        "# not found: url\n---\nThe new text.\n"
    )


def test_a_date_that_was_only_guessed_yields_to_the_one_that_stood_there():
    assert "date: 2024-05-13\n" in with_kept("date: 2024-05-13\n")
    assert "2024-05-14" not in with_kept("date: 2024-05-13\n")


def test_keys_of_ones_own_stay_beside_those_that_the_import_writes():
    kept = with_kept("extra:\n    desk: Asia\n    description: Old.\n")

    assert "extra:\n  description: New.\n  desk: Asia\n#" in kept


def test_comments_of_the_old_file_are_not_kept():
    assert "Kim" not in with_kept("# names: {Kim: kim-jong-un}\ntitle: Old\n")


def test_a_file_without_front_matter_is_replaced_as_a_whole():
    assert with_kept_fields("Only text.\n", NEW) == NEW


def test_the_line_ends_of_windows_and_a_mark_at_the_beginning_do_not_hide_the_fields():
    assert "tags: [a]\n" in with_kept_fields("\ufeff---\r\ntags: [a]\r\n---\r\nOld.\r\n", NEW)


def test_a_file_that_was_imported_just_so_stays_just_so():
    assert with_kept_fields(NEW, NEW) == NEW
