"""Every diagnostic code of briefgen, in the order of their numbers; one file for each hundred, two for the first."""

from briefgen.diagnostics.codes import (
    anchors,
    configuration,
    editorial,
    files,
    names,
    output,
    quotations,
    references,
    rights,
    texts,
)
from briefgen.diagnostics.codes.model import Code

CODES: tuple[Code, ...] = (
    *configuration.CODES,
    *files.CODES,
    *texts.CODES,
    *references.CODES,
    *anchors.CODES,
    *names.CODES,
    *quotations.CODES,
    *rights.CODES,
    *output.CODES,
    *editorial.CODES,
)

BY_CODE: dict[str, Code] = {code.code: code for code in CODES}
