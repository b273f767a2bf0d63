"""Phrase the ask as a question to the company, with its day."""

from __future__ import annotations

import re
from typing import Any, Final

from bot.domain.drafts import Draft, DraftKind, DraftRequest, EngineName, Tone
from bot.domain.facts import Amount, AmountRole, Ask, AskKind, CompanyState
from bot.domain.gates.conduct import ask_present
from bot.domain.gates.sources import Sources
from bot.domain.reading import SentenceRole
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing.abroad import closing
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import (
    deadline,
    exact_deadline,
    is_plural,
    listed,
    money,
    says_sum,
    spoken_name,
)
from bot.engines.rules.writing.own_ask import own_question, own_wish
from bot.engines.rules.writing.state import NOT_COME, is_in_state, state_of
from bot.engines.rules.writing.story import item_of
from bot.engines.rules.writing.told import asks_itself, is_foreign

SENT_FOR: Final = re.compile(
    r"\b(?:send|want|need|get)(?: me| us)? (an? (?:\w+ )?(?:technician|engineer|plumber|electrician|team"
    r"|mechanic))\b"
)
STOP: Final = re.compile(
    r"\bstop (?:the \w+(?: order)?|(?:charging|debiting|billing|deducting)(?: me)?)(?!\w)"
)
LOST: Final = re.compile(r"\b(?:lost|missing|disappeared|delivered|stolen|not here)\b", re.IGNORECASE)
WRONG_CHARGE: Final = re.compile(
    r"\b(?:(?:over|double[- ]?)(?:charged|billed)|(?:charged|billed|debited) (?:me )?(?:twice|double)"
    r"|wrong (?:bill|amount|charge)|(?:bill|charged?|debit)\w*)\b",
    re.IGNORECASE,
)
DELIVER_VERBS: Final = (
    ("find", r"\b(?:find|found|locate|trace)\b"),
    ("load", r"\bload\b|\bcredit (?:it|my|the)"),
    ("send", r"\bsend\b"),
)
BOTH: Final = frozenset({AskKind.EXPLAIN, AskKind.APOLOGISE, AskKind.RESPOND, AskKind.COMPENSATE})


def _said(request: DraftRequest, *roles: SentenceRole) -> str:
    return " ".join(part.text for part in request.sentences if not roles or part.role in roles)


def _thing(request: DraftRequest, things: tuple[str, ...]) -> str:
    """Return the first of these things that the person names, looking at the ask before the story."""
    for text in (_said(request, SentenceRole.ASK), request.facts.what or "", _said(request)):
        found = re.search(rf"\b({'|'.join(things)})s?\b", text, re.IGNORECASE)
        if found:
            named = found.group(1).casefold()
            return next(thing for thing in things if thing.casefold() == named)
    return things[0]


def it(request: DraftRequest, scrubber: Scrubber, story: str) -> str:
    """Name the item as the object of the ask: "it" once the story told of it, else "the oven"."""
    item = item_of(request, scrubber)
    if not item:
        return "it"
    if is_plural(item):
        return "them" if item.casefold() in story.casefold() else f"the {item}"
    return "it" if item.casefold() in story.casefold() or not story else f"the {item}"


def full_sum(request: DraftRequest) -> Amount | None:
    """Return the sum that a refund is about, if there is no doubt: the one asked for or the only one paid."""
    ask = request.facts.ask
    if ask and ask.amount:
        return ask.amount
    paid = [amount for amount in request.facts.amounts if amount.role is AmountRole.PAID]
    wanted = [amount for amount in request.facts.amounts if amount.role is AmountRole.WANTED]
    if len(wanted) == 1:
        return wanted[0]
    if (
        len(paid) == len(request.facts.amounts) == 1
        and request.facts.company_state is not CompanyState.PARTIAL
    ):
        return paid[0]
    return None


