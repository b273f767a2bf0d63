"""From facts to drafts on the screen: ask an engine, pass the gates, show, revise, fall back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain import ready
from bot.domain.advice import advise
from bot.domain.briefing import brief
from bot.domain.case import Case, Show, Status, Waiting, Writing
from bot.domain.company import AccountStatus, Platform
from bot.domain.drafts import Draft, DraftKind, DraftRequest, EngineName, Step, Tone
from bot.domain.effects import Action, Button, Keyboard, Lines, Phrase, RequestDraft, TellDraft, Value
from bot.domain.events import Drafted, DraftFailed
from bot.domain.more import own_language, show_script, show_thread
from bot.domain.outside import OUTSIDE, filing_rows, letter_params, show_text, way_keyboard
from bot.domain.papers import letter_rows, letter_values
from bot.domain.pausing import rests, say_paused
from bot.domain.questions import home_of
from bot.domain.screens import (
    card_lead,
    card_lines,
    company_phrase,
    copy_button,
    draft_of,
    draft_params,
    is_variant,
    offered_account,
    post_button,
    post_keyboard,
    posted_keyboard,
    tag_keyboard,
    tiktok_keyboard,
)
from bot.domain.turn import PostingRisk, Turn
from bot.domain.waiting import next_line

FIRST_KINDS = (DraftKind.X_POST, DraftKind.TIKTOK_CAPTION, DraftKind.DIRECT_MESSAGE)
STEP_KINDS = {  # the first kind is the one on the screen; a court gets no text, only its address
    Step.NUDGE: (DraftKind.X_POST,),
    Step.SECOND_POST: (DraftKind.X_POST, DraftKind.TIKTOK_CAPTION),
    Step.FORMAL_COMPLAINT: (DraftKind.EMAIL,),
    Step.FINAL_RESPONSE_REQUEST: (DraftKind.LETTER,),
    Step.BODY: (DraftKind.BODY_COMPLAINT,),
    Step.DATA_PROTECTION: (DraftKind.BODY_COMPLAINT,),
    Step.CHARGEBACK: (DraftKind.CHARGEBACK,),
    Step.SECTION75: (DraftKind.CHARGEBACK,),
    Step.CHAMPION: (DraftKind.CHAMPION_PITCH,),
    Step.LETTER_BEFORE_ACTION: (DraftKind.LETTER_BEFORE_ACTION,),
    Step.THANK_YOU: (DraftKind.THANK_YOU,),
}
TONES = {
    Action.SHORTER: Tone.SHORT,
    Action.FIRMER: Tone.FIRM,
    Action.SOFTER: Tone.SOFT,
    Action.CALMER: Tone.CALM,
    Action.WRY: Tone.WRY,
}
# Without their text there is nothing to show.
SINGLE = (Show.FOLLOW_UP, Show.WAY, Show.THANK_YOU, Show.REPLY, Show.CORRECTION)
MOST_REVISIONS = 2
OVER_BUDGET = "over_budget"  # the reason of a failure: the person's tokens of the day are used up
BURST = timedelta(seconds=60)  # messages of one telling: the screen is edited in place


def request_for(turn: Turn, case: Case, refused: tuple[Draft, ...] = ()) -> DraftRequest:
    """Return the request for what the case was last asked to have written."""
    return brief(turn, case, case.writing or Writing(FIRST_KINDS), refused)


def write_for(turn: Turn, case: Case, platform: Platform) -> Turn:
    """Write the first texts anew and show the one that an account of this platform stands in."""
    show = Show.POST if platform is Platform.X else Show.CAPTION
    return write(turn, case, Writing(FIRST_KINDS, show=show))


def write(turn: Turn, case: Case, writing: Writing) -> Turn:
    """Ask for drafts; the answer comes back as Drafted or DraftFailed."""
    if rests(case, writing.kinds):
        return say_paused(turn, case)
    case = replace(
        case, writing=writing, job=case.job + 1, attempt=0, waiting_for=Waiting.DRAFTS, asking=None
    )
    turn = turn.put(case) if writing.only_by_rules else say_working(turn.put(case), case)
    rules_only = turn.model_away or case.kept_from_model or writing.only_by_rules
    return turn.add(RequestDraft(case.number, case.job, request_for(turn, case), rules_only))


def say_working(turn: Turn, case: Case) -> Turn:
    """Say once that the model is at work. It stands in the card's slot: the first card takes its place."""
    if not turn.world.model or turn.progress_told:
        return turn
    return turn.say("working", case=case, slot=f"card:{case.number}")


