"""Lighthouse's four scores for a page of each important kind."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

PAGES = {
    "article": "articles/2019-01-20-second-summit/",
    "person": "people/kim-jong-un/",
    "glossary": "glossary/",
    "briefing": "briefings/before-the-second-summit/",
    "home": "",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
ATTEMPTS = 3
"""How fast a page is depends on what else the machine does: a page that reaches 100 once is as good as that."""

_CHROMIUM = "--no-sandbox --headless=new --disable-gpu --disable-background-networking"


def below_best(packages: Path, address: str) -> Iterator[str]:
    """What keeps a page from 100, in words. `packages` has the folder `node_modules`; the site stands at `address`."""
    for name, path in PAGES.items():
        faults = ["never looked at"]
        for _ in range(ATTEMPTS):
            faults = _faults(_report(packages, address + path))
            if not faults:
                break
        yield from (f"Lighthouse, {name}: {fault}" for fault in faults)


def _report(packages: Path, address: str) -> Any:
    command = [
        "node",
        str(packages / "node_modules" / "lighthouse" / "cli" / "index.js"),
        address,
        "--output=json",
        "--quiet",
        f"--only-categories={','.join(CATEGORIES)}",
        f"--chrome-flags={_CHROMIUM}",
    ]
    environment = {**os.environ, "CHROME_PATH": str(shutil.which("chromium"))}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    return json.loads(done.stdout)


def _faults(report: Any) -> list[str]:
    return [
        f"{round(100 * category['score'])} for {category['title']} ({'; '.join(_reasons(report, category))})"
        for category in report["categories"].values()
        if round(100 * category["score"]) < 100
    ]


def _reasons(report: Any, category: Any) -> Iterator[str]:
    """The audits that count and are not perfect, the worst first."""
    audits = [report["audits"][ref["id"]] for ref in category["auditRefs"] if ref["weight"]]
    imperfect = [audit for audit in audits if audit["score"] is not None and audit["score"] < 1]
    for audit in sorted(imperfect, key=lambda audit: audit["score"])[:3]:
        yield f"{audit['title']} {audit.get('displayValue', '')}".strip()
