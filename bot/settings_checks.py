"""What is wrong with a setting, in words for the person who starts the program: never with the value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

from pydantic import SecretStr
from pydantic_core import PydanticCustomError

ASK_BOTFATHER = (
    "Ask @BotFather in Telegram for your bot's token (/newbot or /token) and write TELEGRAM_BOT_TOKEN=... "
    "into the file .env, or put it into a file of its own and name that in TELEGRAM_BOT_TOKEN_FILE."
)
MODEL_CURE = (
    "Name a model that your server offers today, for example OPENAI_MODEL=name-of-the-model; there is no "
    "built-in choice because models are retired. Or remove OPENAI_API_KEY to work without a model."
)
LISTENER_CURE = (
    "Set OPENAI_API_KEY and OPENAI_MODEL as well, or leave it out: voice notes are then turned into text by "
    "the extra `voice` where that is installed."
)


@dataclass(frozen=True, slots=True)
class SettingsProblem:
    """One setting that is wrong or missing: `problem` continues the name, `cure` is a sentence."""

    name: str
    problem: str
    cure: str

    def __str__(self) -> str:
        return f"{self.name} {self.problem}.\n    {self.cure}"


class SettingsError(Exception):
    """Some settings are wrong; `message` is for the person who starts the program."""

    def __init__(self, problems: tuple[SettingsProblem, ...]) -> None:
        self.problems = problems
        super().__init__(self.message)

    @property
    def message(self) -> str:
        count = len(self.problems)
        head = "One setting needs" if count == 1 else f"{count} settings need"
        listed = "\n".join(f"  {problem}" for problem in self.problems)
        return f"{head} your attention:\n{listed}"


def wrong(problem: str, cure: str) -> NoReturn:
    # Braces are pydantic's own placeholders: the texts travel as values.
    raise PydanticCustomError("setting", "{problem}", {"problem": problem, "cure": cure})


def web_address(value: str, cure: str) -> str:
    """Return the address without a trailing slash."""
    try:
        parts = urlsplit(value)
        usable = parts.scheme in ("http", "https") and bool(parts.hostname) and not parts.query
    except ValueError:
        usable = False
    if not usable:
        wrong("is not a web address", cure)
    return value.rstrip("/")


# --- single values ----------------------------------------------------------------------


MOST_TOKENS = 1_000_000_000
MOST_OF_A_CASE = 100_000


def tokens(value: object) -> object:
    """Check a budget of tokens."""
    if not str(value).isdecimal() or int(str(value)) > MOST_TOKENS:
        wrong(
            "is not a number of tokens",
            f"Write a whole number such as 100000; 0 sets no limit, {MOST_TOKENS} is the highest.",
        )
    return value


def limit(value: object) -> object:
    """Check how many items or MB are taken."""
    if value is not None and not (str(value).isdecimal() and 0 < int(str(value)) <= MOST_OF_A_CASE):
        wrong("is not a limit", f"Write a whole number from 1 to {MOST_OF_A_CASE}.")
    return value


def https_address(value: str | None) -> str | None:
    """Check the address of a webhook."""
    if value is not None and not value.startswith("https://"):
        wrong("does not begin with https://", "Telegram calls only addresses with HTTPS.")
    return value


def port(value: object) -> object:
    """Check the number of a port."""
    if value is not None and not (str(value).isdecimal() and 0 < int(str(value)) < 65536):
        wrong("is not a port", "Write a number between 1 and 65535.")
    return value


def telegram_secret(value: SecretStr | None) -> SecretStr | None:
    """Check a secret of a webhook."""
    if value is not None and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value.get_secret_value()):
        wrong(
            "holds characters that Telegram refuses",
            "Use 1 to 256 letters, digits, hyphens and underscores.",
        )
    return value


def voice_folder(value: Path | None) -> Path | None:
    """Check that a folder holds a model for speech."""
    folder = value.expanduser() if value is not None else None
    if folder is not None and not (folder / "model.bin").is_file():
        wrong("holds no model", "Name a folder with a Whisper model for CTranslate2: it holds model.bin.")
    return folder
