"""Quotations of ours against the sources they cite."""
