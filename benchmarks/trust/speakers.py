"""How far speech can be trusted, and every miss: `python -m benchmarks.trust.speakers`; exits 1 below a target."""

from benchmarks.trust.labelled import Label, Labelled, texts
from benchmarks.trust.score import Score, score
from benchmarks.trust.seeds import seeds
from briefgen.resolve.names.mentions import find_mentions
from briefgen.resolve.speech.speech import find_speech

SPEAKERS = (0.98, 0.85)
"""Precision and recall to reach."""


def main() -> int:
    total = Score()
    marked = seeds()
    if not marked:
        print("skipped: the two seed articles are not at hand")
    for text in (*texts(), *marked):
        mentions = find_mentions(text.reading, text.lexicon).mentions
        speeches = find_speech(text.reading, mentions, text.lexicon)
        found = [Label(speech.block, speech.start, 0, "", speech.speaker) for speech in speeches]
        total = total.plus(score(found, text.speeches))
        _show(text, found)
    print(total.line("speakers", *SPEAKERS))
    return 0 if total.meets(*SPEAKERS) else 1


def _show(text: Labelled, found: list[Label]) -> None:
    bodies = (text.reading.headline, *(block.text for block in text.reading.blocks))
    for sign, labels in (("WRONG ", set(found) - set(text.speeches)), ("missed", set(text.speeches) - set(found))):
        for label in sorted(labels):
            print(f"{sign} {text.name} p{label.block} {label.entity}: {bodies[label.block][label.start :][:60]}")


if __name__ == "__main__":
    raise SystemExit(main())