def _asked_sum(request: DraftRequest) -> Amount | None:
    ask = request.facts.ask
    if ask and ask.amount:
        return ask.amount
    wanted = [amount for amount in request.facts.amounts if amount.role is AmountRole.WANTED]
    return wanted[0] if len(wanted) == 1 else None


def _verb(kind: AskKind, ask: Ask, request: DraftRequest, scrubber: Scrubber, story: str) -> str:
    said = _said(request, SentenceRole.ASK).casefold()
    thing = it(request, scrubber, story)
    asked_sum = _asked_sum(request)
    match kind:
        case AskKind.OTHER:
            text = scrubber.tidy(re.sub(r"^to\s+", "", ask.text.strip(), flags=re.IGNORECASE)).rstrip("?")
            return text[:1].lower() + text[1:] if text[1:2].islower() or text[1:2] == " " else text
        case AskKind.REFUND if asked_sum:
            whole = any(
                amount.value == asked_sum.value for amount in request.facts.amounts if amount != asked_sum
            )
            return f"refund {'my' if whole else 'me'} {money(asked_sum)}"
        case AskKind.COMPENSATE:
            return _own_payment(request, said) or words.ASK_VERBS[kind]
        case AskKind.REPAIR:
            return _repair(request, said, thing)
        case AskKind.REPLACE if "replacement" in _said(request).casefold():
            return "send the replacement"
        case AskKind.DELIVER:
            return _deliver(said, thing)
        case AskKind.CANCEL:
            return _cancel(request, said, thing)
        case AskKind.CORRECT:
            return _correct(request, said)
        case AskKind.UNLOCK:
            return f"unlock my {_thing(request, words.LOCKABLE)}"
        case _:
            return words.ASK_VERBS[kind].format(it=thing)


def _repair(request: DraftRequest, said: str, thing: str) -> str:
    sent = SENT_FOR.search(said)
    if sent:
        return f"send {sent.group(1)}"
    state = state_of(request)
    if state and state.lacking:
        return "fix it"
    return f"fix {thing}" if re.search(r"\bfix", said) else words.ASK_VERBS[AskKind.REPAIR].format(it=thing)


def _deliver(said: str, thing: str) -> str:
    for verb, pattern in DELIVER_VERBS:
        if re.search(pattern, said):
            return f"{verb} {thing}"
    return words.ASK_VERBS[AskKind.DELIVER].format(it=thing)


def _cancel(request: DraftRequest, said: str, thing: str) -> str:
    stop = STOP.search(said)
    if stop:
        return stop.group(0)
    named = any(re.search(rf"\b{name}", _said(request), re.IGNORECASE) for name in words.CANCELLABLE)
    verb = f"cancel my {_thing(request, words.CANCELLABLE)}" if named else f"cancel {thing}"
    free = re.search(r"\b(?:fees?|charges?|penalty|free)\b", said)
    return f"{verb} without a fee" if free else verb


def _correct(request: DraftRequest, said: str) -> str:
    if re.search(r"\bput (?:them|it|my \w+|the \w+) back", said):
        return "put my points back" if "points" in _said(request).casefold() else "put it back"
    if _names(request, words.CORRECTABLE):
        return f"correct my {_thing(request, words.CORRECTABLE)}"
    return "put this right"


def _own_payment(request: DraftRequest, said: str) -> str:
    """Return the payment that the person names: "send the $200 vouchers", "credit me for 3 weeks"; or ""."""
    weeks = re.search(
        r"\bcredit (?:me )?for ((?:the |those |these |my )?\w+(?: (?:days?|weeks?|months?|outage"
        r"|downtime))?)",
        said,
    )
    if weeks:
        return f"credit me for {weeks.group(1)}"
    if "voucher" in said:
        sums = [amount for amount in request.facts.amounts if f"{money(amount)} voucher" in _said(request)]
        shown = f"{money(sums[0])} " if sums else ""
        many = "vouchers" if "vouchers" in said else "voucher"
        cash = " or cash" if re.search(r"\bor (?:the )?cash\b", said) else ""
        return f"send the {shown}{many}{cash}"
    claim = re.search(r"\bpay (?:out )?(my claim|the claim|the compensation|it)\b", said)
    wanted = _asked_sum(request)
    if claim:
        return f"pay {money(wanted)}" if wanted and claim.group(1) == "it" else f"pay {claim.group(1)}"
    if wanted is None:
        return ""
    if re.search(r"\bcredit\b", said):
        return f"give me a {money(wanted)} credit"
    if "compensation" in _said(request).casefold():
        return f"pay the {money(wanted)} compensation"
    return f"compensate me with {money(wanted)}"


