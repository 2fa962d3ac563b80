"""From an understood site to the output folder: pages, data, the theme's files and copied ones; or nothing at all."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from briefgen.build.carding import Pictures
from briefgen.build.fingerprint import code_fingerprint, fingerprint
from briefgen.build.inputs import Inputs
from briefgen.build.made_pages import Ledger, MadePage, MadePages, read_made_pages, write_made_pages
from briefgen.build.making import PageMaking
from briefgen.build.outcome import Advance
from briefgen.build.record import CardRecord, Record
from briefgen.build.searching import find_index
from briefgen.build.secrets import public_texts, secrets
from briefgen.build.understanding import Understood
from briefgen.build.workers import Workers
from briefgen.build.workshop import Workshop
from briefgen.diagnostics.model import BriefgenError, Diagnostic
from briefgen.export.site_files import export_site
from briefgen.load.walk import open_file
from briefgen.model.cards import card_path
from briefgen.model.files import OutputFile
from briefgen.model.ids import Ref, SitePath
from briefgen.model.site import Article, Briefing, Page, Person, Site, Term
from briefgen.pages.planned import PlannedPage
from briefgen.publish.collisions import Claim, unfit_addresses
from briefgen.publish.leaks import Gate, Secret, Suspicion, leaks
from briefgen.publish.manifest import Entry, read_manifest, sha256
from briefgen.publish.staging import Published, Staging
from briefgen.publish.survey import Survey, survey
from briefgen.render.themes import Theme, theme_digest


class PutOut(msgspec.Struct, frozen=True, kw_only=True):
    """What was put into the output folder, and what the next build may rely on; where `faults` forbid it, nothing."""

    faults: tuple[Diagnostic, ...] = ()
    published: Published = Published()
    secrets: tuple[bytes, ...] = ()
    search: bytes = b""
    cards: tuple[CardRecord, ...] = ()
    survey: Survey = Survey()


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be put out, where to, and with what. Without a `workshop` nothing is remembered.

    `workers` make pages, wherever they are; `forks` do what needs the whole site at hand and is not worth sending.
    """

    root: Path
    theme: Theme
    target: Path
    inputs: Inputs
    understood: Understood
    site: Site
    drafts: bool
    before: Record | None
    workers: Workers
    forks: Workers
    workshop: Workshop | None
    advance: Advance


def put_out(job: Job) -> PutOut:
    """Put the site into the output folder, whole, unless two files want one address or words would leak."""
    hidden = secrets(job.understood.documents, job.site, drafts=job.drafts)
    before = _still_there(job, hidden)
    making = PageMaking(job.site, job.theme, templates=_templates(job), secrets=before.secrets)
    job.advance("Indexing", 0, 0)
    index = find_index(job.site, before.search, read_manifest(job.target), before.intact)
    files = (*making.renderer.assets(), *export_site(job.site, job.forks), *index.files)
    faults = unfit_addresses(_claims(job, making, files))
    if faults:
        return PutOut(faults=faults)
    with Staging(job.target, frozenset(before.intact)) as staging:
        output = _Output(job, staging, making, before)
        job.advance("Making pages", 0, 0)
        output.add_pages()
        job.advance("Making data and feeds", 0, 0)
        output.add_files(files)
        output.add_kept(index.kept)
        output.add_cards(Pictures(job.site, job.theme, before.cards))
        output.add_static()
        faults = leaks(output.suspicions, hidden, lambda: public_texts(job.site), job.inputs.texts)
        if faults:
            return PutOut(faults=faults)
        job.advance("Putting the site in place", 0, 0)
        published = staging.commit()
    output.remember()
    return PutOut(
        published=published,
        secrets=tuple(sorted(fingerprint(secret) for secret in hidden)),
        search=index.key,
        cards=tuple(output.cards),
        survey=survey(job.target, published.manifest),
    )


class _Before(msgspec.Struct, frozen=True, kw_only=True):
    """What of the last build still stands, and what has to be looked for in it.

    `intact` are files that were not touched since. In new files all `secrets` are looked for, in these only what the
    gate did not know when they were made.
    """

    intact: dict[SitePath, None]
    secrets: Gate
    new_secrets: Gate
    search: bytes = b""
    cards: dict[SitePath, CardRecord] = {}


def _still_there(job: Job, hidden: tuple[Secret, ...]) -> _Before:
    record, manifest = job.before, read_manifest(job.target)
    if record is None or manifest is None or record.output != str(job.target):
        return _Before(intact={}, secrets=Gate(hidden), new_secrets=Gate(hidden))
    stood, known = set(record.survey.stamps), frozenset(record.secrets)
    intact = {SitePath(stamp.path): None for stamp in survey(job.target, manifest).stamps if stamp in stood}
    cards = {card.path: card for card in record.cards if card.path in intact}
    new = Gate(tuple(secret for secret in hidden if fingerprint(secret) not in known))
    return _Before(intact=intact, secrets=Gate(hidden), new_secrets=new, search=record.search, cards=cards)


