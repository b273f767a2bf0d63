"""Write for TikTok, and the thread for X: a caption with its hook first, a script of thirty seconds."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from bot.domain.drafts import DraftRequest, Tone
from bot.domain.reading import SentenceRole
from bot.engines.rules.writing import dating, story
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing import state as states
from bot.engines.rules.writing import told as told_by
from bot.engines.rules.writing.asking import addressee, ask_phrase, default_ask, question
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import capital, company_name, deadline, says_sum
from bot.engines.rules.writing.measure import HOOK_LIMIT, TIKTOK_LIMIT, fits, utf16_length
from bot.engines.rules.writing.post import problem_sentence, x_post
from bot.engines.rules.writing.tags import caption_tags, marked
from bot.engines.rules.writing.telling import stopped
from bot.engines.rules.writing.terse import headline

AIM: Final = 600


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
    problem = (
        f"{item} {state.head}" if state and item and not state.lacking else (state.head if state else "")
    )
    if told_by.is_foreign(request):
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
    """Return the person's clause of what went wrong, short enough for the hook beside the name."""
    told = [
        part.text for part in told_by.own_sentences(request, scrubber) if part.role is SentenceRole.OUTCOME
    ]
    told = told or [part.text for part in told_by.own_sentences(request, scrubber)][:1]
    key = told[told_by.key_sentence(request, told)] if told else ""
    what = scrubber.tidy(request.facts.what or "")
    room = HOOK_LIMIT - 2 - (0 if name[:-2].casefold() in key.casefold() else len(name))
    clauses = [key, what, told_by.shortened(key, room), told_by.before_joint(key, room)]
    problem = next((text for text in clauses if len(text.split()) > 2 and len(text) <= room), "")
    if told_by.blocked(request, problem):
        return ""
    opens = (
        r"^(?:A|An|The|My|No|Our|They|He|She|It|It's|We|Still|You|Your|Was|Paid|Ordered|Bought|Delivered)\b"
    )
    return re.sub(opens, lambda found: found.group(0).lower(), problem)


def caption(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return the caption: hook, story in plain words, question, hashtags, each in its own paragraph."""
    opening = hook(request, scrubber)
    lines = _lines(request, scrubber, opening)
    if request.attempt > 0:
        lines = [line for line in lines if not told_by.blocked(request, line)][: max(0, 3 - request.attempt)]
    you = addressee(request, request.tiktok_handle)
    asking = _question(request, scrubber, you, " ".join([opening, *lines]))
    tags = marked(caption_tags(request, scrubber))
    while True:
        blocks = [opening, " ".join(lines), asking, tags]
        text = "\n\n".join(block for block in blocks if block)
        if utf16_length(text) <= (AIM if len(lines) > 3 else TIKTOK_LIMIT) or not lines:
            return text
        lines = lines[:-1]


def script(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return a script of thirty seconds: time, what is seen, what is said."""
    opening = hook(request, scrubber)
    lines = _lines(request, scrubber, opening)
    item = story.item_of(request, scrubber)
    shots = [words.SHOT_ITEM.format(item=item) if item else words.SHOT_PLACE]
    shots += [
        words.SHOT_EVIDENCE.format(number=number + 1) for number in range(min(request.evidence_count, 2))
    ]
    times = ("0-5 s", "5-12 s", "12-18 s", "18-24 s")
    parts = [(times[0], words.SHOT_FACE, opening)]
    step = max(1, -(-len(lines) // len(shots))) if lines else 1
    for index, shot in enumerate(shots[:3]):
        said = " ".join(lines[index * step : (index + 1) * step])
        parts.append((times[index + 1], shot, said))
    asking = _question(request, scrubber, company_name(request.facts.company), " ".join(lines))
    parts.append(("24-30 s", words.SHOT_TEXT, asking))
    return "\n".join(f"{time} [{shot}] {said}".rstrip() for time, shot, said in parts if said)


def thread(request: DraftRequest, scrubber: Scrubber) -> tuple[str, ...]:
    """Return the parts of a thread: the post, what happened in order, the question with its day."""
    first = x_post(replace(request, tone=Tone.SHORT), scrubber)
    told = [
        part.text
        for part in told_by.own_sentences(request, scrubber)
        if part.role in (SentenceRole.OUTCOME, SentenceRole.PROMISE) and part.text not in first
    ]
    middle: list[str] = []
    for text in (stopped(sentence) for part in told for sentence in told_by.sentences_of(part)):
        joined = f"{middle[-1]} {text}" if middle else text
        if middle and fits(joined):
            middle[-1] = joined
        elif fits(text):
            middle.append(text)
    plain = replace(request, x_handle=None, tone=Tone.CALM)
    name = company_name(request.facts.company)
    notes = story.tried_notes(request)
    last = f"{capital(', '.join(notes))}. " if notes else ""
    last += _question(plain, scrubber, name, first)
    parts = [first, *middle[:3], *([last] if fits(last) else [])]
    return tuple(
        f"{number}/{len(parts)} {part}" if fits(f"1/9 {part}") else part
        for number, part in enumerate(parts, 1)
    )


def _lines(request: DraftRequest, scrubber: Scrubber, opening: str) -> list[str]:
    told = told_by.own_sentences(request, scrubber)
    order = (SentenceRole.OUTCOME, SentenceRole.PROMISE, SentenceRole.TRIED)
    lines = [stopped(text) for role in order for part in told if part.role is role
             for text in told_by.sentences_of(part.text)]  # fmt: skip
    if told_by.is_foreign(request):
        own = told_by.foreign_sentences(request, scrubber)
        return [stopped(text) for text in own if text not in opening]
    everything = f"{opening} {' '.join(lines)}"
    fused = headline(request, scrubber) if not lines else ""
    extra = [stopped(fused), story.amount_sentence(request, scrubber, everything),
             dating.since_note(request, everything), dating.late_note(request, everything)]  # fmt: skip
    notes = story.tried_notes(request)
    if notes and not story.says_tried(request, everything):
        extra.append(f"{capital(', '.join(notes))}, {states.still(request)}.")
    days = states.days_since(request)
    if days and days > 2 and states.days(days) not in f"{opening} {' '.join(extra)}":
        extra.append(f"{capital(states.still(request))} after {states.days(days)}.")
    chosen = [line for line in [*lines, *extra] if line and line.rstrip(".") not in opening]
    return dating.with_date(list(dict.fromkeys(chosen)))


def _question(request: DraftRequest, scrubber: Scrubber, you: str, told: str) -> str:
    ask = request.facts.ask
    by = deadline(ask.by, request.today) if ask and ask.by else ""
    you = "" if scrubber.holds_private(you) else you
    if told_by.asks_itself(request, scrubber, told):
        return you if you.startswith("@") else ""
    do = ask_phrase(request, scrubber, told)
    asking = question(words.CAN_YOU, you, do or default_ask(request, scrubber), by if do else "")
    return question(words.CAN_YOU, you, "", "") if told_by.blocked(request, asking) else asking
