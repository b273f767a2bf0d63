"""`redress doctor`: look at everything the bot needs; each failure comes with its cure."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot import config, log
from bot.config import Settings, SettingsError


@dataclass(frozen=True, slots=True)
class Check:
    """The result of one look: `cure` is set exactly when something is wrong."""

    name: str
    found: str
    cure: str | None = None


def examine(*, quiet: bool = False) -> int:
    """Print every check and return 0 when nothing failed, else 1."""
    try:
        settings = config.load()
    except SettingsError as error:
        print(error.message, file=sys.stderr)
        return 1
    log.configure(settings.log_level, as_json=settings.log_json, secrets=settings.secrets)
    checks = tuple(look(settings))
    for check in checks:
        if check.cure is not None:
            print(f"failed  {check.name}: {check.found}\n        {check.cure}")
        elif not quiet:
            print(f"ok      {check.name}: {check.found}")
    return 1 if any(check.cure is not None for check in checks) else 0


def look(settings: Settings) -> Iterator[Check]:
    """Yield the checks in the order in which a start needs them."""
    yield _folder("data folder", settings.data_dir)
    yield from _database(settings)
    yield _token(settings)
    yield _model(settings)
    yield _voice(settings)
    yield _files(settings)
    yield _readers()


def _folder(name: str, path: Path) -> Check:
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError:
        return Check(name, f"{path} cannot be made", "Set REDRESS_DATA_DIR to a folder you may write to.")
    if not os.access(path, os.W_OK | os.X_OK):
        return Check(
            name, f"{path} cannot be written to", "Set REDRESS_DATA_DIR to a folder you may write to."
        )
    return Check(name, str(path))


def _database(settings: Settings) -> Iterator[Check]:
    from sqlalchemy.exc import SQLAlchemyError

    from bot.store.migrate import current_and_head

    kind = "SQLite" if settings.database.startswith("sqlite") else "PostgreSQL"
    try:
        current, head = current_and_head(settings.database)
    except (SQLAlchemyError, OSError):
        yield Check("database", f"{kind} does not answer", "Check DATABASE_URL, and that the server runs.")
        return
    yield Check("database", f"{kind} answers")
    if current == head:
        yield Check("migrations", f"at the newest version, {head}")
    else:
        yield Check("migrations", f"at {current or 'nothing'}, newest is {head}", "Run: redress migrate")


def _token(settings: Settings) -> Check:
    if settings.telegram_bot_token is None:
        return Check(
            "token", "none set; `redress chat` works without, `redress run` needs TELEGRAM_BOT_TOKEN"
        )
    from telegram.error import InvalidToken, TelegramError

    from bot.telegram.client import Account, connect

    account = Account(settings.bot_token, settings.telegram_base_url, settings.telegram_file_url)

    async def name() -> str:
        async with connect(account, read_timeout=5.0) as bot:
            return bot.username

    try:
        return Check("token", f"Telegram knows it as @{asyncio.run(name())}")
    except InvalidToken:
        return Check("token", "Telegram does not know it", "Take a new token from @BotFather.")
    except TelegramError:
        return Check("token", "Telegram cannot be reached", "Check the network and TELEGRAM_API_BASE_URL.")


def _model(settings: Settings) -> Check:
    if settings.openai_api_key is None:
        return Check("model", "none set; the built-in rules read and write")
    return Check("model", f"{settings.openai_model}")


def _voice(settings: Settings) -> Check:
    """Say what turns voice notes into text; without it people are asked to type, which is no failure."""
    from bot.listeners import listener

    found = listener(settings)
    if found is None:
        return Check("voice", "nothing listens to voice notes; people are asked to type")
    return Check("voice", found.model or "a model on this machine")


def _files(settings: Settings) -> Check:
    """Keep a word where people's files go, and take it away again."""
    from bot.evidence.media import open_media
    from bot.evidence.object_media import NoObjectStoreError

    place = settings.media or "beside the database"
    media = open_media(settings.media, settings.data_dir)
    try:
        media.remove(media.put(b"redress doctor"))
    except NoObjectStoreError as error:
        return Check("files", f"{place} cannot be used", str(error))
    except OSError:
        return Check("files", f"{place} cannot be written to", "Check REDRESS_MEDIA and the AWS_ variables.")
    return Check("files", place)


def _readers() -> Check:
    """Say what is looked for in pictures; what is missing is no failure, since the bot says so to people."""
    from bot.domain.coverings import Reader
    from bot.evidence.finding import installed

    there = installed()
    missing = [reader.value for reader in Reader if reader not in there]
    found = f"{', '.join(there) or 'nothing'} looked for"
    return Check("pictures", f"{found}; not {', '.join(missing)}" if missing else found)
