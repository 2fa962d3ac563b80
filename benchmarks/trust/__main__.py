"""All measures of trust, one after the other: `python -m benchmarks.trust`; exits 1 where one misses its target."""

from benchmarks.trust import anchors, names, speakers

MEASURES = (names.main, speakers.main, anchors.main)

if __name__ == "__main__":
    raise SystemExit(max([measure() for measure in MEASURES]))
