"""git, as a program: plumbing only, exact bytes in and out, and no secret in any message.

Facts: git reads its place from the environment when a hook runs it (`GIT_DIR`, `GIT_INDEX_FILE`), so these are taken
away; pathspecs have magic of their own, so they are taken literally; messages of remotes repeat addresses with the
tokens in them, so every message is masked.
"""

import os
import re
import subprocess
from collections.abc import Mapping
from pathlib import Path

from briefgen.diagnostics.model import BriefgenError

_PLACES = (
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_PREFIX",
    "GIT_NAMESPACE",
)
"""What would lead git to another repository than the project's, or to another index than is meant."""

_USERINFO = re.compile(r"(?<=://)[^/\s@'\"]+(?:@[^/\s@'\"]+)*@")
_QUERY = re.compile(r"(://[^\s?'\"]*)\?[^\s'\"]*")
_TOKEN = re.compile(r"\b(?:gh[a-z]_|github_pat_|glpat-|x-access-token:|x-oauth-basic:?)[\w-]*")


class GitError(BriefgenError):
    """git failed, in its own words, with no secret in them."""


def masked(text: str) -> str:
    """`text` without what may be a password in an address: who logs in, queries, and tokens known by their shape."""
    return _TOKEN.sub("•••", _QUERY.sub(r"\1?•••", _USERINFO.sub("•••@", text)))


class Git:
    """git, run in one folder."""

    def __init__(self, folder: Path) -> None:
        """`folder` need not be a repository's root; git looks upwards."""
        self._folder = folder
        kept = {name: value for name, value in os.environ.items() if name not in _PLACES}
        self._environment = {**kept, "LC_ALL": "C", "GIT_LITERAL_PATHSPECS": "1", "GIT_OPTIONAL_LOCKS": "0"}

    def __call__(self, *arguments: str | bytes, text: bytes = b"", more: Mapping[str, str] | None = None) -> bytes:
        """What git prints, given `text` to read and `more` environment. Raises `GitError`."""
        done = self._run(arguments, text, more or {})
        if done.returncode:
            said = masked(done.stderr.decode(errors="replace")).strip() or f"exit status {done.returncode}"
            raise GitError(f"git {_name(arguments)} failed: {said}")
        return done.stdout

    def says(self, *arguments: str) -> str | None:
        """What git prints, as one line; None where it fails."""
        done = self._run(arguments, b"", {})
        return None if done.returncode else done.stdout.decode(errors="replace").rstrip("\n")

    def _run(
        self, arguments: tuple[str | bytes, ...], text: bytes, more: Mapping[str, str]
    ) -> "subprocess.CompletedProcess[bytes]":
        try:
            return subprocess.run(
                ["git", *arguments],
                cwd=self._folder,
                env={**self._environment, **more},
                input=text,
                capture_output=True,
                check=False,
            )
        except FileNotFoundError as error:
            raise BriefgenError("git was not found; it is needed to publish.") from error


def _name(arguments: tuple[str | bytes, ...]) -> str:
    return next((os.fsdecode(each) for each in arguments if not os.fsdecode(each).startswith("-")), "")
