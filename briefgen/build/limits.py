"""What GitHub Pages would say to a site's size: of one that is built, and of one that is only looked at."""

from collections.abc import Iterable
from pathlib import Path

from briefgen.build.record import Record
from briefgen.model.files import StaticFile
from briefgen.publish.host import too_large
from briefgen.publish.survey import Survey


def limits_of(survey: Survey) -> tuple[str, ...]:
    """Sentences on a built site."""
    return tuple(too_large({stamp.path: stamp.size for stamp in survey.stamps}))


def limits_foreseen(root: Path, static: Iterable[StaticFile], before: Record | None) -> tuple[str, ...]:
    """Sentences on a site that is not built now: the files that would be copied, and the others as they last were."""
    last = {stamp.path: stamp.size for stamp in (before.survey.stamps if before else ())}
    others = {path: size for path, size in last.items() if not path.startswith("static/")}
    return tuple(too_large(others | {file.target: (root / file.path).stat().st_size for file in static}))
