"""Sites of many hostile pages, for a browser: each from a number, so that any page that is found can be made again."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

from briefgen.build.outcome import Outcome
from tests.fuzz.fragments import BAD_LINKS, LINES, TEXTS
from tests.projects import built, tree

_GIVEN = ("Anna", "Kim", "Osvald", "Jong Un", "Mary-Jo", "O’Neil", "Yong")
_FAMILY = ("Vale", "Kim", "Brandt", "Park", "Lee")
_WORDS = ("the envoys met", "no date was set", "two officials said", "the plant at Halden", "a freeze of the talks")
_KINDS = ("context", "significance", "question", "dispute", "correction", "translation")
_SELDOM = 0.002
"""How often an address that may not be linked to is written as a link: it is a fault, and its file is left out."""


def make_site(root: Path, number: int, articles: int) -> dict[str, bytes]:
    """The site of that number, built in the folder `root`, as its files; content that has errors is left out of it."""
    chance = random.Random(number)
    _clear(root)
    for path, text in _files(chance, articles):
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    built_without_faults(root)
    return tree(root / "site")


def built_without_faults(root: Path, rounds: int = 12, **options: object) -> Outcome:
    """The outcome of building a project of which every file with an error is taken away until none has."""
    outcome = built(root, **{"search": False, **options})
    for _ in range(rounds):
        if not outcome.report.failed:
            break
        for path in {finding.diagnostic.path for finding in outcome.report.findings if finding.severity == "error"}:
            if path == "site.yml":
                (root / path).write_text("title: Hostile\n")
            else:
                (root / path).unlink(missing_ok=True)
        outcome = built(root, **{"search": False, **options})
    return outcome


def _clear(root: Path) -> None:
    for file in root.glob("content/**/*.md"):
        file.unlink()


def _files(chance: random.Random, articles: int) -> Iterator[tuple[str, str]]:
    line = lambda: _line(chance)  # noqa: E731
    yield (
        "site.yml",
        _front(
            title=line(),
            description=line(),
            author=line(),
            base_url=chance.choice(("https://example.org/", "")),
            kinds={"rumour": {"label": line(), "glyph": chance.choice(("<", '"', "&"))}},
        ).strip("-\n"),
    )
    for n in range(articles):
        front = _front(
            title=line(),
            publisher=line(),
            via=line(),
            byline=[line()],
            date=f"2019-01-{n % 28 + 1:02}",
            url=f"https://example.org/{n}?a='onerror='pwned()&quot;onerror=pwned()",
            rights=line(),
            summary=line(),
            tags=[line()],
            publish="full",
        )
        yield f"content/articles/a{n}.md", f"{front}Marker {n} stands here.\n\n{_prose(chance)}"
        if n % 3 == 0:
            yield f"content/annotations/a{n}.md", _notes(chance, n)
    for n in range(articles // 10):
        name = chance.choice((f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}", line()))
        roles = [{"title": line(), "org": line(), "from": "2018"}]
        front = _front(name=name, aliases=[line()], summary=line(), also_known_as=[line()], roles=roles)
        yield f"content/people/p{n}.md", front + _prose(chance)
        yield f"content/glossary/t{n}.md", _front(term=line(), kind=line(), summary=line()) + _prose(chance)
        front = _front(title=line(), date="2019-02-01", author=line(), bottom_line=line(), tags=[line()])
        yield f"content/briefings/b{n}.md", f"{front}Said [@a{n}] and [@a{n + 1}, p1]. {_prose(chance)}"
        yield f"content/pages/g{n}.md", _front(title=line(), summary=line()) + _prose(chance)


def _notes(chance: random.Random, number: int) -> str:
    kind = chance.choice(_KINDS)
    front = _front(author=_line(chance))
    return f"{front}{_prose(chance)}\n{{.{kind} confidence=low}}\n> Marker {number} stands here\n\n{_prose(chance)}"


def _front(**fields: object) -> str:
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items())
    return "\n".join(("---", *lines, "---", ""))


def _line(chance: random.Random) -> str:
    pieces = [chance.choice(LINES) for _ in range(chance.randint(1, 2))]
    return chance.choice(("", " ", "a ")).join(pieces).replace("\t", " ").replace("\x01", "").strip() or "x"


def _prose(chance: random.Random) -> str:
    return "".join(f"{_paragraph(chance)}\n\n" for _ in range(chance.randint(1, 4)))


def _paragraph(chance: random.Random) -> str:
    start = chance.choice(("", "", "", "# ", "> ", "- ", "1. ", "    ", "| a |\n|---|\n| "))
    return start + "".join(_piece(chance) for _ in range(chance.randint(1, 6)))


def _piece(chance: random.Random) -> str:
    if chance.random() < _SELDOM:
        return chance.choice(BAD_LINKS)
    name = f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)}"
    said = f"“{chance.choice(_WORDS)},” {name} said"
    piece = chance.choice((chance.choice(TEXTS), chance.choice(TEXTS), chance.choice(_WORDS), name, said))
    return piece + chance.choice(("", " ", " ", "\n"))
