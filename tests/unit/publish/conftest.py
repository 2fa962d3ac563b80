"""A project in a repository, and the bare one that it is published to."""

import pytest

from briefgen.publish.git import Git
from tests.repositories import a_bare_repository, a_repository


@pytest.fixture
def bare(tmp_path):
    return a_bare_repository(tmp_path / "bare.git")


@pytest.fixture
def repository(tmp_path, bare):
    return Git(a_repository(tmp_path / "project", bare))
