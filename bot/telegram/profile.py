"""What Telegram shows of the bot before anybody talks to it: name, descriptions, command menu."""

from __future__ import annotations

from dataclasses import dataclass

from telegram import Bot, BotCommand
from telegram.error import TelegramError

from bot import log
from bot.telegram.client import reason

_log = log.get(__name__)


@dataclass(frozen=True, slots=True)
class Profile:
    """The texts to show. Limits: name 64, description 512, short description 120, a command's line 256."""

    name: str
    description: str
    short_description: str
    commands: tuple[tuple[str, str], ...]  # name without slash, what it does


async def introduce(bot: Bot, profile: Profile) -> None:
    """Set what differs from what Telegram shows now. Telegram limits changes of a name to a few per day.

    A refusal is logged and costs nothing else: the bot works under an old name too.
    """
    try:
        await _set_what_differs(bot, profile)
    except TelegramError as error:
        _log.warning("profile_not_set", reason=reason(error))


async def _set_what_differs(bot: Bot, profile: Profile) -> None:
    commands = [BotCommand(name, line) for name, line in profile.commands]
    if list(await bot.get_my_commands()) != commands:
        await bot.set_my_commands(commands)
    if (await bot.get_my_description()).description != profile.description:
        await bot.set_my_description(profile.description)
    if (await bot.get_my_short_description()).short_description != profile.short_description:
        await bot.set_my_short_description(profile.short_description)
    if (await bot.get_my_name()).name != profile.name:
        await bot.set_my_name(profile.name)
