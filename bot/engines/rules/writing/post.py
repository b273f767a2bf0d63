"""Write the X post in four tones from the same facts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from bot.domain.drafts import DraftRequest, Tone
from bot.domain.reading import SentenceRole
from bot.engines.rules.writing import dating, story
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing import state as states
from bot.engines.rules.writing.asking import addressee, ask_phrase, default_ask, full_sum, question
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import (
    capital,
    company_name,
    deadline,
    money,
    says_sum,
    since,
    spoken_name,
    with_article,
)
from bot.engines.rules.writing.measure import COPY_LIMIT, SHORT_LIMIT, fits
from bot.engines.rules.writing.tags import marked, post_tags

TEMPLATES: Final = {
    Tone.CALM: words.CAN_YOU,
    Tone.FIRM: words.WILL_YOU,
    Tone.SOFT: words.COULD_YOU,
    Tone.SHORT: words.CAN_YOU_TURNED,
}
FIRST_LIMIT: Final = 130  # code points of the opening sentence
SHORT_OPENING: Final = 96
BRIEF: Final = 45
ENOUGH_WORDS: Final = 12
PLAIN_TRIED: Final = re.compile(
    r"\b(?:call|phon|rang|ring|e-?mail|chat|visit|ticket|wrote|written|post|letter|time|nothing|still"
    r"|already|have"
    r"|been|not?|answer|repl|respon|once|twice|one|two|three|four|five|six|seven|eight|nine|ten|customer|care"
    r"|service|support|no ?one|nobody|them|with|open|rais|sent|made|went)\w*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence of a post; pieces with the highest `rank` are dropped first, rank 0 is kept."""

    text: str
    rank: int


