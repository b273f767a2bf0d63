"""What nobody planned to send, over Telegram with the real bot: a kind answer or silence, nothing lost."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from PIL import Image
from structlog.testing import capture_logs

from bot.evidence.cleaning import leftovers
from tests.pictures import broken_jpeg, jpeg
from tests.servers.telegram_server import TelegramServer
from tests.servers.telegram_user import User
from tests.telegram.killing import FIRST, SECOND, THIRD
from tests.telegram.real import ServedBot

POLL_SWITCHES = (
    *("is_closed", "is_anonymous", "allows_multiple_answers"),
    *("allows_revoting", "members_only"),
)
WHOLE = f"{FIRST} {SECOND} {THIRD}"


@pytest.fixture
async def bot(telegram: TelegramServer, tmp_path: Path) -> AsyncIterator[ServedBot]:
    async with ServedBot(telegram, tmp_path) as served:
        yield served
        aside = served.count("SELECT count(*) FROM inbox WHERE state != 'done' AND raw NOT LIKE '%no date%'")
        assert aside == 0, "every update is handled"


async def answers(bot: ServedBot, ann: User) -> list[str]:
    """Wait until all is done and return the messages of the bot so far."""
    await bot.settled()
    return ann.texts()


async def posted(bot: ServedBot, ann: User) -> None:
    """Bring the story to the point where the bot waits for the company."""
    await ann.text(WHOLE)
    await ann.expect("When it is out")
    await ann.press("I posted it")
    await ann.expect("I'll ask you tomorrow")
    await bot.settled()


# --- words ------------------------------------------------------------------------------------------


async def test_a_text_of_invisible_characters_is_answered(bot: ServedBot, ann: User) -> None:
    await ann.text("\u2063\u200b")
    assert len(await answers(bot, ann)) == 1


async def test_the_longest_text_telegram_carries_becomes_a_post(bot: ServedBot, ann: User) -> None:
    await ann.text(f"{WHOLE}. {'And nobody ever called me back. ' * 200}"[:4096])
    await ann.expect("For X")
    assert bot.rows("SELECT length(text) FROM input_log") == [(4096,)]


async def test_a_story_sent_as_a_text_file_is_kept_and_its_words_are_asked_for(
    bot: ServedBot, ann: User
) -> None:
    await ann.document((WHOLE * 100).encode(), name="story.txt", mime="text/plain")
    (text,) = await answers(bot, ann)
    assert "Saved" in text
    assert "What happened?" in text
    assert bot.rows("SELECT file_state FROM exhibit") == [("stored",)]


@pytest.mark.parametrize("text", ["😡😡😡", "👍", "🤬 🔥 💸"])
async def test_emoji_alone_are_answered_with_what_to_write(bot: ServedBot, ann: User, text: str) -> None:
    await ann.text(text)
    (answer,) = await answers(bot, ann)
    assert "Tell me what a company did wrong" in answer


@pytest.mark.parametrize(
    "text",
    [
        "Movistar me cobró 45 euros de más el 3 de noviembre y nadie me contesta, quiero mi dinero",
        "Internet ya Safaricom haifanyi kazi tangu 3 Nov, nimelipa 4,500, nataka pesa yangu",
    ],
)
async def test_a_story_in_another_language_goes_on(bot: ServedBot, ann: User, text: str) -> None:
    await ann.text(text)
    assert await answers(bot, ann)
    assert bot.count("SELECT count(*) FROM person_case") == 1


async def test_a_command_in_the_middle_of_the_interview_leaves_it_open(bot: ServedBot, ann: User) -> None:
    await ann.text("Jumia is useless, my phone never came")
    await bot.settled()
    await ann.command("help")
    await ann.command("privacy")
    await ann.text("on 3 Nov")
    await bot.settled()
    assert bot.count("SELECT count(*) FROM person_case") == 1
    assert len(ann.texts()) == 4


async def test_an_unknown_command_is_named_and_help_offered(bot: ServedBot, ann: User) -> None:
    await ann.command("frobnicate", "now")
    (text,) = await answers(bot, ann)
    assert "/frobnicate" in text
    assert "/help" in text


# --- what is no text ---------------------------------------------------------------------------------


async def test_what_has_no_use_is_said_so_kindly(bot: ServedBot, ann: User) -> None:
    await ann.media("sticker")
    poll = {"id": "1", "question": "?", "options": [], "total_voter_count": 0, "type": "regular"}
    await ann.send({"poll": {**poll, **dict.fromkeys(POLL_SWITCHES, False)}})
    await ann.send({"dice": {"emoji": "🎲", "value": 3}})
    texts = await answers(bot, ann)
    assert len(texts) == 3
    assert sum("can't use that" in text for text in texts) == 2
    assert sum("A sticker says a lot" in text for text in texts) == 1
    assert bot.count("SELECT count(*) FROM person_case") == 0


async def test_a_contact_a_place_and_a_venue_are_kept(bot: ServedBot, ann: User) -> None:
    await ann.text(WHOLE)
    await ann.expect("For X")
    await ann.contact("Branch manager", "+254700000001")
    await ann.location(-1.29, 36.82)
    place = {"latitude": -1.29, "longitude": 36.82}
    await ann.send(
        {"location": place, "venue": {"location": place, "title": "Shop", "address": "Moi Avenue"}}
    )
    await bot.settled()
    kinds = bot.rows("SELECT kind FROM exhibit ORDER BY number")
    assert kinds == [("contact",), ("location",), ("location",)]
    (saved,) = [text for text in ann.texts() if text.startswith("Saved")]
    assert "1 contact and 2 places, items 1 to 3" in saved
    assert "private" in saved


async def test_what_the_client_cannot_read_is_answered_all_the_same(bot: ServedBot, ann: User) -> None:
    await ann.send({"poll": {"id": "1", "question": "of a server that is older than the client"}})
    (text,) = await answers(bot, ann)
    assert "can't use that" in text


async def test_what_telegram_itself_reports_is_passed_over_in_silence(bot: ServedBot, ann: User) -> None:
    await ann.send({"pinned_message": {"message_id": 1, "date": 1, "chat": ann.card | {"type": "private"}}})
    await ann.send({"new_chat_title": "x"})
    assert await answers(bot, ann) == []


# --- changes of mind ----------------------------------------------------------------------------------


async def test_an_edited_message_changes_the_post(bot: ServedBot, ann: User) -> None:
    number = await ann.text(WHOLE)
    await ann.expect("KSh 4,500")
    await bot.settled()
    await ann.edit(number, WHOLE.replace("4,500", "5,400"))
    await ann.expect("KSh 5,400")
    await bot.settled()
    post = next(text for text in reversed(ann.texts()) if text.startswith("For X"))
    assert "KSh 5,400" in post


async def test_an_edit_of_a_message_the_bot_never_got_is_read_as_new(bot: ServedBot, ann: User) -> None:
    card = {"message_id": 3, "date": 1, "chat": {"id": ann.id, "type": "private"}, "from": ann.card}
    await bot.telegram.happen("edited_message", {**card, "text": WHOLE, "edit_date": 1_795_000_000})
    await ann.expect("For X")


async def test_a_button_pressed_twice_acts_once(bot: ServedBot, ann: User) -> None:
    await ann.text(WHOLE)
    shown = await ann.expect("When it is out")
    data = shown.button("I posted it")["callback_data"]
    await bot.settled()
    await ann.press_data(data, shown.message)
    await ann.press_data(data, shown.message)
    await bot.telegram.until(lambda: len(bot.telegram.calls("answerCallbackQuery")) == 2)
    await bot.settled()
    assert sum("One warning" in text for text in ann.texts()) == 1
    assert bot.telegram.presses == set(), "both presses stop their circle"


@pytest.mark.parametrize(
    "data",
    ["posted:9:first_post", "", "x", "more:1", "posted:1:💥", "::::", "delete:0:sure", "choose:1:when."],
)
async def test_a_press_with_rubbish_gets_a_pop_up_and_changes_nothing(
    bot: ServedBot, ann: User, data: str
) -> None:
    await ann.press_data(data)
    await bot.telegram.until(lambda: bool(bot.telegram.calls("answerCallbackQuery")))
    (call,) = bot.telegram.calls("answerCallbackQuery")
    assert "earlier step" in call.values["text"]
    assert await answers(bot, ann) == []
    assert bot.count("SELECT count(*) FROM person_case") == 0


async def test_a_button_of_an_earlier_question_is_answered_kindly(bot: ServedBot, ann: User) -> None:
    await ann.text(FIRST)
    shown = await ann.expect("What would put it right?")
    await ann.press("My money back")
    await ann.expect("For X")
    await bot.settled()
    before = ann.texts()
    await ann.press_data(shown.button("Fix it")["callback_data"], shown.message)
    await bot.telegram.until(lambda: len(bot.telegram.calls("answerCallbackQuery")) == 2)
    await bot.settled()
    assert "earlier step" in bot.telegram.calls("answerCallbackQuery")[1].values["text"]
    assert ann.texts() == before


# --- files -----------------------------------------------------------------------------------------------


async def test_a_file_above_twenty_megabytes_is_kept_by_reference_without_asking_for_it(
    bot: ServedBot, ann: User
) -> None:
    await ann.document(b"x", name="clip.mp4", mime="video/mp4", size=20 * 2**20 + 1)
    (text,) = await answers(bot, ann)
    assert "20 MB" in text
    assert bot.telegram.calls("getFile") == []
    assert bot.rows("SELECT file_state FROM exhibit") == [("too_big",)]


@pytest.mark.parametrize(("content", "words"), [(broken_jpeg(), "looks damaged"), (b"", "is empty")])
async def test_a_corrupt_picture_is_said_to_be_unusable(
    bot: ServedBot, ann: User, content: bytes, words: str
) -> None:
    await ann.photo(content)
    await ann.expect(words)
    await bot.settled()
    assert bot.rows("SELECT file_state FROM exhibit") == [("broken",)]


async def test_a_photo_sent_as_a_file_comes_back_without_its_place(bot: ServedBot, ann: User) -> None:
    await ann.text(WHOLE)
    await ann.expect("For X")
    original = jpeg(gps=True, comment=b"canary")
    await ann.document(original, name="IMG_1.jpg", mime="image/jpeg")
    await bot.settled()
    await ann.command("evidence")
    await ann.expect("What you sent")
    await ann.press("Pictures to post")
    await ann.expect("Shall I give it back like this?")
    await bot.settled()
    await ann.press("Use it like this")
    await ann.expect("clean copy")
    await bot.settled()
    uploads = [data for call in bot.telegram.calls("sendPhoto") for data in call.files.values()]
    assert uploads
    for data in uploads:
        assert leftovers(data) == ()
        assert b"canary" not in data
        assert Image.open(io.BytesIO(data)).size == Image.open(io.BytesIO(original)).size


# --- groups, blocks and a failing line ---------------------------------------------------------------------


async def test_a_group_gets_one_kind_sentence_once(bot: ServedBot, ann: User) -> None:
    group = bot.telegram.group("Neighbours")
    for text in ("hello", WHOLE, "/start"):
        await group.text(ann, text)
    await bot.settled()
    (sentence,) = group.texts()
    assert "private chat" in sentence
    assert ann.texts() == []
    assert bot.count("SELECT count(*) FROM person_case") == 0


async def test_somebody_who_blocked_the_bot_is_never_reminded(bot: ServedBot, ann: User) -> None:
    await posted(bot, ann)
    bot.telegram.chats[ann.id].blocked = True  # the report of it is lost
    bot.clock.ahead = timedelta(days=2)
    await bot.telegram.until(lambda: bot.rows("SELECT blocked FROM person") == [(1,)])
    await bot.settled()
    sends = len(bot.telegram.calls("sendMessage"))
    bot.clock.ahead = timedelta(days=30)
    await bot.telegram.until(
        lambda: (
            not bot.count("SELECT count(*) FROM reminder WHERE state = 'open' AND due_at < ?", "2026-12-20")
        )
    )
    await bot.settled()
    assert len(bot.telegram.calls("sendMessage")) == sends

    await ann.block(False)
    await ann.text("are you there?")
    await ann.expect("I'm here")


async def test_a_second_poller_is_named_to_the_operator(bot: ServedBot, ann: User) -> None:
    with capture_logs() as logs:
        conflict = "Conflict: terminated by other getUpdates request"
        bot.telegram.fail("getUpdates", status=409, description=conflict, times=3)
        await ann.text(WHOLE)
        await ann.expect("For X", 20)
    told = [entry for entry in logs if "another process polls" in str(entry["event"])]
    assert len(told) == 1, "once, not with every poll"
    assert told[0]["log_level"] == "error"
    assert "stop the other one" in told[0]["cure"]


@pytest.mark.parametrize(
    "fault",
    [
        {"status": 429, "retry_after": 1, "times": 2},
        {"status": 500, "times": 3},
        {"status": 502, "times": 3},
        {"how": "reset", "times": 2},
    ],
    ids=["too many", "500", "502", "reset before"],
)
async def test_a_failing_line_loses_and_doubles_nothing(
    bot: ServedBot, ann: User, fault: dict[str, object]
) -> None:
    bot.telegram.fail("sendMessage", **fault)
    bot.telegram.fail("getUpdates", **fault)
    await ann.text(WHOLE)
    await ann.expect("When it is out", 30)
    await bot.settled()
    assert len(ann.texts()) == len(set(ann.texts()))
    assert sum(text.startswith("For X") for text in ann.texts()) == 1


async def test_a_connection_cut_after_a_send_repeats_at_most_that_message(bot: ServedBot, ann: User) -> None:
    bot.telegram.fail("sendMessage", how="reset", carried_out=True)
    bot.telegram.fail("getUpdates", how="reset", carried_out=True)
    await ann.text(WHOLE)
    await ann.expect("When it is out", 30)
    await bot.settled()
    assert len(ann.texts()) - len(set(ann.texts())) <= 1


async def test_a_poison_update_holds_up_nobody(bot: ServedBot, ann: User) -> None:
    await bot.telegram.happen("message", {"message_id": "no number", "chat": "no date"})
    await ann.text(WHOLE)
    await ann.expect("For X")
    poison = "SELECT state FROM inbox WHERE raw LIKE '%no date%'"
    await bot.telegram.until(lambda: bot.rows(poison) == [("aside",)])


# --- deletion -----------------------------------------------------------------------------------------------


async def test_delete_leaves_no_word_no_file_and_no_row_of_a_person(bot: ServedBot, ann: User) -> None:
    await posted(bot, ann)
    await ann.photo(jpeg(gps=True))
    await ann.document(b"%PDF-1.4 receipt", name="canary.pdf")
    await bot.settled()
    media = bot.folder / "media"
    assert [path for path in media.rglob("*") if path.is_file()]
    await ann.command("delete")
    await bot.settled()
    await ann.press("Everything")
    await ann.expect("Deleted: every case")
    await bot.telegram.until(lambda: not bot.count("SELECT count(*) FROM outbox"))
    await bot.settled()
    tables = [str(name) for (name,) in bot.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
    left = {name: bot.count(f'SELECT count(*) FROM "{name}"') for name in tables}  # noqa: S608
    for harmless in ("alembic_version", "inbox", "sqlite_sequence"):
        left.pop(harmless, None)
    assert not any(left.values()), left
    assert bot.rows("SELECT DISTINCT raw, address FROM inbox") == [("", "")]
    assert [path for path in media.rglob("*") if path.is_file()] == []
    stored = b"".join(path.read_bytes() for path in bot.folder.iterdir() if path.is_file())
    for word in ("dead since", "8841236", "0722 123456", "canary", str(ann.id)):
        assert word.encode() not in stored, word