def on_drafted(turn: Turn, event: Drafted) -> Turn:
    """Pass the drafts through the gates: show them, or have those written anew that did not pass."""
    case = turn.case(event.case)
    if case is None or case.job != event.job or case.waiting_for is not Waiting.DRAFTS:
        return turn
    if turn.conversation.active != case.number and _shows_result(case):
        return turn.put(replace(case, waiting_for=Waiting.NOTHING))  # left meanwhile: written anew on return
    from bot.domain.gates import (
        check,
        sources_of,
    )  # its word lists take a while to compile: not before the first draft

    request = request_for(turn, case)
    sources = sources_of(request)
    checked = tuple(replace(draft, problems=check(draft, request, sources)) for draft in event.drafts)
    passed = tuple(draft for draft in checked if not draft.problems)
    open_kinds = tuple(kind for kind in request.kinds if kind not in {draft.kind for draft in passed})
    if open_kinds:
        turn, case = _keep(turn, case, passed)
        case = replace(case, writing=replace(case.writing or Writing(FIRST_KINDS), kinds=open_kinds))
        return _revise(turn, case, checked)
    return show(turn, replace(case, waiting_for=Waiting.NOTHING), checked)


def _shows_result(case: Case) -> bool:
    return case.writing is None or case.writing.show is Show.RESULT


def _keep(turn: Turn, case: Case, drafts: tuple[Draft, ...]) -> tuple[Turn, Case]:
    """Put drafts that passed the gates into the case, in place of older ones of their kinds."""
    kinds = {draft.kind for draft in drafts}
    case = replace(case, drafts=tuple(old for old in case.drafts if old.kind not in kinds) + drafts)
    return turn.put(case).add(*(TellDraft(case.number, draft) for draft in drafts)), case


def _revise(turn: Turn, case: Case, refused: tuple[Draft, ...]) -> Turn:
    """Ask again with the list of problems; after two revisions the rules engine writes what is missing."""
    by_rules = all(draft.engine is EngineName.RULES for draft in refused) and bool(refused)
    if case.attempt >= MOST_REVISIONS and by_rules:
        left = tuple(draft for draft in case.drafts if draft.kind not in request_for(turn, case).kinds)
        return show(turn, replace(case, drafts=left, waiting_for=Waiting.NOTHING), ())
    rules_only = by_rules or case.attempt >= MOST_REVISIONS
    attempt = case.attempt + 1 if not rules_only or by_rules else 0
    case = replace(case, job=case.job + 1, attempt=attempt)
    # What a model got wrong says nothing to the rules engine: it would avoid the very words it needs.
    refused = tuple(draft for draft in refused if draft.problems) if by_rules or not rules_only else ()
    return turn.put(case).add(
        RequestDraft(case.number, case.job, request_for(turn, case, refused), rules_only)
    )


def on_draft_failed(turn: Turn, event: DraftFailed) -> Turn:
    """Let the rules engine write, and say so once in one plain line."""
    case = turn.case(event.case)
    if case is None or case.job != event.job or case.waiting_for is not Waiting.DRAFTS:
        return turn
    turn, case = say_fallback(turn, case, event.reason)
    case = replace(case, job=case.job + 1, attempt=0)
    return turn.put(case).add(RequestDraft(case.number, case.job, request_for(turn, case), rules_only=True))


def say_fallback(turn: Turn, case: Case, reason: str) -> tuple[Turn, Case]:
    """Tell the person once per case that the model did not answer, or was not asked any more today."""
    if case.fallback_told:
        return turn, case
    in_place = case.shown_at is None  # then it takes the place of the line that said the model is at work
    key = "engine_over_budget" if reason == OVER_BUDGET else "engine_fallback"
    turn = turn.say(key, case=case, slot=f"card:{case.number}", in_place=in_place)
    case = replace(case, fallback_told=True)
    return turn.put(case), case


# --- showing --------------------------------------------------------------------


def show(turn: Turn, case: Case, drafts: tuple[Draft, ...]) -> Turn:
    """Keep the drafts and put on the screen what was asked for."""
    turn, case = _keep(turn, case, drafts)
    writing = case.writing or Writing(FIRST_KINDS)
    if not drafts and writing.step in OUTSIDE:
        return turn.say("no_text_outside", filing_rows(case, writing.step, writing.body), case=case)
    if not drafts and writing.show in SINGLE:
        return turn.say("draft_failed", case=case)
    match writing.show:
        case Show.RESULT:
            return show_result(turn, case)
        case Show.POST:
            return show_post(turn, case, in_place=False)
        case Show.CAPTION:
            return show_tiktok(turn, case)
        case Show.THREAD:
            turn, case, notes = _notes(turn, case, draft_of(case, DraftKind.X_THREAD))
            return show_thread(turn, case, notes)
        case Show.SCRIPT:
            turn, case, notes = _notes(turn, case, draft_of(case, DraftKind.TIKTOK_SCRIPT))
            return show_script(turn, case, notes)
        case _:
            return _show_single(turn, case, drafts[0], writing)


