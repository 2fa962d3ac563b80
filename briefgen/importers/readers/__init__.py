"""Readers, a file each: `read(source)` makes drafts of a file's bytes, or refuses them with a sentence."""
