"""The world's faults, apart from everything, so that the command line can know them without knowing more."""


class BriefgenError(Exception):
    """The world is wrong (no site.yml, a folder that cannot be written): one sentence for the user, no traceback."""
