"""Links that look things up on X and TikTok, and the person's own X name that one of them needs."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC

from bot.domain.case import Case, Expecting, Status
from bot.domain.company import Platform, is_handle
from bot.domain.effects import Action, Button, Keyboard
from bot.domain.links import search_words, tiktok_search_url, x_answers_url, x_search_url
from bot.domain.lookalikes import is_known, resembles
from bot.domain.troubles import trouble_of
from bot.domain.turn import Turn

_NAME = r"@?(?P<name>\w{1,15})"
_OWN = re.compile(
    r"\bmy (?:(?:x|twitter)(?: (?:name|handle|account|user ?name|profile))?|handle|user ?name)"
    rf"\s*(?:is|:|=)\s*{_NAME}\b"
    rf"|\bi(?:'m| am) {_NAME.replace('name', 'other').replace('@?', '@')} on (?:x|twitter)\b"
    rf"|\bmy (?:x|twitter)\b.{{0,20}}\b(?:x|twitter)\.com/{_NAME.replace('name', 'linked')}\b",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\W{0,2}(?:it'?s\s+)?@(\w{1,40})\W{0,2}", re.IGNORECASE)
_WORD = re.compile(r"\w{1,15}")


def others_row(case: Case) -> Keyboard:
    """Return the links to others' posts about the company and what went wrong."""
    company = case.facts.company
    if company is None or not case.drafts:
        return ()
    told = tuple(sentence.text for part in case.told for sentence in part.sentences)
    query = search_words(company.name, trouble_of(case.facts, told))
    number = case.number
    return (
        (
            Button(Action.LINK, "btn_others_x", number, "others_x", url=x_search_url(query)),
            Button(Action.LINK, "btn_others_tiktok", number, "others_tiktok", url=tiktok_search_url(query)),
        ),
    )


def answer_row(turn: Turn, case: Case) -> Keyboard:
    """Return the link that shows whether the company answered; nothing while the person's name is unknown."""
    company, name = case.facts.company, turn.conversation.x_name
    account = company.account(Platform.X) if company else None
    if account is None or name is None or not case.posts:
        return ()
    since = case.posts[0].posted_at.astimezone(UTC).date()  # X counts days by UTC
    url = x_answers_url(account.handle, name, since)
    return ((Button(Action.LINK, "btn_did_they_answer", case.number, "answers", url=url),),)


def find_rows(turn: Turn, case: Case) -> Keyboard:
    """Return every link that helps while the person waits."""
    return (*answer_row(turn, case), *others_row(case))


# --- the person's own name on X -------------------------------------------------------------


def ask_x_name(turn: Turn, case: Case) -> Turn:
    """Ask once, after the first post, for the name that "did they answer?" needs; it may be passed over."""
    company = case.facts.company
    known = turn.conversation.x_name is not None or turn.conversation.x_name_asked
    if known or company is None or company.account(Platform.X) is None or not case.posts:
        return turn
    turn = replace(turn, conversation=replace(turn.conversation, x_name_asked=True))
    if turn.conversation.expecting is Expecting.NOTHING:
        turn = turn.expect(Expecting.X_NAME)
    keyboard = ((Button(Action.NO_NAME, "btn_skip", case.number),),)
    return turn.say("ask_x_name", keyboard, case=case, company=company.name)


def no_name(turn: Turn, _case: Case, _argument: str) -> Turn:
    if turn.conversation.expecting is Expecting.X_NAME:
        turn = turn.expect(Expecting.NOTHING)
    return turn.pop_up("x_name_passed")


def learn_from_link(turn: Turn, name: str | None) -> Turn:
    """Take the name out of the address of the person's own post."""
    if not name or not is_handle(Platform.X, name):
        return turn
    return replace(turn, conversation=replace(turn.conversation, x_name=name))


def hear_own_name(turn: Turn, case: Case, text: str) -> Turn | None:
    """Take the person's own X name out of a text; None when it gives none."""
    said = _OWN.search(text)
    if said is not None:
        return keep_name(turn, case, said["name"] or said["other"] or said["linked"])
    if case.status in (Status.INTERVIEWING, Status.DRAFTED) or turn.conversation.x_name is not None:
        return None
    alone, company = _ALONE.fullmatch(text.strip()), case.facts.company
    theirs = alone and company and (is_known(alone[1], company) or resembles(alone[1], company))
    if alone and turn.conversation.x_name_asked and not theirs:
        return keep_name(turn, case, alone[1])
    waiting = turn.conversation.expecting is Expecting.X_NAME
    if waiting and _WORD.fullmatch(text.strip()) and re.search(r"[\d_]", text):
        return keep_name(turn, case, text.strip())
    return None


def keep_name(turn: Turn, case: Case, name: str) -> Turn:
    """Keep the name, or say kindly that it cannot be one."""
    if not is_handle(Platform.X, name):
        return turn.say("account_impossible_x", case=case, handle=name[:40])
    turn = learn_from_link(turn, name)
    if turn.conversation.expecting is Expecting.X_NAME:
        turn = turn.expect(Expecting.NOTHING)
    return turn.say("x_name_kept", answer_row(turn, case), case=case, name=name)
