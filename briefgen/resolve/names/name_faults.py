"""What is wrong with names: those that could be several people, choices that choose nothing, files that clash."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from briefgen.diagnostics.model import Diagnostic
from briefgen.model.documents import ArticleDocument, PersonDocument
from briefgen.model.ids import ContentPath, PersonId
from briefgen.model.rich_text import Block
from briefgen.model.site import Stretch
from briefgen.resolve.names.lexicon import Lexicon
from briefgen.resolve.names.mentions import Ambiguity, Found
from briefgen.resolve.names.name_forms import family_name_of, tidy, words_of
from briefgen.text.spans import Span

_CONTEXT = 32
"""How many characters on either side show a place in a list of places."""


def name_faults(
    document: ArticleDocument, found: Found, lexicon: Lexicon, lives: Mapping[str, PersonDocument]
) -> tuple[Diagnostic, ...]:
    """The faults of the names in one article: ambiguous ones, idle choices, people not born yet or long dead.

    `lives` are the people of whom the file says when they were born or died, by slug (`lives_of`).
    """
    texts = (document.title, *(block.text for block in document.body))
    return (
        *_ambiguous(document, found, lexicon, texts),
        *_idle_choices(document, found),
        *_idle_phrases(document, texts),
        *_anachronisms(document, found, lives),
    )


def lives_of(people: Iterable[PersonDocument]) -> dict[str, PersonDocument]:
    """The people of whom the file says when they were born or died, by slug."""
    return {person.id: person for person in people if person.born or person.died}


def prose_faults(
    path: ContentPath, blocks: tuple[Block, ...], found: Found, lexicon: Lexicon
) -> tuple[Diagnostic, ...]:
    """The ambiguous names of a text of the editors' own, which says by a link whom it means."""
    faults = []
    for word, places in _by_word(found.ambiguous).items():
        first = places[0].stretches[0]
        slug = places[0].candidates[0]
        fault = Diagnostic(
            code="BG408",
            path=path,
            span=_place(blocks, first, None),
            message=_message(word, places, lexicon),
            hint=f"Write the full name, or a link: `[[{slug}|{word}]]`.",
            subject=word,
        )
        faults.append(fault)
    return tuple(faults)


def _by_word(ambiguous: Iterable[Ambiguity]) -> dict[str, list[Ambiguity]]:
    by_word: dict[str, list[Ambiguity]] = defaultdict(list)
    for ambiguity in ambiguous:
        by_word[ambiguity.word].append(ambiguity)
    return by_word


def _ambiguous(
    document: ArticleDocument, found: Found, lexicon: Lexicon, texts: tuple[str, ...]
) -> Iterator[Diagnostic]:
    for word, places in _by_word(found.ambiguous).items():
        stretches = sorted(stretch for ambiguity in places for stretch in ambiguity.stretches)
        slugs = {slug for ambiguity in places for slug in ambiguity.candidates}
        candidates = _likeliest_first(slugs, stretches[0], found)
        yield Diagnostic(
            code="BG401",
            path=document.path,
            span=_place(document.body, stretches[0], document.span_of("title")),
            message=_message(word, places, lexicon),
            hint=_choice_hint(document, word, candidates, stretches),
            subject=word,
            detail=tuple(f"p{stretch.block}: {_excerpt(texts[stretch.block], stretch)}" for stretch in stretches),
        )


def _likeliest_first(candidates: set[PersonId], first: Stretch, found: Found) -> list[PersonId]:
    """The candidates for a name that stands `first` there: whom the text names most, or named last before, begins."""
    named = Counter(mention.entity for mention in found.mentions)
    last = {
        mention.entity: (mention.block, mention.start)
        for mention in found.mentions
        if (mention.block, mention.start) < (first.block, first.start)
    }
    return sorted(candidates, key=lambda slug: (-named[slug], *(-at for at in last.get(slug, (-1, -1))), slug))


def _message(word: str, places: list[Ambiguity], lexicon: Lexicon) -> str:
    count = sum(len(ambiguity.stretches) for ambiguity in places)
    where = "here" if count == 1 else f"in {count} places"
    reasons = "; or ".join(dict.fromkeys(ambiguity.why for ambiguity in places))
    return f"“{word}” is linked to nobody {where}, because it could be {reasons}."


def _choice_hint(document: ArticleDocument, word: str, candidates: list[PersonId], stretches: list[Stretch]) -> str:
    key = f'"{word}"' if " " in word or not word.isalpha() else word
    other = candidates[1] if len(candidates) > 1 else "-"
    last = stretches[-1].block
    line = f"`{key}: {candidates[0]}`" if document.names else f"`names: {{{key}: {candidates[0]}}}`"
    return f'Write {line}, and for a passage where it is not: `"{word}@p{last}": {other}` (`-` is nobody on file).'


def _excerpt(text: str, stretch: Stretch) -> str:
    begin, end = max(stretch.start - _CONTEXT, 0), min(stretch.end + _CONTEXT, len(text))
    left = "…" if begin else ""
    right = "…" if end < len(text) else ""
    return f"{left}{text[begin : stretch.start]}[{text[stretch.start : stretch.end]}]{text[stretch.end : end]}{right}"


