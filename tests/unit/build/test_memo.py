import msgspec
import pytest

from briefgen.build.memo import Memory
from briefgen.build.store import FileStore, MemoryStore, NoStore
from briefgen.build.workers import processes, serial


class Item(msgspec.Struct, frozen=True):
    name: str


class Answer(msgspec.Struct, frozen=True):
    letters: tuple[str, ...]
    note: str | None = None


CALLS: list[str] = []


def spelled(end: str, item: Item) -> Answer:
    CALLS.append(item.name)
    return Answer(letters=(*item.name, end))


@pytest.fixture(autouse=True)
def _nobody_called():
    CALLS.clear()


def spell(*names, store=None, salt=b"", run=serial, end="."):
    memory = Memory(store or NoStore(), run, salt)
    found = memory(spelled, end, [Item(name) for name in names], result=Answer, salt=end.encode())
    memory.forget_unused()
    return found


def test_results_come_in_the_order_of_the_items():
    assert spell("ab", "c", "ab") == (Answer(("a", "b", ".")), Answer(("c", ".")), Answer(("a", "b", ".")))


def test_an_item_is_computed_once():
    store = MemoryStore()

    first, second = spell("ab", "c", "ab", store=store), spell("ab", "c", "ab", store=store)

    assert first == second
    assert CALLS == ["ab", "c"]


def test_only_what_changed_is_computed_again():
    store = MemoryStore()
    spell("a", "b", "c", store=store)
    CALLS.clear()

    spell("a", "x", "c", store=store)

    assert CALLS == ["x"]


def test_another_salt_makes_everything_unknown():
    store = MemoryStore()
    spell("a", store=store, salt=b"version 1")
    spell("a", store=store, salt=b"version 2")

    assert CALLS == ["a", "a"]


def test_another_context_makes_everything_unknown():
    store = MemoryStore()

    assert spell("a", store=store, end="!") == (Answer(("a", "!")),)
    assert spell("a", store=store, end="?") == (Answer(("a", "?")),)


def test_what_any_call_of_a_run_used_is_kept_and_nothing_else():
    store = MemoryStore()
    spell("a", "b", store=store)
    memory = Memory(store, serial, b"")
    memory(spelled, ".", [Item("b")], result=Answer, salt=b".")
    memory(spelled, ".", [Item("c")], result=Answer, salt=b".")
    memory.forget_unused()
    CALLS.clear()

    spell("a", "b", "c", store=store)

    assert CALLS == ["a"]


def test_an_entry_that_is_not_of_the_type_is_computed_again():
    class Foreign(MemoryStore):
        def get(self, room, keys):
            return dict.fromkeys(keys, b"\xc1 not what was put")

    assert spell("a", store=Foreign()) == (Answer(("a", ".")),)


def test_computed_known_and_pooled_results_are_equal(tmp_path):
    names = [f"name {n}" for n in range(200)]
    store = FileStore(tmp_path / "results.db")

    pooled = spell(*names, store=store, run=processes(2))
    known = spell(*names, store=store)

    assert CALLS == []
    assert pooled == known == spell(*names)


def test_what_was_computed_before_an_interruption_is_known_after_it():
    store = MemoryStore()
    names = [str(number) for number in range(1200)]

    def interrupted(function, items):
        yield from map(function, list(items)[:1100])
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        spell(*names, store=store, run=interrupted)
    CALLS.clear()
    spell(*names, store=store)

    assert list(CALLS) == names[1000:]
