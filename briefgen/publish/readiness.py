"""Whether a repository holds what a site is built from: what is published must be found again in its history."""

from collections.abc import Iterable

from briefgen.diagnostics.model import BriefgenError
from briefgen.publish.git import Git
from briefgen.publish.site_tree import printable

SOURCES = ("content", "themes", "site.yml")
"""What a site is made from, below the project's root; changes elsewhere in a repository change nothing in the site."""

_SHOWN = 10


def refuse_unready(git: Git, branch: str, read: Iterable[str], *, allow_dirty: bool) -> None:
    """Refuse to publish from here, with the reason; `read` are the files that the site is built from, from its root.

    `allow_dirty` overrules all but one: `branch` itself checked out, for then it holds sources and not a site.
    """
    if git.says("rev-parse", "--is-inside-work-tree") != "true":
        raise BriefgenError("The project is in no git repository. `git init` makes one; publishing needs it.")
    on = git.says("symbolic-ref", "--quiet", "--short", "HEAD")
    if on == branch:
        raise BriefgenError(f"{branch} is checked out here, so it holds other things than a site. Check out another.")
    if allow_dirty:
        return
    if on is None:
        raise BriefgenError(
            "HEAD is detached: no branch is checked out, so what would be published might stand on none. "
            "Check out a branch, or say --allow-dirty."
        )
    unrecorded = uncommitted(git, read)
    if unrecorded:
        lines = [f"\n  {what} {name}" for what, name in unrecorded[:_SHOWN]]
        more = f"\n  and {len(unrecorded) - _SHOWN} more" if len(unrecorded) > _SHOWN else ""
        raise BriefgenError(
            f"The site would not be what is committed:{''.join(lines)}{more}\nCommit these, or say --allow-dirty."
        )


def uncommitted(git: Git, read: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """What differs from the commit checked out, of what a site is made from: how, and which file, from the root.

    A file that git ignores counts as any other that was read: it would be published, and found in no commit.
    """
    tracked = set(git("ls-files", "-z", "--", *SOURCES).split(b"\0"))
    found = {path.encode(): "not in git:" for path in read if path.encode() not in tracked}
    start = git("rev-parse", "--show-prefix").rstrip(b"\n")
    for line in _status(git):
        how, path = line[:2], line[3:].removeprefix(start)
        if how != b"??" or path.startswith(b"themes/"):
            found.setdefault(path, "not in git:" if how == b"??" else "deleted:" if b"D" in how else "changed:")
    return tuple((how, printable(path)) for path, how in sorted(found.items()))


def source_commit(git: Git) -> str:
    """The commit checked out; empty where there is none yet."""
    return git.says("rev-parse", "--verify", "--quiet", "HEAD") or ""


def _status(git: Git) -> list[bytes]:
    """Lines of `git status`; paths are from the repository's root whatever the folder, for it is meant for programs."""
    shown = git("status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames", "--", *SOURCES)
    return [line for line in shown.split(b"\0") if line]
