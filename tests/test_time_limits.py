"""The limits of time that other tests set: what is slow fails them."""

import time

import pytest

from tests.time_limits import takes_at_most


def be_busy(seconds):
    begun = time.process_time()
    while time.process_time() - begun < seconds:
        pass


def test_what_needs_far_more_of_the_processor_than_it_may_fails():
    with pytest.raises(AssertionError, match="are allowed"), takes_at_most(0.001):
        be_busy(0.5)


def test_what_only_waits_takes_nothing():
    with takes_at_most(0.05):
        time.sleep(0.1)
