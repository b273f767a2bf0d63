"""Write a plan down: for a person, and as the JSON object of `redress plan --json`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime

from bot.domain.effects import Day, Phrase, Say
from bot.domain.escalation import Plan, Rung, Situation, Source
from bot.domain.hours import local_day, zone_of
from bot.i18n.render import Renderer

_INDENT = "    "


def as_json(plan: Plan, situation: Situation, *, whole_day: bool = False) -> str:
    """Return one JSON object; `opens` is a day, for urgent steps to the company a moment with its zone."""
    writer = _Writer(plan, situation)
    now = plan.now.astimezone(zone_of(situation.zone))
    return json.dumps(
        {
            "now": (now.date() if whole_day else now).isoformat(),
            "next": writer.rung(plan.next),
            "ladder": [writer.rung(rung) for rung in plan.ladder],
            "warnings": [writer.text(phrase) for phrase in plan.warnings],
            "never": [writer.text(phrase) for phrase in plan.never],
        },
        ensure_ascii=False,
    )


def as_words(plan: Plan, situation: Situation, *, whole_day: bool = False) -> str:
    """Return the plan as a person reads it."""
    return "\n".join(_Writer(plan, situation).lines(whole_day=whole_day))


class _Writer:
    def __init__(self, plan: Plan, situation: Situation) -> None:
        self.plan, self.situation = plan, situation
        self.renderer = Renderer("en")

    def text(self, phrase: Phrase) -> str:
        s = self.situation
        say = Say(phrase.key, phrase.params)
        return self.renderer.say(say, zone=s.zone, country=s.country, now=self.plan.now).text

    def rung(self, rung: Rung) -> Mapping[str, object]:
        return {
            "step": rung.step.value,
            "body": rung.body.id if rung.body else None,
            "opens": self.opens(rung),
            "deadline": rung.deadline.isoformat() if rung.deadline else None,
            "why": self.why(rung),
            "source": source_text(rung.source),
        }

    def why(self, rung: Rung) -> str:
        rule = rung.body.prerequisite if rung.body else ""
        return f"{self.text(rung.why)} Rule: {rule}" if rule else self.text(rung.why)

    def opens(self, rung: Rung) -> str | None:
        if rung.by_hour and rung.due is not None:
            return rung.due.astimezone(zone_of(self.situation.zone)).isoformat(timespec="minutes")
        return rung.opens.isoformat() if rung.opens else None

    def lines(self, *, whole_day: bool) -> Iterator[str]:
        s, plan = self.situation, self.plan
        today = local_day(plan.now, s.zone)
        place = ", ".join(filter(None, (s.region, s.country))) or "unknown country"
        now = self._day(today) if whole_day else self._moment(plan.now)
        yield f"{place}, {s.sector or 'unknown sector'}; {now}"
        yield ""
        yield f"Next: {self.heading(plan.next)}"
        yield from self.details(plan.next)
        yield from self.listed("Mind this", plan.warnings)
        if plan.ladder:
            yield ""
            yield "The ladder"
        for rung in plan.ladder:
            yield f"  {self.heading(rung)}"
            yield from (f"  {line}" for line in self.details(rung))
        if plan.alarms:
            yield ""
            yield "Reminders before a last day"
        for alarm in plan.alarms:
            name = alarm.rung.body.name if alarm.rung.body else alarm.rung.step.value
            left = "1 day" if alarm.days == 1 else f"{alarm.days} days"
            yield f"  {self._moment(alarm.at)}: {left} left, {name}"
        yield from self.listed("Never", plan.never)

    def listed(self, title: str, phrases: tuple[Phrase, ...]) -> Iterator[str]:
        if phrases:
            yield ""
            yield title
            yield from (f"  - {self.text(phrase)}" for phrase in phrases)

    def heading(self, rung: Rung) -> str:
        name = f": {rung.body.name} ({rung.body.id})" if rung.body else ""
        last = f", last day {self._day(rung.deadline)}" if rung.deadline else ""
        return f"{self.when(rung)}{self.renderer.sentence(f'plan_step_{rung.step}')}{name}{last}"

    def when(self, rung: Rung) -> str:
        if rung.by_hour and rung.due is not None:
            return f"{self._moment(rung.due)}  "
        if rung.opens is None:
            return "now  " if rung.open else ""
        return f"{self._day(rung.opens)}  "

    def details(self, rung: Rung) -> Iterator[str]:
        yield f"{_INDENT}{self.text(rung.why)}"
        if rung.body is not None:
            if rung.body.prerequisite:
                yield f"{_INDENT}Rule: {rung.body.prerequisite}"
            if rung.body.can_do:
                yield f"{_INDENT}What it can do: {rung.body.can_do}"
            if rung.body.fee:
                yield f"{_INDENT}Fee: {rung.body.fee}"
            address = rung.body.complaint_url or rung.body.url
            if address:
                yield f"{_INDENT}Where: {address}"
        yield f"{_INDENT}Source: {source_text(rung.source)}"

    def _day(self, day: date) -> str:
        return self.text(Phrase("plan_day", {"day": Day(day)}))

    def _moment(self, moment: datetime) -> str:
        local = moment.astimezone(zone_of(self.situation.zone))
        return f"{self._day(local.date())} {local:%H:%M}"


def source_text(source: Source) -> str:
    """Return a source with the day it was checked, and a word of care where it no longer counts."""
    if source.checked_on is None:
        return f"{source.text} (not checked: please check on their site)"
    care = "" if source.fresh else ": please check on their site"
    return f"{source.text} ({source.checked_on.isoformat()}{care})"
