import os

from briefgen.build.limits import limits_foreseen, limits_of
from briefgen.build.outcome import Report
from briefgen.build.record import Record
from briefgen.model.files import StaticFile
from briefgen.model.stamps import FileStamp
from briefgen.publish.survey import Survey

MB = 1_000_000


def a_survey(**sizes):
    stamps = (FileStamp(path=path, size=size, modified_ns=0, changed_ns=0, node=0) for path, size in sizes.items())
    return Survey(stamps=tuple(stamps))


def a_film(root, size):
    """A file with a hole: as large as is said, and nearly nothing on the disk."""
    path = root / "content" / "static" / "film.mp4"
    path.parent.mkdir(parents=True)
    path.touch()
    os.truncate(path, size)
    return (StaticFile(path="content/static/film.mp4", target="static/film.mp4"),)


def test_a_site_that_github_takes_is_not_spoken_of(tmp_path):
    assert limits_of(a_survey(a=90 * MB)) == ()
    assert limits_foreseen(tmp_path, a_film(tmp_path, 90 * MB), None) == ()


def test_a_file_that_github_refuses_is_named_before_there_is_a_site(tmp_path):
    assert limits_foreseen(tmp_path, a_film(tmp_path, 200 * MB), None) == (
        "GitHub takes no file of more than 104.9 MB: static/film.mp4 (200.0 MB).",
    )


def test_what_was_built_counts_with_what_would_be_copied_now(tmp_path):
    survey = a_survey(**{"index.html": 60 * MB, "static/film.mp4": 5 * MB, "data/graph.json": 950 * MB})
    before = Record(asked=b"", inputs=b"", report=Report(), survey=survey)

    first, _ = limits_foreseen(tmp_path, a_film(tmp_path, 90 * MB), before)

    assert first == (
        "The site has 1.1 GB; GitHub Pages shows at most 1.0 GB. "
        "Its largest files: data/graph.json (950.0 MB), static/film.mp4 (90.0 MB), index.html (60.0 MB)."
    )