def _place(blocks: tuple[Block, ...], stretch: Stretch, headline: Span | None) -> Span | None:
    """Where `stretch` stands in the file; the headline's stretches are all of its field."""
    if not 0 < stretch.block <= len(blocks):
        return headline
    return blocks[stretch.block - 1].source.span_to_file(Span(start=stretch.start, end=stretch.end))


def _idle_choices(document: ArticleDocument, found: Found) -> Iterator[Diagnostic]:
    for choice in found.unused:
        where = "in this article" if choice.passage is None else f"as a name in passage p{choice.passage}"
        yield Diagnostic(
            code="BG402",
            path=document.path,
            span=choice.span,
            message=f"`names:` says who “{choice.word}” is, but the word stands nowhere {where}.",
            hint="Take the entry out, or write the word as the article has it.",
            subject=choice.word,
        )


def _idle_phrases(document: ArticleDocument, texts: tuple[str, ...]) -> Iterator[Diagnostic]:
    folded = "\n".join(tidy(text) for text in texts) if document.not_names else ""
    for at, phrase in enumerate(document.not_names):
        if tidy(phrase) not in folded:
            yield Diagnostic(
                code="BG403",
                path=document.path,
                span=document.span_of(f"not_names.{at}") or document.span_of("not_names"),
                message=f"`not_names:` has “{phrase}”, which stands nowhere in this article.",
                hint="Take the entry out, or write it as the article has it.",
                subject=phrase,
            )


def _anachronisms(document: ArticleDocument, found: Found, lives: Mapping[str, PersonDocument]) -> Iterator[Diagnostic]:
    """A person in an article of a day on which they were not born or already dead: somebody else, or a wrong date."""
    if document.date is None:
        return
    seen: set[str] = set()
    for mention in found.mentions:
        person = lives.get(mention.entity) if mention.kind == "person" else None
        if person is None or mention.entity in seen:
            continue
        unborn = person.born is not None and document.date.last_day < person.born.first_day
        dead = person.died is not None and document.date.first_day > person.died.last_day
        if unborn or dead:
            seen.add(mention.entity)
            stretch = Stretch(block=mention.block, start=mention.start, end=mention.end)
            yield _anachronism(document, person, stretch, dead=dead)


def _anachronism(document: ArticleDocument, person: PersonDocument, stretch: Stretch, *, dead: bool) -> Diagnostic:
    date = document.date.iso if document.date else ""
    life = (
        (f"died in {person.died.iso}" if person.died else "")
        if dead
        else (f"was born in {person.born.iso}" if person.born else "")
    )
    return Diagnostic(
        code="BG406",
        path=document.path,
        span=_place(document.body, stretch, document.span_of("title")),
        message=f"{person.name} {life}, and this article is of {date}.",
        hint="If it is somebody else, say so in `names:` (`-` is nobody on file); else check the dates.",
        subject=person.slug,
    )


def people_faults(people: tuple[PersonDocument, ...], lexicon: Lexicon) -> tuple[Diagnostic, ...]:
    """The faults of people's files: names that two people or a term share, family names that are in no name."""
    return (*_shared(people, lexicon), *_foreign_family_names(people))


def _shared(people: tuple[PersonDocument, ...], lexicon: Lexicon) -> Iterator[Diagnostic]:
    owners: dict[str, set[int]] = defaultdict(set)
    for form in lexicon.forms:
        if form.role in ("name", "alias", "epithet", "one word", "short", "term"):
            owners[form.text].add(form.owner)
    for person in people:
        yield from _shared_by(person, owners, lexicon)


def _shared_by(person: PersonDocument, owners: dict[str, set[int]], lexicon: Lexicon) -> Iterator[Diagnostic]:
    fields = [("name", person.name), ("short_name", person.short_name)]
    fields += [(f"aliases.{at}", alias) for at, alias in enumerate(person.aliases)]
    fields += [(f"also_known_as.{at}", name) for at, name in enumerate(person.also_known_as)]
    for key, name in fields:
        others = [owner for owner in owners.get(tidy(name), ()) if lexicon.id_of(owner) != person.slug]
        if not name or not others:
            continue
        other = lexicon.id_of(min(others))
        yield Diagnostic(
            code="BG404" if key == "short_name" else "BG405",
            path=person.path,
            span=person.span_of(key),
            message=f"“{name}” is also a name of {', '.join(sorted(lexicon.id_of(owner) for owner in others))}.",
            hint=f"Keep it on one of the two files ({person.slug}, {other}), or choose in each article with `names:`.",
            subject=person.slug,
        )


def _foreign_family_names(people: tuple[PersonDocument, ...]) -> Iterator[Diagnostic]:
    for person in people:
        family = words_of(family_name_of(person.name, person.family_name))
        known = {word for name in (person.name, *person.aliases) for word in words_of(name)}
        if person.family_name and not set(family) <= known:
            yield Diagnostic(
                code="BG407",
                path=person.path,
                span=person.span_of("family_name"),
                message=f"The family name “{person.family_name}” is no part of the name “{person.name}”.",
                hint="Write it as it stands in the name; a bare name that means this person is a `short_name`.",
                subject=person.slug,
            )
