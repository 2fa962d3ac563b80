"""From an understood site to the output folder: pages, data, the theme's files and copied ones; or nothing at all."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from briefgen.build.carding import Pictures
from briefgen.build.fingerprint import code_fingerprint, fingerprint
from briefgen.build.inputs import Inputs
from briefgen.build.making import PageMaking
from briefgen.build.outcome import Advance
from briefgen.build.record import CardRecord, PageRecord, Record
from briefgen.build.searching import find_index
from briefgen.build.secrets import public_texts, secrets
from briefgen.build.understanding import Understood
from briefgen.build.workers import Workers
from briefgen.diagnostics.model import BriefgenError, Diagnostic
from briefgen.export.site_files import export_site
from briefgen.load.walk import open_file
from briefgen.model.cards import card_path
from briefgen.model.files import OutputFile
from briefgen.model.ids import Ref, SitePath
from briefgen.model.site import Article, Briefing, Page, Person, Site, Term
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
    pages: tuple[PageRecord, ...] = ()
    look: bytes = b""
    secrets: tuple[bytes, ...] = ()
    search: bytes = b""
    cards: tuple[CardRecord, ...] = ()
    survey: Survey = Survey()


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be put out, where to, and with what: `templates` is a folder for compiled ones, or empty."""

    root: Path
    theme: Theme
    target: Path
    inputs: Inputs
    understood: Understood
    site: Site
    drafts: bool
    before: Record | None
    workers: Workers
    templates: str
    advance: Advance


def put_out(job: Job) -> PutOut:
    """Put the site into the output folder, whole, unless two files want one address or words would leak."""
    look = fingerprint(code_fingerprint(), theme_digest(job.theme), job.site.config)
    hidden = secrets(job.understood.documents, job.site, drafts=job.drafts)
    before = _still_there(job, look)
    making = _making(job, hidden, before)
    job.advance("Indexing", 0, 0)
    index = find_index(job.site, before.search, read_manifest(job.target), before.intact)
    files = (*making.renderer.assets(), *export_site(job.site), *index.files)
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
    return PutOut(
        published=published,
        pages=tuple(output.pages),
        look=look,
        secrets=tuple(sorted(fingerprint(secret) for secret in hidden)),
        search=index.key,
        cards=tuple(output.cards),
        survey=survey(job.target, published.manifest),
    )


class _Before(msgspec.Struct, frozen=True, kw_only=True):
    """What of the last build still stands: files that were not touched since, and which of these are pages."""

    intact: dict[SitePath, None]
    pages: dict[SitePath, PageRecord]
    secrets: frozenset[bytes]
    search: bytes = b""
    cards: dict[SitePath, CardRecord] = {}


def _still_there(job: Job, look: bytes) -> _Before:
    record, manifest = job.before, read_manifest(job.target)
    if record is None or manifest is None or record.output != str(job.target):
        return _Before(intact={}, pages={}, secrets=frozenset())
    stood = set(record.survey.stamps)
    intact = {SitePath(stamp.path): None for stamp in survey(job.target, manifest).stamps if stamp in stood}
    pages = {page.path: page for page in record.pages if page.path in intact} if record.look == look else {}
    cards = {card.path: card for card in record.cards if card.path in intact}
    secrets = frozenset(record.secrets)
    return _Before(intact=intact, pages=pages, secrets=secrets, search=record.search, cards=cards)


def _making(job: Job, hidden: tuple[Secret, ...], before: _Before) -> PageMaking:
    new = tuple(secret for secret in hidden if fingerprint(secret) not in before.secrets)
    return PageMaking(
        job.site,
        job.theme,
        templates=job.templates,
        secrets=Gate(hidden),
        new_secrets=Gate(new),
        known={path: page.view for path, page in before.pages.items()},
        target=job.target,
    )


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
        self.suspicions: list[Suspicion] = []
        self.pages: list[PageRecord] = []
        self.cards: list[CardRecord] = []

    def add_pages(self) -> None:
        plan = self._making.maker.plan
        for number, made in enumerate(self._job.workers(self._making, plan), 1):
            self.suspicions.append(made.suspicion)
            known = self._before.pages.get(made.path)
            if made.data is not None:
                digest = sha256(made.data)
                self._staging.add(OutputFile(path=made.path, data=made.data))
            elif known is not None and self._staging.keep(made.path, known.sha256):
                digest = known.sha256
            else:
                file = self._making.render(plan[number - 1])
                digest = sha256(file.data)
                self._staging.add(file)
            self.pages.append(PageRecord(path=made.path, view=made.view, sha256=digest))
            self._job.advance("Making pages", number, len(plan), made.path)

    def add_files(self, files: tuple[OutputFile, ...]) -> None:
        for file in files:
            self.suspicions.append(self._making.secrets(file))
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
            if self._making.new_secrets.is_needed:
                file = OutputFile(path=entry.path, data=self._staging.read(entry.path))
                self.suspicions.append(self._making.new_secrets(file))

    def add_static(self) -> None:
        for static, digest in zip(self._job.inputs.loaded.static, self._job.inputs.static, strict=True):
            kept = self._staging.keep(static.target, digest)
            if kept and not self._making.new_secrets.is_needed:
                continue
            file = OutputFile(path=static.target, data=_bytes_of(self._job.root / static.path))
            self.suspicions.append(self._making.secrets(file))
            if not kept:
                self._staging.add(file)


def _bytes_of(file: Path) -> bytes:
    try:
        with open_file(file) as opened:
            return opened.read()
    except OSError as error:
        raise BriefgenError(f"{file} cannot be read: {error.strerror}. Build it again.") from error
