"""What kind of message it is, decided before all else: one row for each kind, with its own right answer.

The rows stand in order of gravity. Whoever reads a text (rules or a model) says the kind; what is done
about it is decided here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.domain.reading import Concern, Reading, Refusal, Triage


class Treatment(StrEnum):
    """How a kind is answered."""

    SAFETY = "safety"  # the number to call first; what was written is kept for later
    DECLINE = "decline"  # a plain no, and what can be done instead; no case is opened
    SMALL_TALK = "small_talk"  # a short answer; inside a case the open question follows
    SOLVED = "solved"  # no post is needed
    STORY = "story"  # the interview goes on


@dataclass(frozen=True, slots=True)
class Kind:
    """One row. `key` is the catalogue entry of the answer, `outcome` what the JSON chat is told."""

    triage: Triage
    treatment: Treatment
    key: str = ""
    outcome: str = ""


_KINDS = (
    Kind(Triage.SELF_HARM, Treatment.SAFETY, "safety_self_harm", "safety_first"),
    Kind(Triage.DANGER, Treatment.SAFETY, "safety_danger", "safety_first"),
    Kind(Triage.STRANDED, Treatment.SAFETY, "safety_stranded", "safety_first"),
    Kind(Triage.THREAT, Treatment.DECLINE, "decline_threat", "decline"),
    Kind(Triage.EXPOSURE, Treatment.DECLINE, "decline_exposure", "decline"),
    Kind(Triage.HATE, Treatment.DECLINE, "decline_hate", "decline"),
    Kind(Triage.SPAM, Treatment.DECLINE, "decline_spam", "decline"),
    Kind(Triage.COMPLAINT, Treatment.STORY),
    Kind(Triage.SOLVED, Treatment.SOLVED, "already_resolved", "already_resolved"),
    Kind(Triage.STEERING, Treatment.SMALL_TALK, "talk_steering", "not_a_complaint"),
    Kind(Triage.QUESTION, Treatment.SMALL_TALK, "talk_question", "not_a_complaint"),
    Kind(Triage.THANKS, Treatment.SMALL_TALK, "talk_thanks", "not_a_complaint"),
    Kind(Triage.GREETING, Treatment.SMALL_TALK, "talk_greeting", "not_a_complaint"),
    Kind(Triage.UNCLEAR, Treatment.SMALL_TALK, "talk_unclear", "not_a_complaint"),
)
TABLE: Mapping[Triage, Kind] = {kind.triage: kind for kind in _KINDS}

# A real complaint may carry one of these: the complaint is served, the rest refused with a sentence.
REFUSALS: Mapping[Refusal, str] = {refusal: f"refused_{refusal}" for refusal in Refusal}


# A reader took the text for a complaint before moderation saw it, so a threat in it is refused as above.
CONCERNS: Mapping[Concern, Refusal] = {Concern.THREAT: Refusal.THREAT, Concern.HATE: Refusal.HATE}


def of_treatment(treatment: Treatment) -> frozenset[Triage]:
    """Return the kinds that are answered in one way."""
    return frozenset(kind.triage for kind in _KINDS if kind.treatment is treatment)


SAFETY = of_treatment(Treatment.SAFETY)
DECLINED = of_treatment(Treatment.DECLINE)
SMALL_TALK = of_treatment(Treatment.SMALL_TALK)


def moderated(reading: Reading, concerns: tuple[Concern, ...]) -> Reading:
    """Return the reading with what moderation is worried about: it can make it graver, never lighter."""
    grave = graver(reading.triage, Triage.SELF_HARM) if Concern.SELF_HARM in concerns else reading.triage
    refused = tuple(CONCERNS[one] for one in concerns if one in CONCERNS)
    refused = tuple(dict.fromkeys((*reading.refused, *refused)))
    return replace(reading, triage=grave, refused=refused, concerns=concerns)


def graver(one: Triage, other: Triage) -> Triage:
    """Return the kind that must be answered when two readers disagree."""
    order = list(TABLE)
    return min(one, other, key=order.index)
