"""What is said in a recording, put before the person: it counts when they say that it is what they said.

A machine mishears figures most of all, so they are listed beside the text.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.acknowledging import SPOKEN, is_theirs
from bot.domain.case import Case, Exhibit, FileState
from bot.domain.clues import Heard, Word
from bot.domain.effects import Action, Block, Button, Items, Phrase
from bot.domain.events import Transcribed
from bot.domain.perceiving import ReadEvidence, Transcribe
from bot.domain.private import without_secrets
from bot.domain.turn import Turn

MOST_FIGURES = 8
LONGEST = 3000  # characters: a message of Telegram's holds 4,096
# Figures, and letters spelt one by one or mixed with figures; a word with a digit in it is one.
_FIGURE = re.compile(r"[$£€₦]?\w*\d[\w.,:/-]*\w|[$£€₦]?\d|\b(?:[A-Z][\s.-]){2,}[A-Z]\b")


def listen(turn: Turn, case: Case, exhibit: Exhibit) -> Turn:
    """Have a recording that has arrived listened to."""
    wanted = turn.world.listens and exhibit.kind in SPOKEN and exhibit.file_state is FileState.STORED
    if not wanted or exhibit.heard is not None or exhibit.sha256 is None:
        return turn
    return turn.add(Transcribe(case.number, exhibit.input, exhibit.sha256, exhibit.mime or ""))


def on_transcribed(turn: Turn, event: Transcribed) -> Turn:
    """Show what was heard, or say that it must be typed."""
    found = turn.item(event.input)
    if found is None or found[1].heard is not None:
        return turn
    case, exhibit = found
    text = without_secrets(" ".join(event.text.split()))
    heard = Heard(text[:LONGEST], event.cut or len(text) > LONGEST, Word.ASKED if text else Word.DECLINED)
    exhibit = replace(exhibit, heard=heard)
    turn = turn.put(case.with_items((exhibit,)))
    if not text:
        return turn.say("heard_nothing", case=case, number=exhibit.number)
    figures = tuple(dict.fromkeys(_FIGURE.findall(heard.text)))[:MOST_FIGURES]
    flagged = Items(tuple(Block(one, inline=True) for one in figures))
    keyboard = (
        (
            Button(Action.HEARD, "btn_heard_yes", case.number, f"{exhibit.input}.yes"),
            Button(Action.HEARD, "btn_heard_type", case.number, f"{exhibit.input}.type"),
        ),
    )
    return turn.say(
        "ask_heard",
        keyboard,
        case=case,
        slot=f"heard:{exhibit.input}",
        number=exhibit.number,
        text=heard.text,
        more=Phrase("heard_cut") if heard.cut else Phrase("nothing"),
        figures=Phrase("heard_figures", {"figures": flagged}) if figures else Phrase("nothing"),
    )


def take_heard(turn: Turn, case: Case, argument: str) -> Turn:
    """Take the text as what was said, or leave it for what the person will type."""
    head, _, wish = argument.partition(".")
    exhibit = next((one for one in case.exhibits if str(one.input) == head), None)
    if exhibit is None or exhibit.heard is None or wish not in ("yes", "type"):
        return turn.pop_up("button_old")
    if exhibit.heard.word is not Word.ASKED:
        return turn.pop_up("already_noted")
    turn = turn.change(active=case.number)
    if wish == "type":
        declined = replace(exhibit, heard=replace(exhibit.heard, word=Word.DECLINED))
        return turn.put(case.with_items((declined,))).say("heard_type", case=case)
    text = exhibit.heard.text
    exhibit = replace(exhibit, text=text, heard=replace(exhibit.heard, word=Word.USED))
    turn = turn.put(case.with_items((exhibit,))).pop_up("heard_taken")
    if is_theirs(exhibit):
        return turn.add(ReadEvidence(exhibit.input, text, exhibit.origin_at))
    told = any(part.input == exhibit.input for part in case.told)
    words = f"{exhibit.caption}\n{text}" if told and exhibit.caption else text  # one input, read as one
    return turn.add(ReadEvidence(exhibit.input, words, exhibit.received_at, spoken=True))
