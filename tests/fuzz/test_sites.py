"""Any project at all: no exception but diagnostics, and a sound site of whatever has no errors."""

from hypothesis import HealthCheck, given, settings

from tests.fuzz.laws import Bench, histories
from tests.fuzz.sites import any_history

EXAMPLES = 100


def test_any_project_and_any_edits_give_sound_sites_and_diagnostics_alone(tmp_path):
    bench, seen = Bench(tmp_path), list[str]()

    @settings(max_examples=EXAMPLES, derandomize=True, deadline=None, database=None, suppress_health_check=HealthCheck)
    @given(any_history())
    def builds(history):
        seen.extend(histories(bench, *history))

    builds()

    assert seen.count("published after edits") > EXAMPLES // 2
