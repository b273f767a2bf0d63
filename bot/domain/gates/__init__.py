"""Decide whether a draft may be shown as ready: gates, and which of them each kind of draft must pass.

The gates trust no engine: they read the finished text against the request it was written from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from bot.domain.drafts import Draft, DraftRequest, Problem
from bot.domain.gates import conduct, follow_up, form, invention, residue, truth
from bot.domain.gates.sources import Sources, sources_of
from bot.domain.gates.table import GATES_FOR, PUBLIC, Gate

__all__ = ["GATES_FOR", "PUBLIC", "Gate", "check", "sources_of"]

_Check = Callable[[Draft, DraftRequest, Sources], Iterator[str]]

# Each check yields the offending words, or an empty string where something is missing.
_CHECKS: Mapping[Gate, _Check] = {
    Gate.LENGTH: form.length,
    Gate.TIKTOK_HOOK: form.tiktok_hook,
    Gate.ACCOUNTS: form.accounts,
    Gate.STARTS_WITH_MENTION: form.starts_with_mention,
    Gate.GROUNDED: truth.grounded,
    Gate.ASK_PRESENT: conduct.ask_present,
    Gate.CIVIL: conduct.civil,
    Gate.THREAT: conduct.threat,
    Gate.CRIME_WORD: conduct.crime_word,
    Gate.PERSON: conduct.person,
    Gate.PRIVATE_DATA: conduct.private_data,
    Gate.ACCIDENTAL_LINK: form.accidental_link,
    Gate.HASHTAGS: form.hashtag_count,
    Gate.EVIDENCE_CLAIM: conduct.evidence_claim,
    Gate.FOLLOW_UP_NEW: follow_up.is_new,
    Gate.HISTORY: follow_up.history,
    Gate.LAW: conduct.law,
    Gate.INVENTED: invention.invented,
    Gate.PLAIN_TEXT: residue.residue,
}


def check(draft: Draft, request: DraftRequest, sources: Sources | None = None) -> tuple[Problem, ...]:
    """Return what stands against showing the draft, in the order of the gates; empty when it is ready.

    `sources` of the same request spare gathering them again for each of its drafts.
    """
    sources = sources or sources_of(request)
    return tuple(
        Problem(gate.value, offence)
        for gate in Gate
        if gate in GATES_FOR[draft.kind]
        for offence in dict.fromkeys(_CHECKS[gate](draft, request, sources))
    )
