"""Words, days and moments for the evidence pack, in the language and on the clock of the person."""

from __future__ import annotations

from datetime import date, datetime

from bot.domain.hours import zone_of
from bot.domain.values import Value
from bot.i18n.papers import long_day
from bot.i18n.render import Renderer


class PackWording:
    """See `bot.domain.pack_shapes.Wording`."""

    def __init__(self, renderer: Renderer, *, at: datetime, zone: str | None, country: str | None) -> None:
        self.language = renderer.source.language
        self._words = renderer.words(now=at, zone=zone)
        self._zone = zone_of(zone)
        self._country = country

    def words(self, value: Value) -> str:
        return self._words(value)

    def day(self, day: date) -> str:
        return long_day(day, self.language, self._country)

    def moment(self, moment: datetime) -> str:
        local = moment.astimezone(self._zone)
        ahead = f"{local:%z}"
        clock = "UTC" if ahead == "+0000" else f"UTC{ahead[:3]}:{ahead[3:]}"
        return f"{self.day(local.date())}, {local:%H:%M} ({clock})"
