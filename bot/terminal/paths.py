"""Paths in a typed or dropped line: which files are meant, and which cannot be had."""

from __future__ import annotations

import os
import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

COMMAND = "/file"
MOST = 20  # files of one line
_STARTS = ("/", "~", "./", "../", "'/", '"/', "'~", '"~', "file://")


@dataclass(slots=True)
class Chosen:
    """What a line names. `problems` are (sentence, name of the file)."""

    files: list[Path] = field(default_factory=list)
    problems: list[tuple[str, str]] = field(default_factory=list)
    caption: str | None = None


def chosen(line: str, max_bytes: int) -> Chosen | None:
    """Return the files of "/file a.jpg b.jpg the receipt", of "+a.jpg", or of paths dropped on the window.

    None for any other line: a text may begin with a slash too.
    """
    words = line.strip()
    if re.match(rf"{COMMAND}(?:\s|$)", words, re.IGNORECASE):
        return _checked(_named(words[len(COMMAND) :].strip()), max_bytes)
    if words.startswith("+"):
        return _checked(_with_plus(words), max_bytes)
    dropped = _dropped(words)
    return _checked((dropped, None), max_bytes) if dropped else None


def _named(words: str) -> tuple[list[str], str | None]:
    """Split what follows the command: paths first, then words that name none."""
    if not words:
        return [], None
    if _exists(words):
        return [words], None
    tokens = _tokens(words)
    count = 1
    while count < len(tokens) and (_looks_like_path(tokens[count]) or _exists(tokens[count])):
        count += 1
    return tokens[:count], " ".join(tokens[count:]) or None


def _with_plus(words: str) -> tuple[list[str], str | None]:
    """Split "+a.jpg +b.jpg the receipt"; a path with spaces stands alone."""
    if _exists(words[1:].strip()):
        return [words[1:].strip()], None
    tokens = words.split()
    paths = [token[1:] for token in tokens if token.startswith("+") and len(token) > 1]
    return paths, " ".join(token for token in tokens if not token.startswith("+")) or None


def _dropped(words: str) -> list[str]:
    """Return the paths when a line is nothing but paths of things that are there."""
    if _exists(words) and (words.startswith(_STARTS) or Path(words).suffix):
        return [words]
    if not words.startswith(_STARTS):
        return []
    tokens = _tokens(words)
    return tokens if tokens and all(_exists(token) for token in tokens) else []


def _tokens(words: str) -> list[str]:
    """Split as a shell does, which is how a window writes what is dropped on it; else at spaces."""
    try:
        return shlex.split(words)
    except ValueError:  # an apostrophe that opens nothing
        return words.split()


def _looks_like_path(token: str) -> bool:
    return token.startswith(_STARTS) or re.search(r"[\w)]\.[A-Za-z0-9]{2,5}$", token) is not None


def _path(token: str) -> Path:
    token = token.strip()
    if len(token) > 1 and token[0] == token[-1] and token[0] in "'\"":
        token = token[1:-1]
    if token.startswith("file://"):
        token = unquote(urlsplit(token).path)
    try:
        return Path(token).expanduser()
    except RuntimeError:  # "~nobody"
        return Path(token)


def _exists(token: str) -> bool:
    try:
        return bool(token) and _path(token).exists()
    except (OSError, ValueError):
        return False


def _checked(named: tuple[list[str], str | None], max_bytes: int) -> Chosen:
    """Sort the paths into files that can be read and those that cannot, with the reason."""
    tokens, caption = named
    found = Chosen(caption=caption)
    if not tokens:
        found.problems.append(("terminal_which_file", ""))
    for token in tokens[:MOST]:
        path = _path(token)
        problem = _problem(path, max_bytes)
        if problem is None:
            found.files.append(path)
        else:
            found.problems.append((problem, path.name or token))
    if len(tokens) > MOST:
        found.problems.append(("terminal_too_many_files", ""))
    return found


def _problem(path: Path, max_bytes: int) -> str | None:
    """Return the sentence for a path that cannot be sent, None for one that can."""
    try:
        if path.is_dir():
            return "terminal_is_folder"
        if not path.exists():
            return "terminal_no_file"
        if not path.is_file():
            return "terminal_unreadable"  # a device or a pipe: reading it may never end
        if not os.access(path, os.R_OK):
            return "terminal_not_allowed"
        return "terminal_huge_file" if path.stat().st_size > max_bytes else None
    except (OSError, ValueError):
        return "terminal_unreadable"
