"""The process apart in which files are made: started when needed, ended when idle, replaced when it dies."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.app.making import MakingError, Order, UnwantedError
from bot.domain.case import Case, Conversation, EvidenceKind, Exhibit, FileState
from bot.evidence.media import FolderMediaStore
from bot.papers.workshop import Workshop

NOW = datetime(2026, 11, 18, 9, tzinfo=UTC)


async def wanted(sha256: str) -> None:
    """Keep every file."""


async def unwanted(sha256: str) -> None:
    raise UnwantedError


@pytest.fixture
async def workshop(tmp_path: Path) -> AsyncIterator[Workshop]:
    made = Workshop(None, tmp_path)
    yield made
    await made.close()


def process_of(workshop: Workshop) -> int:
    assert workshop._process is not None
    return workshop._process.pid


def order(folder: Path, what: str = "pack", data: bytes = b"%PDF-1.7 a receipt") -> Order:
    sha256 = FolderMediaStore(folder / "media").put(data)
    exhibit = Exhibit(
        1, EvidenceKind.DOCUMENT, NOW, FileState.STORED, sha256, len(data), "application/pdf", "../me.pdf"
    )
    return Order(what, 1, NOW, Conversation(cases=(Case(1, NOW, exhibits=(exhibit,)),)))


async def test_the_files_are_kept_before_they_are_named(workshop: Workshop, tmp_path: Path) -> None:
    files = await workshop.make(order(tmp_path), wanted)

    media = FolderMediaStore(tmp_path / "media")
    assert files
    assert all(media.get(file.sha256) for file in files)


async def test_one_process_serves_several_orders_and_ends_when_idle(tmp_path: Path) -> None:
    workshop = Workshop(None, tmp_path, idle=0.05)
    first = await workshop.make(order(tmp_path), wanted)
    process = workshop._process
    assert process is not None
    again = await workshop.make(order(tmp_path), wanted)
    assert workshop._process is process
    assert again == first, "the same case at the same moment gives the same bytes"

    await asyncio.wait_for(process.wait(), 20)
    assert await workshop.make(order(tmp_path), wanted) == first
    assert process_of(workshop) != process.pid
    await workshop.close()


async def test_a_file_nobody_wants_is_not_kept(workshop: Workshop, tmp_path: Path) -> None:
    wish = order(tmp_path)
    before = sorted((tmp_path / "media").rglob("*"))

    with pytest.raises(UnwantedError):
        await workshop.make(wish, unwanted)

    assert sorted((tmp_path / "media").rglob("*")) == before
    assert await workshop.make(wish, wanted), "the next order is served"


async def test_a_process_that_dies_in_the_middle_is_told_from_one_that_cannot(
    workshop: Workshop, tmp_path: Path
) -> None:
    async def murder(sha256: str) -> None:
        os.kill(process_of(workshop), signal.SIGKILL)

    with pytest.raises(MakingError) as died:
        await workshop.make(order(tmp_path), murder)
    with pytest.raises(MakingError) as failed:
        await workshop.make(order(tmp_path, what="a cathedral"), wanted)

    assert died.value.died
    assert not failed.value.died
    assert failed.value.reason.startswith("ValueError in "), "where it broke, and no word of the case"
    assert await workshop.make(order(tmp_path), wanted)
