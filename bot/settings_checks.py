"""What is wrong with a setting, in words for the person who starts the program: never with the value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NoReturn
from urllib.parse import urlsplit

from pydantic_core import PydanticCustomError

ASK_BOTFATHER = (
    "Ask @BotFather in Telegram for your bot's token (/newbot or /token) and write TELEGRAM_BOT_TOKEN=... "
    "into the file .env, or put it into a file of its own and name that in TELEGRAM_BOT_TOKEN_FILE."
)
MODEL_CURE = (
    "Name a model that your server offers today, for example OPENAI_MODEL=name-of-the-model; there is no "
    "built-in choice because models are retired. Or remove OPENAI_API_KEY to work without a model."
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
