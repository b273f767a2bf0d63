"""Downloads of evidence: what is fetched, what never is, what is tried again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import pytest

from bot.app.ports import Download, PersonId
from bot.domain.case import EvidenceKind, Exhibit, FileState
from bot.domain.coverings import Examined, Unusable
from bot.domain.events import FileArrived
from bot.telegram.client import InboxBot
from bot.telegram.files import MEGABYTE, MOST_ATTEMPTS, Fetcher
from tests.servers.telegram_server import TelegramServer
from tests.telegram.conftest import MemoryMedia
from tests.telegram.echo import EchoShell

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
Fetch = Callable[[Download], Awaitable[None]]


def looked_at(data: bytes, mime: str | None) -> Examined:
    """Refuse an empty file and a scribble."""
    return Examined(Unusable.WRONG_TYPE if data in (b"", b"scribble") else None, mime)


class NoonClock:
    def now(self) -> datetime:
        return NOW


class Waiting:
    """The store's downloads: keeps what is put off."""

    def __init__(self) -> None:
        self.later: list[timedelta] = []

    def claim_download(self, channel: str, now: datetime) -> Download | None:
        return None

    def release_download(self, row: int, until: datetime) -> None:
        self.later.append(until - NOW)


@pytest.fixture
def waiting() -> Waiting:
    return Waiting()


@pytest.fixture
def fetch(bot: InboxBot, waiting: Waiting, shell: EchoShell, media: MemoryMedia) -> Fetch:
    fetcher = Fetcher(
        bot,
        waiting,
        shell,
        NoonClock(),
        media,
        examine=looked_at,
        wait_after=float,
    )
    return fetcher.perform


def download(file_id: str | None, *, size: int | None = None, attempts: int = 1) -> Download:
    exhibit = Exhibit(
        1, EvidenceKind.PHOTO, NOW, FileState.PENDING, size=size, mime="image/jpeg", remote_id=file_id
    )
    return Download(3, PersonId(1), 1, exhibit, attempts)


def outcome(shell: EchoShell) -> Exhibit:
    ((person, event),) = shell.events
    assert person == PersonId(1)
    assert isinstance(event, FileArrived)
    return event.exhibit


async def test_a_file_is_kept_and_reported(
    fetch: Fetch, telegram: TelegramServer, shell: EchoShell, media: MemoryMedia
) -> None:
    telegram.files["f"] = (b"jpeg bytes", 10)
    await fetch(download("f"))

    exhibit = outcome(shell)
    assert (exhibit.file_state, exhibit.size) == (FileState.STORED, 10)
    assert exhibit.sha256 is not None
    assert media.kept == {exhibit.sha256: b"jpeg bytes"}


async def test_a_file_known_to_be_too_big_costs_no_call(
    fetch: Fetch, telegram: TelegramServer, shell: EchoShell
) -> None:
    await fetch(download("f", size=20 * MEGABYTE + 1))

    assert outcome(shell).file_state is FileState.TOO_BIG
    assert telegram.calls("getFile") == []


async def test_a_file_found_to_be_too_big_is_kept_by_reference(
    fetch: Fetch, telegram: TelegramServer, shell: EchoShell
) -> None:
    telegram.files["f"] = (b"", 20 * MEGABYTE + 1)
    await fetch(download("f"))

    assert outcome(shell).file_state is FileState.TOO_BIG


@pytest.mark.parametrize("data", [b"scribble", b""])
async def test_bytes_that_are_not_what_they_claim_are_broken(
    fetch: Fetch, telegram: TelegramServer, shell: EchoShell, data: bytes
) -> None:
    telegram.files["f"] = (data, len(data))
    await fetch(download("f"))

    assert outcome(shell).file_state is FileState.BROKEN


@pytest.mark.parametrize("file_id", [None, "unknown"])
async def test_a_file_telegram_does_not_know_has_failed(
    fetch: Fetch, shell: EchoShell, file_id: str | None
) -> None:
    await fetch(download(file_id))

    assert outcome(shell).file_state is FileState.FAILED


@pytest.mark.parametrize(
    ("method", "fault"),
    [
        ("getFile", {"status": 429, "retry_after": 2}),
        ("getFile", {"status": 500}),
        ("getFile", {"how": "reset"}),
        ("file", {"how": "reset", "times": 2}),  # the transport repeats a GET once by itself
        ("file", {"status": 404}),
        ("file", {"status": 500}),
    ],
)
async def test_a_bad_line_is_tried_again_later(
    fetch: Fetch, telegram: TelegramServer, waiting: Waiting, method: str, fault: dict[str, object]
) -> None:
    telegram.files["f"] = (b"jpeg bytes", 10)
    telegram.fail(method, **fault)
    await fetch(download("f", attempts=2))

    assert waiting.later == [timedelta(seconds=2)]


async def test_a_file_that_never_comes_has_failed_at_last(
    fetch: Fetch, telegram: TelegramServer, shell: EchoShell
) -> None:
    telegram.files["f"] = (b"jpeg bytes", 10)
    telegram.fail("file", status=500)
    await fetch(download("f", attempts=MOST_ATTEMPTS))

    assert outcome(shell).file_state is FileState.FAILED
