"""BG10x to BG13x: files, front matter and addresses."""

from briefgen.diagnostics.codes.model import Code

ARTICLE = "content/articles/summit.md"

CODES: tuple[Code, ...] = (
    Code(
        code="BG101",
        severity="error",
        title="the front matter is not YAML",
        explanation=(
            "The front matter cannot be read at all. Most often a value holds a colon and has no quotation marks."
        ),
        file=ARTICLE,
        example="title: Kim: no summit before spring",
        mend='title: "Kim: no summit before spring"',
    ),
    Code(
        code="BG102",
        severity="error",
        title="a key comes twice",
        explanation="YAML would keep one of the two without a word; briefgen asks which one is meant.",
        file=ARTICLE,
        example="date: 2019-01-19\ndate: 2019-01-20",
        mend="date: 2019-01-20",
    ),
    Code(
        code="BG103",
        severity="error",
        title="an anchor, an alias or a merge key",
        explanation="With anchors and aliases a kilobyte of YAML can grow to gigabytes. They are not read.",
        file=ARTICLE,
        example="title: &t The summit\nsummary: *t",
        mend="title: The summit\nsummary: The summit",
    ),
    Code(
        code="BG104",
        severity="error",
        title="a YAML tag",
        explanation=(
            "Tags say what a value is, and in some readers run code. Here the field decides what its value is."
        ),
        file=ARTICLE,
        example="title: !!str 2019",
        mend="title: 2019",
    ),
    Code(
        code="BG105",
        severity="error",
        title="front matter that is too deep or too long",
        explanation="Front matter is nested three levels deep at most, and shorter than 64 thousand characters.",
        file=ARTICLE,
        example="tags: [[[[[[[[[[[[[[[[[[[[[[diplomacy]]]]]]]]]]]]]]]]]]]]]]",
        mend="tags: [diplomacy]",
    ),
    Code(
        code="BG106",
        severity="error",
        title="front matter without keys",
        explanation="Front matter is keys with values, and a key is one word.",
        file=ARTICLE,
        example="---\n- The second summit\n---",
        mend="---\ntitle: The second summit\n---",
    ),
    Code(
        code="BG107",
        severity="error",
        title="an unknown key",
        explanation="No field of that name exists here, so it would do nothing. Keys of your own go below `extra:`.",
        file=ARTICLE,
        example="publischer: Bloomberg",
        mend="publisher: Bloomberg",
    ),
    Code(
        code="BG108",
        severity="error",
        title="a wrong value",
        explanation="The value is not of the sort that this field takes; the message says what it must be.",
        file=ARTICLE,
        example="date: 2019-02-31",
        mend="date: 2019-02-28",
    ),
    Code(
        code="BG109",
        severity="error",
        title="a required field is missing",
        explanation="Without it the page would have no name. The slug stands in for it until it is written.",
        file=ARTICLE,
        example="publisher: Bloomberg",
        mend="title: A second summit\npublisher: Bloomberg",
    ),
    Code(
        code="BG110",
        severity="error",
        title="front matter that does not end",
        explanation="The file begins with a line of three hyphens, but no second such line follows.",
        file=ARTICLE,
        example="---\ntitle: A second summit\n\nThe text.",
        mend="---\ntitle: A second summit\n---\n\nThe text.",
    ),
    Code(
        code="BG111",
        severity="error",
        title="front matter in another language or place",
        explanation=(
            "Only YAML between two lines of three hyphens is read, and only where it begins the file. Nothing in "
            "content is ever run."
        ),
        file=ARTICLE,
        example='---js\n({title: "A second summit"})\n---',
        mend="---\ntitle: A second summit\n---",
    ),
    Code(
        code="BG120",
        severity="error",
        title="a file that is not UTF-8",
        explanation=(
            "Its bytes are no text in UTF-8, so what its letters are would be a guess. The message says which "
            "byte is the first."
        ),
        file=ARTICLE,
        example="a file that was saved as Windows-1252 or UTF-16",
        mend="Save it as UTF-8; most editors ask for the encoding when saving under a name.",
    ),
    Code(
        code="BG121",
        severity="error",
        title="a file that is no text",
        explanation="It holds a NUL byte, which no text does: it is probably a picture, a document or a database.",
        file=ARTICLE,
        example="a Word document renamed to .md",
        mend="Take it out of the folder, or move it below content/static/.",
    ),
    Code(
        code="BG122",
        severity="error",
        title="a file that is too large",
        explanation="Files of text have 2 MB at most: a book has one. Larger ones are data, or a mistake.",
        file=ARTICLE,
        example="a file of 10 MB",
        mend="Split it, or move it below content/static/.",
    ),
    Code(
        code="BG123",
        severity="error",
        title="a control character",
        explanation="It is invisible, and feeds and sitemaps cannot hold it. Copying from a PDF often leaves one.",
        file=ARTICLE,
        example="The\x0csecond summit",
        mend="The second summit",
    ),
    Code(
        code="BG124",
        severity="error",
        title="a file that cannot be read",
        explanation="The system does not let briefgen open the file or folder, or it vanished while it was read.",
        file=ARTICLE,
        example="a file without the right to read it",
        mend="Give yourself the right to read it, and build again.",
    ),
    Code(
        code="BG125",
        severity="warning",
        title="a symbolic link",
        explanation=(
            "Links in content are never followed, so that nothing outside the project is ever published. What it "
            "leads to is left out."
        ),
        file=ARTICLE,
        example="content/articles/notes -> /home/me/notes",
        mend="Copy what it leads to into the folder.",
    ),
    Code(
        code="BG126",
        severity="warning",
        title="something that is no file",
        explanation="Pipes, sockets and devices are never opened.",
        file=ARTICLE,
        example="a named pipe in content/articles/",
        mend="Take it out of the folder.",
    ),
    Code(
        code="BG127",
        severity="error",
        title="an unknown folder",
        explanation=(
            "Only articles, annotations, people, glossary, briefings, pages, static and root are read, so what "
            "stands here would be lost without a word."
        ),
        file="content/article/",
        example="content/article/summit.md",
        mend="content/articles/summit.md",
    ),
    Code(
        code="BG128",
        severity="error",
        title="a text outside the folders",
        explanation="The folder says what a text is. One that stands directly below content/ is none of them.",
        file="content/summit.md",
        example="content/summit.md",
        mend="content/articles/summit.md",
    ),
    Code(
        code="BG129",
        severity="warning",
        title="a file that is not read",
        explanation=(
            "Only files that end in .md are read here; others belong below content/static/, from where they are "
            "copied as they are."
        ),
        file="content/people/kim.jpg",
        example="content/people/kim-jong-un.jpg",
        mend="content/static/kim-jong-un.jpg",
    ),
    Code(
        code="BG130",
        severity="error",
        title="a file name that is no slug",
        explanation=(
            "The name is the page's address, on every system and for years: lower-case letters, digits and "
            "hyphens of any script, no hyphen at either end, no name that Windows keeps for a device."
        ),
        file="content/people/Kim_Jong Un.md",
        example="content/people/Kim_Jong Un.md",
        mend="content/people/kim-jong-un.md",
    ),
    Code(
        code="BG131",
        severity="error",
        title="a file name that not every system can hold",
        explanation=(
            "Files below content/static/ keep their names, and a site must be able to be checked out and served "
            "anywhere."
        ),
        file="content/static/a.png",
        example="content/static/map: north?.png",
        mend="content/static/map-north.png",
    ),
    Code(
        code="BG132",
        severity="warning",
        title="a file that is looked for elsewhere",
        explanation=(
            "Browsers, hosts and services look for some files at the site's root alone. What stands below "
            "content/static/ is published below static/; what stands below content/root/ is published at the root."
        ),
        file="content/static/favicon.ico",
        example="content/static/favicon.ico",
        mend="content/root/favicon.ico",
    ),
)
