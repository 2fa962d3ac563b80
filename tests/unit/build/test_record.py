import pytest

from briefgen.build.outcome import Counts, Report
from briefgen.build.record import CardRecord, Record, outcome_of, read_record, still_there, write_record
from briefgen.model.files import OutputFile
from briefgen.model.ids import SitePath
from briefgen.publish.staging import Staging
from briefgen.publish.survey import survey
from briefgen.publish.workplace import workplace


def a_record(**more):
    return Record(**{"asked": b"a", "inputs": b"i", "report": Report(counts=Counts(articles=2)), **more})


@pytest.fixture
def record(tmp_path):
    """Of a build that wrote one page."""
    with Staging(tmp_path / "site") as staging:
        staging.add(OutputFile(path=SitePath("index.html"), data=b"home"))
        done = staging.commit()
    cards = (CardRecord(path=SitePath("index.png"), key=b"v", sha256=done.manifest.entries[0].sha256),)
    return a_record(output=str(tmp_path / "site"), cards=cards, survey=survey(tmp_path / "site", done.manifest))


def test_a_record_is_read_as_it_was_written(tmp_path, record):
    write_record(tmp_path / "record", record)

    assert read_record(tmp_path / "record") == record


@pytest.mark.parametrize(
    "damage", [lambda d: b"", lambda d: d[:-1], lambda d: d[:9] + b"\xff" + d[10:], lambda d: b"x" * 99]
)
def test_a_damaged_record_is_none(tmp_path, record, damage):
    write_record(tmp_path / "record", record)
    (tmp_path / "record").write_bytes(damage((tmp_path / "record").read_bytes()))

    assert read_record(tmp_path / "record") is None


def test_no_record_is_none_and_one_that_cannot_be_written_is_no_fault(tmp_path):
    write_record(tmp_path / "missing" / "record", a_record())

    assert read_record(tmp_path / "missing" / "record") is None


def test_an_untouched_output_gives_the_last_outcome(record):
    outcome = outcome_of(record, still_there(record))

    assert (outcome.settled, outcome.unchanged, outcome.report) == (True, 1, record.report)


def test_files_of_others_are_named_and_change_nothing(tmp_path, record):
    (tmp_path / "site" / "CNAME").write_text("example.org")

    assert still_there(record) == ("CNAME",)


@pytest.mark.parametrize(
    "change",
    [
        lambda site: (site / "index.html").unlink(),
        lambda site: (site / "index.html").write_text("h4ck"),
        lambda site: (site / "briefgen.sha256").unlink(),
        lambda site: site.rename(site.with_name("elsewhere")),
        lambda site: workplace(site).mkdir(),
    ],
)
def test_an_output_that_was_touched_or_not_finished_gives_none(tmp_path, record, change):
    change(tmp_path / "site")

    assert still_there(record) is None


def test_a_failed_build_fails_again_whatever_is_in_the_output():
    record = a_record(report=Report(failed=True))

    assert outcome_of(record, still_there(record)).report.failed
