"""The element ids of the blocks of a text of the editors', so that links lead to the very block."""

from briefgen.model.rich_text import Block
from briefgen.text.slugs import slugify


def block_elements(blocks: tuple[Block, ...]) -> tuple[str, ...]:
    """An id for each block, unique among them: `h-SLUG` for a heading, `b-ID` for a `^id`, else `b7` by its number."""
    taken: set[str] = set()
    return tuple(_free(_wanted(block, number), taken) for number, block in enumerate(blocks, 1))


def _wanted(block: Block, number: int) -> str:
    if block.anchor_id:
        return f"b-{block.anchor_id}"
    slug = slugify(block.text) if block.kind == "heading" else ""
    return f"h-{slug}" if slug else f"b{number}"


def _free(wanted: str, taken: set[str]) -> str:
    """`wanted`, or the first of `wanted-2`, `wanted-3` … that is not taken."""
    element, number = wanted, 1
    while element in taken:
        number += 1
        element = f"{wanted}-{number}"
    taken.add(element)
    return element
