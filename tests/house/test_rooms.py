"""One way in, one way out: what each room of the house may touch.

import-linter checks the direction between our own rooms; these tests check what they use from outside.
"""

from __future__ import annotations

import ast
import re
import sys

import pytest

from tests.house import repository

# Pure libraries the domain may use: they compute, and neither read nor wait nor roll dice.
DOMAIN_LIBRARIES = {"twitter_text", "regex", "phonenumbers", "stdnum", "holidays", "rapidfuzz"}
# Parts of the standard library with a clock, chance, a disk, a network or a thread in them.
NOT_PURE = {
    "asyncio", "http", "io", "logging", "multiprocessing", "os", "pathlib", "pickle", "random", "secrets",
    "shutil", "socket", "sqlite3", "subprocess", "sys", "tempfile", "threading", "time", "urllib.request",
    "uuid",
}  # fmt: skip
ONLY_IN = {
    "bot/store": {"sqlalchemy", "sqlmodel", "alembic", "sqlite3", "psycopg"},
    "bot/telegram": {"telegram", "apscheduler"},
    "bot/engines/openai": {"openai"},
    "bot/evidence": {
        "PIL",
        "pillow_heif",
        "pypdf",
        "pypdfium2",
        "onnxruntime",
        "zxingcpp",
        "s3fs",
        "imageio_ffmpeg",
    },
    "bot/papers": {"fpdf", "fontTools", "uharfbuzz"},
    "bot/terminal": {"rich"},
}
# (file, library) -> why it may also use it
ALSO_ALLOWED: dict[tuple[str, str], str] = {
    ("bot/domain/text.py", "sys"): "lends twitter_text a module that it imports without declaring it",
    ("bot/domain/text.py", "threading"): "does so once, whichever thread comes first",
    ("bot/papers/ladder.py", "PIL"): "draws the ladder; evidence cleans what people sent",
    ("bot/doctor.py", "sqlalchemy"): "tells a database that does not answer from a wrong one",
    ("bot/doctor.py", "telegram"): "tells a wrong token from a network that is away",
    ("bot/__main__.py", "rich"): "opens the console that the terminal draws on",
}
WRITERS = ("bot/terminal/", "bot/operator/", "bot/evaluation/", "bot/__main__.py", "bot/doctor.py")
CLOCKLESS = (
    "bot/domain", "bot/app", "bot/engines", "bot/directory", "bot/i18n", "bot/evidence", "bot/papers",
    "bot/store",
)  # fmt: skip
# file -> why it touches the environment beside the settings
SWITCHES = {"bot/telegram/__init__.py": "sets a switch that the bot library reads from nowhere else"}


def test_the_domain_imports_only_pure_things() -> None:
    found = [
        f"{name}:{line} {module}"
        for name in repository.python("bot/domain")
        for line, module in repository.imports(name)
        if (name, module) not in ALSO_ALLOWED
        and not (
            module == "bot.domain"
            or module.startswith("bot.domain.")
            or module.split(".")[0] in DOMAIN_LIBRARIES
            or (
                module.split(".")[0] in sys.stdlib_module_names
                and not {module, module.split(".")[0]} & NOT_PURE
            )
        )
    ]
    assert not found, f"the domain has no place for: {found}"


@pytest.mark.parametrize("room", ONLY_IN)
def test_each_outside_library_has_one_room(room: str) -> None:
    found = [
        f"{name}:{line} {module}"
        for name in repository.python("bot")
        if not name.startswith(f"{room}/")
        for line, module in repository.imports(name)
        if module.split(".")[0] in ONLY_IN[room] and (name, module.split(".")[0]) not in ALSO_ALLOWED
    ]
    assert not found, f"only {room} may use {sorted(ONLY_IN[room])}: {found}"


def test_only_the_settings_read_the_environment() -> None:
    found = [
        f"{name}:{node.lineno}"
        for name in repository.python("bot", "migrations")
        if name != "bot/config.py" and name not in SWITCHES
        for node in ast.walk(repository.tree(name))
        if (isinstance(node, ast.Attribute) and node.attr in {"environ", "environb", "getenv"})
        or (isinstance(node, ast.Name) and node.id in {"environ", "getenv"})
    ]
    assert not found, f"make these a setting in bot/config.py: {found}"


def test_time_comes_only_from_the_clock() -> None:
    found = [
        f"{name}:{node.lineno}"
        for name in repository.python(*CLOCKLESS)
        for node in ast.walk(repository.tree(name))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"now", "utcnow", "today"}
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"datetime", "date"}
    ]
    assert not found, f"take `now` as an argument or from the Clock: {found}"


def test_only_the_terminal_and_the_command_line_write_to_standard_output() -> None:
    found = [
        f"{name}:{node.lineno}"
        for name in repository.python("bot")
        if not name.startswith(WRITERS)
        for node in ast.walk(repository.tree(name))
        if (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "print")
        or (isinstance(node, ast.Attribute) and node.attr == "stdout" and ast.unparse(node.value) == "sys")
    ]
    assert not found, f"log an event, or return a value, instead of writing: {found}"


def broad(handler: ast.ExceptHandler) -> bool:
    names = (
        {part.id for part in ast.walk(handler.type) if isinstance(part, ast.Name)} if handler.type else set()
    )
    return handler.type is None or bool(names & {"Exception", "BaseException"})


def test_everything_is_caught_only_with_the_reason_on_its_line() -> None:
    found = [
        f"{name}:{node.lineno}"
        for name in repository.python("bot")
        for node in ast.walk(repository.tree(name))
        if isinstance(node, ast.ExceptHandler)
        and broad(node)
        and not re.search(r"#.* - \S.{14,}", repository.read(name).splitlines()[node.lineno - 1])
    ]
    assert not found, f"catch what can happen, or say '# noqa: BLE001 - why' on the line: {found}"
