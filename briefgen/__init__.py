"""briefgen: compile a folder of articles, notes, people and terms into a site that can be checked line by line."""

__version__ = "0.1.0"
