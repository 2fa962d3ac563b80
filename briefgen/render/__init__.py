"""From a page's view to its bytes: templates, words, rich text, and the theme's own files."""