def _show_single(turn: Turn, case: Case, draft: Draft, writing: Writing) -> Turn:
    """Show the one text that was asked for after the first result."""
    match writing.show:
        case Show.WAY:
            return _show_way(turn, case, draft)
        case Show.THANK_YOU:
            return _show_thank_you(turn, case, draft)
        case Show.REPLY:
            return ready.show_reply(turn, case, draft)
        case Show.CORRECTION:
            return ready.show_correction(turn, case, draft)
        case _:
            return _show_follow_up(turn, case, draft, writing.step, writing.body)


def _notes(
    turn: Turn, case: Case, draft: Draft | None, step: Step = Step.FIRST_POST
) -> tuple[Turn, Case, tuple[Value, ...]]:
    """Return what is noted under a text: whose words they are, then one line of advice, never two."""
    if draft is None:
        return turn, case, ()
    case, advice = advise(case, draft, step, turn.now, turn.person.timezone)
    public = draft.kind in (DraftKind.X_POST, DraftKind.TIKTOK_CAPTION)
    words = own_language(case) if public and step is Step.FIRST_POST else ()
    return turn.put(case), case, (*words, *((advice,) if advice else ()))


def show_result(turn: Turn, case: Case) -> Turn:
    """Show one short card and one X post, or the notice that comes before it where posting is risky."""
    in_place = in_burst(case, turn.now)
    if case.status is Status.INTERVIEWING:
        case = replace(case, status=Status.DRAFTED)
    replaces_progress = bool(turn.world.model) and case.shown_at is None and not case.fallback_told
    turn = show_card(turn.put(case), case, in_place=in_place or replaces_progress)
    case = replace(case, shown_at=turn.now)
    turn = turn.put(case)
    risk = open_risk(turn, case)
    if risk is not None:
        return show_risk(turn, case, risk, in_place=in_place)
    return show_post(turn, case, in_place=in_place)


def in_burst(case: Case, now: datetime) -> bool:
    """Tell whether the result was on the screen a moment ago, so that it is edited instead of sent again."""
    return case.shown_at is not None and now - case.shown_at <= BURST


def show_card(turn: Turn, case: Case, *, in_place: bool = False) -> Turn:
    """Show the fact card; the first one of a case also says how to correct and delete."""
    footer = Phrase("card_footer_first") if case.shown_at is None or in_place else Phrase("card_footer")
    return turn.say(
        "fact_card",
        case=case,
        slot=f"card:{case.number}",
        in_place=in_place,
        lead=card_lead(case, turn.today),
        lines=card_lines(case, turn.today),
        footer=footer,
    )


def open_risk(turn: Turn, case: Case) -> PostingRisk | None:
    """Return the posting risk of the country that the person has not yet seen."""
    if case.risk_accepted:
        return None
    return turn.world.risks.get(turn.person.country or home_of(case.facts.company) or "")


def show_risk(turn: Turn, case: Case, risk: PostingRisk, *, in_place: bool = False) -> Turn:
    keyboard = (
        (
            Button(Action.SEND_PROOF, "btn_send_proof", case.number),
            Button(Action.PRIVATE_FIRST, "btn_private_first", case.number),
        ),
        (Button(Action.SHOW_POST, "btn_show_post", case.number),),
    )
    source = Phrase("risk_unsourced")
    if risk.source_date:
        source = Phrase("risk_source", {"source": risk.source, "date": risk.source_date})
    return turn.say(
        "notice_posting_risk",
        keyboard,
        case=case,
        slot=f"post:{case.number}",
        in_place=in_place,
        country=Phrase("country_name", {"country": risk.country}),
        text=risk.text,
        source=source,
    )


def show_post(turn: Turn, case: Case, *, in_place: bool) -> Turn:
    """Show the X post with its three buttons, then how to say that it is out."""
    draft = draft_of(case, DraftKind.X_POST)
    if rests(case, (DraftKind.X_POST,)):
        return say_paused(turn, case)
    if draft is None:
        return turn.say("draft_failed", case=case)
    slot = f"post:{case.number}"
    turn, case, notes = _notes(turn, case, draft)
    params = draft_params(case, draft, notes)
    turn = turn.say(
        "draft_x_post", post_keyboard(case, draft), case=case, slot=slot, in_place=in_place, values=params
    )
    if case.posts:
        return offer_tag(turn, case, Platform.X, in_place=in_place)
    if is_variant(case):
        return turn
    turn = offer_tag(turn, case, Platform.X, in_place=in_place)
    keyboard = posted_keyboard(case, Step.FIRST_POST)
    return turn.say("when_out", keyboard, case=case, slot=f"out:{case.number}", in_place=in_place)