def x_post(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return the first public post in the tone of the request."""
    tone = request.tone
    pieces = _pieces(request, scrubber)
    if request.attempt > 0:
        pieces = plainer(request, pieces)
    limit = SHORT_LIMIT if tone is Tone.SHORT and not story.is_foreign(request) else COPY_LIMIT
    text = assembled(request, scrubber, pieces, TEMPLATES[tone], limit=limit)
    return findable(request, scrubber, text, limit)


def findable(request: DraftRequest, scrubber: Scrubber, text: str, limit: int) -> str:
    """Put the company's plain name first where only a handle names it: people search for the name."""
    name = spoken_name(request.facts.company, " ".join(part.text for part in request.sentences))
    said = re.search(rf"(?<![\w@#]){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    if said or not name or not request.x_handle or scrubber.holds_private(name):
        return text
    named = f"{name}: {text}"
    return named if fits(named, limit) and not story.blocked(request, name) else text


def plainer(request: DraftRequest, pieces: list[Piece]) -> list[Piece]:
    """Keep less with every refused attempt; the third holds only that there is a problem."""
    if request.attempt >= 3:
        return []
    kept = [piece for piece in pieces if not story.blocked(request, piece.text)]
    return [piece for piece in kept if piece.rank <= (3 if request.attempt == 1 else 0)]


def problem_sentence(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return a sentence that is true of every complaint."""
    name, item = company_name(request.facts.company), story.item_of(request, scrubber)
    if name and not scrubber.holds_private(name):
        return words.PROBLEM_WITH.format(name=name)
    return words.PROBLEM_ABOUT.format(item=item) if item else words.PROBLEM


def assembled(
    request: DraftRequest, scrubber: Scrubber, pieces: list[Piece], template: str, *,
    limit: int = COPY_LIMIT, tags: list[str] | None = None,
) -> str:  # fmt: skip
    """Join pieces, the question and the hashtags; drop pieces, then hashtags, until the text fits."""
    pieces = [piece for piece in pieces if piece.text] or [Piece(problem_sentence(request, scrubber), 0)]
    told = " ".join(piece.text for piece in pieces)
    asks = _questions(request, scrubber, template, told)
    shown = post_tags(request, scrubber) if tags is None else tags
    while True:
        text = _joined(pieces, asks[0], shown)
        if fits(text, limit) and not story.blocked(request, asks[0]):
            return text
        if not fits(text, limit) and max(piece.rank for piece in pieces) > 0:
            worst = max(piece.rank for piece in pieces)
            index = max(i for i, piece in enumerate(pieces) if piece.rank == worst)
            pieces = pieces[:index] + pieces[index + 1 :]
        elif not fits(text, limit) and len(shown) > 1:
            shown = shown[:1]
        elif not fits(text, limit) and len(pieces) == 1 and fits(text, COPY_LIMIT):
            limit = COPY_LIMIT  # longer than wished for, but the clause that carries the point stays
        elif not fits(text, limit) and (cut := _cut(pieces[0].text)) and len(pieces) == 1:
            pieces = [Piece(cut, 0)]
        elif not fits(text, limit) and len(pieces) > 1:
            pieces = pieces[:-1]
        elif len(asks) > 1:
            asks = asks[1:]
        elif shown and not fits(text, limit):
            shown = []
        elif limit < COPY_LIMIT:
            limit = COPY_LIMIT
        else:
            return _last_resort(text, asks[0])


def _joined(pieces: list[Piece], asking: str, tags: list[str]) -> str:
    parts = [*(piece.text for piece in pieces), asking]
    if tags:
        parts.append(marked(tags))
    text = " ".join(" ".join(parts).split())
    return f"Hello {text}" if text.startswith("@") else text


def _last_resort(text: str, asking: str) -> str:
    """Cut at a word; reached only with names of absurd length."""
    for shorter in (text, asking if not asking.startswith("@") else f"Hello {asking}"):
        words_left = shorter.split()
        while words_left and not fits(" ".join(words_left)):
            words_left.pop()
        if words_left:
            return " ".join(words_left)
    return f"{words.PROBLEM} Can you {words.LOOK_INTO_IT}?"


def _cut(text: str) -> str:
    """Shorten the last sentence that remains, by its clauses and then by its words; "" at five words."""
    shorter = story.shortened(text.rstrip("."), len(text) - 2)
    if shorter and len(shorter) < len(text) - 1:
        return f"{shorter}."
    parts = text.rstrip(".…").split()
    if len(parts) <= 5:
        return ""
    return f"{' '.join(parts[: max(5, len(parts) * 3 // 4)]).rstrip(',;:')}…"


def _questions(request: DraftRequest, scrubber: Scrubber, template: str, told: str) -> list[str]:
    """Return the question, then plainer ones for want of space or after a refusal."""
    you = addressee(request, request.x_handle)
    if scrubber.holds_private(you):
        you = ""
    if story.asks_itself(request, scrubber, told):
        return [you if you.startswith("@") else ""]
    do = ask_phrase(request, scrubber, told)
    ask = request.facts.ask
    if do == "refund me" and request.tone is Tone.SHORT:
        total = full_sum(request)
        if total and says_sum(told, total) is False:
            do = f"refund my {money(total)}"
    by = deadline(ask.by, request.today) if ask and ask.by else ""
    if template == words.CAN_YOU_TURNED and not you:
        template = words.CAN_YOU_BARE
    if not do and not story.is_foreign(request):
        return [
            question(template, you, default_ask(request, scrubber), ""),
            question(template, you, words.LOOK_INTO_IT, ""),
            question(template, you, words.LOOK_INTO_IT_SHORT, ""),
        ]
    if not do:
        short = request.tone is Tone.SHORT
        shorter = question(template, you, words.LOOK_INTO_IT_SHORT, "")
        return [shorter] if short else [question(template, you, "", ""), shorter]
    return [
        question(template, you, do, by),
        question(template, you, do, ""),
        question(template, you, words.LOOK_INTO_IT, ""),
        question(template, you, words.LOOK_INTO_IT_SHORT, ""),
    ]


def _pieces(request: DraftRequest, scrubber: Scrubber) -> list[Piece]:
    if story.is_foreign(request):
        told = story.foreign_sentences(request, scrubber)
        return _foreign(request, scrubber, told)
    match request.tone:
        case Tone.FIRM:
            return _firm(request, scrubber)
        case Tone.SHORT:
            return _short(request, scrubber)
        case Tone.SOFT:
            return _own(request, scrubber, own_tried=True)
        case Tone.CALM:
            return _own(request, scrubber, own_tried=False)


def _foreign(request: DraftRequest, scrubber: Scrubber, told: list[str]) -> list[Piece]:
    """Keep at most four sentences, among them the one that asks; it is the last to be given up."""
    asks = story.foreign_asks(request, scrubber)
    kept = told[:4] if not asks else [*[text for text in told if text not in asks][:3], asks[-1]]
    return [
        Piece(stopped(text), 0 if text in asks or text == kept[0] else 2 + i) for i, text in enumerate(kept)
    ]


def _own(request: DraftRequest, scrubber: Scrubber, *, own_tried: bool) -> list[Piece]:
    """Tell it in the person's order and words, then add what they did not say."""
    told = story.own_sentences(request, scrubber)
    outcomes = [part.text for part in told if part.role is SentenceRole.OUTCOME] or [
        part.text for part in told if part.role in (SentenceRole.PROMISE, SentenceRole.MANNER)
    ][:1]
    sums = story.main_amount(request)
    key = outcomes[story.key_sentence(request, outcomes)] if outcomes else ""
    promises = [part.text for part in told if part.role is SentenceRole.PROMISE and part.text not in outcomes]
    shown_first = outcomes[max(0, min(outcomes.index(key), len(outcomes) - 4)) :][:4] if outcomes else []
    pieces = []
    for index, text in enumerate(part.text for part in told):  # in the order told
        if text in promises[:1]:
            pieces.append(Piece(stopped(text), 4))
        elif text in shown_first:
            rank = 0 if text == key else 1 if sums and says_sum(text, sums) else 3 + index
            cut = story.shortened(text, FIRST_LIMIT) or text
            pieces += [Piece(stopped(sentence), rank) for sentence in story.sentences_of(cut)]
    everything = " ".join(part.text for part in told if part.role is not SentenceRole.MANNER)
    pieces.append(Piece(story.amount_sentence(request, scrubber, everything), 1))
    late = dating.late_note(request, " ".join(piece.text for piece in pieces))
    dated = "" if late else dating.since_note(request, everything)
    if dating.joins(key, dated):
        pieces = [Piece(dating.joined(piece.text, dated), piece.rank) for piece in pieces]
        dated = ""
    pieces.append(Piece(late or dated, 2))
    shown = " ".join(piece.text for piece in pieces)
    own = [part.text for part in told if part.role is SentenceRole.TRIED]
    pieces += _tried(request, own, shown, own_tried=own_tried, counted=bool(late) or "ago" in dated)
    if len(" ".join(piece.text for piece in pieces).split()) < ENOUGH_WORDS:
        manner = [
            part.text for part in told if part.role is SentenceRole.MANNER and part.text not in outcomes
        ]
        pieces += [Piece(stopped(text), 8) for text in manner[:1]]
    return [piece for piece in pieces if piece.text]


def _tried(
    request: DraftRequest, own: list[str], shown: str, *, own_tried: bool, counted: bool
) -> list[Piece]:
    """Say what was tried and what has still not happened: counted in notes, or in the person's words."""
    days = states.days_since(request)
    spoken = re.search(r"\b\w+ (?:days|weeks|months)\b", f"{shown} {' '.join(own[:2])}", re.IGNORECASE)
    after = f" after {states.days(days)}" if days and days > 2 and not counted and not spoken else ""
    still = states.still(request)
    closing = Piece(f"{capital(still)}{after}.", 3) if after else Piece("", 3)
    rich = [text for text in own if len(PLAIN_TRIED.sub("", text).split()) >= 4]
    notes = story.tried_notes(request)
    own_tells_all = own_tried and story.says_tried(request, " ".join(own))
    if own and (own_tells_all or rich or not notes):
        chosen = [stopped(text) for text in (rich or own)[:2]]
        return [Piece(chosen[0], 1), *(Piece(text, 5) for text in chosen[1:]), closing]
    if not notes or story.says_tried(request, shown):
        return [closing]
    return [Piece(f"{capital(', '.join(notes))}, {still}{after}.", 1)]


def _firm(request: DraftRequest, scrubber: Scrubber) -> list[Piece]:
    """Put facts first, then one line that counts days and contacts."""
    opening = _opening(request, scrubber, limit=FIRST_LIMIT)
    pieces = [Piece(stopped(text), 0) for text in story.sentences_of(opening) if text]
    amount = story.main_amount(request)
    if amount and not says_sum(opening, amount):
        note = story.amount_note(request, amount)
        pieces.append(Piece(stopped(note) if not story.blocked(request, note) else "", 1))
    late = dating.late_note(request, opening)
    dated = "" if late else dating.since_note(request, opening)
    days = states.days_since(request)
    elapsed = states.days(days) if days and days > 1 and not late else ""
    notes = [note for note in story.tried_notes(request) if not note.startswith("I ")]
    if notes:
        dated = re.sub(r", \d[\d,]* days? ago", "", dated)
        line = f"{capital(', '.join([elapsed, *notes] if elapsed else notes))}: {states.still(request)}."
        return _kept([*pieces, Piece(late or dated, 2), Piece(line, 1)])
    own = [part.text for part in story.own_sentences(request, scrubber) if part.role is SentenceRole.TRIED]
    state = states.state_of(request)
    if elapsed and "ago" not in dated:
        counted = state is not None and state.head in opening.casefold()
        line = f"{elapsed} now." if counted else f"{capital(states.still(request))} after {elapsed}."
        pieces.append(Piece(line, 1))
    return _kept([*pieces, Piece(late or dated, 2), *(Piece(stopped(text), 2) for text in own[:1])])


def _kept(pieces: list[Piece]) -> list[Piece]:
    return [piece for piece in pieces if piece.text]


def _short(request: DraftRequest, scrubber: Scrubber) -> list[Piece]:
    opening = _opening(request, scrubber, limit=SHORT_OPENING)
    pieces = [Piece(stopped(opening), 0)]
    told = [part.text for part in story.own_sentences(request, scrubber) if part.role is SentenceRole.OUTCOME]
    if opening in told:  # one more sentence where it is brief: "Photo is not my door."
        after = told[told.index(opening) + 1 :][:1]
        pieces += [Piece(stopped(text), 3) for text in after if len(text) <= BRIEF]
    amount = story.main_amount(request)
    if amount and not says_sum(opening, amount):
        note = story.amount_note(request, amount)
        pieces.append(Piece(stopped(note) if not story.blocked(request, note) else "", 1))
    late = states.days_late(request)
    pieces.append(Piece(f"{states.days(late)} late." if late else "", 2))
    return [piece for piece in pieces if piece.text and piece.text != "."]


def _opening(request: DraftRequest, scrubber: Scrubber, limit: int) -> str:
    """Prefer the fused headline, unless the person's own sentence also names a sum that it does not."""
    fused, own = headline(request, scrubber), _first_outcome(request, scrubber, limit)
    amount = story.main_amount(request)
    if fused and amount and says_sum(own, amount) and not says_sum(fused, amount):
        return own
    return fused or own


def headline(request: DraftRequest, scrubber: Scrubber) -> str:
    """Fuse sum, item, state and day: "Paid KSh 4,500 for home fibre, dead since 3 Nov"; or ""."""
    state, item, when = states.state_of(request), story.item_of(request, scrubber), request.facts.when
    amount = story.main_amount(request)
    if not (state and state.lasting and item and when) or story.blocked(request, state.head):
        return ""
    if not states.is_in_state(request, item, state):
        return ""
    begun = f"{state.head} since {since(when, request.today)}"
    if (
        amount
        and amount.role in words.AMOUNT_FOR_ITEM
        and not story.blocked(request, money(amount))
        and story.paid_for(request, amount, item)
    ):
        bought = words.AMOUNT_FOR_ITEM[amount.role].format(sum=money(amount), item=with_article(item))
        return f"{bought}, {begun}"
    if state.lacking:
        return capital(begun) if state.lacking in item.casefold() else f"{capital(item)}: {begun}"
    return f"{capital(item)} {begun}"


def _first_outcome(request: DraftRequest, scrubber: Scrubber, limit: int = FIRST_LIMIT) -> str:
    """Return the opening: the person's first sentence, or what went wrong in short where that is too long."""
    told = story.own_sentences(request, scrubber)
    what = scrubber.tidy(request.facts.what or "")
    parts = [part for part in told if part.role is SentenceRole.OUTCOME] or told
    if parts and len(parts[0].text.split()) < 5 and not parts[0].text[-1].isdigit():
        parts = parts[story.key_sentence(request, [part.text for part in parts]) :]  # past "Help me"
    for part in parts:
        text = part.text
        if len(text) > limit:
            fits_what = what and len(what) <= limit and not story.blocked(request, what)
            text = what if fits_what and len(what.split()) > 2 else story.shortened(text, limit) or text
        return capital(re.sub(r"^I (?=paid|ordered|booked|bought|was |sent|returned)", "", text))
    return ""


def stopped(text: str) -> str:
    """End a sentence with its full stop; nothing stays nothing."""
    text = text.strip()
    return text if not text or text[-1] in ".…?" else f"{text}."
