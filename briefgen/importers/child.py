"""The process in which one foreign file is read: it may use little time and memory, and write no file.

Files from elsewhere are untrusted, and the libraries that read them have had faults without number (endless loops,
bombs of compressed data, recursion into a crash). Here the worst they can do is end this process.
"""

import contextlib
import importlib
import sys

import msgspec

from briefgen.importers.formats import Answer, RefusedError, Source

_NAMELESS = "lxml_html_clean"
"""lxml raises an error of its own, without a name, where this package is missing."""


def main() -> None:
    """Read one file: limits and reader as arguments, the source on standard input, the answer on standard output."""
    module, seconds, memory = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    _limit(seconds, memory)
    source = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Source)
    with contextlib.redirect_stdout(sys.stderr):
        answer = _answer(module, source)
    sys.stdout.buffer.write(msgspec.msgpack.encode(answer))


def _limit(seconds: int, memory: int) -> None:
    """Set this process's limits, where the system has them."""
    try:
        import resource
    except ImportError:
        return
    limits = (
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    )
    for limit, most in limits:
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(limit, (most, most))


def _answer(module: str, source: Source) -> Answer:
    try:
        reader = importlib.import_module(f"briefgen.importers.readers.{module}")
        return Answer(read=reader.read(source))
    except RefusedError as refused:
        return Answer(refused=str(refused))
    except ImportError as error:
        return Answer(missing=(error.name or _NAMELESS).partition(".")[0])
    except MemoryError:
        return Answer(refused="It takes too much memory to read.")
    except RecursionError:
        return Answer(refused="It is nested too deep to be read.")


if __name__ == "__main__":
    main()
