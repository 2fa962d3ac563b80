import gc
import weakref

from briefgen.build.collecting import at_leisure, each_swept, old_set_aside


class Knot:
    """Something that holds on to itself."""

    def __init__(self):
        self.itself = self


def test_at_leisure_nothing_is_looked_for_and_afterwards_all_is_as_it_was():
    assert gc.isenabled()
    with at_leisure():
        assert not gc.isenabled()
    assert gc.isenabled()

    gc.disable()
    with at_leisure():
        pass
    assert not gc.isenabled()
    gc.enable()


def test_garbage_of_many_items_does_not_pile_up():
    living: weakref.WeakSet[Knot] = weakref.WeakSet()
    most = 0
    with at_leisure():
        for _ in each_swept(lambda _: living.add(Knot()), range(2_000)):
            most = max(most, len(living))

    assert most < 300


def test_what_is_set_aside_is_taken_back():
    with old_set_aside():
        assert gc.get_freeze_count() > 0
    assert gc.get_freeze_count() == 0
