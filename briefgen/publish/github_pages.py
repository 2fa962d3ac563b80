"""Puts a built site onto a branch of a remote, as GitHub Pages and others like it serve it: one commit, one push.

`prepare` looks and compares; `publish` writes objects, makes a commit on top of what stands on the branch, and pushes
it to the remote. History is only ever added to, even where foreign commits are overruled. No local branch is made or
moved, so a push that fails leaves nothing behind but objects that git clears away in time.
"""

from pathlib import Path

import msgspec

from briefgen.diagnostics.model import BriefgenError
from briefgen.publish.git import Git, GitError, masked
from briefgen.publish.host import is_github, pages_address, private_files, too_large
from briefgen.publish.readiness import source_commit
from briefgen.publish.remote_branch import (
    CNAME,
    MARK,
    RemoteBranch,
    checked_names,
    foreign_commit,
    remote_branch,
)
from briefgen.publish.site_tree import Blob, Changes, changes, printable, tree_of_commit, tree_of_folder, write_tree

_NOJEKYLL = b".nojekyll"


class Publication(msgspec.Struct, frozen=True, kw_only=True):
    """A site that could be published: where to, what would change there, and what is to be said before.

    `files` are all of its tree, as paths and blobs. `address` is where it will be seen, if that is known.
    """

    folder: Path
    branch: RemoteBranch
    files: tuple[tuple[bytes, Blob], ...]
    before: tuple[tuple[bytes, Blob], ...]
    changes: Changes
    address: str = ""
    warnings: tuple[str, ...] = ()


def prepare(git: Git, folder: Path, remote: str, branch: str, *, force: bool = False) -> Publication:
    """Compare the site in `folder` with what stands on the branch; nothing is changed anywhere.

    Foreign commits on the branch are refused, unless `force` says that they may be built upon.
    """
    checked_names(git, remote, branch)
    there = remote_branch(git, remote, branch)
    stranger = None if force else foreign_commit(git, there)
    if stranger is not None:
        raise BriefgenError(
            f"{branch} on {remote} has a commit that briefgen did not make: {stranger.id[:10]} "
            f"“{printable(stranger.subject.encode())}” by {printable(stranger.author.encode())}. Nothing was pushed. "
            "Look at it; --force replaces its files, and keeps it in history."
        )
    before = tree_of_commit(git, there.tip) if there.tip else {}
    after = _complete(git, folder, before)
    url = masked(git.says("remote", "get-url", "--push", remote) or "")
    return Publication(
        folder=folder,
        branch=there,
        files=tuple(sorted(after.items())),
        before=tuple(sorted(before.items())),
        changes=changes(before, after),
        address=pages_address(url, _domain(git, folder, after)),
        warnings=_limits(after, url),
    )


def publish(git: Git, publication: Publication) -> str:
    """Commit and push; gives the commit's id. Raises `BriefgenError` where the push fails, and then nothing changed."""
    branch = publication.branch
    tree = write_tree(git, dict(publication.files), publication.folder, dict(publication.before))
    parent = ("-p", branch.tip) if branch.tip else ()
    commit = git("commit-tree", tree, *parent, "-F", "-", text=_message(source_commit(git), tree)).decode().strip()
    try:
        git(
            "push",
            "--quiet",
            "--no-follow-tags",
            "--recurse-submodules=no",
            f"--force-with-lease={branch.ref}:{branch.tip}",
            "--",
            branch.remote,
            f"{commit}:{branch.ref}",
        )
    except GitError as error:
        raise BriefgenError(
            f"The site could not be pushed to {branch.branch} on {branch.remote}; nothing was changed, here or there, "
            f"and it can be tried again.\n{error}"
        ) from error
    return commit


def _complete(git: Git, folder: Path, before: dict[bytes, Blob]) -> dict[bytes, Blob]:
    """The tree of the folder with what a branch needs besides: the domain that was set there stays set."""
    tree = tree_of_folder(git, folder)
    private = private_files(tree)
    if private:
        raise BriefgenError(f"Nothing was pushed: these look like keys or passwords: {', '.join(private)}.")
    if _NOJEKYLL not in tree:
        raise BriefgenError(f"{folder} is no whole site: it has no {_NOJEKYLL.decode()}.")
    if CNAME in before:
        tree.setdefault(CNAME, before[CNAME])
    return tree


def _domain(git: Git, folder: Path, tree: dict[bytes, Blob]) -> str:
    own = folder / CNAME.decode()
    if own.exists():
        return own.read_text(encoding="utf-8", errors="replace").strip()
    named = tree.get(CNAME)
    return (git.says("cat-file", "blob", named.id.decode()) or "").strip() if named else ""


def _limits(tree: dict[bytes, Blob], url: str) -> tuple[str, ...]:
    sentences = tuple(too_large({printable(path): blob.size for path, blob in tree.items()}))
    if is_github(url) and any(sentence.startswith("GitHub takes no file") for sentence in sentences):
        raise BriefgenError(f"Nothing was pushed: {' '.join(sentences)}")
    return sentences


def _message(source: str, tree: str) -> bytes:
    built = f"\n\nBuilt from {source} by briefgen." if source else "\n\nBuilt by briefgen."
    return f"Publish the site{built}\n\n{MARK}: {tree}\n".encode()
