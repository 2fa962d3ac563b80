import re
from pathlib import Path

import briefgen
from briefgen.diagnostics.codes import BY_CODE

CODE = re.compile(r'"(BG\d{3})"')
PACKAGE = Path(briefgen.__file__).parent


def codes_in_use() -> set[str]:
    registry = PACKAGE / "diagnostics" / "codes"
    modules = (path for path in PACKAGE.rglob("*.py") if registry not in path.parents)
    return {code for path in modules for code in CODE.findall(path.read_text(encoding="utf-8"))}


def test_every_code_that_is_reported_is_registered():
    assert codes_in_use() - set(BY_CODE) == set()


def test_every_registered_code_of_a_stage_after_parsing_can_be_reported():
    later = {code for code in BY_CODE if code[2] not in "01"}  # parsing puts its codes together from two parts

    assert later - codes_in_use() == set()
