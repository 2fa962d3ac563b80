"""What make validate needs, and says where it is missing; the validators themselves run in make validate."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize(("surroundings", "code"), [({"CI": "true"}, 1), ({}, 0)], ids=["in CI", "at home"])
def test_what_is_missing_is_said_and_is_a_failure_only_in_continuous_integration(tmp_path, surroundings, code):
    done = subprocess.run(
        [sys.executable, "-m", "tests.validators"],
        cwd=ROOT, env={"PATH": str(tmp_path), **surroundings}, capture_output=True, text=True, timeout=60,
    )  # fmt: skip

    assert done.returncode == code
    for needed in ("Java", "Node", "npm", "Chromium"):
        assert f"there is no {needed}" in done.stdout
