"""The house, held in a test: which room may know which. Imports within functions and for type checking count."""

import ast
import sys
from pathlib import Path

import pytest

import briefgen

PACKAGE = Path(briefgen.__file__).parent
SHARED = {"model", "diagnostics", "text"}
STAGES = {"load", "parse", "resolve", "pages", "render", "export", "publish", "edit", "importers", "cite", "cards"}
MAY_IMPORT = {
    "text": set(),
    "model": {"text"},
    "diagnostics": {"model", "text"},
    **dict.fromkeys(STAGES, SHARED),
    "build": SHARED | STAGES,
    "serve": SHARED | {"build", "publish"},
    "cli": SHARED | STAGES | {"build", "serve"},
    "__main__": {"cli"},
    "__init__": set(),
}
"""A room may import itself, and these."""

PURE = {"text", "model", "diagnostics", "parse", "resolve", "pages", "export", "edit"}
NOT_IN_PURE_ROOMS = {
    "os",
    "pathlib",
    "subprocess",
    "concurrent",
    "multiprocessing",
    "threading",
    "socket",
    "sqlite3",
} | {*("watchdog", "jinja2", "logging", "click", "rich", "time", "random", "tempfile", "shutil", "glob", "io")}

MODULES = sorted(PACKAGE.rglob("*.py"))


def name_of(module):
    parts = module.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room_of(name):
    parts = name.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def imports_of(module):
    """Every module that a file imports, wherever the import stands, as full names."""
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports are written in full"
            yield from _imported(node.module, [alias.name for alias in node.names])


def _imported(base, names):
    for name in names:
        path = PACKAGE.parent.joinpath(*base.split("."), name)
        yield f"{base}.{name}" if path.with_suffix(".py").exists() or path.is_dir() else base


def ids(module):
    return name_of(module)


@pytest.mark.parametrize("module", MODULES, ids=ids)
def test_a_room_knows_only_what_the_picture_shows(module):
    room = room_of(name_of(module))
    known = {room_of(name) for name in imports_of(module) if name.split(".")[0] == "briefgen"} - {"__init__"}

    assert known - {room} <= MAY_IMPORT[room]


@pytest.mark.parametrize("module", [m for m in MODULES if room_of(name_of(m)) in PURE], ids=ids)
def test_a_pure_room_touches_neither_disk_nor_processes_nor_clock(module):
    assert not {name.split(".")[0] for name in imports_of(module)} & NOT_IN_PURE_ROOMS


def test_no_module_comes_back_to_itself():
    graph = {name_of(module): set(imports_of(module)) for module in MODULES}
    finished, path = set(), []

    def visit(name):
        assert name not in path, " → ".join((*path[path.index(name) :], name))
        if name in finished or name not in graph:
            return
        path.append(name)
        for imported in sorted(graph[name]):
            visit(imported)
        path.pop()
        finished.add(name)

    for name in graph:
        visit(name)


@pytest.mark.parametrize("module", [m for m in MODULES if room_of(name_of(m)) != "cli"], ids=ids)
def test_only_the_command_line_prints_or_exits(module):
    for node in ast.walk(ast.parse(module.read_text())):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called not in ("print", "exit", "quit", "sys.exit", "click.echo", "click.secho", "breakpoint")


@pytest.mark.parametrize("module", MODULES, ids=ids)
def test_no_module_and_no_function_is_too_long_to_be_seen_at_once(module):
    text = module.read_text()
    long = [
        f"{node.name} ({node.end_lineno - node.lineno + 1} lines)"
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno - node.lineno + 1 > 60
    ]

    assert text.count("\n") <= 400
    assert not long


def test_every_library_is_declared():
    own = {*sys.stdlib_module_names, "briefgen"}
    used = {name.split(".")[0] for module in MODULES for name in imports_of(module)} - own
    declared = (PACKAGE.parent / "pyproject.toml").read_text().replace("-", "_").lower()
    distributions = {"yaml": "pyyaml", "markdown_it": "markdown_it_py", "markupsafe": "jinja2", "PIL": "pillow"}

    assert [name for name in sorted(used) if f'"{distributions.get(name, name)}' not in declared] == []
