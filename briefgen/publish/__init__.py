"""Bytes to disk: only what differs, all of it or nothing, and nothing that may not be seen."""
