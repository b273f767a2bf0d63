"""Write drafts from the fact card and the person's own sentences: pure, deterministic, offline."""

from __future__ import annotations

from typing import Final

from bot.domain.drafts import Draft, DraftKind, DraftRequest, EngineName, LeftOut, Step
from bot.domain.reading import SentenceRole
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import says_day, says_sum
from bot.engines.rules.writing.filming import script
from bot.engines.rules.writing.followups import follow_up, thank_you
from bot.engines.rules.writing.letters import company_form, direct_message, letter, phone_script
from bot.engines.rules.writing.outside_letters import data_request, outside_letter
from bot.engines.rules.writing.replying import correction, reply
from bot.engines.rules.writing.threads import thread
from bot.engines.rules.writing.tiktok import caption
from bot.engines.rules.writing.variants import first_post, with_turned_tags

PUBLIC: Final = frozenset(
    {
        DraftKind.X_POST,
        DraftKind.X_THREAD,
        DraftKind.TIKTOK_CAPTION,
        DraftKind.TIKTOK_SCRIPT,
        DraftKind.THANK_YOU,
        DraftKind.CORRECTION,
    }
)
FOLLOW_UPS: Final = frozenset({Step.NUDGE, Step.SECOND_POST})


class RulesWriter:
    """The drafter that needs no model. One request gives the same drafts every time."""

    def draft(self, request: DraftRequest) -> tuple[Draft, ...]:
        """Return one draft for each kind of the request, in its order."""
        scrubber = Scrubber(request.facts)
        return tuple(_draft(request, kind, scrubber) for kind in request.kinds)


def _draft(request: DraftRequest, kind: DraftKind, scrubber: Scrubber) -> Draft:
    text, subject = "", ""
    parts: tuple[str, ...] = ()
    match kind:
        case DraftKind.X_POST if request.step in FOLLOW_UPS:
            text = follow_up(request, scrubber)
        case DraftKind.X_POST if request.step is Step.THANK_YOU:
            text = thank_you(request, scrubber)
        case DraftKind.X_POST:
            text = first_post(request, scrubber)
        case DraftKind.X_THREAD:
            parts = thread(request, scrubber)
            text = "\n\n".join(parts)
        case DraftKind.TIKTOK_CAPTION:
            text = caption(with_turned_tags(request), scrubber)
        case DraftKind.TIKTOK_SCRIPT:
            text = script(request, scrubber)
        case DraftKind.DIRECT_MESSAGE:
            text = direct_message(request, scrubber)
        case DraftKind.THANK_YOU:
            text = thank_you(request, scrubber)
        case DraftKind.REPLY:
            text = reply(request, scrubber)
        case DraftKind.CORRECTION:
            text = correction(request, scrubber)
        case _:
            subject, text = _private(request, kind, scrubber)
    first = request.step is Step.FIRST_POST
    return Draft(
        kind=kind,
        text=text,
        engine=EngineName.RULES,
        variant=(request.angle or request.tone).value if first else request.step.value,
        parts=parts,
        subject=subject,
        tags=_tags(request, text),
        left_out=_left_out(request, text) if kind in PUBLIC else (),
    )


def _private(request: DraftRequest, kind: DraftKind, scrubber: Scrubber) -> tuple[str, str]:
    """Return subject and text of what one reader gets and nobody else."""
    match kind:
        case DraftKind.PHONE_SCRIPT:
            return "", phone_script(request, scrubber)
        case DraftKind.COMPANY_FORM:
            return company_form(request, scrubber)
        case DraftKind.EMAIL if request.step is Step.DATA_PROTECTION:
            return data_request(request, scrubber)
        case DraftKind.EMAIL | DraftKind.LETTER:
            return letter(request, kind, scrubber)
        case _:
            return outside_letter(request, kind, scrubber)


def _tags(request: DraftRequest, text: str) -> tuple[str, ...]:
    """Return the handles that the text really holds."""
    known = dict.fromkeys(
        handle.lstrip("@") for handle in (request.x_handle, request.tiktok_handle) if handle
    )
    return tuple(handle for handle in known if f"@{handle}" in text)


def _left_out(request: DraftRequest, text: str) -> tuple[LeftOut, ...]:
    """List what the public text does not carry: private data, rude words, sums or days without room."""
    gone = [LeftOut(reference.text, "reference") for reference in request.facts.references]
    gone += [LeftOut(private.text, private.kind.value) for private in request.facts.private]
    when = request.facts.when
    for sentence in request.sentences:
        if sentence.role in (SentenceRole.ASK, SentenceRole.NOISE):
            continue
        sums = [a for a in request.facts.amounts if says_sum(sentence.text, a) and not says_sum(text, a)]
        dated = when and says_day(sentence.text, when.start) and not says_day(text, when.start)
        if sums or dated:
            gone.append(LeftOut(sentence.text, "too_long"))
    gone += request.softened
    return tuple(dict.fromkeys(gone))
