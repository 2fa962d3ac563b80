"""A site takes the place of the last one in one step: readers see the whole of one or the whole of the other.

The manifest is the last file that is written into a tree and the last that is taken from it, so a tree that has one
says which of its files are briefgen's; all others are somebody else's, and are carried over to the next site.
"""

import os
import shutil
from pathlib import Path

from briefgen.publish.retire import retire
from briefgen.publish.swap import exchange

_FLAG = "swapping"


def replace_site(tree: Path, target: Path) -> None:
    """Put the complete site `tree` in place of `target`, and clear away the folder that `tree` stood in."""
    work, last = tree.parent, tree.with_name("last")
    (work / _FLAG).touch()
    if not target.exists():
        os.rename(tree, target)
    elif exchange(tree, target):
        retire(tree, target)
    else:
        _replace_in_two_steps(tree, target, last)
        retire(last, target)
    shutil.rmtree(work)


def finish_site(work: Path, target: Path) -> None:
    """Finish a replacement that was cut short, if one was; nothing is lost whatever the moment."""
    tree, last = work / "tree", work / "last"
    if not (work / _FLAG).exists():
        return
    if last.exists() and not target.exists():
        os.rename(tree, target)
    for left in (tree, last):
        if left.exists():
            retire(left, target)


def is_replacing(work: Path) -> bool:
    """Whether a replacement has begun that is not finished."""
    return (work / _FLAG).exists()


def _replace_in_two_steps(tree: Path, target: Path, last: Path) -> None:
    try:
        os.rename(target, last)
        os.rename(tree, target)
    except OSError:
        if last.exists():
            os.rename(last, target)
        tree.with_name(_FLAG).unlink()
        raise
