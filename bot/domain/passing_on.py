"""What the person passes on rather than tells: somebody's message, the link of a post, an account, a name."""

from __future__ import annotations

import re

from bot.domain import answered, correcting, interview, posting
from bot.domain.absorbing import take_accounts
from bot.domain.case import Case, Expecting, Status
from bot.domain.events import Said
from bot.domain.finding import hear_own_name, no_name
from bot.domain.guarding import guard, guard_words
from bot.domain.lookalikes import is_known
from bot.domain.reading import Intent, Reading
from bot.domain.screens import company_phrase
from bot.domain.turn import Turn

PASSING = (Intent.SKIP, Intent.NO, Intent.DONT_KNOW)
_KIND = r"(?:x |twitter |tiktok )?(?:account|handle|tag)"
_WRONG_ACCOUNT = re.compile(  # the whole text: "sent to the wrong account" is a story
    rf"\W*(?:no,? )?(?:(?:that'?s|thats|this is|it'?s|its|you tagged|@\w+ is) )?(?:the |a )?wrong {_KIND}\W*"
    rf"|\W*(?:the|that|this|your) {_KIND} is (?:wrong|not theirs|incorrect|fake|not right)\W*"
    rf"|\W*(?:that'?s|thats|this is|it'?s|@\w+ is) not (?:their|the right|the) {_KIND}\W*",
    re.IGNORECASE,
)


def take_passed_on(turn: Turn, case: Case | None, event: Said) -> Turn | None:
    """Take what is no telling: an impostor's message, the link of a post, an account; else None."""
    link = posting.POST_URL.search(event.text)
    if case is not None and (warned := _warned(turn, case, event.text)):
        return warned
    if link is not None and case is not None and case.drafts:
        return _on_link(turn, case, link)
    if link is not None and link[0] == event.text.strip():
        return turn.say("nothing_to_post")
    if case is None:
        return None
    if turn.conversation.expecting is Expecting.RIGHT_ACCOUNT:
        if case.doubted and event.reading.intent in PASSING:
            return correcting.right_unknown(turn, case, case.doubted)
        if corrected := correcting.right_account(turn, case, event.text, event.reading.accounts):
            return corrected
    if case.drafts and _WRONG_ACCOUNT.fullmatch(event.text):
        return correcting.doubt(turn, case, "")
    if turn.conversation.expecting is Expecting.X_NAME and event.reading.intent in PASSING:
        return no_name(turn, case, "")
    return hear_own_name(turn, case, event.text) or _account_alone(turn, case, event.reading)


def _warned(turn: Turn, case: Case, text: str) -> Turn | None:
    """Warn of an impostor in any state; None when the text shows no sign of one."""
    if turn.conversation.expecting is Expecting.REPLY_TEXT:
        return guard(turn, case, text)
    return guard_words(turn, case, text)


def _on_link(turn: Turn, case: Case, link: re.Match[str]) -> Turn:
    """Take a link to a post: the person's own, or the company's answer."""
    company = case.facts.company
    if company is None or not link["name"] or not is_known(link["name"], company):
        return posting.posted(turn, case, "", link[0])
    if case.posted_at is None or not case.open:
        return turn.say("link_of_company", case=case, company=company.name)
    return answered.they_replied(turn, case)


def _account_alone(turn: Turn, case: Case, reading: Reading) -> Turn | None:
    """Take a text that only gives the company's account; None when it says more."""
    if not reading.accounts or reading.sentences or not case.facts.company or not case.drafts:
        return None
    before, told_before = case, len(turn.effects)
    turn, case = take_accounts(turn, case, reading.accounts)
    if case.facts == before.facts:
        usable = any(account.valid for account in reading.accounts)
        told = len(turn.effects) > told_before
        return turn.say("account_same", case=case) if usable and not told else turn
    handle = next(account.handle for account in reading.accounts if account.valid)
    if case.status is Status.DRAFTED:
        return interview.settle(interview.tell_change(turn, before, case), case)
    return turn.say("account_kept", case=case, handle=handle, company=company_phrase(case.facts))