def _names(request: DraftRequest, things: tuple[str, ...]) -> bool:
    said = f"{_said(request)} {request.facts.what or ''}"
    return bool(re.search(rf"\b(?:{'|'.join(things)})s?\b", said, re.IGNORECASE))


def _joiner(kinds: tuple[AskKind, ...], said: str) -> str:
    """Choose between alternatives and a sum of wishes; the person's own joining word decides."""
    if re.search(r"\bor\b", said):
        return "or"
    if re.search(r"\band\b|\bplus\b", said) or any(kind in BOTH for kind in kinds):
        return "and"
    return "or"


def ask_phrase(request: DraftRequest, scrubber: Scrubber, story: str = "") -> str:
    """Return the ask as verb phrases to the company, or "" when the person wants nothing that was said."""
    ask = request.facts.ask
    if ask is None:
        return ""
    verbs: list[str] = []
    kinds: list[AskKind] = []
    for kind in ask.kinds[:3]:
        verb = _verb(kind, ask, request, scrubber, story)
        if verb and verb not in verbs:
            verbs.append(verb)
            kinds.append(kind)
    seen = False
    for index, verb in enumerate(verbs):  # "the fridge" once, then "it"
        if seen:
            verbs[index] = re.sub(r"^(\w+) the .+$", r"\1 it", verb) if "replacement" not in verb else verb
        seen = seen or " the " in verb
    if verbs == ["refund me", "compensate me"]:
        return "refund and compensate me"
    return listed(verbs, _joiner(tuple(kinds), _said(request, SentenceRole.ASK).casefold()))


