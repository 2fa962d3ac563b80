"""Where the faults of one file are gathered while it is read."""

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.ids import ContentPath
from briefgen.text.spans import Span


def excerpt(text: str, most: int = 60) -> str:
    """The writer's words for a message: one line of at most `most` characters, without any that steer a terminal."""
    line = "".join(sign if sign.isprintable() else "�" for sign in " ".join(text.split()))
    return line if len(line) <= most else line[: most - 1] + "…"


class Report:
    """The faults found so far in one file.

    `family` is what codes begin with: `BG0` in site.yml, `BG1` in content. Faults that both can have bear the same
    two last digits, so that one reader of YAML and of fields serves both.
    """

    def __init__(self, path: ContentPath, family: str = "BG1") -> None:
        self.path = path
        self.family = family
        self._found: list[Diagnostic] = []

    def add(self, number: str, span: Span | None, message: str, hint: str = "", subject: str = "") -> None:
        """Take in a fault; `number` are the two last digits of its code, `span` is in the file's characters."""
        self._found.append(
            Diagnostic(
                code=self.family + number, path=self.path, span=span, message=message, hint=hint, subject=subject
            )
        )

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All faults, in the order of the file; those of the file as a whole first."""
        return tuple(sorted(self._found, key=lambda fault: (fault.span or Span(start=-1, end=-1), fault.code)))
