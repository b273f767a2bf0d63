"""What may be seen of an exhibit follows from what the person decided; there is no way to the original."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.domain.case import EvidenceKind, Exhibit, FileState, Readable
from bot.evidence.finding import find
from bot.evidence.media import FolderMediaStore
from bot.evidence.shown import Picture
from tests.evidence.scenes import codes_in, ticket
from tests.pictures import broken_jpeg

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)


@pytest.fixture
def media(tmp_path: Path) -> FolderMediaStore:
    return FolderMediaStore(tmp_path)


def kept(media: FolderMediaStore, data: bytes) -> Exhibit:
    return Exhibit(1, EvidenceKind.PHOTO, NOW, FileState.STORED, sha256=media.put(data))


def test_a_private_picture_gives_nothing(media: FolderMediaStore) -> None:
    exhibit = replace(kept(media, ticket()), findings=find(ticket()))

    assert Picture(media).copy(replace(exhibit, readable=Readable.YES)) is None
    assert Picture(media).copies([replace(exhibit, readable=Readable.YES)]) == []


def test_undecided_and_decided_pictures_are_covered(media: FolderMediaStore) -> None:
    exhibit = replace(kept(media, ticket()), findings=find(ticket()))
    marked = Picture(media).copy(exhibit)
    ready = Picture(media).copy(replace(exhibit, readable=Readable.NO))

    assert marked is not None
    assert ready is not None
    assert codes_in(marked) == codes_in(ready) == []
    assert marked != ready


def test_what_cannot_be_cleaned_gives_nothing_rather_than_the_original(media: FolderMediaStore) -> None:
    refused = replace(kept(media, ticket()), file_state=FileState.BROKEN)
    elsewhere = replace(kept(media, ticket()), sha256="0a" * 32)
    other = replace(kept(media, ticket(codes=3)), findings=find(ticket()), readable=Readable.NO)

    for exhibit in (kept(media, broken_jpeg()), kept(media, b"%PDF-1.4"), refused, elsewhere, other):
        assert Picture(media).copy(exhibit) is None
