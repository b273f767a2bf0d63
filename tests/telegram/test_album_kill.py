"""Ten items in one album, a forward and a voice note, with SIGKILL at every stage of their way."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.pictures import encoded, film, scene
from tests.servers.telegram_server import TelegramServer
from tests.servers.telegram_user import NOW, User
from tests.telegram.real import PATIENCE, RealBot

ITEMS = 10
CAPTION = "Zuku left it like this on Monday"
CARE = {"type": "hidden_user", "sender_user_name": "Zuku Care"}
WORDS = "We will send somebody"
SENT_FIRST = "SELECT count(*) FROM exhibit"
STARTED = "SELECT count(*) FROM download WHERE lease_until IS NOT NULL"


@dataclass(frozen=True, slots=True)
class Sent:
    """What the person sent, by the order of sending: kind and Telegram's date."""

    kind: str
    date: int


async def send_item(ann: User, place: int) -> Sent:
    """Send one item of the album: every third is a video, the caption is on the first."""
    date = NOW + place
    words: dict[str, object] = {"caption": CAPTION} if place == 0 else {}
    if place % 3 == 2:
        await ann.media(
            "video", film(place), date=date, media_group_id="album", mime_type="video/mp4", **words
        )
        return Sent("video", date)
    await ann.photo(
        encoded(scene(place)),
        date=date,
        media_group_id="album",
        caption=str(words.get("caption", "")) or None,
    )
    return Sent("photo", date)


async def send_album(ann: User, start: int = 0, end: int = ITEMS) -> list[Sent]:
    return [await send_item(ann, place) for place in range(start, end)]


async def send_rest(ann: User) -> list[Sent]:
    """Send the forward, and the voice note a minute later."""
    await ann.forward(CARE, date=NOW + 60, text=WORDS)
    await ann.media("voice", b"OggS" + bytes(60), date=NOW + 120, mime_type="audio/ogg")
    return [Sent("forward", NOW + 60), Sent("voice", NOW + 120)]


async def killed_before_the_first_commit(bot: RealBot, ann: User) -> list[Sent]:
    """Kill when the updates have left Telegram and perhaps nothing is kept yet."""
    sent = await send_album(ann)
    await bot.until_polling()
    await bot.restart()
    return sent


async def killed_in_the_middle(bot: RealBot, ann: User) -> list[Sent]:
    """Kill with four items handled; the others come while the process is away."""
    sent = await send_album(ann, 0, 4)
    await bot.until_heard()
    await bot.kill()
    sent += await send_album(ann, 4)
    await bot.start()
    return sent


async def killed_before_the_closing(bot: RealBot, ann: User) -> list[Sent]:
    """Kill with all items handled and the album still open."""
    sent = await send_album(ann)
    await bot.telegram.until(lambda: bot.migrated() and bot.count(SENT_FIRST) == ITEMS, PATIENCE)
    await bot.restart()
    return sent


async def killed_during_downloads(bot: RealBot, ann: User) -> list[Sent]:
    """Kill twice while files are being fetched."""
    sent = await send_album(ann)
    for _ in range(2):
        await bot.telegram.until(lambda: bot.migrated() and bot.count(STARTED) > 0, PATIENCE)
        await bot.restart()
    return sent


async def killed_at_every_stage(bot: RealBot, ann: User) -> list[Sent]:
    """Kill within the album at three places, before it is closed and while it is fetched."""
    sent: list[Sent] = []
    for start, end in ((0, 3), (3, 7), (7, ITEMS)):
        sent += await send_album(ann, start, end)
        await until_kept(bot, end - 1)  # the last one may still be on its way
        await bot.restart()
    await until_kept(bot, ITEMS)
    await bot.restart()
    return sent


async def until_kept(bot: RealBot, count: int) -> None:
    """Wait until so many items are in the case."""
    await bot.telegram.until(lambda: bot.migrated() and bot.count(SENT_FIRST) >= count, PATIENCE)


Stage = Callable[[RealBot, User], Awaitable[list[Sent]]]
STAGES: tuple[Stage, ...] = (
    killed_before_the_first_commit,
    killed_in_the_middle,
    killed_before_the_closing,
    killed_during_downloads,
    killed_at_every_stage,
)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: str(stage.__name__))
async def test_an_album_and_what_follows_are_kept_once_and_in_order(
    telegram: TelegramServer, tmp_path: Path, stage: Stage
) -> None:
    ann = telegram.user("Ann")
    async with RealBot(telegram, tmp_path) as bot:
        await bot.until_polling()
        sent = await stage(bot, ann)
        await bot.settled()
        sent += await send_rest(ann)
        await bot.until_heard()
        await bot.restart()  # once more, with the forward and the voice note just heard
        await bot.settled()

        check_items(bot, sent)
        check_messages(bot, ann)


def check_items(bot: RealBot, sent: list[Sent]) -> None:
    """Assert that each item is there once, numbered as it was sent, with its time and its bytes."""
    kept = [json.loads(str(data)) for (data,) in bot.rows("SELECT data FROM exhibit ORDER BY number")]
    assert [one["number"] for one in kept] == list(range(1, len(sent) + 1)), "12 items without a gap"
    assert [one["kind"] for one in kept] == [one.kind for one in sent]
    assert [datetime.fromisoformat(one["received_at"]) for one in kept] == [
        datetime.fromtimestamp(one.date, UTC) for one in sent
    ]
    assert {one["caption"] for one in kept[:ITEMS]} == {CAPTION}
    assert {one["file_state"] for one in kept} == {"stored", "none"}
    forward = kept[ITEMS]
    assert (forward["text"], forward["origin_name"], forward["origin_kind"]) == (
        WORDS,
        "Zuku Care",
        "hidden_user",
    )
    assert datetime.fromisoformat(forward["origin_at"]) == datetime.fromtimestamp(NOW, UTC) - timedelta(
        days=1
    )
    files = {one["sha256"] for one in kept if one["sha256"]}
    stored = {path.name for path in (bot.folder / "media").rglob("*") if path.is_file()}
    assert len(files) == ITEMS + 1
    assert stored == files, "nothing half-written and nothing left over"


def check_messages(bot: RealBot, ann: User) -> None:
    """Assert one acknowledgement for the album, one for the forward, one for the voice note."""
    said = [text for text in dict.fromkeys(ann.texts()) if text.startswith("Saved")]
    assert [text.split(".")[0] for text in said] == [
        "Saved: 7 photos and 3 videos, items 1 to 10",
        "Saved: 1 forwarded message, item 11",
        "Saved: 1 voice note, item 12",
    ]
    assert "whose account Telegram hides" in said[1]
    assert bot.rows("SELECT DISTINCT state FROM inbox") == [("done",)]
    assert bot.rows("SELECT DISTINCT state FROM outbox") == [("sent",)]
    acknowledged = "SELECT count(*) FROM outbox WHERE say LIKE '%\"evidence_saved%'"
    assert bot.count(acknowledged) == len(said)
