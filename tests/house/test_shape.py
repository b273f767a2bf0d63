"""The shape of the code: small files, small functions, names that say something."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.house import repository

FILE_LINES = 400
FUNCTION_LINES = 60
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "manager", "managers", "misc", "common"}
# "TODO(why it waits): what" is the only accepted form.
OPEN_END = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|XX" + r"X)\b(?!\([^)]{3,}\): \S)")


def functions(name: str) -> Iterator[tuple[str, int]]:
    for node in ast.walk(repository.tree(name)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            yield f"{name}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    long = {
        name: count
        for name in repository.python()
        if (count := repository.read(name).count("\n")) > FILE_LINES
    }
    assert not long, f"split these files, at most {FILE_LINES} lines each: {long}"


def test_no_function_is_longer_than_a_screen() -> None:
    long = {
        place: count
        for name in repository.python()
        for place, count in functions(name)
        if count > FUNCTION_LINES
    }
    assert not long, f"split these functions, at most {FUNCTION_LINES} lines each: {long}"


def test_every_module_is_named_after_what_it_holds() -> None:
    empty = [name for name in repository.python() if EMPTY_NAMES & set(re.split(r"[/_.]", name))]
    assert not empty, f"name these after what they hold: {empty}"


def test_nothing_is_left_open_without_a_reason() -> None:
    found = [
        f"{name}:{number}"
        for name in repository.python()
        for number, line in enumerate(repository.read(name).splitlines(), 1)
        if OPEN_END.search(line)
    ]
    assert not found, f"finish these or say why they wait: {found}"
