"""What the house tests look at: the project's own files, as git sees them."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@cache
def files() -> tuple[str, ...]:
    """Return the project's files relative to its root: tracked, or new and not ignored."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    ).stdout.splitlines()
    if not listed:  # an unpacked archive
        listed = [
            path.relative_to(ROOT).as_posix()
            for top in ("bot", "tests", "docs", "bench", "migrations", "prompts")
            for path in (ROOT / top).rglob("*")
            if "__pycache__" not in path.parts
        ]
    return tuple(sorted(name for name in listed if (ROOT / name).is_file()))


def python(*folders: str) -> tuple[str, ...]:
    """Return the Python files below the given folders, or all."""
    tops = tuple(f"{folder}/" for folder in folders)
    return tuple(name for name in files() if name.endswith(".py") and (not tops or name.startswith(tops)))


def read(name: str) -> str:
    """Return a file's text."""
    return (ROOT / name).read_text(encoding="utf-8")


@cache
def tree(name: str) -> ast.Module:
    """Return a Python file as a syntax tree."""
    return ast.parse(read(name), name)


def imports(name: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the full name of every module a file imports, wherever in the file."""
    for node in ast.walk(tree(name)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.lineno, node.module


def table(document: str, heading: str) -> list[list[str]]:
    """Return the cells of the first table below a heading of a Markdown document, without its head."""
    lines = read(document).splitlines()
    at = next(
        number for number, line in enumerate(lines) if line.strip("# ") == heading and line.startswith("#")
    )
    rows: list[list[str]] = []
    for line in lines[at + 1 :]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip("|").split("|")])
        elif rows or line.startswith("#"):
            break
    return rows[2:]
