"""Names and terms that recur and are on no file, and what on file wants an editor's eye."""