def _templates(job: Job) -> str:
    """The folder of compiled templates, or empty."""
    return str(job.workshop.templates) if job.workshop else ""


def _ledger(job: Job, making: PageMaking) -> Ledger:
    look = fingerprint(code_fingerprint(), theme_digest(job.theme), job.site.config)
    known = read_made_pages(job.workshop.pages, look) if job.workshop else MadePages(look=look)
    return Ledger(known, making.maker.answers(fingerprint), job.forks)


def _claims(job: Job, making: PageMaking, files: tuple[OutputFile, ...]) -> Iterator[Claim]:
    site = job.site
    own: tuple[Person | Term | Briefing | Page, ...] = (*site.people, *site.terms, *site.briefings, *site.pages)
    things: tuple[Article | Person | Term | Briefing | Page, ...] = (*site.articles, *own)
    source: dict[Ref, str] = {thing.ref: thing.path for thing in things}
    for page in making.maker.plan:
        yield Claim(path=page.path, source=source[page.ref] if page.ref else f"the page “{page.kind}”")
    for file in files:
        yield Claim(path=file.path, source="a file that briefgen or the theme makes")
    for card in site.cards:
        yield Claim(path=card_path(card.ref), source="a social card")
    for static in site.static:
        yield Claim(path=static.target, source=static.path)


class _Output:
    """The site as it is gathered: each file goes through the gate and into the staging."""

    def __init__(self, job: Job, staging: Staging, making: PageMaking, before: _Before) -> None:
        self._job, self._staging, self._making, self._before = job, staging, making, before
        self._ledger = _ledger(job, making)
        self.suspicions: list[Suspicion] = []
        self.cards: list[CardRecord] = []

    def add_pages(self) -> None:
        """All pages: those that would come out as they stand are kept, the others are made."""
        plan = self._making.maker.plan
        wanted = [planned for planned in plan if not self._keeps(planned)]
        kept = len(plan) - len(wanted)
        making = zip(wanted, self._job.workers(self._making, wanted), strict=True)
        for number, (planned, made) in enumerate(making, kept + 1):
            self.suspicions.append(made.suspicion)
            digest = self._staging.add(OutputFile(path=made.path, data=made.data))
            self._ledger.keep(MadePage(planned=planned, sha256=digest, asked=made.asked), made.new)
            self._job.advance("Making pages", number, len(plan), made.path)

    def _keeps(self, planned: PlannedPage) -> bool:
        page = self._ledger.untouched(planned)
        if page is None or planned.path not in self._before.intact or not self._staging.keep(planned.path, page.sha256):
            return False
        self._look_again(planned.path)
        self._ledger.keep(page)
        return True

    def _look_again(self, path: SitePath) -> None:
        """In a file of the last build only what was not looked for when it was made is looked for."""
        if self._before.new_secrets.is_needed:
            self.suspicions.append(self._before.new_secrets(OutputFile(path=path, data=self._staging.read(path))))

    def remember(self) -> None:
        """Keep what the next build may rely on."""
        if self._job.workshop:
            write_made_pages(self._job.workshop.pages, self._ledger.closed())

    def add_files(self, files: tuple[OutputFile, ...]) -> None:
        for file in files:
            self.suspicions.append(self._before.secrets(file))
            self._staging.add(file)

    def add_cards(self, pictures: Pictures) -> None:
        """Pictures: no words can be read in them, so the gate has nothing to look for but their names."""
        self.add_kept(tuple(Entry(path=card.path, sha256=card.sha256) for card in pictures.kept))
        self.cards += pictures.kept
        for number, (path, key, data) in enumerate(pictures.drawn(self._job.workers), 1):
            self.add_files((OutputFile(path=path, data=data),))
            self.cards.append(CardRecord(path=path, key=key, sha256=sha256(data)))
            self._job.advance("Drawing cards", number, len(pictures))

    def add_kept(self, kept: tuple[Entry, ...]) -> None:
        """Files of the last build that would be the same; new secrets are looked for in them as well."""
        for entry in kept:
            if not self._staging.keep(entry.path, entry.sha256):
                changed = self._job.target / entry.path
                raise BriefgenError(f"{changed} was changed while the site was built. Build it again.")
            self._look_again(entry.path)

    def add_static(self) -> None:
        for static, digest in zip(self._job.inputs.loaded.static, self._job.inputs.static, strict=True):
            kept = self._staging.keep(static.target, digest)
            if kept and not self._before.new_secrets.is_needed:
                continue
            file = OutputFile(path=static.target, data=_bytes_of(self._job.root / static.path))
            self.suspicions.append(self._before.secrets(file))
            if not kept:
                self._staging.add(file)


def _bytes_of(file: Path) -> bytes:
    try:
        with open_file(file) as opened:
            return opened.read()
    except OSError as error:
        raise BriefgenError(f"{file} cannot be read: {error.strerror}. Build it again.") from error
