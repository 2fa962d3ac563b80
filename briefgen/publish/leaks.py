"""The leak gate: no run of eight words that may not be seen stands in any byte of the output.

Every stage keeps drafts, hidden texts and comments out. This is the check that does not trust them: it looks for the
words themselves, in the finished files. Of every secret text, each fourth run of five words is known by its hash; any
eight words in a row contain one of these, so a file without such a run has no leak, and nearly every file has none.
What is left is compared word by word, first with what may be quoted of that text, then with all that is public
(a draft may quote a published article; then these words are no secret).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

import msgspec

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.files import OutputFile
from briefgen.model.ids import ContentPath, SitePath
from briefgen.publish.plain_words import readings, words
from briefgen.text.spans import Span

RUN = 8
"""Words in a row that are a leak. Fewer are often nobody's: names, titles, turns of phrase."""

_PROBE = 5
_STRIDE = RUN - _PROBE + 1

_Run = tuple[bytes, ...]


class Secret(msgspec.Struct, frozen=True, kw_only=True):
    """A text that may not be seen. `kind` says what it is, for the message: `a draft`, `a comment`.

    `shown` are parts of the text that may be seen: a run within one of them is no leak.
    """

    path: ContentPath
    kind: str
    text: str
    shown: tuple[str, ...] = ()


class Suspicion(msgspec.Struct, frozen=True, kw_only=True):
    """Runs of words in a file of the output that look like a secret's."""

    file: SitePath
    runs: tuple[tuple[bytes, ...], ...]


class Gate:
    """Knows the secrets by the hashes of their runs. It can be sent to other processes, which hash in another way."""

    def __init__(self, secrets: tuple[Secret, ...]) -> None:
        self._secrets = secrets
        self._probes: set[int] = set()
        for secret in secrets:
            self._probes.update(_probes(words(secret.text.encode(errors="replace"))))

    def __reduce__(self) -> tuple[type["Gate"], tuple[tuple[Secret, ...]]]:
        return (Gate, (self._secrets,))

    @property
    def is_needed(self) -> bool:
        """Whether there is anything to look for."""
        return bool(self._probes)

    def __call__(self, file: OutputFile) -> Suspicion:
        """What in a file, its name included, must be looked at more closely."""
        runs: dict[_Run, None] = {}
        if not self.is_needed:
            return Suspicion(file=file.path, runs=())
        for read in (words(file.path.encode()), *readings(file.data)):
            if not self._probes.isdisjoint(_hashes(read)):
                runs |= dict.fromkeys(self._suspicious(read))
        return Suspicion(file=file.path, runs=tuple(runs))

    def _suspicious(self, read: list[bytes]) -> Iterator[_Run]:
        for at, hashed in enumerate(_hashes(read)):
            if hashed in self._probes:
                for start in range(max(0, at - _STRIDE + 1), min(at, len(read) - RUN) + 1):
                    yield tuple(read[start : start + RUN])


def leaks(
    suspicions: Iterable[Suspicion],
    secrets: Iterable[Secret],
    public: Callable[[], Iterable[str]],
    sources: Mapping[ContentPath, str],
) -> tuple[Diagnostic, ...]:
    """An error for each secret and file of the output in which words of that secret stand.

    `public` gives all texts that may be seen; it is asked only where nothing else clears a suspicion. `sources` are
    the files' own texts, to say where the words come from.
    """
    suspected = {run for suspicion in suspicions for run in suspicion.runs}
    by_run: dict[_Run, Secret] = {}
    for secret in secrets if suspected else ():
        for run in suspected & _runs(secret.text) - {run for part in secret.shown for run in _runs(part)}:
            by_run.setdefault(run, secret)
    for text in public() if by_run else ():
        for run in by_run.keys() & _runs(text):
            del by_run[run]
    return tuple(_diagnostics(suspicions, by_run, sources))


def _diagnostics(
    suspicions: Iterable[Suspicion], by_run: Mapping[_Run, Secret], sources: Mapping[ContentPath, str]
) -> Iterator[Diagnostic]:
    for suspicion in suspicions:
        said: set[ContentPath] = set()
        for run in suspicion.runs:
            secret = by_run.get(run)
            if secret is not None and secret.path not in said:
                said.add(secret.path)
                yield _diagnostic(suspicion.file, secret, _place(run, sources.get(secret.path, "")))


def _diagnostic(file: SitePath, secret: Secret, span: Span | None) -> Diagnostic:
    return Diagnostic(
        code="BG602",
        path=secret.path,
        span=span,
        message=f"These words of {secret.kind} would stand in {file} of the site.",
        hint="Nothing was written. Look for what repeats these words; where nothing does, this is a fault of briefgen.",
        subject=file,
    )


def _place(run: _Run, source: str) -> Span | None:
    pattern = r"[\W_]*?".join(re.escape(word.decode()) for word in run)
    found = re.search(pattern, source, re.IGNORECASE)
    return Span(start=found.start(), end=found.end()) if found else None


def _runs(text: str) -> set[_Run]:
    read = words(text.encode(errors="replace"))
    return set(zip(*(read[shift:] for shift in range(RUN)), strict=False))


def _probes(read: list[bytes]) -> Iterator[int]:
    if len(read) < RUN:
        return iter(())
    return map(hash, zip(*(read[shift::_STRIDE] for shift in range(_PROBE)), strict=False))


def _hashes(read: list[bytes]) -> Iterator[int]:
    return map(hash, zip(*(read[shift:] for shift in range(_PROBE)), strict=False))