def offer_tag(turn: Turn, case: Case, platform: Platform, *, in_place: bool = False) -> Turn:
    """Offer an account that is tagged only after the person has looked at it; nothing when there is none."""
    account = offered_account(case, platform)
    if account is None:
        return turn
    return turn.say(
        "offer_tag" if account.status is AccountStatus.DATED else "offer_tag_unconfirmed",
        tag_keyboard(case, account),
        case=case,
        slot=f"tag:{case.number}" if platform is Platform.X else f"tag-{platform}:{case.number}",
        in_place=in_place,
        handle=account.handle,
        seen=account.seen,
        company=company_phrase(case.facts),
    )


def show_tiktok(turn: Turn, case: Case) -> Turn:
    """Show the caption, then the account on TikTok that may be theirs."""
    draft = draft_of(case, DraftKind.TIKTOK_CAPTION)
    if rests(case, (DraftKind.TIKTOK_CAPTION,)):
        return say_paused(turn, case)
    if draft is None:
        return turn.say("draft_failed", case=case)
    turn, case, notes = _notes(turn, case, draft)
    values = draft_params(case, draft, notes)
    turn = turn.say("draft_tiktok_caption", tiktok_keyboard(case, draft), case=case, values=values)
    return offer_tag(turn, case, Platform.TIKTOK)


def show_message(turn: Turn, case: Case) -> Turn:
    draft = draft_of(case, DraftKind.DIRECT_MESSAGE)
    if draft is None:
        return turn.say("draft_failed", case=case)
    keyboard = ((Button(Action.TOLD_YES, "btn_sent_it", case.number, "now"),),)
    turn, case, notes = _notes(turn, case, draft)
    return turn.say("draft_direct_message", keyboard, case=case, values=draft_params(case, draft, notes))


def _show_follow_up(turn: Turn, case: Case, draft: Draft, step: Step, body: str = "") -> Turn:
    """Show the ready text of a step, how to send it, and when the bot is back."""
    draft = draft_of(case, STEP_KINDS[step][0]) or draft
    case = replace(case, earlier_texts=(*case.earlier_texts, draft.text))
    turn = turn.put(case)
    turn, case, notes = _notes(turn, case, draft, step)
    if step in OUTSIDE:
        return show_text(turn, case, draft, step, body, Lines(notes), next_line(turn, case))
    if draft.kind is not DraftKind.X_POST:
        sent: Keyboard = ((Button(Action.TOLD_YES, "btn_sent_it", case.number, step),),)
        keyboard = (*letter_rows(turn, case, draft), *sent)
        params = letter_params(draft, Lines(notes), next_line(turn, case))
        params.update(letter_values(turn, case, draft))
        return turn.say(f"draft_{step}", keyboard, case=case, values=params)
    params = draft_params(case, draft, notes)
    params["next"] = next_line(turn, case)
    label = "btn_reply_on_x" if step is Step.NUDGE else "btn_post"
    first: Keyboard = ((post_button(draft, case.number, label), *copy_button(draft, case.number)),)
    if step is Step.SECOND_POST and draft_of(case, DraftKind.TIKTOK_CAPTION):
        first += ((Button(Action.TIKTOK, "btn_tiktok", case.number),),)
    return turn.say(f"draft_{step}", (*first, *posted_keyboard(case, step)), case=case, values=params)


def _show_way(turn: Turn, case: Case, draft: Draft) -> Turn:
    """Show a text for a way without an account."""
    turn, case, notes = _notes(turn, case, draft, Step.FORMAL_COMPLAINT)
    params = letter_params(draft, Lines(notes), company_phrase(case.facts))
    return turn.say(
        f"way_{draft.kind}",
        (*letter_rows(turn, case, draft), *way_keyboard(case, draft.kind)),
        case=case,
        values=params | letter_values(turn, case, draft),
    )


def _show_thank_you(turn: Turn, case: Case, draft: Draft) -> Turn:
    keyboard = ((post_button(draft, case.number),),)
    turn, case, notes = _notes(turn, case, draft, Step.THANK_YOU)
    return turn.say("draft_thank_you", keyboard, case=case, values=draft_params(case, draft, notes))
