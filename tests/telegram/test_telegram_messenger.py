"""Delivery of the outbox: how a message is sent, and what each answer of Telegram leads to."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import UTC, datetime, timedelta

import pytest
from structlog.testing import capture_logs

from bot.app.ports import OutboxId, Outgoing, Pace, PersonId
from bot.app.settling import settle
from bot.domain.case import EvidenceKind, Exhibit
from bot.domain.effects import Attachment, Day, Phrase, Say
from bot.domain.events import Blocked
from bot.domain.values import Ladder, LadderRow, Letter, Mark, Paper
from bot.telegram.client import InboxBot
from bot.telegram.messenger import MOST_ATTEMPTS, Messenger, Presentation
from tests.papers.reading import read
from tests.servers.telegram_server import TelegramServer
from tests.servers.telegram_user import User
from tests.telegram.conftest import MemoryMedia
from tests.telegram.echo import EchoShell

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
Deliver = Callable[[Outgoing], Awaitable[None]]


class NoonClock:
    def now(self) -> datetime:
        return NOW


class Ledger:
    """An outbox that keeps what it is told."""

    def __init__(self) -> None:
        self.sent_as: list[str | None] = []
        self.postponed: list[tuple[timedelta, bool]] = []
        self.given_up: list[OutboxId] = []
        self.needless: tuple[str, ...] = ()  # files that nobody needs once a message is out

    def together(self) -> AbstractContextManager[None]:
        return nullcontext()

    def claim_outgoing(
        self, channel: str, now: datetime, limit: int, pace: Pace | None = None
    ) -> list[Outgoing]:
        return []

    def sent(self, row: OutboxId, message_id: str | None, now: datetime) -> tuple[str, ...]:
        self.sent_as.append(message_id)
        return self.needless

    def postpone(self, row: OutboxId, until: datetime, *, counted: bool) -> None:
        self.postponed.append((until - NOW, counted))

    def give_up(self, row: OutboxId, now: datetime) -> tuple[str, ...]:
        self.given_up.append(row)
        return self.needless


@pytest.fixture
def ledger() -> Ledger:
    return Ledger()


@pytest.fixture
def deliver(bot: InboxBot, ledger: Ledger, shell: EchoShell, presentation: Presentation) -> Deliver:
    messenger = Messenger(bot, ledger, shell, NoonClock(), presentation, wait_after=float)
    return lambda item: settle(messenger, item)


def outgoing(
    address: int,
    text: str = "hello",
    *,
    key: str = "echo",
    edits: str | None = None,
    attempts: int = 1,
    pictures: int = 0,
    attachment: Attachment | None = None,
    paper: Paper | None = None,
    album: tuple[Attachment, ...] = (),
) -> Outgoing:
    return Outgoing(
        row=OutboxId(7),
        person=PersonId(1),
        channel="telegram",
        address=str(address),
        language="en",
        timezone=None,
        country=None,
        say=Say(key, {"text": text}, attachment=attachment, paper=paper, album=album),
        edits=edits,
        queued_at=NOW,
        attempts=attempts,
        pictures=tuple(Exhibit(number + 1, EvidenceKind.PHOTO, NOW) for number in range(pictures)),
    )


async def test_a_message_arrives_with_formatting_and_buttons(
    deliver: Deliver, ledger: Ledger, ann: User
) -> None:
    await deliver(outgoing(ann.id, "<b>my</b> *words* & more"))

    (shown,) = ann.shown()
    assert shown.text == "echo: <b>my</b> *words* & more"
    assert shown.message["entities"] == [{"type": "bold", "offset": 0, "length": 6}]
    assert shown.labels == (("Again",),)
    assert ledger.sent_as == [str(shown.id)]


async def test_a_long_message_is_sent_in_parts_with_the_buttons_under_the_last(
    deliver: Deliver, ledger: Ledger, ann: User
) -> None:
    await deliver(outgoing(ann.id, "a" * 3000 + "\n\n" + "b" * 3000))

    first, last = ann.shown()
    assert (first.labels, last.labels) == ((), (("Again",),))
    assert ledger.sent_as == [str(last.id)]


async def test_an_edit_changes_the_message_in_place(deliver: Deliver, ledger: Ledger, ann: User) -> None:
    await deliver(outgoing(ann.id, "one"))
    (shown,) = ann.shown()
    await deliver(outgoing(ann.id, "two", edits=str(shown.id)))

    assert ann.texts() == ["echo: two"]
    assert ledger.sent_as == [str(shown.id)] * 2


async def test_an_edit_that_changes_nothing_counts_as_done(
    deliver: Deliver, ledger: Ledger, ann: User
) -> None:
    await deliver(outgoing(ann.id, "one"))
    (shown,) = ann.shown()
    await deliver(outgoing(ann.id, "one", edits=str(shown.id)))

    assert ledger.sent_as == [str(shown.id)] * 2
    assert len(ann.shown()) == 1


@pytest.mark.parametrize("gone", [True, False])
async def test_what_cannot_be_edited_is_sent_anew(
    deliver: Deliver, ledger: Ledger, ann: User, telegram: TelegramServer, gone: bool
) -> None:
    await deliver(outgoing(ann.id, "one"))
    (shown,) = ann.shown()
    if gone:
        del telegram.chats[ann.id].messages[shown.id]
    else:
        telegram.chats[ann.id].locked.add(shown.id)
    await deliver(outgoing(ann.id, "two", edits=str(shown.id)))

    assert ann.texts()[-1] == "echo: two"
    assert ledger.sent_as == [str(shown.id), str(ann.shown()[-1].id)]


async def test_one_picture_is_a_photo_and_several_are_an_album(
    deliver: Deliver, ann: User, telegram: TelegramServer
) -> None:
    await deliver(outgoing(ann.id, pictures=1))
    await deliver(outgoing(ann.id, pictures=11))

    photos = [list(call.files.values()) for call in telegram.calls("sendPhoto")]
    albums = [sorted(call.files.values()) for call in telegram.calls("sendMediaGroup")]
    assert photos == [[b"picture 1"], [b"picture 11"]]
    assert albums == [sorted(f"picture {n}".encode() for n in range(1, 11))]
    assert ann.texts()[-1] == "echo: hello"


async def test_an_export_arrives_as_a_file_and_its_bytes_are_dropped(
    deliver: Deliver, ledger: Ledger, ann: User, telegram: TelegramServer, media: MemoryMedia
) -> None:
    sha256 = media.put(b'{"cases": []}')

    ledger.needless = (sha256,)
    await deliver(outgoing(ann.id, attachment=Attachment(sha256, "redress.json")))

    assert list(telegram.calls("sendDocument")[0].files.values()) == [b'{"cases": []}']
    assert ann.texts() == ["echo: hello"]
    assert media.kept == {}
    assert ledger.sent_as == [str(ann.shown()[0].id)]


async def test_pictures_made_before_arrive_as_one_album_above_the_text(
    deliver: Deliver, ledger: Ledger, ann: User, telegram: TelegramServer, media: MemoryMedia
) -> None:
    kept = [Attachment(media.put(data), f"slide-{data[0]}.jpg", "image/jpeg") for data in (b"a", b"b", b"c")]
    media.remove(kept[1].sha256)
    ledger.needless = (kept[0].sha256,)

    await deliver(outgoing(ann.id, album=tuple(kept)))

    (call,) = telegram.calls("sendMediaGroup")
    assert sorted(call.files.values()) == [b"a", b"c"], "what is gone is left out"
    assert ann.texts()[-1] == "echo: hello"
    assert list(media.kept) == [kept[2].sha256], "a file that another message needs stays"


async def test_an_export_whose_bytes_are_gone_still_says_its_text(
    deliver: Deliver, ledger: Ledger, ann: User
) -> None:
    await deliver(outgoing(ann.id, attachment=Attachment("0" * 64, "redress.json")))

    assert ann.texts() == ["echo: hello"]
    assert ledger.sent_as == [str(ann.shown()[0].id)]


LETTER = Letter(
    day=NOW.date(),
    country="KE",
    sender=(Phrase("blank_name"),),
    to=("Abc Water",),
    subject="Formal complaint",
    text="Dear Abc Water,\n\nMy water is off.",
)
LADDER = Ladder("Abc Water", (LadderRow(Mark.TODAY, Day(NOW.date()), Phrase("ladder_today")),))


async def test_a_letter_arrives_as_a_document_with_the_text_as_its_caption(
    deliver: Deliver, ledger: Ledger, ann: User, telegram: TelegramServer
) -> None:
    await deliver(outgoing(ann.id, paper=LETTER))

    (call,) = telegram.calls("sendDocument")
    (data,) = call.files.values()
    assert "My water is off." in read(data).text
    assert call.values["caption"] == "echo: hello"
    (shown,) = ann.shown()
    assert shown.labels == (("Again",),)
    assert ledger.sent_as == [str(shown.id)]


async def test_a_drawn_ladder_arrives_as_a_photo_with_the_words_and_buttons_under_it(
    deliver: Deliver, ledger: Ledger, ann: User, telegram: TelegramServer
) -> None:
    await deliver(outgoing(ann.id, paper=LADDER))

    (call,) = telegram.calls("sendPhoto")
    (data,) = call.files.values()
    assert data.startswith(b"\x89PNG")
    (shown,) = ann.shown()
    assert (shown.text, shown.labels) == ("echo: hello", (("Again",),))
    assert ledger.sent_as == [str(shown.id)]


async def test_words_too_long_for_a_caption_follow_the_picture(
    deliver: Deliver, ledger: Ledger, ann: User, telegram: TelegramServer
) -> None:
    await deliver(outgoing(ann.id, "a" * 1500, paper=LADDER))

    assert "caption" not in telegram.calls("sendPhoto")[0].values
    _, words = ann.shown()
    assert words.labels == (("Again",),)
    assert ledger.sent_as == [str(words.id)]


async def test_a_letter_that_could_not_be_sent_is_made_anew(
    deliver: Deliver, ledger: Ledger, ann: User, telegram: TelegramServer
) -> None:
    telegram.fail("sendDocument", status=429, retry_after=3, description="Too Many Requests: retry after 3")
    await deliver(outgoing(ann.id, paper=LETTER))
    assert (ledger.sent_as, len(ledger.postponed)) == ([], 1)

    await deliver(outgoing(ann.id, paper=LETTER))
    assert len(ledger.sent_as) == 1
    assert len(telegram.calls("sendDocument")) == 2


async def test_a_rate_limit_is_waited_out_and_not_counted(
    deliver: Deliver, ledger: Ledger, ann: User, telegram: TelegramServer
) -> None:
    telegram.fail("sendMessage", status=429, retry_after=17, description="Too Many Requests: retry after 17")
    await deliver(outgoing(ann.id))

    assert ledger.postponed == [(timedelta(seconds=17), False)]
    assert ledger.sent_as == []


async def test_a_person_who_blocked_the_bot_is_left_alone(
    deliver: Deliver, ledger: Ledger, ann: User, shell: EchoShell
) -> None:
    await ann.block()
    await deliver(outgoing(ann.id))

    assert ledger.given_up == [OutboxId(7)]
    assert shell.events == [(PersonId(1), Blocked(True))]


async def test_a_chat_that_is_not_there_is_given_up(
    deliver: Deliver, ledger: Ledger, shell: EchoShell
) -> None:
    await deliver(outgoing(42))

    assert ledger.given_up == [OutboxId(7)]
    assert shell.events == []


async def test_a_group_that_threw_the_bot_out_is_no_person(
    deliver: Deliver, ledger: Ledger, telegram: TelegramServer, shell: EchoShell
) -> None:
    group = telegram.group("Neighbours")
    telegram.chats[group.id].blocked = True
    await deliver(outgoing(group.id))

    assert ledger.given_up == [OutboxId(7)]
    assert shell.events == []


async def test_an_unanswered_send_is_repeated_once_and_no_more(
    deliver: Deliver, ledger: Ledger, ann: User, telegram: TelegramServer
) -> None:
    telegram.fail("sendMessage", how="hang", times=2)
    await deliver(outgoing(ann.id, attempts=1))
    await deliver(outgoing(ann.id, attempts=2))

    assert ledger.postponed == [(timedelta(seconds=1), True)]
    assert ledger.given_up == [OutboxId(7)]


@pytest.mark.parametrize("fault", [{"status": 500}, {"status": 502}, {"how": "reset"}, {"how": "garbage"}])
async def test_a_failing_server_is_tried_again_later(
    deliver: Deliver, ledger: Ledger, ann: User, telegram: TelegramServer, fault: dict[str, object]
) -> None:
    telegram.fail("sendMessage", **fault)
    await deliver(outgoing(ann.id, attempts=3))

    assert ledger.postponed == [(timedelta(seconds=3), True)]


async def test_a_server_that_never_recovers_is_given_up_at_last(
    deliver: Deliver, ledger: Ledger, ann: User, telegram: TelegramServer
) -> None:
    telegram.fail("sendMessage", status=500)
    await deliver(outgoing(ann.id, attempts=MOST_ATTEMPTS))

    assert ledger.given_up == [OutboxId(7)]


async def test_without_a_line_nothing_is_counted(
    deliver: Deliver, ledger: Ledger, ann: User, telegram: TelegramServer
) -> None:
    await telegram.__aexit__(None, None, None)
    await deliver(outgoing(ann.id, attempts=MOST_ATTEMPTS))
    await deliver(outgoing(ann.id, attempts=MOST_ATTEMPTS))

    assert ledger.postponed == [(timedelta(seconds=1), False), (timedelta(seconds=2), False)]
    assert ledger.given_up == []


async def test_a_refused_message_is_given_up_and_its_words_stay_out_of_the_log(
    deliver: Deliver, ledger: Ledger, ann: User, telegram: TelegramServer
) -> None:
    telegram.fail("sendMessage", status=400, description='Bad Request: unsupported start tag "canary-word"')
    with capture_logs() as logs:
        await deliver(outgoing(ann.id, "canary-word"))

    assert ledger.given_up == [OutboxId(7)]
    assert "BadRequest Unsupported start tag" in str(logs)
    assert "canary-word" not in str(logs)


async def test_a_message_that_cannot_be_rendered_does_not_stay_for_ever(
    deliver: Deliver, ledger: Ledger, ann: User
) -> None:
    await deliver(outgoing(ann.id, key="unknown", attempts=1))
    await deliver(outgoing(ann.id, key="unknown", attempts=3))

    assert ledger.postponed == [(timedelta(seconds=1), True)]
    assert ledger.given_up == [OutboxId(7)]
