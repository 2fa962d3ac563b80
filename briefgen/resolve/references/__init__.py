"""What links, citations and fields of the front matter lead to."""
