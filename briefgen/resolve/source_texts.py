"""The articles' texts made ready for finding words in them, each when it is first asked for."""

from briefgen.model.ids import ArticleId, Ref
from briefgen.model.rich_text import Block
from briefgen.resolve.texts import TextKey, Texts
from briefgen.resolve.wording.passages import Passages, fold_passages


class SourceTexts:
    """Every article's passages, as they are shown and as they are searched."""

    def __init__(self, texts: Texts) -> None:
        """Take the texts with their references looked up, since these can change a link's words."""
        self._texts = texts
        self._folded: dict[ArticleId, Passages] = {}

    def blocks(self, article: ArticleId) -> tuple[Block, ...]:
        """The article's passages."""
        return self._texts[TextKey(owner=Ref(kind="article", id=article))].body.blocks

    def passages(self, article: ArticleId) -> Passages:
        """The article's passages, folded; made once."""
        if article not in self._folded:
            self._folded[article] = fold_passages(self.blocks(article))
        return self._folded[article]
