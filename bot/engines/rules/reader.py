"""The deterministic reader: one text in, everything it says out. It never raises and never invents."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from bot.app.ports import Directory
from bot.domain.accounts import find_accounts, is_denied
from bot.domain.company import Answer, CompanyMention, Lookup, NamedAccount, Platform, is_handle
from bot.domain.facts import AmountRole, Channel, CompanyState, Private, PrivateKind, Tried
from bot.domain.names import is_given
from bot.domain.people_unsure import unsure_people
from bot.domain.private import Numbers, find_private, find_references
from bot.domain.reading import Field, Found, Intent, Reading, ReadRequest, SentenceRole, Triage
from bot.engines.rules.answers import as_answer
from bot.engines.rules.asks import find_ask, wishes_in, without_names
from bot.engines.rules.clauses import clauses_of
from bot.engines.rules.cleaning import Edit, Page, date_edits, money_edits
from bot.engines.rules.companies import find_companies, paid_at_home
from bot.engines.rules.corrections import Correction, correction_of
from bot.engines.rules.dates import find_dates, joined
from bot.engines.rules.foreign_days import foreign_dates
from bot.engines.rules.intents import intent_of, says_they_replied
from bot.engines.rules.language import is_english
from bot.engines.rules.marks import Marks
from bot.engines.rules.money import Sums, bare_amount, find_amounts
from bot.engines.rules.money_roles import main_first
from bot.engines.rules.places import country_names_in
from bot.engines.rules.plain import plain
from bot.engines.rules.refusals import set_apart, without_refused
from bot.engines.rules.sentences import Part, roles_of, write_sentences
from bot.engines.rules.slips import without_slips
from bot.engines.rules.state import company_state_of, urgency_of, where_of
from bot.engines.rules.subject import find_item, find_what
from bot.engines.rules.timeline import Timeline, timeline_of, timeline_of_answer
from bot.engines.rules.towns import is_town
from bot.engines.rules.triage import has_trouble, triage_of
from bot.engines.rules.tried import find_tried, never_told

_Spans = list[tuple[int, int]]
_LINK = re.compile(r"(?:https?://|www\.)\S+")
_TOLD = frozenset(
    {Channel.CALL, Channel.EMAIL, Channel.CHAT, Channel.VISIT, Channel.TICKET, Channel.LETTER, Channel.OTHER}
)
_LONGEST = 20_000
_IDLE = " \t\r\n.,;:!?()-\"'"


class RulesReader:
    """Read texts with patterns and the directory only: offline, at once, the same each time."""

    def __init__(self, directory: Directory) -> None:
        self._directory = directory

    def read(self, request: ReadRequest) -> Reading:
        """Return everything one text says; spans are code points of `request.text`."""
        text = plain(request.text[:_LONGEST])
        accounts = find_accounts(text)
        for account in accounts:  # they are no part of the story
            text = text[: account.start] + " " * (account.end - account.start) + text[account.end :]
        if correction_of(text, answering=request.asked is not None) is None:
            text = without_slips(text, lambda name: self._is_company(name, request))
        if not text.strip(_IDLE):
            return Reading(accounts=accounts, companies=self._companies_of(accounts, request))
        reading = self._read(request, text)
        accounts = (*accounts, *(() if request.known_company else _handle_for_name(text, reading)))
        if not reading.companies:
            reading = replace(reading, companies=self._companies_of(accounts, request))
        return replace(reading, accounts=accounts)

    def _is_company(self, name: str, request: ReadRequest) -> bool:
        lookup = self._directory.lookup(name, country=request.country, sector=request.sector)
        return lookup.answer is not Answer.UNKNOWN

    def _companies_of(
        self, accounts: tuple[NamedAccount, ...], request: ReadRequest
    ) -> tuple[CompanyMention, ...]:
        """Return whose account was given, where nothing else names the company."""
        if request.known_company or not accounts or not accounts[0].valid:
            return ()
        first = accounts[0]
        lookup = self._directory.lookup(first.handle, country=request.country, sector=request.sector)
        if lookup.answer is Answer.UNKNOWN:
            lookup = Lookup(first.handle, Answer.UNKNOWN)
        return (CompanyMention(lookup, first.start, first.end),)

    def _read(self, request: ReadRequest, text: str) -> Reading:
        english = is_english(text)
        correction = correction_of(text, answering=request.asked is not None)
        marks = self._marks(text, request, english, correction)
        intent = intent_of(text)
        clauses = set_apart(text, clauses_of(text, marks.taken))
        wishes = wishes_in(without_names(text, marks.companies), clauses)
        parts = roles_of(text, clauses, wishes, marks.tried, marks.private)
        wishes = {
            part.clause: wishes[part.clause] for part in parts if part.clause in wishes and not part.bad
        }
        said = request.said_at.date()
        timeline = self._timeline(text, marks, parts, request, said)
        page = Page(
            text,
            tuple(self._edits(text, marks, timeline, said if english else None)),
            marks.private,
            tuple(_names(marks.companies, request.known_company)),
        )
        ask = find_ask(text, wishes, timeline.deadline, marks.amounts, timeline.days, said)
        item = find_item(text, parts)
        triage = triage_of(
            text,
            [text[part.clause.start : part.clause.end] for part in parts],
            [text[part.clause.start : part.clause.end] for part in parts if not part.bad],
            company=bool(marks.companies),
            facts=bool(marks.amounts or marks.references or marks.tried or ask),
            item=item is not None or not english,
            asks=ask is not None,
            talking=request.asked is not None or request.known_company is not None,
        )
        when = timeline.when.value.start if timeline.when else None
        reading = Reading(
            triage=triage,
            intent=intent,
            english=english,
            correction=correction is not None,
            replaced=(*(correction.replaced if correction else ()), *_renamed(marks)),
            companies=marks.companies,
            what=find_what(page, parts, item, when, said),
            item=item,
            when=timeline.when,
            ambiguous_when=timeline.other,
            where=where_of(text),
            amounts=main_first(text, marks.amounts),
            references=marks.references,
            tried=marks.tried,
            ask=ask,
            urgency=urgency_of(text, triage),
            promised_by=timeline.promised,
            company_state=company_state_of(text, triage),
            told_company=_told(text, marks.tried),
            country=marks.told.country,
            renames=marks.told.renames,
            private=marks.private,
            sentences=write_sentences(page, parts),
        )
        reading = without_refused(text, reading, clauses)
        reading = _without_chatter(text, request, _as_reply(text, _corrected(text, reading, marks, parts)))
        return as_answer(request, reading, marks, page, self._directory)

    def _marks(self, text: str, request: ReadRequest, english: bool, correction: Correction | None) -> Marks:
        numbers = Numbers(text)
        private = find_private(text, request.country, numbers)
        references = find_references(text, request.country, private, numbers)
        hidden = [(f.start, f.end) for f in private if f.value.kind is not PrivateKind.PERSON]
        hidden += [(f.start, f.end) for f in references]
        people = [(f.start, f.end) for f in private if f.value.kind is PrivateKind.PERSON]
        links = [match.span() for match in _LINK.finditer(text)]
        old = list(correction.old) if correction else []
        told = find_companies(
            text,
            self._directory,
            request.country,
            request.sector,
            hidden + old,
            people,
            request.known_company,
        )
        companies = told.companies
        private = tuple(found for found in private if not _is_in_name(found, companies))
        private = self._with_unsure(text, private, [*_places_of(companies), *hidden, *old], request)
        country = request.country or told.country or _country_of(companies)
        taken = hidden + links + old
        said = request.said_at.date()
        dates = find_dates(text, said, country, list(taken), request.said_at.hour)
        spans = taken + [(spotted.start, spotted.end) for spotted in dates]
        foreign = foreign_dates(text, said, spans, english=english)
        if foreign:
            dates = tuple(joined(text, sorted((*dates, *foreign), key=lambda spotted: spotted.start)))
        spans = taken + [(spotted.start, spotted.end) for spotted in dates]
        sums = Sums(text)
        amounts = find_amounts(sums, country, spans)
        told = paid_at_home(told, [found.value.currency for found in amounts])
        tried = find_tried(text, hidden)
        sent = [(f.start, f.end) for f in tried]
        amounts = tuple(
            f for f in amounts if not (f.value.currency is None and any(a <= f.start < b for a, b in sent))
        )
        boundaries = taken + [(m.start, m.end) for m in companies] + [(f.start, f.end) for f in amounts]
        boundaries += [(spotted.start, spotted.end) for spotted in dates]
        return Marks(private, references, told, country, dates, amounts, tried, boundaries)

    def _with_unsure(
        self, text: str, private: tuple[Found[Private], ...], taken: _Spans, request: ReadRequest
    ) -> tuple[Found[Private], ...]:
        """Add words that may be names of people and that no firm or place is called by."""

        def is_known(name: str) -> bool:
            if request.known_company and name.lower() in request.known_company.lower():
                return True
            answer = self._directory.lookup(name, country=request.country, sector=request.sector).answer
            firm = answer is Answer.SURE or (answer is Answer.CHOOSE and not is_given(name))
            return firm or is_town(name) or bool(country_names_in(name))

        spans = [*taken, *((f.start, f.end) for f in private)]
        unsure = [
            Found(Private(PrivateKind.PERSON, text[start:end]), start, end)
            for start, end in unsure_people(text, spans, is_known)
        ]
        return tuple(sorted((*private, *unsure), key=lambda found: found.start))

    def _timeline(
        self, text: str, marks: Marks, parts: list[Part], request: ReadRequest, said: date
    ) -> Timeline:
        brief = len(text.split()) <= 14
        if request.asked is Field.WHEN:
            answered = timeline_of_answer(text, marks.dates, said)
            if answered.when or answered.promised:
                return answered
        return timeline_of(text, marks.dates, parts, said, brief=brief)

    def _edits(self, text: str, marks: Marks, timeline: Timeline, said: date | None) -> list[Edit]:
        edits = money_edits(marks.amounts, text)
        if said is not None:  # English days have no place in a text of another language
            edits += date_edits(timeline.days, text, said)
        edits += [Edit(m.start, m.end, _well_written(text[m.start : m.end], m)) for m in marks.companies]
        return [e for e in edits if not any(a < e.end and e.start < b for a, b in _links(text))]


def _handle_for_name(text: str, reading: Reading) -> tuple[NamedAccount, ...]:
    """Return the handle that stands for a company nobody knows: "@abc_care cut my water"."""
    first = reading.companies[0] if reading.companies else None
    if (
        first is None
        or first.lookup.answer is not Answer.UNKNOWN
        or text[first.start : first.start + 1] != "@"
    ):
        return ()
    if not is_handle(Platform.X, first.lookup.query) or is_denied(text, first.start, first.end):
        return ()
    return (NamedAccount(Platform.X, first.lookup.query, first.start, first.end),)


def _places_of(companies: tuple[CompanyMention, ...]) -> _Spans:
    return [span for one in companies for span in ((one.start, one.end), *one.also)]


def _is_in_name(found: Found[Private], companies: tuple[CompanyMention, ...]) -> bool:
    """Tell whether a person's name is a part of the company's: "Emeka Autos"."""
    if found.value.kind is not PrivateKind.PERSON:
        return False
    return any(one.start <= found.start and found.end < one.end for one in companies)


def _renamed(marks: Marks) -> tuple[tuple[str, str], ...]:
    """Return the company's name that is taken back with the one that is meant."""
    told = marks.told
    if not told.old or not told.companies:
        return ()
    lookup = told.companies[0].lookup
    return ((told.old, lookup.companies[0].name if lookup.companies else lookup.query),)


