"""Turn a filled form about a company's answer into what its words hold."""

from __future__ import annotations

from datetime import date

from bot.domain.facts import Amount, AmountRole
from bot.domain.replies import CompanyAnswer, ReplyKind, ReplyRequest
from bot.engines.openai.checks import currency_said, day_said, locate, sum_said
from bot.engines.openai.forms import Answer, Offer, Promised
from bot.engines.openai.masking import Mask


def answer_of(form: Answer, request: ReplyRequest, mask: Mask) -> CompanyAnswer:
    """Return the answer; a kind whose words are not there is "other", and so is a promise without a day."""
    words = _quoted(form.quote, request, mask)
    promised = _promised(form.promised, request, mask)
    kind = form.kind if words else ReplyKind.OTHER
    if kind is ReplyKind.PROMISE and promised is None:
        kind = ReplyKind.OTHER
    return CompanyAnswer(kind, promised, _offered(form.offered, request, mask))


def _quoted(quote: str | None, request: ReplyRequest, mask: Mask) -> str | None:
    span = locate(mask.restore(quote or ""), request.text)
    return request.text[slice(*span)] if span else None


def _promised(promised: Promised | None, request: ReplyRequest, mask: Mask) -> date | None:
    words = _quoted(promised.quote, request, mask) if promised else None
    if promised is None or words is None:
        return None
    return day_said(promised.start, words, request.said_at, future=True)


def _offered(offer: Offer | None, request: ReplyRequest, mask: Mask) -> Amount | None:
    words = _quoted(offer.quote, request, mask) if offer else None
    value = sum_said(offer.value, words) if offer and words else None
    if offer is None or words is None or value is None:
        return None
    currency = currency_said(offer.currency, words, request.text, request.country)
    return Amount(value, currency, AmountRole.OTHER)
