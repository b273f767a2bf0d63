"""Write what goes back to a company that answered, and the correction of a post that says something wrong."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.drafts import DraftRequest, ReplyWish
from bot.domain.facts import Amount, AmountRole
from bot.domain.replies import Tied
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing import story
from bot.engines.rules.writing import told as told_by
from bot.engines.rules.writing.asking import ask_noun, ask_phrase, polite_question
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import capital, company_name, day, full_day, listed, money
from bot.engines.rules.writing.letters import direct_message
from bot.engines.rules.writing.telling import stopped


def reply(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return a private reply: thanks, what is still missing, and the numbers they know the matter by."""
    if request.wish in (ReplyWish.DETAILS, None):
        return _details(request, scrubber)
    name = company_name(request.facts.company)
    hello = words.HELLO.format(name=name) if name else words.HELLO_NOBODY
    blocks = [hello, _middle(request, scrubber), _numbers(request)]
    if request.wish is not ReplyWish.ACCEPT:
        blocks.append(words.IN_WRITING)
    blocks.append(words.THANKS_LINE + (f"\n{request.sender}" if request.sender else ""))
    return "\n\n".join(block for block in blocks if block)


def _details(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return the direct message with thanks for the answer: it holds what the post must not."""
    text = direct_message(request, scrubber)
    if told_by.is_foreign(request, scrubber):
        return text
    hello, _, rest = text.partition("\n\n")
    return f"{hello}\n\n{words.THANKS_FOR_ANSWER} {rest}"


def _middle(request: DraftRequest, scrubber: Scrubber) -> str:
    match request.wish:
        case ReplyWish.DAY:
            do = ask_phrase(request, scrubber)
            which = words.WHICH_DAY.format(do=do) if do else words.WHICH_DAY_ANSWER
            return f"{words.THANKS_NO_DAY} {which}"
        case ReplyWish.ACCEPT:
            return _accepted(request)
        case ReplyWish.DECLINE:
            declined = words.DECLINED_TIED if request.tied else words.DECLINED
            return f"{_thanks_for_offer(request)} {declined} {_wanted(request, scrubber)}"
        case _:
            missing = words.NO_STRINGS if request.tied else words.PART_ONLY
            paid = "" if request.tied else _paid(request, scrubber)
            return f"{_thanks_for_offer(request)} {missing} {paid}{_wanted(request, scrubber)}"


def _accepted(request: DraftRequest) -> str:
    """Say yes to the sum, with its day; what they want in return comes after the money."""
    said = words.ACCEPTED_SUM.format(sum=_offer(request)) if request.offered else words.ACCEPTED
    after = words.DELETED_AFTER if request.tied is Tied.DELETION else ""
    return f"{said} {words.PAY_WITHIN} {after}".strip()


def _offer(request: DraftRequest) -> str:
    return money(request.offered) if request.offered else ""


def _thanks_for_offer(request: DraftRequest) -> str:
    return words.THANKS_SUM.format(sum=_offer(request)) if request.offered else words.THANKS_OFFER


def _paid(request: DraftRequest, scrubber: Scrubber) -> str:
    amount = story.main_amount(request)
    if amount is None or amount == request.offered:
        return ""
    rest = _rest(amount, request.offered)
    if amount.role is AmountRole.PAID:
        paid = words.I_PAID.format(sum=money(amount))
        return f"{paid} {words.IS_MISSING.format(sum=money(rest))} " if rest else f"{paid} "
    note = story.amount_sentence(request, scrubber, "")
    return f"{stopped(note)} " if note else ""


def _rest(paid: Amount, offered: Amount | None) -> Amount | None:
    """Return what an offer leaves open of a sum, where that can be reckoned."""
    if offered is None or offered.currency != paid.currency or offered.value >= paid.value:
        return None
    return replace(paid, value=paid.value - offered.value)


def _wanted(request: DraftRequest, scrubber: Scrubber) -> str:
    noun = ask_noun(request)
    if noun and request.wish is ReplyWish.DECLINE:
        return words.STILL_ASK.format(noun=noun)
    return polite_question(request, scrubber, "")


def _numbers(request: DraftRequest) -> str:
    """List the numbers the company knows the matter by."""
    shown = [f"{words.REFERENCE_NOUNS[one.kind]}: {one.text}" for one in request.facts.references]
    return stopped(capital(", ".join(shown))) if shown else ""


# --- in public -----------------------------------------------------------------------


def correction(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return what stands under the own post, or in its place: only what is right, not what was wrong."""
    post = words.MY_POST_OF.format(day=day(request.posted_on or request.today, request.today))
    parts = [text for name in request.corrected if (text := _right(name, request, scrubber))]
    if not parts:
        return words.CORRECTED_BARE.format(post=post)
    return words.CORRECTED.format(post=post, right=listed(parts))


def _right(name: str, request: DraftRequest, scrubber: Scrubber) -> str:
    """Return one fact as it is: "the day was 3 Nov"."""
    facts = request.facts
    match name:
        case "company":
            known = company_name(facts.company)
            return words.RIGHT_COMPANY.format(name=known) if known else ""
        case "what" if facts.what and not told_by.blocked(request, facts.what):
            return words.RIGHT_WHAT.format(what=scrubber.tidy(facts.what))
        case "amounts":
            amount = story.main_amount(request)
            return words.RIGHT_AMOUNT.format(sum=money(amount)) if amount else ""
        case "when" if facts.when:
            return words.RIGHT_DAY.format(day=full_day(facts.when.start))
        case "promised_by" if facts.promised_by:
            return words.RIGHT_PROMISE.format(day=full_day(facts.promised_by))
        case "where" if facts.where:
            return words.RIGHT_PLACE.format(place=scrubber.tidy(facts.where))
        case "ask":
            noun = ask_noun(request)
            return words.RIGHT_ASK.format(noun=noun) if noun else ""
        case _:
            return ""


def quiet_in_private(request: DraftRequest, still: str) -> str:
    """Say in public that the company asked to talk in private and went quiet there; "" otherwise."""
    if request.private_on is None:
        return ""
    return words.QUIET_IN_PRIVATE.format(
        day=day(request.private_on, request.today), today=day(request.today, request.today), still=still
    )
