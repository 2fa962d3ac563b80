"""The frozen nouns: what was written (`documents`), what it means (`site`), what a page shows (`pages`)."""
