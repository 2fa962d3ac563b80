"""BG7xx: the output folder and its addresses."""

from briefgen.diagnostics.codes.model import Code

CODES: tuple[Code, ...] = (
    Code(
        code="BG701",
        severity="error",
        title="two files would be written to one address",
        explanation=(
            "Every page, data file and copied file has an address of its own. Addresses that differ only in letter "
            "case or in Unicode’s form are one address on macOS, Windows and some hosts."
        ),
        file="content/static/People/index.html",
        example="content/static/People/index.html would be people/index.html, the list of people",
        mend="Rename one of the two files.",
    ),
    Code(
        code="BG702",
        severity="error",
        title="a file name that not every host can hold",
        explanation=(
            "The site must be able to stand on any system, and GitHub Pages takes no file whose name has control "
            'characters, a backslash or any of : * ? " < > | in it.'
        ),
        file="content/static/map: north.png",
        example="content/static/map: north.png",
        mend="Rename it: content/static/map-north.png",
    ),
)
