"""`briefgen init` and `briefgen new`: a site within a minute, and nothing that was there is lost."""

import datetime
import json
import os
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from briefgen.build.checking import check
from briefgen.build.known_articles import known_articles
from briefgen.build.outcome import Options
from briefgen.build.schemas import FILES, schema_files, snippets
from briefgen.build.starting import start, starter_files
from briefgen.build.stubs import KINDS, begin
from briefgen.cli.main import run
from briefgen.diagnostics.errors import BriefgenError
from briefgen.diagnostics.machine import github_command
from briefgen.model.files import SourceFile
from briefgen.model.ids import ContentPath
from briefgen.parse import parse
from briefgen.parse.reference import TABLES

PROJECT = Path(__file__).parents[1]
TODAY = datetime.date(2019, 1, 21)
STARTER = starter_files()


@pytest.fixture
def root(tmp_path):
    start(tmp_path / "site")
    return tmp_path / "site"


def found(root):
    return check(root, Options(strict=True))


def front_matter(path):
    return yaml.load(path.read_text().split("---\n")[1], Loader=yaml.BaseLoader)


class TestInit:
    def test_what_it_writes_is_a_site_without_a_fault(self, root):
        outcome = found(root)

        assert outcome.report.findings == ()
        assert outcome.understood.site is not None
        assert len(outcome.understood.site.notes) == 2

    def test_the_site_builds_with_one_command_more(self, tmp_path, capsys):
        assert run(["init", str(tmp_path / "a")]) == 0
        assert run(["build", "--root", str(tmp_path / "a")]) == 0
        assert (tmp_path / "a" / "site" / "index.html").is_file()

    def test_a_project_is_never_begun_in_a_project(self, root):
        for folder in (root, root / "content" / "articles"):
            with pytest.raises(BriefgenError, match="is a project already"):
                start(folder)

    def test_files_that_are_there_are_kept(self, tmp_path):
        (tmp_path / "README.md").write_text("Mine.\n")

        outcomes = dict(start(tmp_path))

        assert outcomes["README.md"] == "kept"
        assert (tmp_path / "README.md").read_text() == "Mine.\n"

    def test_an_interrupted_one_can_be_gone_on_with(self, tmp_path):
        start(tmp_path)
        (tmp_path / "site.yml").unlink()
        (tmp_path / "content" / "people" / "ole-brandt.md").unlink()

        outcomes = dict(start(tmp_path))

        assert {path for path, outcome in outcomes.items() if outcome == "written"} == {
            "site.yml",
            "content/people/ole-brandt.md",
        }

    def test_the_editors_task_understands_what_check_prints(self, root):
        (root / "content" / "people" / "x.md").write_text("---\nname: X\nalias: Y\n---\n")
        pattern = json.loads(STARTER[".vscode/tasks.json"])["tasks"][0]["problemMatcher"]["pattern"]
        (finding,) = (each for each in found(root).report.findings if each.severity == "error")

        match = re.match(pattern["regexp"], github_command(finding))

        assert match is not None
        assert match[pattern["file"]] == "content/people/x.md"
        assert match[pattern["line"]] == "3"

    def test_what_it_writes_says_nothing_of_this_machine(self):
        assert not any(
            word in text for text in STARTER.values() for word in (str(PROJECT), "localhost", "/root", "/home")
        )


class TestSchemas:
    def schema(self, name):
        return json.loads(schema_files()[f"{name}.schema.json"])

    @pytest.mark.parametrize("name", [*FILES, "site"])
    def test_each_is_a_schema(self, name):
        jsonschema.Draft7Validator.check_schema(self.schema(name))

    @pytest.mark.parametrize("name", FILES)
    def test_each_knows_the_fields_that_the_parser_knows(self, name):
        known = {spec.key for spec in (*TABLES[name], *TABLES["common"])}

        assert set(self.schema(name)["properties"]) == known

    @pytest.mark.parametrize("name", FILES)
    def test_every_file_of_the_site_that_ships_fits_them(self, name):
        files = [path for part in FILES[name] for path in (PROJECT / "content" / part).rglob("*.md")]

        for path in files:
            jsonschema.validate(front_matter(path), self.schema(name))
        assert files

    def test_an_unknown_key_and_a_wrong_choice_are_faults(self):
        for wrong in ({"title": "A", "headline": "B"}, {"title": "A", "publish": "some"}, {}):
            with pytest.raises(jsonschema.ValidationError):
                jsonschema.validate(wrong, self.schema("article"))

    def test_site_yml_fits_its_own(self):
        jsonschema.validate(yaml.safe_load(STARTER["site.yml"]), self.schema("site"))
        jsonschema.validate(yaml.safe_load((PROJECT / "site.yml").read_text()), self.schema("site"))

    def test_every_key_completes(self):
        keys = {spec.key for name in FILES for spec in TABLES[name]}

        assert keys <= set(json.loads(snippets()))


class TestNew:
    @pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "notes"])
    def test_a_stub_is_read_without_an_error_and_has_every_useful_field(self, root, kind):
        path = begin(root, kind, "Tove: a “new” one?", TODAY)
        text = (root / path).read_text()

        assert [each for each in found(root).report.findings if each.severity == "error"] == []
        assert path == f"content/{KINDS[kind]}/tove-a-new-one.md"
        useful = [spec.key for spec in TABLES[kind] if spec.key not in ("not_names", "link")]
        assert all(re.search(rf"^(?:# )?{key}: ", text, re.MULTILINE) for key in useful)

    @pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "notes"])
    def test_every_commented_example_is_right_as_it_stands(self, root, kind):
        path = root / begin(root, kind, "Tove", TODAY)
        path.write_text(re.sub(r"^# (?=[a-z_]+: )", "", path.read_text(), flags=re.MULTILINE))

        assert parse(SourceFile(path=ContentPath(str(path.relative_to(root))), text=path.read_text())).diagnostics == ()

    def test_what_is_there_is_never_overwritten(self, root):
        begin(root, "person", "Tove Lind", TODAY)
        (root / "content/people/tove-lind.md").write_text("---\nname: Mine\n---\n")

        with pytest.raises(BriefgenError, match="is there already"):
            begin(root, "person", "Tove Lind", TODAY)
        assert (root / "content/people/tove-lind.md").read_text() == "---\nname: Mine\n---\n"

    def test_notes_list_the_articles_passages_as_comments(self, root):
        os.unlink(root / "content/annotations/ferry-talks-resume.md")
        text = (root / begin(root, "notes", "ferry-talks-resume", TODAY)).read_text()
        passages = known_articles(root)["ferry-talks-resume"].blocks

        assert [line[:4] for line in text.splitlines() if re.match(r"# p\d", line)] == [
            f"# p{number}" for number in range(1, len(passages) + 1)
        ]
        assert passages[0].text[:60] in text
        assert yaml.safe_load(text.split("---\n")[1]) == {"article": "ferry-talks-resume"}

    def test_notes_on_an_article_that_is_not_there_say_what_is_near(self, root):
        with pytest.raises(BriefgenError, match=r"no article ferry-talk\. Did you mean ferry-talks-resume\?"):
            begin(root, "notes", "ferry-talk", TODAY)

    def test_a_name_without_a_letter_is_refused(self, root):
        with pytest.raises(BriefgenError, match="no letter and no digit"):
            begin(root, "term", "…", TODAY)

    def test_the_command_prints_the_path_alone(self, root, capsys, monkeypatch):
        monkeypatch.chdir(root)

        assert run(["new", "term", "Pier"]) == 0
        assert capsys.readouterr().out == "content/glossary/pier.md\n"
