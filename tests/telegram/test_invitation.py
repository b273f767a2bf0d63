"""Invitations in Telegram: a link to this very bot, and a button that shares it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

from bot.app.incoming import split_command
from bot.app.ports import OutboxId, Outgoing, PersonId
from bot.bootstrap import Named
from bot.domain.effects import Action, Button, Invite, Phrase, Say
from bot.domain.joining import code_of_payload
from bot.telegram.client import Account
from bot.telegram.messages import keyboard
from bot.telegram.run import Parts
from tests.servers.telegram_server import TelegramServer
from tests.telegram.test_telegram_run import parts as parts  # noqa: PLC0414 - the fixture
from tests.telegram.test_telegram_run import serving

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)
PAYLOAD = "join_KE_safaricom"
SHARE = Button(Action.LINK, "btn_invite", 1, "invite", {"company": "Safaricom"}, invite=PAYLOAD)
OUT = Button(Action.COUNT, "btn_count_out", 1, "no")
SAY = Say("counted", {"lead": Phrase("voice_first"), "way": Invite(PAYLOAD)}, ((SHARE,), (OUT,)))
ROW = Outgoing(OutboxId(1), PersonId(1), "telegram", "1", "en", None, "KE", SAY, None, NOW, 1)


async def test_the_front_end_learns_the_bots_name_after_the_login(
    telegram: TelegramServer, account: Account, parts: Parts
) -> None:
    names: list[str] = []
    ann = telegram.user("Ann")
    async with serving(account, replace(parts, known_as=names.append)):
        await ann.text("hello")
        await ann.expect("echo: hello")

    assert names == ["RedressTestBot"]


def test_an_invitation_is_a_link_that_the_bot_reads_back() -> None:
    named = Named()
    named.known_as("RedressTestBot")
    rendered = named.render(ROW, NOW)

    link = next(word for word in rendered.text.split() if word.startswith("https://"))
    assert link == f"https://t.me/RedressTestBot?start={PAYLOAD}"
    # Telegram sends what stands behind start= as "/start <payload>".
    command = split_command(f"/start {parse_qs(urlsplit(link).query)['start'][0]}")
    assert command is not None
    assert code_of_payload(command.argument) == "KE_safaricom"


def test_the_button_shares_the_link_with_words_that_hold_nothing_of_the_person() -> None:
    named = Named()
    named.known_as("RedressTestBot")
    keys = keyboard(named.render(ROW, NOW).rows)

    assert keys is not None
    share, out = keys.inline_keyboard[0][0], keys.inline_keyboard[1][0]
    query = parse_qs(urlsplit(str(share.url)).query)
    assert str(share.url).startswith("https://t.me/share/url?")
    assert query["url"] == [f"https://t.me/RedressTestBot?start={PAYLOAD}"]
    assert query["text"] == [
        "Safaricom let me down and I am waiting. If they let you down too, tell your own story here; "
        "this bot writes it up and keeps asking."
    ]
    assert (out.url, out.callback_data) == (None, "count:1:no")


def test_without_a_name_the_button_copies_the_command() -> None:
    keys = keyboard(Named().render(ROW, NOW).rows)

    assert keys is not None
    copied = keys.inline_keyboard[0][0].copy_text
    assert copied is not None
    assert copied.text == f"/start {PAYLOAD}"
