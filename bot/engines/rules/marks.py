"""What is found in a text before its sentences are read."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.company import CompanyMention
from bot.domain.facts import Amount, Private, Reference, Tried
from bot.domain.reading import Found
from bot.engines.rules.companies import Told
from bot.engines.rules.days import Spotted


@dataclass(frozen=True, slots=True)
class Marks:
    """Spans and values of one text, by kind."""

    private: tuple[Found[Private], ...]
    references: tuple[Found[Reference], ...]
    told: Told  # companies, and the country the text itself gives away
    country: str | None  # country to read dates and sums with
    dates: tuple[Spotted, ...]
    amounts: tuple[Found[Amount], ...]
    tried: tuple[Found[Tried], ...]
    taken: list[tuple[int, int]]

    @property
    def companies(self) -> tuple[CompanyMention, ...]:
        return self.told.companies
