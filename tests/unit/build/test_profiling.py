import json

from briefgen.build.outcome import Options
from briefgen.build.pipeline import build
from briefgen.build.profiling import Profile
from tests.projects import a_project


def test_a_profile_has_the_stages_the_pages_and_the_functions_of_a_build(tmp_path):
    profile = Profile()
    with profile.running():
        outcome = build(a_project(tmp_path), Options(jobs=1, search=False), advance=profile)
    report = json.loads(profile.report())

    stages = {stage["stage"]: stage for stage in report["stages"]}
    assert {"Reading", "Finding names", "Making pages", "Putting the site in place"} <= stages.keys()
    assert stages["Making pages"]["items"] > 10
    assert sum(stage["seconds"] for stage in stages.values()) <= report["seconds"] + 0.1
    seconds = [page["seconds"] for page in report["pages"]]
    assert "articles/january/index.html" in [page["page"] for page in report["pages"]]
    assert seconds == sorted(seconds, reverse=True)
    assert any(
        function["function"] == "build_anew" or "briefgen" in function["file"] for function in report["functions"]
    )
    assert not outcome.report.failed
