"""A page at once, before the site is built: for the preview, which shows a save while all else is still made.

What a site was made from is kept in memory. A text that is saved is parsed and understood alone, beside all the others
as they were, and its page is made and rendered. Where more than one text changes (a name, an address, a draft), and
where the text has errors, there is no glimpse, and the build has to be waited for.
"""

import threading
from pathlib import Path

import msgspec

from briefgen.build.anew import Prepared, prepare
from briefgen.build.collecting import at_leisure
from briefgen.build.fingerprint import code_fingerprint
from briefgen.build.inputs import read_inputs
from briefgen.build.memo import Memory
from briefgen.build.outcome import Options
from briefgen.build.store import FileStore, NoStore
from briefgen.build.workers import serial
from briefgen.build.workshop import Workshop
from briefgen.diagnostics.errors import BriefgenError
from briefgen.diagnostics.policy import is_failure
from briefgen.load import load_text
from briefgen.model.documents import AnnotationsDocument
from briefgen.model.files import OutputFile
from briefgen.pages.revision import Desk
from briefgen.parse import parse
from briefgen.render.renderer import Renderer
from briefgen.resolve.material import Material
from briefgen.resolve.revision import Ground, Revision, ground_of, revise


class _Kept(msgspec.Struct, kw_only=True):
    """A site as it was made, and whatever of it was revised since."""

    ground: Ground
    desk: Desk
    renderer: Renderer


class Glimpses:
    """Gives the pages of texts that were just saved. `of` may be called while `get_ready` is at work."""

    def __init__(self, root: Path, options: Options) -> None:
        self._root, self._options, self._workshop = root, options, Workshop(root=root)
        self._kept: _Kept | None = None
        self._seen: list[str] = []
        self._lock = threading.Lock()

    def get_ready(self) -> tuple[OutputFile, ...]:
        """Take the site in as it is written now; until that is done, glimpses are of the site as it was.

        Gives the pages of texts that were saved meanwhile.
        """
        with self._lock:
            self._seen = []
        try:
            prepared = self._prepared()
        except BriefgenError:  # the build says what is wrong with the world
            prepared = None
        return self.take_in(prepared)

    def take_in(self, prepared: Prepared | None) -> tuple[OutputFile, ...]:
        """Go on from that site; gives the pages of texts that were saved since `get_ready` began."""
        kept = self._kept_of(prepared) if prepared is not None else None
        if kept is not None and kept.ground.content.articles:
            self._glimpse(kept, kept.ground.content.articles[0].path)  # the first takes long: it compiles templates
        with self._lock:
            self._kept = kept
            pages = [self._revised(path) for path in self._seen]
        return tuple(page for page in pages if page is not None)

    def of(self, path: str) -> OutputFile | None:
        """The page of the text at `path`, from the project's root; None where only a build can tell how it looks."""
        with self._lock:
            self._seen.append(path)
            return self._revised(path)

    @at_leisure()
    def _prepared(self) -> Prepared:
        workshop = self._workshop
        store = FileStore(workshop.results) if self._options.remember and workshop.open() else NoStore()
        inputs = read_inputs(self._root)
        return prepare(self._root, self._options, inputs, Memory(store, serial, code_fingerprint()))

    def _kept_of(self, prepared: Prepared) -> _Kept | None:
        if prepared.site is None or prepared.theme is None:
            return None
        site = prepared.site
        material = Material(
            config=site.config,
            documents=prepared.understood.documents,
            static=prepared.inputs.loaded.static,
            drafts=self._options.drafts,
        )
        renderer = Renderer(prepared.theme, site.config, str(self._workshop.templates))
        return _Kept(ground=ground_of(material), desk=Desk(site), renderer=renderer)

    def _revised(self, path: str) -> OutputFile | None:
        return self._glimpse(self._kept, path) if self._kept is not None else None

    def _glimpse(self, kept: _Kept, path: str) -> OutputFile | None:
        revision = self._revision(kept, path)
        if revision is None or is_failure(revision.diagnostics, strict=self._options.strict):
            return None
        kept.ground = revision.ground
        kept.desk.revise(revision.thing, revision.notes)
        page = kept.desk.page_of(revision.thing.ref)
        try:
            return kept.renderer.render(page) if page is not None else None
        except BriefgenError:
            return None

    def _revision(self, kept: _Kept, path: str) -> Revision | None:
        source = load_text(self._root, path)
        parsed = parse(source) if source is not None else None
        if parsed is None or is_failure(parsed.diagnostics, strict=self._options.strict) or parsed.document is None:
            return None
        document = parsed.document
        slug = document.article if isinstance(document, AnnotationsDocument) else document.slug
        return revise(kept.ground, document, kept.desk.shared_passages(slug))
