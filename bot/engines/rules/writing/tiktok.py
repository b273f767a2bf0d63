"""Write the caption for TikTok: its hook first, the story in plain words, the question, the hashtags."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.drafts import DraftRequest, Step, Tone
from bot.engines.rules.writing import choosing, dating, story
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing import state as states
from bot.engines.rules.writing import told as told_by
from bot.engines.rules.writing.asking import addressee, question, questions
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import capital, says_sum
from bot.engines.rules.writing.followups import caption_hook, caption_note
from bot.engines.rules.writing.measure import HOOK_LIMIT, TIKTOK_LIMIT, utf16_length
from bot.engines.rules.writing.post import problem_sentence
from bot.engines.rules.writing.tags import caption_tags, marked
from bot.engines.rules.writing.telling import all_told, day_note, elapsed_days, shortened_first, stopped
from bot.engines.rules.writing.terse import headline

AIM: Final = 600
BODY: Final = 430  # of the story, in UTF-16 units
MOST_LINES: Final = 7


def hook(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return company, problem and sum in at most 80 characters: "Safaricom: home fibre dead, R99 paid"."""
    name, state, item = (
        addressee(request, None),
        states.state_of(request),
        story.item_of(request, scrubber),
    )
    amount = story.main_amount(request)
    told = told_by.own_sentences(request, scrubber)
    first = told[0].text if told else ""
    if told_by.is_foreign(request, scrubber):
        first = (told_by.foreign_sentences(request, scrubber) or [""])[0]
    problem = (
        f"{item} {state.head}" if state and item and not state.lacking else (state.head if state else "")
    )
    if told_by.is_foreign(request, scrubber):
        return stopped(told_by.shortened(first, HOOK_LIMIT - 2) or problem_sentence(request, scrubber))
    days = states.days_since(request)
    if state and state.lasting and days and days > 1:
        problem = f"{problem} for {states.days(days)}"
    if (
        not problem
        or told_by.blocked(request, problem)
        or (state and item and not states.is_in_state(request, item, state))
    ):
        problem = _in_own_words(request, scrubber, f"{name}: ")
    ends = [f", {story.amount_note(request, amount)}"] if amount else []
    if amount and (
        not words.AMOUNT_SHORT[amount.role] or told_by.blocked(request, ends[0]) or says_sum(problem, amount)
    ):
        ends = []
    start = f"{name}: " if name and name.casefold() not in problem.casefold() else ""
    for end in (*ends, ""):
        whole = f"{start}{problem}{end}" if start else capital(f"{problem}{end}")
        if problem and len(whole) < HOOK_LIMIT:
            return stopped(whole)
    return stopped(told_by.shortened(first, HOOK_LIMIT - 2)) or problem_sentence(request, scrubber)


def _in_own_words(request: DraftRequest, scrubber: Scrubber, name: str) -> str:
    """Return the person's clause that says best what went wrong, short enough for the hook beside the "
    "name."""
    told = shortened_first(told_by.own_sentences(request, scrubber))
    found: list[tuple[float, str]] = []
    for unit in choosing.weighed(request, scrubber, told):
        text = unit.text.rstrip(".")
        room = HOOK_LIMIT - 2 - (0 if name[:-2].casefold() in text.casefold() else len(name))
        short = (
            text if len(text) <= room else told_by.shortened(text, room) or told_by.before_joint(text, room)
        )
        told_of = choosing.worth(short) + 1.5 * ("sum" in unit.covers and _names_sum(request, short))
        told_of -= 4.0 * unit.leans + 2.0 * ("tried" in unit.covers) + 1.5 * ("promise" in unit.covers)
        if len(short.split()) > 2 and len(short) <= room and not told_by.blocked(request, short):
            found.append((told_of - 1.0 * (short != text), short))
    problem = max(found, key=lambda one: one[0])[1] if found else ""
    opens = (
        r"^(?:A|An|The|My|No|Our|They|He|She|It|It's|We|Still|You|Your|Was|Paid|Ordered|Bought|Delivered|When"
        r"|Photo|Bought|Booked|Every|This)\b"
    )
    return re.sub(opens, lambda found: found.group(0).lower(), problem) if name else problem


