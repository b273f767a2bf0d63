"""The catalogue and the code name the same sentences."""

from __future__ import annotations

import re
from itertools import chain

from bot.domain.bodies import ClockStart
from bot.domain.case import EvidenceKind, FileState, OriginKind, Status
from bot.domain.commands import COMMANDS
from bot.domain.coverings import Reader, RegionKind, Unusable
from bot.domain.drafts import Step
from bot.domain.escalation.clocks import Reason
from bot.domain.escalation.own_steps import ORDER
from bot.domain.exporting import KINDS
from bot.domain.facts import AmountRole, AskKind, Channel
from bot.domain.in_private import SPANS
from bot.domain.making import Making
from bot.domain.outside import OUTSIDE
from bot.domain.reading import Field, Refusal, Triage
from bot.domain.replies import THREATS, Tied
from bot.domain.reply_signs import DETAILS
from bot.domain.without_account import WAYS
from bot.i18n.catalogue import catalogue
from tests.house.repository import python, read

# Keys that the code puts together: the part that stands in the code, and what follows it.
COMPUTED: dict[str, tuple[str, ...]] = {
    "ask_noun_": tuple(kind for kind in AskKind if kind is not AskKind.OTHER),
    "btn_snooze_": ("1d", "3d", "1w"),
    "card_amount_": tuple(AmountRole),
    "command_": tuple(COMMANDS),
    "refused_": tuple(Refusal),
    "decline_": (Triage.THREAT, Triage.EXPOSURE, Triage.HATE, Triage.SPAM),
    "draft_": (*ORDER, *OUTSIDE, Step.LETTER_BEFORE_ACTION),
    "way_": tuple(kind for row in WAYS for kind in row),
    "btn_way_": tuple(kind for row in WAYS for kind in row),
    "cover_": tuple(RegionKind),
    "unread_": tuple(Reader),
    "unusable_": tuple(Unusable),
    "file_": (FileState.FAILED, FileState.BROKEN, FileState.TOO_BIG),
    "file_line_": tuple(FileState),
    "kind_": (*EvidenceKind, "items"),
    "origin_": tuple(OriginKind),
    "status_": tuple(Status),
    "talk_": (Triage.GREETING, Triage.THANKS, Triage.QUESTION, Triage.STEERING, Triage.UNCLEAR),
    "tried_": tuple(Channel),
    "ask_": (Field.COMPANY, Field.WHAT, Field.COUNTRY, Field.WHEN, Field.AMOUNT, Field.ASK),
    "again_": (Field.COMPANY, Field.WHAT, Field.COUNTRY, Field.WHEN, Field.AMOUNT, Field.ASK),
    "card_unknown_": (Field.COMPANY, Field.WHAT, Field.WHEN, Field.ASK),
    "words_": (Field.ASK,),
    "plan_step_": tuple(step for step in Step if step is not Step.FIRST_POST),
    "plan_why_": ORDER,
    "detail_": tuple(DETAILS),
    "threat_": tuple(sorted(THREATS)),
    "offer_tied_": tuple(Tied),
    "btn_private_": tuple(SPANS),
    "plan_opens_": tuple(Reason),
    "plan_event_": tuple(ClockStart),
    "making_": tuple(Making),
    "made_": tuple(Making),
    "making_failed_": tuple(Making),
    "btn_pack_": tuple(KINDS),
}


def code() -> str:
    return "\n".join(read(name) for name in python("bot") if not name.startswith("bot/engines/"))


def test_every_key_the_code_puts_together_has_a_sentence() -> None:
    known = catalogue("en").entries
    wanted = {f"{start}{end}" for start, ends in COMPUTED.items() for end in ends}
    assert sorted(wanted - set(known)) == []


def test_every_key_that_is_said_has_a_sentence() -> None:
    known = catalogue("en").entries
    said = re.findall(r'(?:\.say|\.pop_up|Phrase|\.sentence|Say)\(\s*"([a-z0-9_]+)"', code())
    labels = re.findall(r'"(btn_[a-z0-9_]+)"', code())
    assert sorted(set(chain(said, labels)) - set(known)) == []


def test_every_sentence_is_used() -> None:
    literals = set(re.findall(r"""["']([a-z0-9_]+)["']""", code()))
    starts = re.findall(r"""f["']([a-z0-9_]+_)\{""", code())
    unused = [
        key for key in catalogue("en").entries if key not in literals and not key.startswith(tuple(starts))
    ]
    assert sorted(unused) == []
