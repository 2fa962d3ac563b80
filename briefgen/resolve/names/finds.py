"""One find of the scanner, judged on its own: somebody, a bare name to be decided in company, or nobody."""

from collections.abc import Callable, Iterator

import msgspec

from briefgen.model.ids import Ref
from briefgen.resolve.names.bare_names import Bare
from briefgen.resolve.names.brackets import completes, given_in_brackets, is_anothers
from briefgen.resolve.names.candidates import Surroundings, judge_bare, judge_full, reject
from briefgen.resolve.names.choices import Choices
from briefgen.resolve.names.decisions import Decision
from briefgen.resolve.names.lexicon import Form, Lexicon
from briefgen.resolve.names.longer_names import given_run
from briefgen.resolve.names.nicknames import follows_mark, over_nickname
from briefgen.resolve.names.reading import Page
from briefgen.resolve.names.roles import NO_ROLES, Roles, reason_of
from briefgen.resolve.names.scanner import Hit, Scan
from briefgen.resolve.names.sides import Side
from briefgen.resolve.names.sides_after import after
from briefgen.resolve.names.sides_before import before
from briefgen.resolve.names.term_candidates import judge_term


class Context:
    """What judging needs of one text: its page, the lexicon, the article's choices, links and excluded phrases.

    `is_plain`: the text itself says nothing of names, by choices, links, phrases or code. `small`: see `Scan`.
    """

    def __init__(
        self,
        page: Page,
        lexicon: Lexicon,
        scan: Scan,
        choices: Choices,
        owner_of: Callable[[Ref | str], int],
    ) -> None:
        """Look up once what every find is checked against."""
        self.page = page
        self.lexicon = lexicon
        self.choices = choices
        self.around = Surroundings(scan.hits)
        self.small = scan.small
        self.people = len(lexicon.people)
        self.excluded = owner_of(page.reading.excluded) if page.reading.excluded else -1
        self.links = tuple((start, end, owner_of(target)) for start, end, target in page.linked)
        self._phrases = tuple((hit.start, hit.end, hit.roles.nots) for hit in scan.hits if hit.roles.nots)
        nearby = (owner_of(Ref(kind="person", id=person)) for person in page.reading.named_nearby)
        before = (*nearby, self.excluded, *(owner for _, _, owner in self.links))
        self.is_plain = not (self.choices or self.links or self._phrases or page.masked)
        self.named_before = frozenset(owner for owner in before if 0 <= owner < self.people)

    def blocked(self, hit: Hit) -> frozenset[int]:
        """The owners of phrases around `hit` that, their files say, are not them."""
        if not self._phrases:
            return frozenset()
        around = (owners for start, end, owners in self._phrases if start <= hit.start and hit.end <= end)
        return frozenset(owner for owners in around for owner in owners)

    def is_masked(self, hit: Hit) -> bool:
        """Whether `hit` stands in code or in a picture's text."""
        return any(start < hit.end and hit.start < end for start, end in self.page.masked)

    def linked_owner(self, hit: Hit) -> int:
        """Whom a writer's own link around `hit` leads to, or -1."""
        return next((owner for start, end, owner in self.links if start <= hit.start and hit.end <= end), -1)


def judge(context: Context, hit: Hit) -> Decision | Bare | None:
    """What `hit` is as far as its surroundings tell; None where none of its forms is a name."""
    if context.page.masked and context.is_masked(hit):
        return Decision(hit.start, hit.end, "nobody", "code")
    if hit.roles is NO_ROLES:
        return _judge_place(context, hit)
    blocked = context.blocked(hit)
    roles = hit.roles.without(blocked) if blocked else hit.roles
    if not roles.any:
        return Decision(hit.start, hit.end, "nobody", "not phrase") if hit.roles.any else None
    linked = context.linked_owner(hit) if context.links else -1
    if linked >= 0 and _names(roles, linked):
        link = Decision(hit.start, hit.end, "resolved", "link", owner=linked, reason="link", in_full=True)
        return link if linked < context.people else msgspec.structs.replace(link, kind="term")
    return _judge_roles(context, hit, roles)


def _names(roles: Roles, owner: int) -> bool:
    named = (*(form.owner for form in (*roles.full, *roles.terms)), *roles.family, *roles.short)
    return owner in named


def _judge_place(context: Context, hit: Hit) -> Decision | None:
    """A word that the article chose and no file knows, or a phrase of its `not_names:`."""
    chosen = context.choices.decide(hit.start, hit.end)
    if chosen is not None:
        if not context.page.text[hit.start].isupper():
            return chosen
        word = context.page.text[hit.start : hit.end]
        return judge_bare(context.page, hit, word, context.around, before(context.page, hit.start)) or chosen
    word = context.page.text[hit.start : hit.end]
    if word in context.page.reading.not_names:
        return Decision(hit.start, hit.end, "nobody", "not phrase")
    return None


