"""The bot that everything else is compared with: the client library as it comes, echoing each text."""

from __future__ import annotations

import logging
import sys

from telegram import Update
from telegram.ext import Application, MessageHandler, filters

from bench.bot_api import TOKEN


async def _echo(update: Update, _: object) -> None:
    if update.message is not None:
        await update.message.reply_text(f"ok, got it: {update.message.text}")


def main(url: str, at_once: int) -> None:
    """Echo until killed; `at_once` is how many updates may be under way, 0 the library's default."""
    logging.getLogger("httpx").setLevel(logging.WARNING)
    builder = Application.builder().token(TOKEN).base_url(f"{url}/bot")
    if at_once:
        builder.concurrent_updates(at_once)
    application = builder.build()
    application.add_handler(MessageHandler(filters.TEXT, _echo))
    application.run_polling()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
