import importlib.metadata
import tomllib
from pathlib import Path

import pytest

from briefgen.diagnostics.extras import EXTRAS, install, lacking

PROJECT = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text())["project"]
FOR_USERS = {name for name in PROJECT["optional-dependencies"] if name not in ("all", "test", "dev")}


def test_the_extras_are_those_that_the_project_declares():
    assert set(EXTRAS) == FOR_USERS


@pytest.mark.parametrize("extra", sorted(FOR_USERS))
def test_every_library_of_an_extra_is_known_by_what_it_makes_importable(extra):
    made = importlib.metadata.packages_distributions()
    declared = {
        requirement.split(">")[0].lower().replace("_", "-") for requirement in PROJECT["optional-dependencies"][extra]
    }

    brought = {name.lower().replace("_", "-") for package in EXTRAS[extra] for name in made.get(package, ())}

    assert declared <= brought | {"pagefind-bin"}


def test_a_missing_package_is_told_with_what_brings_it():
    assert lacking("trafilatura.settings").endswith(
        "trafilatura, which is not installed: pip install 'briefgen[import]'"
    )
    assert lacking("watchdog").endswith("pip install --force-reinstall briefgen")
    assert install("PIL") == "pip install 'briefgen[cards]'"


def test_a_module_of_ours_that_is_missing_is_a_fault_of_ours():
    assert lacking("briefgen.cli.no_such") == ""
    assert lacking(None) == ""
