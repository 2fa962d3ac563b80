"""How far mentions can be trusted, and every miss: `python -m benchmarks.trust.names`; exits 1 below a target."""

from benchmarks.trust.labelled import Label, Labelled, texts
from benchmarks.trust.score import Score, score
from benchmarks.trust.seeds import seeds
from briefgen.model.site import Mention
from briefgen.resolve.names.mentions import find_mentions

PEOPLE = (0.995, 0.97)
TERMS = (0.995, 0.97)
UNSURE = (0.9, 0.9)
"""Precision and recall to reach; `UNSURE` of the names that must be reported as ambiguous."""


def main() -> int:
    people, terms, unsure = Score(), Score(), Score()
    marked = seeds()
    if not marked:
        print("skipped: the two seed articles are not at hand")
    for text in (*texts(), *marked):
        found = find_mentions(text.reading, text.lexicon).mentions
        sure = [_label(m) for m in found if m.kind == "person" and m.status == "resolved"]
        doubted = [_label(m) for m in found if m.kind == "person" and m.status == "ambiguous"]
        named = [_label(m) for m in found if m.kind == "term"]
        wanted = [label for label in text.people if label.entity != "?"]
        people = people.plus(score(sure, wanted))
        unsure = unsure.plus(score(doubted, [label for label in text.people if label.entity == "?"]))
        terms = terms.plus(score(named, text.terms))
        _show(text, [*sure, *doubted, *named], [*text.people, *text.terms])
    print(people.line("people", *PEOPLE))
    print(terms.line("terms", *TERMS))
    print(unsure.line("reported as unsure", *UNSURE))
    return 0 if people.meets(*PEOPLE) and terms.meets(*TERMS) and unsure.meets(*UNSURE) else 1


def _label(mention: Mention) -> Label:
    entity = mention.entity if mention.status == "resolved" else "?"
    return Label(mention.block, mention.start, mention.end, mention.surface, entity)


def _show(text: Labelled, found: list[Label], marked: list[Label]) -> None:
    bodies = (text.reading.headline, *(block.text for block in text.reading.blocks))
    for sign, labels in (("WRONG ", set(found) - set(marked)), ("missed", set(marked) - set(found))):
        for label in sorted(labels):
            body = bodies[label.block]
            context = (
                f"{body[max(label.start - 30, 0) : label.start]}[{label.surface}]{body[label.end : label.end + 25]}"
            )
            print(f"{sign} {text.name} p{label.block} {label.entity}: {context}")


if __name__ == "__main__":
    raise SystemExit(main())