def default_ask(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return what anybody would ask who has this problem, where the person named no remedy."""
    state, told = state_of(request), f"{request.facts.what or ''} {_said(request)}"
    for name in ("parcel", "package", "order", "bag", "luggage", "delivery"):
        if re.search(rf"\b{name}\b", told, re.IGNORECASE) and (state is NOT_COME or LOST.search(told)):
            return f"tell me where my {name} is"
    if state is NOT_COME:
        return f"tell me where {it(request, scrubber, _said(request))} is"
    if state and state.lasting and is_in_state(request, request.facts.item or "", state):
        return "tell me when it will work again"
    if WRONG_CHARGE.search(told):
        return "correct this"
    return words.PUT_RIGHT


def ask_noun(request: DraftRequest) -> str:
    """Return the ask as things: "a refund or a repair"; "" when it has no such form."""
    ask = request.facts.ask
    if ask is None or AskKind.OTHER in ask.kinds:
        return ""
    nouns = list(dict.fromkeys(
        words.ASK_NOUNS[kind].format(thing=_thing(request, words.LOCKABLE)) for kind in ask.kinds[:3]
    ))  # fmt: skip
    return listed(nouns, _joiner(ask.kinds, _said(request, SentenceRole.ASK).casefold()))


def addressee(request: DraftRequest, handle: str | None) -> str:
    """Return who is asked: the handle with its @, else the plain name, else ""."""
    if handle:
        return f"@{handle.lstrip('@')}"
    return spoken_name(request.facts.company, _said(request))


def question(template: str, you: str, do: str, by: str) -> str:
    """Fill a question; a plain name is set off by a comma, a handle is not, nobody leaves no trace."""
    if not do:
        do = words.LOOK_INTO_IT
        template = words.WILL_YOU if template == words.WHEN_WILL_YOU else template
        by = ""
    head = you if you.startswith("@") or not you or template == words.CAN_YOU_TURNED else f"{you},"
    text = template.format(you=head, do=do, by=by)
    if not you:
        text = text.replace(", ?", "?").strip()
        text = text[:1].upper() + text[1:]
    return text


def questions(request: DraftRequest, scrubber: Scrubber, template: str, told: str) -> list[str]:
    """Return the question, in the person's own words where they can be asked so, then plainer ones.

    The plainer ones are for want of space or after a refusal.
    """
    you = addressee(request, request.x_handle)
    if scrubber.holds_private(you) or (you.startswith("@") and you in told):  # an account stands once
        you = ""
    if asks_itself(request, scrubber, told):
        return [you if you.startswith("@") else ""]
    if is_foreign(request, scrubber) and request.attempt == 0:
        kinds = request.facts.ask.kinds if request.facts.ask else ()
        return [closing(" ".join(part.text for part in request.sentences), you, kinds)]
    own = _own_questions(request, scrubber, template, you)
    do = ask_phrase(request, scrubber, told)
    ask = request.facts.ask
    if do == "refund me" and request.tone is Tone.SHORT:
        total = full_sum(request)
        if total and says_sum(told, total) is False:
            do = f"refund my {money(total)}"
    by = deadline(ask.by, request.today) if ask and ask.by else ""
    if template == words.CAN_YOU_TURNED and not you:
        template = words.CAN_YOU_BARE
    plainest = question(template, you, words.LOOK_INTO_IT_SHORT, "")
    if not do and not is_foreign(request, scrubber):
        usual = question(template, you, default_ask(request, scrubber), "")
        return [*own, usual, question(template, you, words.LOOK_INTO_IT, ""), plainest]
    if not do:
        return [plainest] if request.tone is Tone.SHORT else [question(template, you, "", ""), plainest]
    asked = [question(template, you, do, by), question(template, you, do, "")]
    return [*own, *asked, question(template, you, words.LOOK_INTO_IT, ""), plainest]


NONE: Final[frozenset[Any]] = frozenset()
NO_SOURCES: Final = Sources("", NONE, (), NONE, NONE, NONE, NONE, NONE, NONE, NONE)  # asks need none
MODALS: Final = {
    words.CAN_YOU: Tone.CALM,
    words.CAN_YOU_SAME: Tone.CALM,
    words.WILL_YOU: Tone.FIRM,
    words.COULD_YOU: Tone.SOFT,
    words.CAN_YOU_TURNED: Tone.SHORT,
    words.ONE_QUESTION: Tone.WRY,
}


def polite_question(request: DraftRequest, scrubber: Scrubber, told: str) -> str:
    """Return the question of a private message: the wish as it was said, with its day in full."""
    wish = own_wish(request, scrubber) if request.attempt == 0 else None
    if wish is not None:
        text = own_question(wish, Tone.SOFT, "", request, exact=True).removesuffix(words.SOFT_END)
        draft = Draft(DraftKind.DIRECT_MESSAGE, text, EngineName.RULES)
        if not list(ask_present(draft, request, NO_SOURCES)):
            return text
    do, ask = ask_phrase(request, scrubber, told), request.facts.ask
    by = exact_deadline(ask.by, request.today) if ask and ask.by else ""
    return words.COULD_YOU_DM.format(do=do, by=by) if do else words.I_ASK_ANSWER


def _own_questions(request: DraftRequest, scrubber: Scrubber, template: str, you: str) -> list[str]:
    """Return the person's wish as a question, if it passes for the ask that the facts hold."""
    tone = MODALS.get(template)
    wish = own_wish(request, scrubber) if request.attempt == 0 and tone is not None else None
    if wish is None or tone is None:
        return []
    text = own_question(wish, tone, you if "{you}" in template else "", request)
    draft = Draft(DraftKind.X_POST, text, EngineName.RULES)
    return [] if list(ask_present(draft, request, NO_SOURCES)) else [text]
