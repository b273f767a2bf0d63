"""One line of advice beside a text, chosen by its kind, its step and the hour.

Each row says what it rests on. The studies are old and mostly of airlines and large brands: the direction
counts, not the decimals. A row that rests on nobody's figures says so ("our judgement"). The sentences stand
in the catalogue as `advice_` + key.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.case import Case, Readable
from bot.domain.drafts import Draft, DraftKind, Step, Tone
from bot.domain.effects import Phrase
from bot.domain.hours import zone_of

OPENS, CLOSES = 8, 18  # hours in which a support desk is usually staffed
FRIDAY = 4


@dataclass(frozen=True, slots=True)
class Situation:
    """What the choice of advice looks at."""

    draft: Draft
    step: Step
    local: datetime  # where the person is
    tagged: bool  # the text tags an account
    pictures: bool  # a picture is ready to be posted

    @property
    def staffed(self) -> bool:
        return OPENS <= self.local.hour < CLOSES and self.local.weekday() <= FRIDAY


@dataclass(frozen=True, slots=True)
class Advice:
    """One row. `source` names the evidence in our words and its year; `steps` empty means the first post."""

    key: str
    kinds: tuple[DraftKind, ...]
    source: str
    steps: tuple[Step, ...] = (Step.FIRST_POST,)
    fits: Callable[[Situation], bool] = lambda _: True


_POSTS = (DraftKind.X_POST, DraftKind.X_THREAD)
_HOURS = (
    "Simply Measured 2013: care desks took 5.1 hours on average; most answers come on the day of the post"
)
TABLE: tuple[Advice, ...] = (
    Advice("post_now", (DraftKind.X_POST,), _HOURS, fits=lambda now: now.staffed),
    Advice("post_in_hours", (DraftKind.X_POST,), _HOURS, fits=lambda now: not now.staffed),
    Advice(
        "new_post",
        _POSTS,
        "X's own page on mentions, 2026: replies do not reach the followers of the one who replies",
    ),
    Advice(
        "question",
        (DraftKind.X_POST,),
        "Brandwatch 2015: 64.6 % of tagged questions were answered, 46.6 % of tagged posts in all",
    ),
    Advice(
        "tag_alone",
        (DraftKind.X_POST,),
        "Sharma and others 2023, posts to Indian airlines: further tags lowered the odds of an answer",
        fits=lambda now: now.tagged,
    ),
    Advice(
        "polite",
        (DraftKind.X_POST,),
        "Hu, Gal and Tafti, posts to companies: polite ones were answered more often",
        fits=lambda now: now.draft.variant == Tone.FIRM,
    ),
    Advice(
        "stay_dry",
        (DraftKind.X_POST,),
        "Wired 2022: Ryanair, Duolingo and others mocked people who complained of them",
        fits=lambda now: now.draft.variant == Tone.WRY,
    ),
    Advice(
        "add_picture",
        (DraftKind.X_POST,),
        "X's page on the post button, 2026: no picture can be handed over with the text",
        fits=lambda now: now.pictures,
    ),
    Advice(
        "thread_in_turn",
        (DraftKind.X_THREAD,),
        "X's help pages: only mentions in the first 280 characters of a long post notify anybody",
    ),
    Advice(
        "pick_again",
        (DraftKind.TIKTOK_CAPTION,),
        "our judgement: a pasted name becomes a mention only when it is chosen from the list",
        fits=lambda now: now.tagged,
    ),
    Advice(
        "say_hook",
        (DraftKind.TIKTOK_CAPTION, DraftKind.TIKTOK_SCRIPT),
        "our judgement: on TikTok the words that are spoken first matter more than the caption",
    ),
    Advice(
        "not_in_comments",
        (DraftKind.TIKTOK_CAPTION,),
        "Wired 2022: brands cannot open private messages to everybody there and point to X instead",
    ),
    Advice(
        "faces_out",
        (DraftKind.TIKTOK_SCRIPT,),
        "our judgement from the defamation notes: nobody but you and the company should be recognisable",
    ),
    Advice(
        "official_inbox",
        (DraftKind.DIRECT_MESSAGE,),
        "Which? 2024: fake support accounts answer people who complain in public",
    ),
    Advice(
        "in_writing",
        (DraftKind.DIRECT_MESSAGE,),
        "Which?, Elliott and HelloPeter: keep it in writing, with dates",
    ),
    Advice(
        "under_own",
        (DraftKind.X_POST,),
        "mySociety's and Resolver's practice: one trail that shows everything that was said",
        (Step.NUDGE,),
    ),
    Advice(
        "main_account",
        (DraftKind.X_POST,),
        "Sprout 2015: 7 of 8 messages had no answer after 72 hours; Brandwatch 2015: none came after "
        "five days",
        (Step.SECOND_POST,),
        fits=lambda now: now.tagged,
    ),
    Advice(
        "keep_day",
        (DraftKind.EMAIL, DraftKind.LETTER),
        "Which? and Resolver: deadlines of ombudsmen start with the first complaint to the company",
        (Step.FORMAL_COMPLAINT, Step.FINAL_RESPONSE_REQUEST),
    ),
    Advice(
        "say_the_end",
        (DraftKind.THANK_YOU,),
        "our judgement: others find the complaint for years; the good end belongs beside it",
        (Step.THANK_YOU,),
    ),
)


def fitting(now: Situation) -> tuple[Advice, ...]:
    """Return the rows that fit, the most particular first."""
    rows = [row for row in TABLE if now.draft.kind in row.kinds and now.step in row.steps and row.fits(now)]
    tones = ("polite", "stay_dry", "add_picture", "pick_again", "thread_in_turn")
    return tuple(sorted(rows, key=lambda row: row.key not in tones))


def advise(
    case: Case, draft: Draft, step: Step, at: datetime, zone: str | None
) -> tuple[Case, Phrase | None]:
    """Return the one line for a text, and the case that remembers it: what was not said yet comes first."""
    pictures = any(exhibit.readable is Readable.NO for exhibit in case.exhibits)
    now = Situation(draft, step, at.astimezone(zone_of(zone)), bool(draft.tags), pictures)
    rows = fitting(now)
    if not rows:
        return case, None
    last = {key: place for place, key in enumerate(case.advised, start=1)}
    row = min(rows, key=lambda one: last.get(one.key, 0))
    advised = (*(key for key in case.advised if key != row.key), row.key)
    return replace(case, advised=advised), Phrase(f"advice_{row.key}")
