"""What is registered of each diagnostic code."""

import msgspec

from briefgen.diagnostics.model import Severity


class Code(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of fault: its stable code, how grave it is, and what `briefgen explain` and the documentation say of it.

    `title` names the fault in a few words; `explanation` says why it is one, in plain sentences; `example` is a piece
    of a file that has it (`file` names that file), and `mend` the same piece mended or what to do about it.
    """

    code: str
    severity: Severity
    title: str
    explanation: str
    file: str
    example: str
    mend: str
