"""A remembered map: a pure function over many items, computed only for those whose result is not known yet."""

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

import msgspec

from briefgen.build.fingerprint import canonical, fingerprint
from briefgen.build.store import Store
from briefgen.build.workers import Workers

Item = TypeVar("Item")
Result = TypeVar("Result")


class _Encoded(Generic[Item, Result]):
    """The function with its result encoded: what crosses from a process to another, and into the store."""

    def __init__(self, function: Callable[[Item], Result]) -> None:
        self._function = function

    def __call__(self, item: Item) -> bytes:
        return canonical(self._function(item))


def remembered(
    function: Callable[[Item], Result],
    items: Sequence[Item],
    *,
    result: type[Result],
    salt: bytes,
    store: Store,
    workers: Workers,
) -> tuple[Result, ...]:
    """`function` of each item, in order. It must be pure, and one that another process can import.

    `result` is the type of what it returns: values of structs, tuples and plain data. A result is known under the
    digest of its item and of `salt`, which stands for all else that it depends on. Results that were computed and
    results that were known come by the same way, out of their encoding, so they cannot differ.
    """
    room = f"{function.__module__}.{function.__qualname__}"
    decode = msgspec.msgpack.Decoder(result).decode
    keys = [fingerprint(salt, item) for item in items]
    known = _decoded(store.get(room, keys), decode)
    missing = {key: item for key, item in zip(keys, items, strict=True) if key not in known}
    if missing:
        made = dict(zip(missing, workers(_Encoded(function), missing.values()), strict=True))
        store.put(room, made, used=keys)
        known |= {key: decode(value) for key, value in made.items()}
    return tuple(known[key] for key in keys)


def _decoded(values: dict[bytes, bytes], decode: Callable[[bytes], Any]) -> dict[bytes, Any]:
    decoded = {}
    for key, value in values.items():
        try:
            decoded[key] = decode(value)
        except msgspec.DecodeError:
            continue
    return decoded