def _links(text: str) -> _Spans:
    return [match.span() for match in _LINK.finditer(text)]


def _country_of(companies: tuple[CompanyMention, ...]) -> str | None:
    for mention in companies:
        if mention.lookup.answer is Answer.SURE and mention.lookup.companies:
            company = mention.lookup.companies[0]
            if company.country or len(company.countries) == 1:
                return company.country or company.countries[0]
    return None


def _names(companies: tuple[CompanyMention, ...], known: str | None) -> list[str]:
    names = [
        m.lookup.companies[0].name for m in companies if m.lookup.answer is Answer.SURE and m.lookup.companies
    ]
    names += [
        m.lookup.query
        for m in companies
        if m.lookup.answer is Answer.UNKNOWN and m.lookup.query[:1].isupper()
    ]
    return list(dict.fromkeys([*names, known] if known else names))


def _well_written(words: str, mention: CompanyMention) -> str:
    """Write a name typed in lower case as the directory does: "mtn" -> "MTN"; other spellings stay."""
    if words != words.lower() or mention.lookup.answer is not Answer.SURE or not mention.lookup.companies:
        return words
    name = mention.lookup.companies[0].name
    if name.lower().startswith(words):
        return name[: len(words)]
    return words.upper() if len(words) <= 4 and words.isalpha() else words


