"""Find companies inside running text.

Addresses and handles first, then exact names of up to five words (the longest wins), then misspellings
of words that look like names. Marked aliases ("!Delta") need capitals and a context; see `Rule`. Names
that only the package knows need more: see `bot.directory.listed`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.directory.decide import EXACT, SURE, Place, Scored, decide, fit
from bot.directory.index import LONGEST, Index, country_in
from bot.directory.misspelling import close_keys
from bot.directory.names import Token, tokens
from bot.directory.naming import is_a_name
from bot.directory.overlay import Row, Rule
from bot.directory.table import Named
from bot.directory.written import Written
from bot.domain import company_words as known
from bot.domain.company import Answer, CompanyMention
from bot.domain.ordinary import is_ordinary

_HANDLE = re.compile(r"(?<![\w.@])@(\w{1,24})")
_ADDRESS = re.compile(r"(?<![\w-])(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}(?![\w-])", re.IGNORECASE)
_TRAPS = frozenset(known.TRAPS)
_FUZZY_LETTERS = 6
_FUZZY_WORDS = 24  # words of one text that are compared letter by letter at most
_FUZZY_BEST = 91.0  # score a misspelling needs inside running text


@dataclass(frozen=True, slots=True)
class _Hit:
    rows: tuple[Row, ...]
    score: float
    start: int
    end: int
    named: bool = False
    country: str | None = None  # said right after the name: "MTN Zambia"
    paid_through: bool = False
    listed: bool = False  # a name that only the package knows


def find_mentions(index: Index, text: str, place: Place) -> tuple[CompanyMention, ...]:
    """Return one mention for each company or choice in the text, likeliest first."""
    hits, taken = _addresses(index, text)
    parts = [token for token in tokens(text) if not any(a < token.end and token.start < b for a, b in taken)]
    read = Written.of(text, parts, place)
    names, used = _names(index, read)
    hits += names
    hits += _misspelt(index, read, used)
    return _answers(hits, text, place)


def _answers(hits: Iterable[_Hit], text: str, place: Place) -> tuple[CompanyMention, ...]:
    best: dict[tuple[str | None, ...], tuple[tuple[bool, bool, bool], float, CompanyMention]] = {}
    places: dict[tuple[str | None, ...], list[tuple[int, int]]] = {}
    for hit in _without_listed(list(hits)):
        said = text[hit.start : hit.end]
        scored = {row.id: Scored(row, hit.score, hit.named) for row in hit.rows}
        lookup = decide(said, scored, _place(hit, place))
        if not lookup.companies or (hit.score < EXACT and lookup.answer is not Answer.SURE):
            continue
        key = tuple(company.id for company in lookup.companies)
        places.setdefault(key, []).append((hit.start, hit.end))
        other_sector = place.sector is not None and all(
            company.sector != place.sector for company in lookup.companies
        )
        order = (lookup.answer is not Answer.SURE, hit.paid_through, other_sector)
        mention = CompanyMention(lookup=lookup, start=hit.start, end=hit.end)
        old = best.get(key)
        if old is None or (order, -hit.score, hit.start) < (old[0], -old[1], old[2].start):
            best[key] = (order, hit.score, mention)
    for key, (order, score, mention) in best.items():
        also = tuple(sorted(span for span in places[key] if span != (mention.start, mention.end)))
        best[key] = (order, score, replace(mention, also=also))
    ranked = sorted(best.values(), key=lambda entry: (entry[0], -entry[1], entry[2].start))
    return _without_settled([mention for _, _, mention in ranked])


def _without_listed(hits: list[_Hit]) -> list[_Hit]:
    """Leave out the names of the package where a hand-kept company is named, not only paid with."""
    kept = any(not hit.listed and not hit.paid_through for hit in hits)
    return [hit for hit in hits if not hit.listed] if kept else hits


def _place(hit: _Hit, place: Place) -> Place:
    return Place(hit.country, place.sector, said=True) if hit.country else place


def _without_settled(ranked: list[CompanyMention]) -> tuple[CompanyMention, ...]:
    """Let a mention settle a choice between it and others: "MTN Ghana ... so MTN" asks nothing."""
    sure = {m.lookup.companies[0].id for m in ranked if m.lookup.answer is Answer.SURE}
    kept: dict[str | None, CompanyMention] = {}
    open_choices: list[CompanyMention] = []
    for mention in ranked:
        settled = [company.id for company in mention.lookup.companies if company.id in sure]
        if mention.lookup.answer is Answer.SURE:
            kept[mention.lookup.companies[0].id] = mention
        elif settled:
            earlier = kept[settled[0]]
            spans = sorted((*earlier.also, (mention.start, mention.end), *mention.also))
            kept[settled[0]] = replace(earlier, also=tuple(spans))
        else:
            open_choices.append(mention)
    return (*kept.values(), *open_choices)


def _addresses(index: Index, text: str) -> tuple[list[_Hit], list[tuple[int, int]]]:
    hits, taken = [], []
    for match in _ADDRESS.finditer(text):
        taken.append(match.span())
        rows = index.of_host(match.group())
        if rows:
            hits.append(_Hit(tuple(rows), EXACT, *match.span(), named=True))
    for match in _HANDLE.finditer(text):
        rows = index.of_handle(match.group(1))
        if rows:
            taken.append(match.span())
            hits.append(_Hit(tuple(rows[:1]), EXACT, *match.span(), named=True))
    return hits, taken


def _names(index: Index, read: Written) -> tuple[list[_Hit], set[int]]:
    """Find exact names from left to right, the longest at each word; returns the words they used up."""
    hits: list[_Hit] = []
    used: set[int] = set()
    folded = [token.folded for token in read.words]
    names = index.table.names
    at = 0
    while at < len(read.words):
        size = 1
        for longest in range(min(LONGEST, len(read.words) - at), 0, -1):
            key = " ".join(folded[at : at + longest])
            if key in _TRAPS:
                size = longest
                used.update(range(at, at + longest))
                break
            if key not in names:
                continue
            named = [one for one in index.named(key) if is_a_name(one, at, longest, read)]
            named = [one for one in named if not one.row.listed] or named
            if named and not _nearer(index, named, folded[at : at + longest], read.place):
                size = longest
                used.update(range(at, at + longest))
                hits.append(_exact_hit(key, named, at, longest, read))
                break
        at += size
    return hits, used


def _nearer(index: Index, named: list[Named], words: list[str], place: Place) -> bool:
    """Tell whether all are abroad and a shorter name is at home: "mtn mobile money", said in Uganda."""
    if place.country is None or len(words) == 1 or country_in(" ".join(words)):
        return False
    if any(fit(one.row, place.country) for one in named):
        return False
    shorter = [one for size in range(1, len(words)) for one in index.named(" ".join(words[:size]))]
    return any(fit(one.row, place.country) == 2 and one.rule is Rule.PLAIN for one in shorter)


def _exact_hit(key: str, named: list[Named], at: int, size: int, read: Written) -> _Hit:
    rows = [one.row for one in named]
    beside = " ".join(token.folded for token in read.words[at + size : at + size + 2])
    after = (
        None
        if country_in(key)
        else known.COUNTRY_WORDS.get(beside) or known.COUNTRY_WORDS.get(beside.split(" ")[0])
    )
    if after and not any(after in row.countries for row in rows) and _is_small_code(read, at + size):
        after = None  # "tokeni za KPLC za shilingi": a word of another language, no South Africa
    said = country_in(key) or after
    local = [row for row in rows if said in row.countries]
    before = read.words[at - 1].folded if at else ""
    return _Hit(
        rows=tuple(local or rows),
        score=EXACT,
        start=read.words[at].start,
        end=read.words[at + size - 1].end,
        named=bool(local),
        country=after if any(row.countries for row in rows) else None,
        listed=all(row.listed for row in rows),
        paid_through=before in known.PAID_THROUGH
        and all(r.sector in ("mobile_money", "payments") for r in rows),
    )


def _is_small_code(read: Written, at: int) -> bool:
    """Tell whether the word at a place is a country code in small letters."""
    return at < len(read.words) and len(read.words[at].raw) == 2 and read.words[at].raw.islower()


def _misspelt(index: Index, read: Written, used: set[int]) -> list[_Hit]:
    """Compare words that look like names, alone and with the next word, letter by letter."""
    hits: list[_Hit] = []
    budget = _FUZZY_WORDS
    at = 0
    while at < len(read.words) and budget:
        step = 1
        if at not in used and _looks_like_a_name(at, read):
            budget -= 1
            for size in (2, 1):
                span = read.words[at : at + size]
                if len(span) < size or any(at + offset in used for offset in range(size)):
                    continue
                hit = _close_hit(index, span)
                if hit is not None:
                    hits.append(hit)
                    step = size
                    break
        at += step
    return hits


def _close_hit(index: Index, span: list[Token]) -> _Hit | None:
    joined = "".join(token.folded for token in span)
    if any(not one.row.listed for one in index.named(" ".join(token.folded for token in span))):
        return None  # it was looked at as an exact name, and its rule said no
    if len(joined) < _FUZZY_LETTERS or is_ordinary([token.folded for token in span]):
        return None  # "a Delivery" is no slip in Delhivery
    close = close_keys(joined, index.fuzzy_plain)
    needed = _FUZZY_BEST if len(joined) > _FUZZY_LETTERS else SURE
    if not close or close[0][1] < needed:
        return None
    best = close[0][1]
    rows = {
        one.row.id: one.row
        for key, score in close
        if score >= best - 1
        for one in index.joined(key)
        if one.rule is Rule.PLAIN
    }
    return _Hit(tuple(rows.values()), best, span[0].start, span[-1].end)


def _looks_like_a_name(at: int, read: Written) -> bool:
    token = read.words[at]
    if len(token.folded) < _FUZZY_LETTERS - 1 or not token.folded.isalpha():
        return False
    if token.raw[:1].isupper() and not read.shouting:
        return True
    if at and read.words[at - 1].folded in known.BEFORE_A_NAME:
        return True
    return at == 0 or (len(token.folded) > _FUZZY_LETTERS and read.starts_sentence(at))
