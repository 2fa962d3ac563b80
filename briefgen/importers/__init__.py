"""What people already have → new content files: texts, pages, notes, bibliographies, people, glossaries.

A reader (`readers/`) makes drafts of a file's bytes, in a process of its own; `roles/` tells headline, captions and
page furniture apart from the text; `writing/` makes a content file's text of a draft; `placing` writes it, or does not.
"""
