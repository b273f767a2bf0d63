"""Turn a filled form into a Reading: what is not in the text is dropped, what the model missed is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Protocol, TypeVar

from bot.app.ports import Directory, EngineFailed
from bot.domain.civility import find_rude
from bot.domain.company import Answer, CompanyMention
from bot.domain.facts import Amount, Ask, AskKind, Private, PrivateKind, Reference, Tried, Urgency, When
from bot.domain.reading import Found, Reading, ReadRequest, Triage
from bot.engines.openai.checks import count_said, currency_said, day_said, locate, sum_said, when_said
from bot.engines.openai.forms import Day, Effort, Extraction, Number, Sum, Wish
from bot.engines.openai.masking import Mask

T = TypeVar("T")

# What the deterministic reader is sure of for safety's sake; no model may talk it away.
_KEPT = frozenset(
    {
        Triage.DANGER,
        Triage.STRANDED,
        Triage.SELF_HARM,
        Triage.THREAT,
        Triage.EXPOSURE,
        Triage.HATE,
    }
)


class Grounding:
    """One text and what both readers say about it."""

    def __init__(self, request: ReadRequest, base: Reading, mask: Mask, directory: Directory) -> None:
        self._request = request
        self._text = request.text
        self._base = base
        self._mask = mask
        self._directory = directory
        self._private = base.private
        self._claims = 0
        self._grounded = 0

    def reading(self, form: Extraction) -> Reading:
        """Return the reading; EngineFailed("nonsense") when nothing the form claims is in the text."""
        base = self._base
        amounts = self._amounts(form.amounts)
        people = self._people(form.people)
        self._private = _with_missed(people, base.private)
        reading = replace(
            base,
            triage=base.triage if base.triage in _KEPT else form.triage,
            english=form.english,
            companies=self._companies(form.companies),
            what=self._matter(form.what),
            item=self._words(form.item, clean=True) or base.item,
            when=self._when(form.when) or base.when,
            where=self._words(form.where, clean=True) or base.where,
            amounts=amounts,
            references=self._references(form.references),
            private=self._private,
            tried=self._tried(form.tried),
            ask=self._ask(form.ask, amounts) or base.ask,
            urgency=Urgency.NOW if form.urgent else base.urgency,
            promised_by=self._promise(form.promised_by) or base.promised_by,
            company_state=form.company_state,
            told_company=base.told_company if form.told_company is None else form.told_company,
        )
        if self._claims and not self._grounded:
            raise EngineFailed("nonsense")
        if reading.when is not base.when:
            reading = replace(reading, ambiguous_when=self._still_ambiguous(reading.when))
        return reading

    def _span(self, quote: str | None) -> tuple[int, int] | None:
        """Find a quote, tokens put back, and count how much of the form is in the text."""
        if not quote or not quote.strip():
            return None
        self._claims += 1
        span = locate(self._mask.restore(quote), self._text)
        self._grounded += span is not None
        return span

    def _words(self, quote: str | None, *, clean: bool = False) -> Found[str] | None:
        """Ground a clause; with `clean`, one that holds private data or rude words is not taken."""
        span = self._span(quote)
        if span is None:
            return None
        words = self._text[slice(*span)]
        found = Found(words, *span)
        if clean and (find_rude(words) or any(_overlap(private, found) for private in self._private)):
            return None
        return found

    def _matter(self, clause: str | None) -> Found[str] | None:
        """Choose what went wrong: at the same place the rules' clause is the better worded."""
        base, found = self._base.what, self._words(clause, clean=True)
        return base if base and (found is None or _overlap(base, found)) else found

    def _people(self, names: Sequence[str]) -> list[Found[Private]]:
        """Add the people a model noticed to the private data: too many rather than too few."""
        people: list[Found[Private]] = []
        for name in names:
            found = self._words(name)
            taken = found is None or any(_overlap(private, found) for private in self._base.private)
            if found is not None and not taken and any(letter.isupper() for letter in found.value):
                people.append(Found(Private(PrivateKind.PERSON, found.value), found.start, found.end))
        return people

    def _companies(self, names: Sequence[str]) -> tuple[CompanyMention, ...]:
        """Resolve the named companies; the deterministic reader's count only when none is in the text."""
        known = (self._request.known_company or "").casefold()
        mentions: list[CompanyMention] = []
        for name in names:
            found = self._words(name)
            if found is None or found.value.casefold() == known:
                continue
            lookup = self._directory.lookup(
                found.value, country=self._request.country, sector=self._request.sector
            )
            better = self._surer_mention(found) if lookup.answer is Answer.UNKNOWN else None
            mentions.append(better or CompanyMention(lookup, found.start, found.end))
        return tuple(mentions) or self._base.companies

    def _surer_mention(self, found: Found[str]) -> CompanyMention | None:
        """Return what the deterministic reader resolved at the same place."""
        for mention in self._base.companies:
            if mention.lookup.answer is not Answer.UNKNOWN and _overlap(mention, found):
                return mention
        return None

    def _when(self, day: Day | None) -> Found[When] | None:
        span = self._span(day.quote) if day else None
        if day is None or span is None:
            return None
        words = self._text[slice(*span)]
        when = when_said(day.start, day.end, day.precision, words, self._request.said_at)
        return Found(when, *span) if when else None

    def _still_ambiguous(self, when: Found[When] | None) -> tuple[When, ...]:
        """Keep the two readings of 03/04 while the model's choice is one of them: words alone cannot tell."""
        options = self._base.ambiguous_when
        return options if when and any(option.start == when.value.start for option in options) else ()

    def _promise(self, day: Day | None) -> Found[date] | None:
        span = self._span(day.quote) if day else None
        if day is None or span is None:
            return None
        words = self._text[slice(*span)]
        said_at = self._request.said_at
        promised = day_said(day.start, words, said_at, future=True) or day_said(
            day.start, words, said_at, future=False
        )
        return Found(promised, *span) if promised else None

    def _amounts(self, sums: Sequence[Sum]) -> tuple[Found[Amount], ...]:
        amounts: list[Found[Amount]] = []
        for one in sums:
            span = self._span(one.quote)
            if span is None or any(_overlap(private, Found("", *span)) for private in self._base.private):
                continue
            words = self._text[slice(*span)]
            value = sum_said(one.value, words)
            if value is None:
                continue
            twin = next((amount for amount in self._base.amounts if amount.value.value == value), None)
            currency = currency_said(one.currency, words, self._text, self._request.country)
            if currency is None and twin:
                currency = twin.value.currency
            amounts.append(Found(Amount(value, currency, one.role), *span))
        return _with_missed(amounts, self._base.amounts)

    def _references(self, numbers: Sequence[Number]) -> tuple[Found[Reference], ...]:
        references: list[Found[Reference]] = []
        for number in numbers:
            found = self._words(number.quote)
            if found is None or not any(sign.isdigit() for sign in found.value):
                continue
            if any(_overlap(amount, found) for amount in self._base.amounts):
                continue
            references.append(Found(Reference(number.kind, found.value), found.start, found.end))
        return _with_missed(references, self._base.references)

    def _tried(self, efforts: Sequence[Effort]) -> tuple[Found[Tried], ...]:
        tried: list[Found[Tried]] = []
        for effort in efforts:
            found = self._words(effort.quote)
            if found is None:
                continue
            words = self._mask.strip(self._mask.cover(found.value))
            said = Tried(effort.channel, count_said(effort.count, words), words)
            twin = next((one for one in self._base.tried if _overlap(one, found)), None)
            if twin and twin.value.channel is said.channel:
                tried.append(replace(twin, value=replace(twin.value, count=twin.value.count or said.count)))
            else:
                tried.append(Found(said, found.start, found.end))
        return _with_missed(tried, self._base.tried)

    def _ask(self, wish: Wish | None, amounts: Sequence[Found[Amount]]) -> Found[Ask] | None:
        found = self._words(wish.quote) if wish else None
        if wish is None or found is None:
            return None
        kinds = tuple(dict.fromkeys(wish.kinds))
        text = ""
        if kinds == (AskKind.OTHER,):
            text = wish.text.strip() if _all_words_in(wish.text, self._text) else ""
        else:
            kinds = tuple(kind for kind in kinds if kind is not AskKind.OTHER)
        if not kinds or (kinds == (AskKind.OTHER,) and not text):
            return None
        by_span = locate(wish.by_quote, self._text)
        by_words = self._text[slice(*by_span)] if by_span else ""
        by = day_said(wish.by, by_words, self._request.said_at, future=True)
        if by is not None and by < self._request.said_at.date():
            by = None
        wanted = next((amount.value for amount in amounts if _overlap(amount, found)), None)
        base = self._base.ask.value if self._base.ask else None
        by = by or (base.by if base else None)
        return Found(Ask(kinds, text, by, wanted), found.start, found.end)


class _Span(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


def _overlap(one: _Span, other: _Span) -> bool:
    return one.start < other.end and other.start < one.end


def _with_missed(seen: list[Found[T]], base: Sequence[Found[T]]) -> tuple[Found[T], ...]:
    """Return what the model read and what only the deterministic reader saw, in the order of the text."""
    missed = [
        found for found in base if not any(found.start < one.end and one.start < found.end for one in seen)
    ]
    return tuple(sorted([*seen, *missed], key=lambda found: found.start))


def _all_words_in(words: str, text: str) -> bool:
    """Tell whether a wish is made of the text's own words, small ones and endings aside."""
    small = {
        "a",
        "an",
        "the",
        "my",
        "me",
        "it",
        "to",
        "and",
        "or",
        "of",
        "for",
        "in",
        "on",
        "with",
        "their",
        "i",
    }
    told = text.casefold()
    parts = [word.strip(".,;:!?\"'") for word in words.casefold().split()]
    content = [word for word in parts if word and word not in small]
    return bool(content) and all(word[: max(4, len(word) - 3)] in told for word in content)