def _names_sum(request: DraftRequest, text: str) -> bool:
    amount = story.main_amount(request)
    return amount is not None and says_sum(text, amount)


def caption(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return the caption: hook, story in plain words, question, hashtags, each in its own paragraph."""
    opening, note = hook(request, scrubber), ""
    if request.step is Step.SECOND_POST and not told_by.is_foreign(request, scrubber):
        counted, note = caption_hook(request, scrubber), caption_note(request)
        fits = 0 < utf16_length(counted) <= HOOK_LIMIT and not told_by.blocked(request, counted)
        opening = counted if fits else opening
    lines = [*_lines(request, scrubber, opening), *([note] if note else [])]
    if request.attempt > 0:
        lines = [line for line in lines if not told_by.blocked(request, line)][: max(0, 3 - request.attempt)]
    asking = asked(request, scrubber, " ".join([opening, *lines]), request.tiktok_handle)
    tags = marked(caption_tags(request, scrubber))
    while True:
        blocks = [opening, " ".join(lines), asking, tags]
        text = "\n\n".join(block for block in blocks if block)
        if utf16_length(text) <= (AIM if len(lines) > 3 else TIKTOK_LIMIT) or not lines:
            return text
        lines = lines[:-1]


def spoken_lines(request: DraftRequest, scrubber: Scrubber, opening: str) -> list[str]:
    """Return a story of another language sentence by sentence, without what the hook says already."""
    own = told_by.foreign_sentences(request, scrubber)
    said = opening.rstrip(".…")
    rest = [text.removeprefix(said).strip(" ,;:-") if text.startswith(said) else text for text in own]
    return [stopped(capital(text)) for text in rest if len(text.split()) > 1]


def _lines(request: DraftRequest, scrubber: Scrubber, opening: str) -> list[str]:
    """Return the story in the order told: what weighs most in some four hundred characters, then the rest."""
    if told_by.is_foreign(request, scrubber):
        return spoken_lines(request, scrubber, opening)
    told = [
        part
        for part in shortened_first(told_by.own_sentences(request, scrubber))
        if part.text.rstrip(".").casefold() not in opening.casefold()
    ]
    units = choosing.weighed(request, scrubber, told)
    lines = [unit.text for unit in choosing.chosen(units, BODY, most=MOST_LINES)] if units else []
    everything = f"{opening} {' '.join(lines)}"
    fused = headline(request, scrubber) if not lines else ""
    extra = [stopped(fused), story.amount_sentence(request, scrubber, everything),
             day_note(request, scrubber, everything)]  # fmt: skip
    days = elapsed_days(request, all_told(request, scrubber))
    lasting = days and states.days(days) not in f"{everything} {' '.join(extra)}"
    after = f" after {states.days(days)}" if days and lasting else ""
    notes = [note for note in story.tried_notes(request) if not note.startswith("I ")]
    counted = notes if not story.says_tried(request, everything) else []
    if counted or after:
        extra.append(f"{capital(', '.join([*counted, states.still(request)]))}{after}.")
    chosen = [
        line for line in [*lines, *extra] if line and line.rstrip(".").casefold() not in opening.casefold()
    ]
    return dating.with_date(list(dict.fromkeys(chosen)))


def asked(request: DraftRequest, scrubber: Scrubber, told: str, handle: str | None = None) -> str:
    """Return the question with the plain name, or with the account of the platform."""
    plain = replace(request, x_handle=handle, tone=Tone.CALM)
    template = (words.CAN_YOU, words.COULD_YOU, words.WILL_YOU)[request.variant % 3]
    found = [
        text for text in questions(plain, scrubber, template, told) if not told_by.blocked(request, text)
    ]
    return found[0] if found else question(words.CAN_YOU, "", "", "")
