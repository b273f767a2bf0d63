"""Decide what each date is the date of: the event, a promise, a deadline of the person, or an attempt.

A story is read in its order: "they said Tuesday" counts from the day told before it, and so do "two days
later" and "within 48 hours". A day that nobody can know is none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import zip_longest

from bot.domain.caseless import Caseless
from bot.domain.facts import Precision, When
from bot.domain.reading import Found, SentenceRole
from bot.engines.rules.day_roles import Scene, Use, goes_on, is_due, narrowed, says_or_will, scene_of, use_of
from bot.engines.rules.day_weights import weight
from bot.engines.rules.days import Kind, Spotted, ordinal_after
from bot.engines.rules.promises import promised_day
from bot.engines.rules.sentences import Part

_DEADLINE = Caseless(
    r"\b(?:by|before|until|till|no later than|latest|within|or|in|deadline|avant(?: le)?|jusqu'au|d'ici"
    r"|antes del?"
    r"|hasta el|até|ate"
    r"|bis(?: zum| spätestens)?|vor dem|spätestens|v[oó]{2}r|uiterlijk|entro(?: il)?|kabla ya"
    r"|mpaka"
    r"|hadi)\s+(?:the |this |next |end of )?$",
)
_VISITS = re.compile(
    r"\b(?:technicians?|engineers?|installers?|fitters?|plumbers?|electricians?|visit|slot|no[- ]shows?"
    r"|nobody (?:came|showed)"
    r"|(?:no one|noone) (?:came|showed))\b",
    re.I,
)
_JUST_GONE = 2  # days after which "last Tuesday" no longer means the one before
_A_WEEK = 7
_STARTED = re.compile(r"\b(?:since|from|starting|ordered|bought|started)\b", re.I)
_PROMISED_IN_ANSWER = re.compile(
    r"\b(?:supposed|meant|promis\w+|should|due|expected|said|told|will|would|delivery (?:date|on"
    r"|by)|eta)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Timeline:
    """The dates of a text by what they are; `days` pairs every date with the day it means."""

    when: Found[When] | None = None
    other: tuple[When, ...] = ()
    promised: Found[date] | None = None
    deadline: date | None = None
    days: tuple[tuple[Spotted, date], ...] = ()


class _Telling:
    """Reads the dates of one text in their order, and keeps what is known so far."""

    def __init__(self, text: str, parts: Sequence[Part], said: date, *, brief: bool) -> None:
        self.text, self.parts, self.said, self.brief = text, parts, said, brief
        self.anchor: date | None = None  # the last day told before
        self.lasts: tuple[Use, ...] = ()  # what the two dates before were
        self.spoken: tuple[int, date] | None = None  # the sentence in which the company spoke, and when
        self.events: list[tuple[float, Spotted]] = []
        self.promised: Found[date] | None = None
        self.last_due: Spotted | None = None
        self.told: list[tuple[Spotted, date]] = []  # the days that are over
        self.broken: list[tuple[Spotted, date]] = []  # the promised ones that are
        self.deadline: date | None = None
        self.days: list[tuple[Spotted, date]] = []
        self.dates: Sequence[Spotted] = ()

    def take_all(self, dates: Sequence[Spotted]) -> None:
        self.dates = dates
        following: Spotted | None
        done: Spotted | None = None
        for spotted, following in zip_longest(dates, dates[1:]):
            if spotted is done:
                continue
            window = spotted.kind is Kind.WINDOW and is_due(
                spotted, scene_of(self.text, spotted, self.parts), None
            )
            if window and following is not None and following.past is not None:
                between = self.text[spotted.end : following.start]
                if re.fullmatch(
                    r"\s+(?:on|last|this|of|from|after)?\s*(?:the )?"
                    r"|[\s,.;]+(?:and |but )?(?:that|this|hiyo|iyo)(?: was|'s| ilikuwa)\s+(?:on |about "
                    r"|like |since )?(?:the )?",
                    between,
                    re.I,
                ):  # "give us three days on Wednesday"
                    self.spoken = (self._sentence(spotted), following.past.start)
                    if following.past.precision is Precision.DAY:
                        self.days.append((following, following.past.start))
                    done = following
            self.take(spotted)

    def take(self, spotted: Spotted) -> None:
        scene = narrowed(scene_of(self.text, spotted, self.parts), self.text, spotted, self.dates)
        part = next((p for p in self.parts if p.clause.start <= spotted.start < p.clause.end), None)
        promised = is_due(spotted, scene, None) and says_or_will(scene.lead)
        if not promised and self._is_deadline(spotted, scene, part):
            return
        recently_due = Use.DUE if Use.DUE in self.lasts else None
        use = use_of(self.text, spotted, scene, self.said, recently_due)
        if use is Use.DUE:
            self._take_due(spotted, scene)
        elif use not in (Use.TODAY, Use.PLAN):
            self._take_past(spotted, scene, use)
        if use is not Use.TODAY:
            self.lasts = (*self.lasts, use)[-2:]

    # --- deadlines of the person -----------------------------------------------------------

    def _is_deadline(self, spotted: Spotted, scene: Scene, part: Part | None) -> bool:
        """Take a day that the person sets; tell whether the date is done with."""
        role = part.role if part else None
        if re.search(r"\bsince\s+(?:\w+\s+)?$", scene.before, re.I):
            return False
        coming = role is not SentenceRole.PROMISE and _is_coming(self.text, spotted, scene, self.said)
        asked = (
            coming
            or role is SentenceRole.ASK
            or (role is None and _led_by(self.text, spotted, r"(?:by|before|until)"))
            or _goes_on(self.text, spotted, part, self.parts)
            or _is_warning(scene)
            or _gives_time(self.text, spotted)
            or _is_demand(scene)
        )
        if not asked:
            return False
        day = spotted.future.start if spotted.future else None
        if spotted.kind is Kind.WINDOW and day is None:
            return role is SentenceRole.ASK
        set_by = (
            coming
            or _DEADLINE.is_in(self.text[max(0, spotted.start - 16) : spotted.start])
            or _soon(self.text, spotted)
        )
        if day is not None and day >= self.said and set_by:
            self.deadline = self.deadline or day
            self.days.append((spotted, day))
            return True
        return role is SentenceRole.ASK and not spotted.past

    # --- promises of the company -----------------------------------------------------------

    def _take_due(self, spotted: Spotted, scene: Scene) -> None:
        spoken = self.spoken[1] if self.spoken and self.spoken[0] == self._sentence(spotted) else None
        if self._is_over(spotted):
            return
        latest = max((d for _, d in (*self.told, *self.broken)), default=None)
        anchor = latest if spotted.kind in (Kind.WINDOW, Kind.LASTING, Kind.END) else self.anchor
        day = promised_day(self.text, spotted, scene, anchor, self.said, spoken=spoken, brief=self.brief)
        if day is None:
            return
        self.promised = Found(day, spotted.start, spotted.end)
        self.last_due = spotted
        if spotted.kind is not Kind.WINDOW:
            self.days.append((spotted, day))
        if day <= self.said:
            self.anchor = day
        if day < self.said:
            self.broken.append((spotted, day))

    def _is_over(self, spotted: Spotted) -> bool:
        """Tell whether the promised weekday comes again as one that has passed: "come Wednesday.

        Wednesday same".
        """
        last = self.last_due
        if last is not None and spotted.kind is Kind.WINDOW and last.length == spotted.length:
            return not says_or_will(
                self.text[last.end : spotted.start]
            )  # "wait 48 hours, 48 hours came and went"
        if last is None or spotted.number < 0 or (last.kind, last.number) != (spotted.kind, spotted.number):
            return False
        between = self.text[last.end : spotted.start]
        return len(between) < 40 and not says_or_will(between)

    def _sentence(self, spotted: Spotted) -> int:
        part = next((p for p in self.parts if p.clause.start <= spotted.start < p.clause.end), None)
        return part.clause.sentence if part else -1

    # --- everything that is over -------------------------------------------------------------

    def _take_past(self, spotted: Spotted, scene: Scene, use: Use) -> None:
        spotted = self._placed(spotted, scene)
        past = spotted.past
        if past is None or past.start > self.said:
            return
        doubtful = self._is_doubtful(spotted)
        sure = spotted.kind not in (Kind.LATER, Kind.WINDOW) and not doubtful
        if past.precision is Precision.DAY and past.end is None and not spotted.duration:
            if sure:
                self.days.append((spotted, past.start))
            self.anchor = past.start
            self.told.append((spotted, past.start))
            if use is Use.SPOKEN:
                self.spoken = (self._sentence(spotted), past.start)
        elif past.end is not None and past.precision is Precision.DAY:
            self.anchor = past.start
        if use is Use.CONTACT and sure and past.precision is Precision.DAY and past.end is None:
            self.spoken = (
                self._sentence(spotted),
                past.start,
            )  # "I rang on the 12th and got ..."
        if use is Use.CONTACT and not self._trouble_before(scene):
            return
        score = weight(self.text, spotted, scene, use)
        if doubtful:
            spotted = replace(spotted, past=replace(past, precision=Precision.ABOUT))
        self.events.append((score, spotted))

    def _placed(self, spotted: Spotted, scene: Scene) -> Spotted:
        """Place what counts from the day before it: "two days later", "the 8th" of the month told of."""
        if spotted.kind is Kind.LATER and spotted.length is not None:
            if self.anchor is None or goes_on(scene):
                return spotted
            day = spotted.length.after(self.anchor)
            about = spotted.length.unit != "d"
            return (
                replace(spotted, past=When(day, None, Precision.ABOUT if about else Precision.DAY))
                if day <= self.said
                else spotted
            )
        if spotted.kind is Kind.ORDINAL and self.anchor is not None and spotted.past is not None:
            day_after = ordinal_after(self.anchor - timedelta(days=1), spotted.number)
            if spotted.past.start > self.anchor and day_after is not None and day_after < spotted.past.start:
                return replace(spotted, past=When(day_after))
        return spotted

    def _is_doubtful(self, spotted: Spotted) -> bool:
        """Tell whether a weekday may be that of another week: then no day is written, nor time since it.

        What was told before lies long back; it is that weekday today; "last Tuesday" is said on Wednesday.
        """
        if spotted.kind is not Kind.WEEKDAY or spotted.past is None:
            return False
        ago = (self.said - spotted.past.start).days
        if spotted.future is None:
            words = self.text[spotted.start : spotted.end].lower()
            return ago <= _JUST_GONE and re.match(r"(?:last|past)\s+\w+$", words) is not None
        long_before = self.anchor is not None and (self.said - self.anchor).days > _A_WEEK
        return long_before or ago >= _A_WEEK

    def _trouble_before(self, scene: Scene) -> bool:
        return re.search(r"\bsince\b", scene.before, re.I) is not None

    def result(self) -> Timeline:
        when: Found[When] | None = None
        other: tuple[When, ...] = ()
        self._add_broken_visits()
        told = [event for event in self.events if event[0] > 0]
        if told:
            _, best = max(told, key=lambda item: (item[0], -item[1].start))
            if best.past:
                past, second = self._settled(best, best.past)
                when = Found(past, best.start, best.end)
                other = (past, second) if second else ()
        return Timeline(when, other, self.promised, self.deadline, tuple(self.days))

    def _add_broken_visits(self) -> None:
        """Let the first of several days on which nobody came be the day it began, where no other day is."""
        if len(self.broken) < 2:
            return
        spotted, day = min(self.broken, key=lambda pair: pair[1])
        if _VISITS.search(self.text):
            self.events.append((2.2, replace(spotted, past=When(day), other=None)))

    def _settled(self, best: Spotted, past: When) -> tuple[When, When | None]:
        """Choose between two readings of 03/04 by what else the story says of the time."""
        if best.other is None:
            return past, None
        for _, one in self.events:
            if one is best or one.past is None or one.kind not in (Kind.AGO, Kind.LASTING, Kind.SPAN):
                continue
            gaps = [abs((reading.start - one.past.start).days) for reading in (past, best.other)]
            if min(gaps) <= 10 < max(gaps):
                chosen = past if gaps[0] < gaps[1] else best.other
                self.days = [(s, chosen.start if s.start == best.start else d) for s, d in self.days]
                return chosen, None
        return past, best.other


def timeline_of(
    text: str, dates: Sequence[Spotted], parts: Sequence[Part], said: date, *, brief: bool
) -> Timeline:
    """Give every date its meaning. `brief` texts are replies ("they said Friday"), told about today."""
    telling = _Telling(text, parts, said, brief=brief)
    telling.take_all(dates)
    return telling.result()


def _is_coming(text: str, spotted: Spotted, scene: Scene, said: date) -> bool:
    """Tell whether "by 27 November" or "तक" names a day soon to come rather than one of a year ago."""
    if spotted.future is None or spotted.future.start < said or (spotted.future.start - said).days > 120:
        return False
    if spotted.past is not None and (said - spotted.past.start).days < 200:
        return False
    if re.search(r"\b(?:will|shall|going to)\b|'ll\b", scene.lead[-60:], re.I) or is_due(
        spotted, scene, None
    ):
        return False  # somebody's promise
    before = text[max(0, spotted.start - 60) : spotted.start]
    return bool(_DEADLINE.is_in(before) or re.match(r"\s+तक", text[spotted.end :]))


def _led_by(text: str, spotted: Spotted, words: str) -> bool:
    before = text[max(0, spotted.start - 16) : spotted.start]
    return re.search(rf"\b{words}\s+(?:the )?$", before, re.I) is not None


def _is_warning(scene: Scene) -> bool:
    """Tell whether a day is the last one before the person goes further: "if it's not open by Friday"."""
    return (
        re.search(r"\b(?:if|unless)\b[^.!?]{0,60}\b(?:by|before|until|within)\s+(?:the )?$", scene.lead, re.I)
        is not None
    )


def _is_demand(scene: Scene) -> bool:
    """Tell whether the person sets a day in words of their own: "I require repayment by 9 April"."""
    found = re.search(
        r"\b(?:nataka|tunataka|naomba|(?:i|we)\s+(?:\w+\s+)?(?:require|request|expect|demand|want|need"
        r"|insist|ask|give (?:you"
        r"|them)))\b(?P<more>[^.!?]*)"
        r"\b(?:by|before|until|within|no later than)\s+(?:the )?$",
        scene.lead,
        re.I,
    )
    return found is not None and not re.search(r"\b(?:said|told|promised|because)\b", found["more"], re.I)


def _goes_on(text: str, spotted: Spotted, part: Part | None, parts: Sequence[Part]) -> bool:
    """Tell whether a clause "before 30 November when ..." goes on with the ask right before it."""
    if part is None or part.role is SentenceRole.TRIED:
        return False
    at = parts.index(part)
    before = text[part.clause.start : spotted.start]
    return (
        at > 0
        and parts[at - 1].role is SentenceRole.ASK
        and parts[at - 1].clause.sentence == part.clause.sentence
        and re.fullmatch(r"(?:by|before|until|not later than)\s+(?:the\s+)?", before, re.I) is not None
    )


def _gives_time(text: str, spotted: Spotted) -> bool:
    """Tell whether the person sets the company a time: "you have 7 days"."""
    words = text[spotted.start : spotted.end]
    return spotted.kind is Kind.WINDOW and re.match(r"you have|give you", words, re.I) is not None


def _soon(text: str, spotted: Spotted) -> bool:
    words = text[spotted.start : spotted.end].lower()
    return bool(
        re.match(
            r"today|tonight|tomor|tmrw|this |next |you have|give you|within|in |end of|the end|eo[dw]|cob",
            words,
        )
    )


def timeline_of_answer(text: str, dates: Sequence[Spotted], said: date) -> Timeline:
    """Read the answer to "when?": what was ordered or began is the date, "supposed to" is the promise."""
    when: Spotted | None = None
    promised: Found[date] | None = None
    days: list[tuple[Spotted, date]] = []
    for spotted in dates:
        head = re.split(r"[,;.]|\band\b|\bbut\b", text[: spotted.start])[-1]
        if _PROMISED_IN_ANSWER.search(head):
            broken = re.search(r"\b(?:never|nothing|nobody|no one|still|didn'?t|but|no show)\b", text, re.I)
            future = bool(re.search(r"\b(?:said|told|will)\b", head, re.I)) and not broken
            chosen = spotted.future if future and spotted.future else spotted.past or spotted.future
            if chosen:
                promised = Found(chosen.start, spotted.start, spotted.end)
                days.append((spotted, chosen.start))
            continue
        if spotted.past is None:
            continue
        days.append((spotted, spotted.past.start))
        if when is None or _STARTED.search(head):
            when = spotted
    if when is None or when.past is None:
        return Timeline(promised=promised, days=tuple(days))
    other = (when.past, when.other) if when.other else ()
    return Timeline(Found(when.past, when.start, when.end), other, promised, None, tuple(days))
