"""Settings whose value lies in a file that NAME_FILE names, as container secrets are handed over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource

# The settings that may also be given as NAME_FILE, the path of a file that holds the value.
FROM_FILE = (
    "TELEGRAM_BOT_TOKEN",
    "OPENAI_API_KEY",
    "DATABASE_URL",
    "REDRESS_WEBHOOK_SECRET",
)


@dataclass(frozen=True, slots=True)
class UnreadableFile:
    """Stands for the value of a NAME_FILE setting that gave none; a validator turns it into a problem."""

    problem: str


class FileSource(PydanticBaseSettingsSource):
    """Values from files that NAME_FILE settings name, as container secrets are handed over."""

    def __init__(self, settings: type[BaseSettings], variables: Mapping[str, str | None]) -> None:
        super().__init__(settings)
        self._variables = variables

    def get_field_value(self, field: FieldInfo, field_name: str) -> tuple[object, str, bool]:
        raise NotImplementedError("this source is read as a whole")

    def __call__(self) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for name in FROM_FILE:
            path = self._variables.get(f"{name}_file".lower())
            if path:
                found[name] = _file_value(name, path, given=bool(self._variables.get(name.lower())))
        return found


def _file_value(name: str, path: str, *, given: bool) -> str | UnreadableFile:
    if given:
        return UnreadableFile(f"is set twice: as {name} and as {name}_FILE")
    try:
        value = Path(path).expanduser().read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return UnreadableFile(f"cannot be read from the file that {name}_FILE names")
    return value or UnreadableFile(f"is empty in the file that {name}_FILE names")
