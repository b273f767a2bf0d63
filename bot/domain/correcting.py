"""The person says that an account is wrong: their case uses the right one at once, and the operator is told.

What one person says changes nobody else's case: the operator reads the suggestions and decides.
"""

from __future__ import annotations

import re
from dataclasses import replace

from bot.domain.absorbing import LONGEST_HANDLE
from bot.domain.accounts import judged
from bot.domain.case import Case, Expecting, Status
from bot.domain.company import (
    Account,
    NamedAccount,
    Platform,
    Verdict,
    account_of_argument,
)
from bot.domain.drafting import write_for
from bot.domain.effects import Action, Button, Keyboard, Phrase, SuggestAccount
from bot.domain.lookalikes import imitated
from bot.domain.screens import company_phrase
from bot.domain.turn import Turn

_BARE = re.compile(r"\W{0,2}@?([\w.-]{1,40}?)[.\s]*")


def tagged_accounts(case: Case) -> tuple[Account, ...]:
    """Return the accounts that the case's texts tag, one a platform."""
    company = case.facts.company
    found = (company.account(platform) for platform in Platform) if company else ()
    return tuple(account for account in found if account is not None)


def doubt(turn: Turn, case: Case, argument: str) -> Turn:
    """Ask which account is wrong, where two are tagged, and then for the right one."""
    if case.facts.company is None:
        return turn.pop_up("button_old")
    accounts = tagged_accounts(case)
    turn = turn.change(active=case.number)
    if not argument and len(accounts) > 1:
        return turn.say("ask_which_account", _which(case, accounts), case=case)
    wanted = argument or (accounts[0].argument if accounts else "")
    if wanted and wanted not in {account.argument for account in accounts}:
        return turn.pop_up("button_old")
    case = replace(case, doubted=wanted)
    turn = turn.put(case).expect(Expecting.RIGHT_ACCOUNT)
    company = company_phrase(case.facts)
    if not wanted:
        return turn.say("ask_account", case=case, company=company)
    unknown = Button(Action.RIGHT_UNKNOWN, "btn_right_unknown", case.number, wanted)
    handle = account_of_argument(wanted)[1]
    return turn.say("ask_right_account", ((unknown,),), case=case, company=company, handle=handle)


def _which(case: Case, accounts: tuple[Account, ...]) -> Keyboard:
    return tuple(
        (
            Button(
                Action.WRONG_ACCOUNT,
                f"btn_account_{account.platform}",
                case.number,
                account.argument,
                {"handle": account.handle},
            ),
        )
        for account in accounts
    )


def right_unknown(turn: Turn, case: Case, argument: str) -> Turn:
    """Leave the wrong account out; the company is named in plain words, unless another account is known."""
    if argument not in {account.argument for account in tagged_accounts(case)}:
        return turn.pop_up("button_old")
    return _settled(turn, replace(case, doubted=argument), None)


def right_account(turn: Turn, case: Case, text: str, named: tuple[NamedAccount, ...]) -> Turn | None:
    """Take the account that answers "which one is right?"; None when the text is about something else."""
    platform = account_of_argument(case.doubted)[0] if case.doubted else Platform.X
    bare = _BARE.fullmatch(text.strip())
    if named:
        account = named[0]
        # "@name" alone is said of the platform that is spoken of
        if bare is not None:
            account = replace(account, platform=platform)
    elif bare is not None and re.search(r"[@_\d]", text):
        account = NamedAccount(platform, bare[1], 0, len(text))
    else:
        return None
    if not account.valid:
        key = f"account_impossible_{account.platform}"
        return turn.say(key, case=case, handle=account.handle[:LONGEST_HANDLE])
    other = _known_beside(case, account)
    if other is not None:
        use = Button(Action.USE_ACCOUNT, "btn_use_account", case.number, account.argument)
        return turn.say("account_look_alike", ((use,),), case=case, handle=account.handle, known=other)
    return _settled(turn, case, account)


def _known_beside(case: Case, account: NamedAccount) -> str | None:
    """Return a known account, beside the one called wrong, that the given one only resembles."""
    company = case.facts.company
    if company is None:
        return None
    beside = tuple(one for one in company.accounts if one.argument != case.doubted)
    return imitated(account, replace(company, accounts=beside))


def _settled(turn: Turn, case: Case, right: NamedAccount | None) -> Turn:
    """Use what was said in this case, keep a suggestion, and write the texts anew where none is out."""
    platform, wrong = account_of_argument(case.doubted)
    platform = right.platform if right is not None and not case.doubted else platform
    if right is not None and right.handle.casefold() == wrong.casefold():
        return turn.put(replace(case, doubted="")).expect(Expecting.NOTHING).say("account_same", case=case)
    before = len(turn.effects)
    turn = suggest(turn, case, platform, wrong, right.handle if right is not None else "")
    note = Phrase("suggestion_noted" if len(turn.effects) > before else "nothing")
    if wrong:
        case = judged(case, platform, wrong, Verdict.REFUSED)
    if right is not None:
        case = judged(case, right.platform, right.handle, Verdict.GIVEN)
    case = replace(case, doubted="")
    turn = turn.put(case).expect(Expecting.NOTHING)
    company = company_phrase(case.facts)
    if right is not None:
        turn = turn.say("account_corrected", case=case, handle=right.handle, company=company, note=note)
    else:
        turn = turn.say("not_them", case=case, handle=wrong, company=company)
    if case.status is not Status.DRAFTED:
        return turn
    return write_for(turn, case, platform)


def suggest(turn: Turn, case: Case, platform: Platform, wrong: str, given: str) -> Turn:
    """Keep a suggestion once a case; about a company the directory does not hold there is nothing to keep."""
    company = case.facts.company
    if company is None or company.id is None:
        return turn
    own = any(one.given and one.handle.casefold() == wrong.casefold() for one in company.accounts)
    wrong = "" if own else wrong  # what the person gave themselves is no fault of the directory
    said = {(one.platform, one.handle.casefold(), one.verdict) for one in case.own_accounts}
    news = (platform, wrong.casefold(), Verdict.REFUSED) if wrong and not given else None
    news = (platform, given.casefold(), Verdict.GIVEN) if given else news
    if news is None or news in said:
        return turn
    return turn.add(SuggestAccount(company.id, platform, wrong, given, turn.country_of(case)))