def _judge_roles(context: Context, hit: Hit, roles: Roles) -> Decision | Bare | None:
    if roles.full:
        refusal = judge_full(context.page, hit, roles.full[0], context.around)
        return refusal or _full(context, hit, roles.full)
    term = _term(context, hit, roles.terms) if roles.terms else None
    if not (roles.family or roles.short):
        return term
    found = _bare(context, hit, roles)
    if term is None or term.status != "resolved":
        return found
    if isinstance(found, Bare):
        return found._replace(term=term.owner)
    return term if found.status == "nobody" else found


def _full(context: Context, hit: Hit, forms: tuple[Form, ...]) -> Decision:
    owners = tuple(sorted({form.owner for form in forms}))
    chosen = context.choices.decide(hit.start, hit.end) if context.choices else None
    if chosen is not None:
        return msgspec.structs.replace(chosen, in_full=chosen.owner >= 0)
    if len(owners) > 1:
        return Decision(hit.start, hit.end, "ambiguous", "several of that name", candidates=owners)
    reason = reason_of(forms)
    in_full = reason != "epithet"
    return Decision(hit.start, hit.end, "resolved", "full", owner=owners[0], reason=reason, in_full=in_full)


def _term(context: Context, hit: Hit, forms: tuple[Form, ...]) -> Decision:
    owners = tuple(sorted({form.owner for form in forms}))
    refusals = [judge_term(context.page, hit, form, context.lexicon) for form in forms]
    if all(refusals):
        return refusals[0] or Decision(hit.start, hit.end, "nobody", "raised", "term")
    if len(owners) > 1:
        return Decision(hit.start, hit.end, "ambiguous", "several of that name", "term", candidates=owners)
    return Decision(hit.start, hit.end, "resolved", "term", "term", owners[0], reason="term")


def _bare(context: Context, hit: Hit, roles: Roles) -> Decision | Bare:
    page = context.page
    if follows_mark(page, hit.start) and (named := _with_nickname(context, hit, roles.family)) is not None:
        return named
    left = before(page, hit.start)
    refusal = judge_bare(page, hit, roles.text, context.around, left)
    if refusal is not None:
        right = after(page, hit.end)
        if refusal.why in ("part of name", "initial") and (right.kind == "free" or context.around.frees(right)):
            return _with_given_names(context, hit, roles.family) or refusal
        return refusal
    chosen = context.choices.decide(hit.start, hit.end) if context.choices else None
    if chosen is not None:
        return chosen
    if (inserted := given_in_brackets(page, hit.start, hit.end)) and (
        found := _inserted(context, hit, roles, inserted)
    ):
        return found
    key = page.text[hit.start : hit.end].lower()
    return Bare(hit.start, hit.end, key, roles.family, roles.short, one_word=roles.one_word, left=left)


def _with_nickname(context: Context, hit: Hit, family: tuple[int, ...]) -> Decision | None:
    """A family name before which a given name and a nickname stand, its bearer's own."""
    begins = {owner: over_nickname(context.page, hit.start, context.lexicon.people[owner]) for owner in family}
    owners = tuple(owner for owner, begin in begins.items() if begin is not None)
    if len(owners) != 1 or (begin := begins[owners[0]]) is None:
        return None
    return Decision(begin, hit.end, "resolved", "full", owner=owners[0], reason="full name", in_full=True)


def _inserted(context: Context, hit: Hit, roles: Roles, words: tuple[str, ...]) -> Decision | None:
    """A family name that an editor's brackets make a full one, its bearer's or another's."""
    owners = tuple(owner for owner in roles.family if completes(words, context.lexicon.people[owner]))
    if not owners:
        return reject(hit, "part of name", Side("other", words[-1])) if is_anothers(words) else None
    if len(owners) > 1:
        return Decision(hit.start, hit.end, "ambiguous", "several of that name", candidates=owners)
    return Decision(hit.start, hit.end, "resolved", "full", owner=owners[0], reason="full name", in_full=True)


def _with_given_names(context: Context, hit: Hit, family: tuple[int, ...]) -> Decision | Bare | None:
    """A family name after others of the same person's names, such as a middle initial that the file lacks."""
    runs = list(_runs(context, hit, family))
    if not runs:
        return None
    start = min(start for start, _, _ in runs)
    owners = tuple(sorted({owner for _, owner, _ in runs}))
    if any(in_full for _, _, in_full in runs):
        if len(owners) > 1:
            return Decision(start, hit.end, "ambiguous", "several of that name", candidates=owners)
        return Decision(start, hit.end, "resolved", "full", owner=owners[0], reason="full name", in_full=True)
    key = context.page.text[hit.start : hit.end].lower()
    return Bare(start=start, end=hit.end, key=key, family=owners, short=(), left=before(context.page, start))


def _runs(context: Context, hit: Hit, family: tuple[int, ...]) -> Iterator[tuple[int, int, bool]]:
    for owner in family:
        run = given_run(context.page, hit.start, owner, context.lexicon)
        if run is not None:
            yield run.start, owner, run.in_full
