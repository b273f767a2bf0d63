"""Texts made ready by what the company said or the person corrected: replies, corrections."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TypedDict

from bot.domain.case import Case, CompanyReply
from bot.domain.drafts import Draft, ReplyWish
from bot.domain.effects import Action, Block, Button, Items, Keyboard, Lines, Phrase, Value
from bot.domain.facts import Amount, CompanyState, Facts
from bot.domain.replies import ReplyKind, Tied
from bot.domain.reply_signs import details_in
from bot.domain.screens import company_phrase, copy_button, post_button
from bot.domain.text import weighted_length
from bot.domain.turn import Turn

CORRECTABLE = ("company", "what", "amounts", "when", "promised_by", "where", "ask")


class ReadyValues(TypedDict):
    """What a request holds beside the facts, for replies and corrections."""

    wish: ReplyWish | None
    offered: Amount | None
    tied: Tied | None
    corrected: tuple[str, ...]
    private_on: date | None


def ready_values(case: Case, today: date) -> ReadyValues:
    """Return what a writer may use of the company's newest answer, and of what is wrong in public."""
    offer = next((one for one in reversed(case.replies) if one.kind is ReplyKind.PARTIAL_OFFER), None)
    return ReadyValues(
        wish=case.writing.wish if case.writing else None,
        offered=offer.offered if offer else None,
        tied=offer.tied if offer else None,
        corrected=wrong_in_public(case),
        private_on=quiet_in_private(case, today),
    )


def wrong_in_public(case: Case) -> tuple[str, ...]:
    """Return the names of the facts that the public text has otherwise."""
    if case.published is None:
        return ()
    return tuple(name for name in CORRECTABLE if _differs(name, case.published, case.facts))


def _differs(name: str, old: Facts, new: Facts) -> bool:
    if name == "company":
        return (old.company.name if old.company else None) != (new.company.name if new.company else None)
    if name == "amounts":  # one more is news, a changed one was wrong
        return any(amount not in new.amounts for amount in old.amounts)
    known = getattr(old, name)
    return known is not None and known != getattr(new, name)


def quiet_in_private(case: Case, today: date) -> date | None:
    """Return since when the talk goes on in private, once the day they named there has passed."""
    since, due = case.progress.private_on, case.promise_due
    if since is None or since >= today or case.facts.company_state is CompanyState.PROMISE:
        return None
    return since if due is None or due < today else None


def left_private(case: Case) -> Case:
    """Return the case back in public: the day they named in private is over with it."""
    if case.progress.private_on is None:
        return case
    day = case.promise_due if case.facts.company_state is CompanyState.PROMISE else None
    return replace(case, promise_due=day, progress=replace(case.progress, private_on=None))


def broken_promise(case: Case, today: date) -> date | None:
    """Return the day by which the company promised to put it right, once it has passed.

    A day on which they would come back in private is no such promise.
    """
    in_private = case.progress.private_on is not None
    if in_private and case.facts.company_state is not CompanyState.PROMISE:
        return None
    return case.promise_due if case.promise_due and case.promise_due < today else None


def replies_by_words(case: Case) -> tuple[CompanyReply, ...]:
    """Return the replies that were one, by a machine too: after them nobody may write "no reply"."""
    return tuple(reply for reply in case.replies if reply.conduct is None)


def show_reply(turn: Turn, case: Case, draft: Draft) -> Turn:
    """Show the reply with its copy button; sending it is the person's."""
    wish = case.writing.wish if case.writing and case.writing.wish else ReplyWish.DETAILS
    sent = Button(Action.SENT, "btn_sent_it", case.number, wish)
    rows: Keyboard = ((*copy_button(draft, case.number), sent),)
    if wish is ReplyWish.DAY:
        rows = (*rows, (Button(Action.PROMISED, "btn_promised", case.number),))
    if wish is ReplyWish.ACCEPT:
        rows = (*rows, (Button(Action.CONFIRM, "btn_offer_arrived", case.number, "partly"),))
    notes: list[Value] = []
    if wish is ReplyWish.DETAILS and (wanted := _still_wanted(case, draft)):
        notes.append(Phrase("reply_still_wanted", {"items": Items(wanted)}))
        if Phrase("detail_id_number") in wanted:
            notes.append(Phrase("reply_cover_id"))
    if case.facts.references:
        notes.append(Phrase("reply_stays_private", {"company": company_phrase(case.facts)}))
    return turn.say(
        "draft_reply",
        rows,
        case=case,
        text=Block(draft.text),
        notes=Lines(tuple(notes)),
        company=company_phrase(case.facts),
    )


def _still_wanted(case: Case, draft: Draft) -> tuple[Value, ...]:
    """Return what the company asks for and the reply does not hold: only the person can add it."""
    asked = case.replies[-1].text if case.replies else ""
    shown = {reference.kind.value for reference in case.facts.references}
    shown |= {one.kind.value for one in case.facts.private if one.text in draft.text}
    return tuple(Phrase(f"detail_{name}") for name in details_in(asked) if name not in shown)


def show_correction(turn: Turn, case: Case, draft: Draft) -> Turn:
    """Show the correction, and how each platform lets a post be put right."""
    number = case.number
    rows: Keyboard = (
        (post_button(draft, number, "btn_reply_on_x"), *copy_button(draft, number)),
        (Button(Action.SHOW_POST, "btn_corrected_post", number, "corrected"),),
        (Button(Action.CORRECT, "btn_correction_out", number, "out"),),
    )
    steps = ["correct_on_x", "correct_on_tiktok"]
    if "company" in wrong_in_public(case):
        steps.insert(0, "correct_company")
    return turn.say(
        "draft_correction",
        rows,
        case=case,
        text=Block(draft.text),
        used=weighted_length(draft.text),
        steps=Lines(tuple(Phrase(step) for step in steps)),
    )
