"""What to install where a library is missing: the one place that knows which extra brings which."""

EXTRAS: dict[str, tuple[str, ...]] = {
    "search": ("pagefind_bin", "pagefind"),
    "cite": ("typst",),
    "cards": ("PIL",),
    "dask": ("distributed", "dask"),
    "import": ("trafilatura", "lxml", "lxml_html_clean", "mammoth", "pybtex", "pypdf", "warcio"),
}
"""The extras of `pyproject.toml`, and the packages that they make importable."""

OURS = "briefgen"


def install(package: str, usually: str = "") -> str:
    """The command that brings `package` (`trafilatura`, `lxml.html`); one that no extra names is `usually` of that."""
    top = package.partition(".")[0]
    extra = next((extra for extra, packages in EXTRAS.items() if top in packages), usually)
    return f"pip install '{OURS}[{extra}]'" if extra else f"pip install --force-reinstall {OURS}"


def lacking(package: str | None) -> str:
    """A sentence on a package that could not be imported; empty where it is one of ours, which is a fault of ours."""
    if not package or package.partition(".")[0] == OURS:
        return ""
    return f"This needs the package {package.partition('.')[0]}, which is not installed: {install(package)}"
