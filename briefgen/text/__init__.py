"""Strings only: spans, folding, quotation marks, slugs, sentences. Knows nothing of articles or people."""
