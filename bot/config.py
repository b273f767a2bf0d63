"""The settings: the only reader of the environment and of `.env`.

Every wrong or missing setting is found in one pass and reported in one message for a person, with its name,
what is wrong and how to mend it, and never with the value, since a value may be a secret.
"""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from platformdirs import user_data_path
from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_core import ErrorDetails
from pydantic_settings import (
    BaseSettings,
    EnvSettingsSource,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from bot.secret_files import FROM_FILE, FileSource, UnreadableFile
from bot.settings_checks import (
    ASK_BOTFATHER,
    LISTENER_CURE,
    MODEL_CURE,
    SettingsError,
    SettingsProblem,
    https_address,
    limit,
    port,
    telegram_secret,
    tokens,
    voice_folder,
    web_address,
    wrong,
)

__all__ = ["FROM_FILE", "Need", "Settings", "SettingsError", "SettingsProblem", "load"]

TELEGRAM_API = "https://api.telegram.org"
PUBLIC_FILE_MB = 20  # what Telegram's public server lets a bot download
LOCAL_FILE_MB = 200  # of the 2,000 that a local server takes: a file is held in memory
LOG_LEVELS = ("debug", "info", "warning", "error")

_TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{3,100}")


class Need(StrEnum):
    """What a command cannot do without."""

    TELEGRAM = "telegram"


class Settings(BaseSettings):
    """What the operator chose. Field descriptions are the rows of README's settings table."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore", frozen=True
    )

    telegram_bot_token: SecretStr | None = Field(
        default=None,
        validation_alias="TELEGRAM_BOT_TOKEN",
        description="the bot's token; only `redress run` needs it",
    )
    telegram_api_base_url: str = Field(
        default=TELEGRAM_API,
        validation_alias="TELEGRAM_API_BASE_URL",
        description="any Bot API server, with or without a trailing `/bot`",
    )
    telegram_file_base_url: str | None = Field(
        default=None,
        validation_alias="TELEGRAM_FILE_BASE_URL",
        description="where files are fetched; default: `/file/bot` on the same server",
    )
    telegram_local: Literal["on", "off"] = Field(
        default="off",
        validation_alias="TELEGRAM_LOCAL",
        description="`on` when that server runs with `--local`: files over 20 MB are then read from its disk",
    )
    openai_api_key: SecretStr | None = Field(
        default=None,
        validation_alias="OPENAI_API_KEY",
        description="switches the model engine on; without it the built-in rules write",
    )
    openai_base_url: str | None = Field(
        default=None,
        validation_alias="OPENAI_BASE_URL",
        description="any compatible server; default: OpenAI's own",
    )
    openai_model: str | None = Field(
        default=None,
        validate_default=True,
        validation_alias="OPENAI_MODEL",
        description="the model to use; required with a key, since names of models retire",
    )
    model_moderation: Literal["auto", "on", "off"] = Field(
        default="auto",
        validation_alias="REDRESS_MODEL_MODERATION",
        description="whether the model's server also moderates: `on`, `off` or `auto` "
        "(default: only OpenAI's own)",
    )
    model_tokens_per_day: int = Field(
        default=100_000,
        validation_alias="REDRESS_MODEL_TOKENS_PER_DAY",
        description="tokens a day that the model may cost one person; then the rules write; "
        "default 100000, 0 is no limit",
    )
    transcription_model: str | None = Field(
        default=None,
        validation_alias="REDRESS_OPENAI_TRANSCRIPTION_MODEL",
        description="the model of that server that turns voice notes into text; none unless it is named",
    )
    voice_model: Path | None = Field(
        default=None,
        validation_alias="REDRESS_VOICE_MODEL",
        description="folder of a CTranslate2 Whisper model for voice notes, used without a model of the "
        "server; default: that of the extra `voice`",
    )
    database_url: SecretStr | None = Field(
        default=None,
        validation_alias="DATABASE_URL",
        description="`sqlite:///path` or `postgresql://...`; default: SQLite `redress.db` in the data folder",
    )
    data_dir: Path = Field(
        default_factory=lambda: user_data_path("redress", appauthor=False),
        validation_alias="REDRESS_DATA_DIR",
        description="folder for the database and people's files; default: the user's data folder",
    )
    media: str | None = Field(
        default=None,
        validation_alias="REDRESS_MEDIA",
        description="where people's files are: a folder, or `s3://bucket/prefix`; "
        "default: `media` beside the database",
    )
    file_mb: int | None = Field(
        default=None,
        validation_alias="REDRESS_FILE_MB",
        description="largest file that is kept, in MB; default 20, which is Telegram's own limit, or 200 "
        "with `TELEGRAM_LOCAL=on`",
    )
    case_items: int = Field(
        default=100,
        validation_alias="REDRESS_CASE_ITEMS",
        description="how many items of evidence one case takes; default 100",
    )
    case_mb: int = Field(
        default=500,
        validation_alias="REDRESS_CASE_MB",
        description="how many MB of evidence one case takes; default 500",
    )
    log: str = Field(
        default="warning",
        validation_alias="REDRESS_LOG",
        description="`debug`, `info`, `warning` (default) or `error`; `info,json` writes JSON lines",
    )
    sends_per_second: int = Field(
        default=30,
        ge=0,
        validation_alias="REDRESS_SENDS_PER_SECOND",
        description="messages a second over all workers; default 30, Telegram's own limit; 0 is no limit",
    )
    sends_per_chat: int = Field(
        default=1,
        ge=1,
        validation_alias="REDRESS_SENDS_PER_CHAT",
        description="messages a second to one chat after the first three; default 1",
    )
    webhook_url: str | None = Field(
        default=None, validation_alias="REDRESS_WEBHOOK_URL", description="reserved for webhook mode"
    )
    webhook_port: int | None = Field(
        default=None, validation_alias="REDRESS_WEBHOOK_PORT", description="reserved for webhook mode"
    )
    webhook_secret: SecretStr | None = Field(
        default=None, validation_alias="REDRESS_WEBHOOK_SECRET", description="reserved for webhook mode"
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        variables: dict[str, str | None] = {}
        for source in (dotenv_settings, env_settings):  # the environment wins over .env
            if isinstance(source, EnvSettingsSource):
                variables |= source.env_vars
        return init_settings, FileSource(settings_cls, variables), env_settings, dotenv_settings

    # --- checks -------------------------------------------------------------

    @field_validator("*", mode="before")
    @classmethod
    def _check_file(cls, value: object) -> object:
        if isinstance(value, UnreadableFile):
            wrong(value.problem, "Give the value one way only, in a readable file that holds nothing else.")
        return value.strip() if isinstance(value, str) else value

    @field_validator("telegram_bot_token")
    @classmethod
    def _check_token(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _TOKEN.fullmatch(value.get_secret_value()):
            wrong("does not look like a token (digits, a colon, letters)", ASK_BOTFATHER)
        return value

    @field_validator("telegram_api_base_url", "telegram_file_base_url")
    @classmethod
    def _check_telegram_url(cls, value: str | None) -> str | None:
        if value is None:
            return None
        if re.search(r"/bot\d+:", value):
            wrong("holds a token", "Leave the token out of the address; it has a setting of its own.")
        cure = f"Write it like {TELEGRAM_API}, or leave it out for Telegram's own server."
        return web_address(value, cure)

    @field_validator("openai_base_url")
    @classmethod
    def _check_openai_url(cls, value: str | None) -> str | None:
        cure = "Write it like http://localhost:8080/v1, or leave it out for OpenAI's own server."
        return None if value is None else web_address(value, cure)

    @field_validator("openai_model")
    @classmethod
    def _check_model(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is None and info.data.get("openai_api_key") is not None:
            wrong("is missing, although OPENAI_API_KEY is set", MODEL_CURE)
        return value

    @field_validator("model_moderation", mode="before")
    @classmethod
    def _check_moderation(cls, value: object) -> object:
        if value not in ("auto", "on", "off"):
            wrong("is not a choice", "Write auto, on or off.")
        return value

    @field_validator("telegram_local", mode="before")
    @classmethod
    def _check_local(cls, value: object) -> object:
        if value not in ("on", "off"):
            wrong("is not a choice", "Write on or off.")
        return value

    @field_validator("database_url")
    @classmethod
    def _check_database(cls, value: SecretStr | None) -> SecretStr | None:
        if value is not None and not _DATABASE.match(value.get_secret_value()):
            wrong(
                "is neither SQLite nor PostgreSQL",
                "Write sqlite:////path/to/redress.db or postgresql://name:password@host/database.",
            )
        return value

    @field_validator("data_dir")
    @classmethod
    def _check_folder(cls, value: Path) -> Path:
        folder = value.expanduser()
        if folder.exists() and not folder.is_dir():
            wrong("is a file, not a folder", "Name a folder that the program may write to.")
        return folder

    @field_validator("media")
    @classmethod
    def _check_media(cls, value: str | None) -> str | None:
        if (
            value is not None
            and "://" in value
            and not re.fullmatch(r"s3://[a-z0-9.-]{3,63}(/[\w./-]*)?", value)
        ):
            wrong("is no place for files", "Name a folder, or a bucket like s3://bucket/prefix.")
        return value

    @field_validator("log")
    @classmethod
    def _check_log(cls, value: str) -> str:
        words = re.split(r"[,\s]+", value.lower())
        if len(words) > 2 or words[0] not in LOG_LEVELS or words[1:] not in ([], ["json"]):
            wrong("is not a level", f"Write one of {', '.join(LOG_LEVELS)}; add ',json' for JSON lines.")
        return ",".join(words)

    _check_budget = field_validator("model_tokens_per_day", mode="before")(tokens)
    _check_limit = field_validator("file_mb", "case_items", "case_mb", mode="before")(limit)
    _check_webhook = field_validator("webhook_url")(https_address)
    _check_port = field_validator("webhook_port", mode="before")(port)
    _check_secret = field_validator("webhook_secret")(telegram_secret)
    _check_voice = field_validator("voice_model")(voice_folder)

    @field_validator("transcription_model")
    @classmethod
    def _check_transcription(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is not None and info.data.get("openai_api_key") is None:
            wrong("is set without OPENAI_API_KEY", LISTENER_CURE)
        return value

    # --- what the adapters use ----------------------------------------------

    @property
    def bot_token(self) -> str:
        """Return the token; SettingsError when there is none, for callers that did not ask for it."""
        if self.telegram_bot_token is None:
            raise SettingsError((SettingsProblem("TELEGRAM_BOT_TOKEN", "is missing", ASK_BOTFATHER),))
        return self.telegram_bot_token.get_secret_value()

    @property
    def telegram_base_url(self) -> str:
        """Return the address as python-telegram-bot wants it: the token follows directly after `/bot`."""
        return f"{self._telegram_root}/bot"

    @property
    def telegram_file_url(self) -> str:
        """Return the address of downloads, in the same form."""
        if self.telegram_file_base_url is not None:
            return f"{self.telegram_file_base_url.removesuffix('/bot')}/bot"
        return f"{self._telegram_root}/file/bot"

    @property
    def _telegram_root(self) -> str:
        return self.telegram_api_base_url.removesuffix("/bot")

    @property
    def max_file_mb(self) -> int:
        """Return the largest file that can be kept: no more than the server lets a bot have."""
        if self.telegram_local == "on":
            return self.file_mb or LOCAL_FILE_MB
        return min(self.file_mb or PUBLIC_FILE_MB, PUBLIC_FILE_MB)

    @property
    def moderated(self) -> bool:
        """Tell whether the model's server is to be asked for moderation."""
        if self.model_moderation != "auto":
            return self.model_moderation == "on"
        return self.openai_base_url is None or urlsplit(self.openai_base_url).hostname == "api.openai.com"

    @property
    def database(self) -> str:
        """Return the URL as given, or SQLite in the data folder; the store knows every spelling."""
        if self.database_url is None:
            return f"sqlite:///{self.data_dir / 'redress.db'}"
        return self.database_url.get_secret_value()

    @property
    def log_level(self) -> str:
        return self.log.split(",")[0]

    @property
    def log_json(self) -> bool:
        return self.log.endswith(",json")

    @property
    def secrets(self) -> tuple[str, ...]:
        """Return every secret value that is set, so that the log can take them out."""
        given = (self.telegram_bot_token, self.openai_api_key, self.webhook_secret, self.database_url)
        return tuple(secret.get_secret_value() for secret in given if secret is not None)


_DATABASE = re.compile(r"(sqlite|postgres|postgresql)(\+\w+)?://", re.IGNORECASE)


class _WithToken(Settings):
    telegram_bot_token: SecretStr = Field(validation_alias="TELEGRAM_BOT_TOKEN")


def load(needs: frozenset[Need] = frozenset()) -> Settings:
    """Read the settings; SettingsError lists everything that is wrong at once."""
    kind: type[Settings] = _WithToken if Need.TELEGRAM in needs else Settings
    try:
        return kind()
    except ValidationError as error:
        problems = tuple(_problem(row) for row in error.errors(include_url=False, include_input=False))
    raise SettingsError(problems)  # outside of `except`: the library's error repeats the values


def _problem(row: ErrorDetails) -> SettingsProblem:
    name = str(row["loc"][0])  # the field's own name where a default was refused
    if field := Settings.model_fields.get(name):
        name = str(field.validation_alias)
    if row["type"] == "missing":
        return SettingsProblem(name, "is missing", ASK_BOTFATHER)
    about = row.get("ctx", {})
    return SettingsProblem(
        name, str(about.get("problem", "is not usable")), str(about.get("cure", "See README, Settings."))
    )
