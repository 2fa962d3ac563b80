"""A branch of a remote: whether its name may be used, what stands on it, and who put it there."""

from collections.abc import Iterator

import msgspec

from briefgen.diagnostics.model import BriefgenError
from briefgen.publish.git import Git, GitError

MARK = "Published-tree"
"""The trailer of our commits. A commit is ours where its tree is the one that it names: whoever amends it owns it."""

CNAME = b"CNAME"
"""The file by which GitHub Pages knows a site's domain; GitHub itself commits it when the domain is set."""

_FORMAT = f"--format=%H%x00%P%x00%T%x00%(trailers:key={MARK},valueonly,separator=%x2C)%x00%an%x00%s"
_FIELDS = 6


class RemoteBranch(msgspec.Struct, frozen=True, kw_only=True):
    """A branch as it stands on a remote; `tip` is its commit, or empty where there is no such branch yet."""

    remote: str
    branch: str
    tip: str = ""

    @property
    def ref(self) -> str:
        """The branch's full name there."""
        return f"refs/heads/{self.branch}"


class Commit(msgspec.Struct, frozen=True, kw_only=True):
    """A commit on the branch, as far as it matters whose it is."""

    id: str
    parents: tuple[str, ...]
    is_ours: bool
    author: str
    subject: str


def checked_names(git: Git, remote: str, branch: str) -> None:
    """Refuse what is no remote of this repository, and what git would take for an option, a range or a path."""
    if (
        branch in ("@", "HEAD")
        or branch.startswith(("-", "@{"))
        or git.says("check-ref-format", "--branch", branch) != branch
    ):
        raise BriefgenError(f"{branch!r} cannot be the name of a branch.")
    known = git("remote").decode(errors="replace").split()
    if remote not in known:
        others = f"known are: {', '.join(known)}" if known else "it has none; `git remote add` adds one"
        raise BriefgenError(f"{remote!r} is no remote of this repository; {others}.")


def remote_branch(git: Git, remote: str, branch: str) -> RemoteBranch:
    """The branch as it stands on the remote now, its commits at hand; no ref of this repository is touched."""
    found = RemoteBranch(remote=remote, branch=branch)
    for line in git("ls-remote", "--heads", "--", remote, found.ref).decode().splitlines():
        tip, _, ref = line.partition("\t")
        if ref == found.ref:
            found = RemoteBranch(remote=remote, branch=branch, tip=tip)
    if found.tip and git.says("cat-file", "-e", f"{found.tip}^{{commit}}") is None:
        git("fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--refmap=", "--", remote, found.ref)
        if git.says("cat-file", "-e", f"{found.tip}^{{commit}}") is None:
            raise GitError(f"{branch} on {remote} changed while it was read. Try again.")
    return found


def foreign_commit(git: Git, branch: RemoteBranch) -> Commit | None:
    """The newest commit on the branch that is neither ours nor GitHub's own of the domain's name; None if all is ours.

    Looked at are the commits back to the newest of ours, for that one was made in the knowledge of all before it.
    """
    for commit in _commits(git, branch.tip) if branch.tip else ():
        if commit.is_ours:
            return None
        if len(commit.parents) > 1 or not _names_the_domain_only(git, commit):
            return commit
    return None


def _commits(git: Git, tip: str) -> Iterator[Commit]:
    while tip:
        shown = git("log", "-1", "--no-show-signature", "--encoding=UTF-8", _FORMAT, tip, "--")
        fields = shown.decode(errors="replace").rstrip("\n").split("\0", _FIELDS - 1)
        name, parents, tree, marked, author, subject = fields
        yield Commit(
            id=name, parents=tuple(parents.split()), is_ours=marked.strip() == tree, author=author, subject=subject
        )
        tip = parents.partition(" ")[0]


def _names_the_domain_only(git: Git, commit: Commit) -> bool:
    changed = git("diff-tree", "-r", "-z", "--root", "--no-commit-id", "--name-only", "--no-renames", commit.id)
    return changed.rstrip(b"\0") == CNAME