def _told(text: str, tried: tuple[Found[Tried], ...]) -> bool | None:
    if any(found.value.channel in _TOLD for found in tried):
        return True
    return False if never_told(text) else None


def _corrected(text: str, reading: Reading, marks: Marks, parts: list[Part]) -> Reading:
    """Let a correction say only what it changes: no sentence, no new "what"; a bare number is a sum."""
    if not reading.correction or any(
        has_trouble(text[p.clause.start : p.clause.end]) and p.role is not None and len(text.split()) > 14
        for p in parts
    ):
        return reading
    amounts = reading.amounts
    alone = bool(reading.replaced) or len(text.split()) <= 4
    if not amounts and not marks.dates and not marks.tried and alone:
        found = bare_amount(text, marks.country, marks.taken)
        if found and len(re.sub(r"\D", "", text[found.start : found.end])) >= 3:
            amounts = (found,)
    amounts = (
        tuple(Found(replace(f.value, role=AmountRole.OTHER), f.start, f.end) for f in amounts)
        if len(text.split()) <= 8
        else amounts
    )
    return replace(reading, amounts=amounts, what=None, item=None, sentences=())


def _without_chatter(text: str, request: ReadRequest, reading: Reading) -> Reading:
    """Drop sentences of buttons, greetings and bare answers: they tell nothing that belongs in a post."""
    if reading.intent is not None or reading.triage in (
        Triage.GREETING,
        Triage.THANKS,
        Triage.STEERING,
        Triage.SPAM,
    ):
        return replace(reading, sentences=(), what=None)
    if request.asked in (None, Field.WHAT):
        return reading
    kept = tuple(
        s
        for s in reading.sentences
        if s.role is not SentenceRole.OUTCOME or has_trouble(s.text) or len(s.text.split()) >= 4
    )
    return replace(reading, sentences=kept)


def _as_reply(text: str, reading: Reading) -> Reading:
    """Read "they said Friday" as the company's answer."""
    answered = reading.company_state in (CompanyState.REFUSED, CompanyState.PARTIAL, CompanyState.STALLING)
    if answered and reading.triage is Triage.UNCLEAR:
        reading = replace(reading, triage=Triage.COMPLAINT)
    if reading.intent is None and says_they_replied(text):
        state = reading.company_state
        if reading.promised_by and state in (CompanyState.NONE, CompanyState.STALLING):
            state = CompanyState.PROMISE
        return replace(reading, intent=Intent.THEY_REPLIED, company_state=state)
    return reading
