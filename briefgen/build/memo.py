"""A remembered map: a pure function over many items, computed only for those whose result is not known yet."""

import functools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

import msgspec

from briefgen.build.fingerprint import canonical, fingerprint
from briefgen.build.outcome import Advance, unseen
from briefgen.build.store import Store
from briefgen.build.workers import Workers

Context = TypeVar("Context")
Item = TypeVar("Item")
Result = TypeVar("Result")


_TOLD = {
    "_parse": "Reading texts",
    "read_for_names": "Finding names",
    "text_runs": "Comparing articles",
    "_cite": "Citing works",
}
"""What is being done, by the function that does it."""


_AT_ONCE = 500
"""How many results stand in memory beside their encoding."""


class Memory:
    """Remembers results, in `store`, and has `workers` compute those that are not known.

    `salt` stands for all that every result depends on, whatever the function: the code itself.
    """

    def __init__(self, store: Store, workers: Workers, salt: bytes, advance: Advance = unseen) -> None:
        self._store, self._workers, self._salt, self._advance = store, workers, salt, advance
        self._used: dict[str, set[bytes]] = defaultdict(set)

    def __call__(
        self,
        function: Callable[[Context, Item], Result],
        context: Context,
        items: Sequence[Item],
        *,
        result: type[Result],
        salt: bytes,
    ) -> tuple[Result, ...]:
        """`function` of the context and each item, in order. It must be pure, and one that a process can import.

        `result` is the type of what it returns: values of structs, tuples and plain data. A result is known under the
        digest of its item and of `salt`, which stands for the context. Results that were computed and results that
        were known come by the same way, out of their encoding, so they cannot differ.
        """
        room = f"{function.__module__}.{function.__qualname__}"
        decode = msgspec.msgpack.Decoder(result).decode
        keys = [fingerprint(self._salt, salt, item) for item in items]
        self._used[room].update(keys)
        known: dict[bytes, Result] = {}
        for start in range(0, len(keys), _AT_ONCE):
            known |= _decoded(self._store.get(room, keys[start : start + _AT_ONCE]), decode)
        missing = {key: item for key, item in zip(keys, items, strict=True) if key not in known}
        if missing:
            compute = functools.partial(_encoded, function, context)
            results = self._told(function, self._workers(compute, missing.values()), len(missing))
            known |= {key: decode(value) for key, value in self._kept(room, zip(missing, results, strict=True))}
        return tuple(known[key] for key in keys)

    def _kept(self, room: str, made: Iterable[tuple[bytes, bytes]]) -> Iterator[tuple[bytes, bytes]]:
        """What was made, given on as it is put into the store."""
        waiting: dict[bytes, bytes] = {}
        for key, value in made:
            waiting[key] = value
            yield key, value
            if len(waiting) == _AT_ONCE:
                self._store.put(room, waiting)
                waiting = {}
        self._store.put(room, waiting)

    def _told(self, function: Callable[..., Any], results: Iterator[bytes], total: int) -> Iterator[bytes]:
        """The results, while it is told how many there are."""
        what = _TOLD.get(function.__name__, "Understanding")
        self._advance(what, 0, total)
        for number, result in enumerate(results, 1):
            self._advance(what, number, total)
            yield result
        self._advance("Understanding", 0, 0)

    def forget_unused(self) -> None:
        """Forget every result that was not asked for since this memory was made."""
        for room, used in self._used.items():
            self._store.keep_only(room, used)


def _encoded(function: Callable[[Context, Item], Result], context: Context, item: Item) -> bytes:
    """The encoded result: what crosses from a process to another, and into the store."""
    return canonical(function(context, item))


def _decoded(values: dict[bytes, bytes], decode: Callable[[bytes], Any]) -> dict[bytes, Any]:
    decoded = {}
    for key, value in values.items():
        try:
            decoded[key] = decode(value)
        except msgspec.DecodeError:
            continue
    return decoded
