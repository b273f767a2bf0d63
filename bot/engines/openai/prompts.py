"""Load the prompts: Markdown files with TOML front matter, pinned by version and sha256 in `prompts.lock`.

The files lie in `prompts/` of the source tree and in `bot/_prompts` of the wheel. A file has a front matter
between two `+++` lines (name, version, purpose, variables, output) and the sections `# System` and
`# Template`. `python -m bot.engines.openai.prompts` adds the current versions to the lock.
"""

from __future__ import annotations

import hashlib
import re
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.engines.openai.forms import FORMS

_LAYOUT = re.compile(
    r"\A\+\+\+\n(?P<head>.*?)\n\+\+\+\n# System\n(?P<system>.*?)\n# Template\n(?P<template>.*)\Z", re.S
)
_SLOT = re.compile(r"\{\{(\w+)\}\}")
_KEYS = {"name": str, "version": int, "purpose": str, "variables": list, "output": str}
LOCK = "prompts.lock"


class PromptError(ValueError):
    """A prompt file or the lock is not as it must be; the message names the file and the cure."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """One prompt. `system` is static; `template` holds a `{{slot}}` for each of `variables`."""

    name: str
    version: int
    purpose: str
    variables: tuple[str, ...]
    output: str  # name of the form in `forms` that the answer fills
    system: str
    template: str
    sha256: str

    def fill(self, values: Mapping[str, str]) -> str:
        """Return the template with every slot filled; slots inside the values stay as they are."""
        if set(values) != set(self.variables):
            raise PromptError(f"{self.name}: wants the variables {', '.join(self.variables)}")
        return _SLOT.sub(lambda slot: values[slot[1]], self.template)


def prompts_folder(package: Path | None = None) -> Path:
    """Return where the prompts are: data of the installed package, else beside it in the source tree."""
    package = package or Path(__file__).resolve().parents[2]
    packed = package / "_prompts"
    return packed if packed.is_dir() else package.parent / "prompts"


def parse_prompt(name: str, source: str, outputs: frozenset[str]) -> Prompt:
    """Read one file's text and check it; `outputs` are the names of the known forms."""
    source = source.replace("\r\n", "\n")
    layout = _LAYOUT.match(source)
    if not layout:
        raise PromptError(f"{name}: wants front matter between +++ lines, then # System and # Template")
    try:
        head = tomllib.loads(layout["head"])
    except tomllib.TOMLDecodeError as error:
        raise PromptError(f"{name}: the front matter is not TOML: {error}") from None
    if set(head) != set(_KEYS) or any(not isinstance(head[key], kind) for key, kind in _KEYS.items()):
        raise PromptError(f"{name}: the front matter wants exactly {', '.join(_KEYS)}")
    system, template = layout["system"].strip(), layout["template"].strip()
    variables = tuple(str(variable) for variable in head["variables"])
    if head["name"] != name:
        raise PromptError(f"{name}: is named {head['name']} in its front matter")
    if head["version"] < 1 or not system or not template:
        raise PromptError(f"{name}: wants a version from 1 and text in both sections")
    if sorted(_SLOT.findall(template)) != sorted(variables) or _SLOT.search(system):
        raise PromptError(f"{name}: the template must use each variable once, and the system text none")
    if head["output"] not in outputs:
        raise PromptError(f"{name}: no form is called {head['output']}")
    digest = hashlib.sha256(source.encode()).hexdigest()
    return Prompt(name, head["version"], head["purpose"], variables, head["output"], system, template, digest)


def load_prompts(folder: Path | None = None) -> dict[str, Prompt]:
    """Read every prompt of a folder by name; PromptError when one is not valid."""
    folder = folder or prompts_folder()
    files = sorted(folder.glob("*.md"))
    if not files:
        raise PromptError(f"no prompts in {folder}")
    outputs = frozenset(FORMS)
    return {file.stem: parse_prompt(file.stem, file.read_text("utf-8"), outputs) for file in files}


def read_lock(folder: Path) -> dict[tuple[str, int], str]:
    """Read `prompts.lock`: one line for each name and version there ever was, with its sha256."""
    path = folder / LOCK
    entries: dict[tuple[str, int], str] = {}
    for line in path.read_text("utf-8").splitlines() if path.exists() else []:
        name, version, digest = line.split()
        entries[name, int(version)] = digest
    return entries


def lock_problems(prompts: Mapping[str, Prompt], lock: Mapping[tuple[str, int], str]) -> list[str]:
    """Return what is wrong between prompts and lock, one sentence each with its cure."""
    problems = []
    for prompt in prompts.values():
        known = [version for name, version in lock if name == prompt.name]
        locked = lock.get((prompt.name, prompt.version))
        if locked is None and known and prompt.version < max(known):
            problems.append(f"{prompt.name}: version {prompt.version} is older than {max(known)}; raise it")
        elif locked is None:
            problems.append(
                f"{prompt.name}: version {prompt.version} is not in the lock; run the lock command"
            )
        elif locked != prompt.sha256:
            problems.append(f"{prompt.name}: changed, but still version {prompt.version}; raise the version")
        elif prompt.version < max(known):
            problems.append(f"{prompt.name}: went back to version {prompt.version}; raise it")
    return problems


def write_lock(folder: Path, prompts: Mapping[str, Prompt]) -> None:
    """Add the current versions to the lock; a line that is there is never changed."""
    lock = read_lock(folder)
    for prompt in prompts.values():
        locked = lock.setdefault((prompt.name, prompt.version), prompt.sha256)
        if locked != prompt.sha256:
            raise PromptError(
                f"{prompt.name}: changed, but still version {prompt.version}; raise the version"
            )
    lines = [f"{name} {version} {digest}\n" for (name, version), digest in sorted(lock.items())]
    (folder / LOCK).write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    try:
        write_lock(prompts_folder(), load_prompts())
    except PromptError as problem:
        sys.exit(str(problem))
