"""Git repositories on the disk: a project's own, and bare ones to push to."""

import subprocess
from pathlib import Path

from briefgen.publish.git import Git


def git(folder: Path, *arguments: str | bytes, text: bytes = b"") -> str:
    """What git prints, run in `folder`."""
    return Git(folder)(*arguments, text=text).decode(errors="surrogateescape").rstrip("\n")


def a_bare_repository(folder: Path) -> Path:
    subprocess.run(["git", "init", "--quiet", "--bare", "-b", "main", folder], check=True)
    return folder


def a_repository(folder: Path, remote: Path | None = None) -> Path:
    """A repository of everything that lies in `folder`, committed; `remote` is its `origin`."""
    folder.mkdir(exist_ok=True)
    subprocess.run(["git", "init", "--quiet", "-b", "main", folder], check=True)
    for key, value in (("user.name", "A. Writer"), ("user.email", "writer@example.org"), ("commit.gpgSign", "false")):
        git(folder, "config", key, value)
    if remote is not None:
        git(folder, "remote", "add", "origin", str(remote))
    commit_all(folder)
    return folder


def commit_all(folder: Path, message: str = "All of it") -> str:
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "--allow-empty", "-m", message)
    return git(folder, "rev-parse", "HEAD")


def a_commit_by_hand(bare: Path, files: dict[str, bytes], *, branch: str = "gh-pages", message: str = "By hand") -> str:
    """Put files onto a branch of a bare repository, over what is there, as somebody else would."""
    lines = [f"100644 {git(bare, 'hash-object', '-w', '--stdin', text=data)}\t{path}" for path, data in files.items()]
    tip = Git(bare).says("rev-parse", "--verify", "--quiet", f"refs/heads/{branch}")
    before = git(bare, "ls-tree", tip).splitlines() if tip else []
    kept = [line for line in before if line.partition("\t")[2] not in files]
    made = [line.replace(" ", " blob ", 1) for line in lines]
    tree = git(bare, "mktree", text="".join(f"{line}\n" for line in (*kept, *made)).encode())
    who = ("-c", "user.name=Somebody", "-c", "user.email=somebody@example.org")
    commit = git(bare, *who, "commit-tree", tree, *(("-p", tip) if tip else ()), "-m", message)
    git(bare, "update-ref", f"refs/heads/{branch}", commit)
    return commit


def files_on(bare: Path, branch: str = "gh-pages") -> dict[bytes, bytes]:
    """Every file of a branch, by path."""
    run = Git(bare)
    names = run("ls-tree", "-r", "-z", "--name-only", f"refs/heads/{branch}").split(b"\0")[:-1]
    return {name: run("cat-file", "blob", b"refs/heads/%s:%s" % (branch.encode(), name)) for name in names}


def refs(folder: Path) -> str:
    """Every ref with its commit, HEAD too."""
    return f"{git(folder, 'for-each-ref')}\n{git(folder, 'symbolic-ref', 'HEAD')}"
