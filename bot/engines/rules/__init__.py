"""The deterministic engine: reads and writes without a network, the same way every time."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from bot.app.ports import Directory
from bot.domain.drafts import Draft, DraftRequest
from bot.domain.reading import Reading, ReadRequest

if TYPE_CHECKING:
    from bot.engines.rules.compose import RulesWriter
    from bot.engines.rules.reader import RulesReader


class RulesEngine:
    """An `Engine`; its reader and writer are imported on first use, so that the program starts fast."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory

    @cached_property
    def _reader(self) -> RulesReader:
        from bot.engines.rules.reader import RulesReader

        return RulesReader(self._directory)

    @cached_property
    def _writer(self) -> RulesWriter:
        from bot.engines.rules.compose import RulesWriter

        return RulesWriter()

    def read(self, request: ReadRequest) -> Reading:
        return self._reader.read(request)

    def draft(self, request: DraftRequest) -> tuple[Draft, ...]:
        return self._writer.draft(request)
