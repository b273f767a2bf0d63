"""The timeline of a pack: everything of a case that has a day, with where the day is known from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from bot.domain.acknowledging import numbers_phrase
from bot.domain.case import Case, Exhibit
from bot.domain.facts import Origin, Precision
from bot.domain.hours import local_day
from bot.domain.pack_shapes import Happening, Wording
from bot.domain.values import Phrase, Value

NameOf = Callable[[str], str | None]  # a body's id -> its name
_Dated = tuple[date, Value, Value]  # the day, what happened, where it is known from


def happenings(case: Case, zone: str | None, name_of: NameOf, wording: Wording) -> tuple[Happening, ...]:
    """Return what happened in the order of the days; on one day in the order it is told here."""
    found = sorted(_dated(case, zone, name_of), key=lambda one: one[0])
    return tuple(
        Happening(on, wording.day(on), wording.words(what), wording.words(source))
        for on, what, source in found
    )


def _dated(case: Case, zone: str | None, name_of: NameOf) -> Iterator[_Dated]:
    yield from _story(case)
    yield from _evidence(case, zone)
    for post in case.posts:
        yield local_day(post.posted_at, zone), Phrase("pack_event_posted"), _PERSON
    for done in case.progress.done:
        step = Phrase("pack_event_step", {"step": Phrase(f"plan_step_{done.step}")})
        yield local_day(done.at, zone), step, _PERSON
    yield from _replies(case, zone)
    for filed in case.progress.filed:
        name: Value = name_of(filed.body) or Phrase("plan_step_body")
        yield filed.on, Phrase("pack_event_filed", {"name": name}), _PERSON
        if filed.ended_on is not None:
            yield filed.ended_on, Phrase("pack_event_decided", {"name": name}), _PERSON
    if case.closed_at is not None:
        yield local_day(case.closed_at, zone), Phrase("pack_event_closed"), _PERSON


def _story(case: Case) -> Iterator[_Dated]:
    when, progress = case.facts.when, case.progress
    if when is not None:
        exact = when.precision is Precision.DAY
        yield when.start, Phrase("pack_event_began" if exact else "pack_event_about"), _of(case, "when")
        if when.end is not None:
            yield when.end, Phrase("pack_event_ended"), _of(case, "when")
    if progress.paid_on is not None:
        yield progress.paid_on, Phrase("pack_event_paid"), _PERSON
    if progress.complaint is not None:
        yield progress.complaint.on, Phrase("pack_event_complained"), _PERSON


def _evidence(case: Case, zone: str | None) -> Iterator[_Dated]:
    """Yield what was written elsewhere on its own day, and what came on one day together."""
    came: dict[date, list[Exhibit]] = {}
    for exhibit in case.exhibits:
        if exhibit.origin_at is not None:
            values: dict[str, Value] = {
                "number": exhibit.number,
                "kind": Phrase(f"pack_kind_{exhibit.kind}"),
            }
            yield (
                local_day(exhibit.origin_at, zone),
                Phrase("pack_event_from", values),
                _exhibit(exhibit.number),
            )
        else:
            came.setdefault(local_day(exhibit.received_at, zone), []).append(exhibit)
    for day, exhibits in came.items():
        numbers = numbers_phrase(exhibit.number for exhibit in exhibits)
        yield day, Phrase("pack_event_received", {"n": len(exhibits), "numbers": numbers}), _PERSON


def _replies(case: Case, zone: str | None) -> Iterator[_Dated]:
    for reply in case.replies:
        told = _PERSON if reply.told else Phrase("pack_from_company")
        source = _exhibit(reply.exhibit) if reply.exhibit else told
        machine = reply not in case.answers and reply.conduct is None
        yield (
            local_day(reply.at, zone),
            Phrase("pack_event_machine" if machine else "pack_event_reply"),
            source,
        )
        if reply.promised_by is not None:
            yield reply.promised_by, Phrase("pack_event_promised"), source


# --- where something is known from ----------------------------------------------------------------

_PERSON = Phrase("pack_from_person")


def _exhibit(number: int) -> Phrase:
    return Phrase("pack_from_exhibit", {"number": number})


def sources(case: Case, name: str) -> tuple[Phrase, ...]:
    """Return where a fact comes from: the person's words, a button, an item; each once."""
    found: list[Phrase] = []
    for origin in case.facts.provenance.get(name, ()):
        source = _source(case, origin)
        if source not in found:
            found.append(source)
    return tuple(found)


def _of(case: Case, name: str) -> Value:
    found = sources(case, name)
    return found[0] if found else _PERSON


def _source(case: Case, origin: Origin) -> Phrase:
    if origin.evidence is not None:
        return _exhibit(origin.evidence)
    if origin.input is None:
        return Phrase("pack_from_button")
    words = _words(case, origin)
    if words:
        return Phrase("pack_from_words", {"words": words, "number": origin.input})
    return Phrase("pack_from_message", {"number": origin.input})


def _words(case: Case, origin: Origin) -> str:
    """Return the person's sentence a fact was read from."""
    for told in case.told:
        if told.input == origin.input:
            for sentence in told.sentences:
                if sentence.start < origin.end and origin.start < sentence.end:
                    return sentence.text
    return ""
