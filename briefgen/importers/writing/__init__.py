"""Drafts → the text of content files."""
