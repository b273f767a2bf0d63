"""Buttons: which act each one is. A press from an old screen gets a kind pop-up and changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.domain import (
    answered,
    clips,
    correcting,
    dictation,
    exporting,
    filing,
    finding,
    going_on,
    guarding,
    in_private,
    interview,
    judging,
    living,
    moving,
    offering,
    outcome,
    papers,
    pausing,
    paying,
    posting,
    proposing,
    public_version,
    publishing,
    reminding,
    spreading,
    stepping,
    voice,
    waiting,
    without_account,
)
from bot.domain.case import Case, Expecting, Readable, Result, Show, Status, Writing
from bot.domain.commands import cancel, delete, new, open_case
from bot.domain.company_page import page_of_code
from bot.domain.drafting import FIRST_KINDS, show_message, show_tiktok, write
from bot.domain.drafts import DraftKind, Step
from bot.domain.effects import Action, CancelReminders, EraseCase, EraseEverything, Keyboard
from bot.domain.letters import heard_part
from bot.domain.more import in_english, more_rows, show_angles
from bot.domain.perceiving import ReadEvidence
from bot.domain.reading import Field
from bot.domain.screens import case_phrase, more_keyboard
from bot.domain.turn import Turn

Press = Callable[[Turn, Case, str], Turn]


def press(turn: Turn, button: str) -> Turn:
    """Run the act of a button id, `action:case:argument`; unknown ids and other people's cases do nothing."""
    name, _, rest = button.partition(":")
    number, _, argument = rest.partition(":")
    action = Action(name) if name in list(Action) else None
    if action is not None and action in PERSONAL and number == "0":
        return PERSONAL[action](turn, argument)
    case = turn.case(int(number)) if number.isdecimal() and len(number) < 7 else None
    act = ACTS.get(action) if action else None
    if case is None or act is None:
        return turn.pop_up("button_old")
    return act(turn, case, argument)


def _field(argument: str) -> Field | None:
    return Field(argument) if argument in list(Field) else None


def _answering(act: Callable[[Turn, Case], Turn]) -> Press:
    """Wrap an act that answers the open question: stale when another question is open."""

    def run(turn: Turn, case: Case, argument: str) -> Turn:
        if case.asking is None or case.asking != argument:
            return turn.pop_up("button_old")
        return act(turn.change(active=case.number), case)

    return run


def _skip(turn: Turn, case: Case, argument: str) -> Turn:
    if argument == paying.PAID_DAY:
        asked = turn.conversation.expecting is Expecting.PAID_DAY
        return paying.paid_day(turn, case, None) if asked else turn.pop_up("button_old")
    if argument == posting.TOLD_DAY:
        asked = turn.conversation.expecting is Expecting.TOLD_DAY
        return posting.no_complaint_day(turn, case) if asked else turn.pop_up("button_old")
    return _answering(interview.pass_over)(turn, case, argument)


def _choose(turn: Turn, case: Case, argument: str) -> Turn:
    return interview.choose(turn.change(active=case.number), case, argument)


def _words(turn: Turn, case: Case, argument: str) -> Turn:
    field = _field(argument)
    if field is None or case.asking is not field:
        return turn.pop_up("button_old")
    return interview.own_words(turn, case, field)


def _more(turn: Turn, case: Case, _: str) -> Turn:
    if not case.drafts:
        return turn.pop_up("nothing_written")
    return turn.say("more", _all_of_it(turn, case), case=case)


def _all_of_it(turn: Turn, case: Case) -> Keyboard:
    """Return everything under More: texts first, then tones and angles, then facts and searches."""
    texts, tones, facts = more_keyboard(case)
    kinds, *angles = more_rows(case, turn.today)
    tones = tones if in_english(case) else tones[:1]  # other languages are only shortened
    ways = (*without_account.ways_row(case), *spreading.spread_row(turn, case))
    return (texts, kinds, tones, *angles, facts, ways, *finding.others_row(case))


def _change(turn: Turn, case: Case, _: str) -> Turn:
    return turn.change(active=case.number).expect(Expecting.FACT_CHANGE).say("change_how", case=case)


def _retone(action: Action) -> Press:
    return lambda turn, case, _: posting.retone(turn, case, action)


def _snooze(turn: Turn, case: Case, argument: str) -> Turn:
    tag, _, span = argument.rpartition(".")
    if span in waiting.SNOOZES:
        known = tag == f"{case.step}.{case.round}"
        return waiting.snooze(turn, case, waiting.SNOOZES[span]) if known else turn.pop_up("button_old")
    if argument and waiting.is_stale(case, argument):
        return turn.pop_up("button_old")
    return waiting.ask_snooze(turn, case)


def _stop(turn: Turn, case: Case, _: str) -> Turn:
    return turn.pop_up("already_stopped") if case.reminders_stopped else waiting.stop(turn, case)


def _resume(turn: Turn, case: Case, _: str) -> Turn:
    turn = turn.change(active=case.number)
    if case.status in (Status.INTERVIEWING, Status.DRAFTED):
        return interview.settle(turn, replace(case, shown_at=None))  # an edit further up would not be seen
    if case.open and case.planned:
        return turn.pop_up("already_open")
    return waiting.resume(turn, case) if case.open else outcome.reopen(turn, case)


def _show_post(turn: Turn, case: Case, argument: str) -> Turn:
    if argument == "corrected":
        return write(turn, case, Writing(FIRST_KINDS, show=Show.POST))
    return posting.accept_risk(turn, case, show=True)


def _send_proof(turn: Turn, case: Case, _: str) -> Turn:
    return filing.remember(turn.change(active=case.number), case).say("send_proof", case=case)


def _theirs(turn: Turn, case: Case, argument: str) -> Turn:
    """Take the words of an item as the company's answer: the person says that they are."""
    exhibit = next((one for one in case.exhibits if str(one.number) == argument and one.text), None)
    if exhibit is None or any(reply.at == exhibit.origin_at for reply in case.replies):
        return turn.pop_up("already_noted" if exhibit is not None else "item_gone")
    return turn.add(ReadEvidence(exhibit.input, heard_part(exhibit), exhibit.origin_at, answer=True))


def _confirm(turn: Turn, case: Case, argument: str) -> Turn:
    result = Result.PARTLY if argument == "partly" else Result.SOLVED
    return outcome.solved(turn, case, "", result)


def _nothing_yet(turn: Turn, case: Case, argument: str) -> Turn:
    turn = turn.change(active=case.number).expect(Expecting.NOTHING)
    if not case.open:
        return turn.pop_up("already_closed")
    if not case.posted_at:
        return turn.say("not_out_yet", case=case)
    return stepping.nothing_yet(turn, case, argument or None)


def _open(turn: Turn, case: Case, argument: str) -> Turn:
    return reminding.open_reminder(turn, case) if argument == "remind" else open_case(turn, case)


def _delete(turn: Turn, case: Case, argument: str) -> Turn:
    if argument == "sure":
        asked = turn.conversation.expecting is Expecting.DELETE_CONFIRM
        return erase_case(turn, case) if asked else turn.pop_up("button_old")
    return delete(turn.change(active=case.number), "")


def erase_case(turn: Turn, case: Case) -> Turn:
    """Delete one case for good."""
    others = tuple(old for old in turn.conversation.cases if old.number != case.number)
    turn = turn.change(cases=others).expect(Expecting.NOTHING)
    if turn.conversation.active == case.number:
        turn = turn.leave()
    conversation = replace(turn.conversation, album=None, burst=None, filing=None)
    turn = replace(turn, conversation=conversation).add(CancelReminders(case.number), EraseCase(case.number))
    return turn.say("deleted_case", name=case_phrase(case.facts))


def erase_everything(turn: Turn, argument: str) -> Turn:
    if argument != "all" or turn.conversation.expecting is not Expecting.DELETE_CONFIRM:
        return turn.pop_up("button_old")
    return turn.add(EraseEverything())


def _keep(turn: Turn, _: str) -> Turn:
    return turn.expect(Expecting.NOTHING).say("kept")


def _safe(turn: Turn, _: str) -> Turn:
    case = turn.active
    turn = turn.expect(Expecting.NOTHING)
    if case is not None and case.told and case.status in (Status.INTERVIEWING, Status.DRAFTED):
        return interview.settle(turn, case)
    return turn.say("safe_now")


PERSONAL: Mapping[Action, Callable[[Turn, str], Turn]] = {
    Action.DELETE: erase_everything,
    Action.KEEP: _keep,
    Action.SAFE: _safe,
    Action.NEW: lambda turn, _: new(turn, ""),
    Action.CANCEL: lambda turn, _: cancel(turn, ""),
    Action.COMPANY: page_of_code,
    Action.JOIN: voice.join,
    Action.FILE: filing.file_new,
    Action.DATA: exporting.data,
}

ACTS: Mapping[Action, Press] = {
    Action.CHOOSE: _choose,
    Action.SKIP: _skip,
    Action.DONT_KNOW: _answering(interview.pass_over),
    Action.BACK: _answering(interview.go_back),
    Action.WORDS: _words,
    Action.MORE: _more,
    Action.TIKTOK: lambda turn, case, _: show_tiktok(turn, case),
    Action.MESSAGE: lambda turn, case, _: show_message(turn, case),
    Action.SHORTER: _retone(Action.SHORTER),
    Action.FIRMER: _retone(Action.FIRMER),
    Action.SOFTER: _retone(Action.SOFTER),
    Action.CALMER: _retone(Action.CALMER),
    Action.WRY: _retone(Action.WRY),
    Action.ANGLES: lambda turn, case, _: show_angles(turn, case),
    Action.ANGLE: posting.retell,
    Action.THREAD: lambda turn, case, _: posting.write_kind(turn, case, DraftKind.X_THREAD, Show.THREAD),
    Action.SCRIPT: lambda turn, case, _: posting.write_kind(turn, case, DraftKind.TIKTOK_SCRIPT, Show.SCRIPT),
    Action.CHANGE: _change,
    Action.POSTED: posting.posted,
    Action.TOLD_YES: posting.told,
    Action.TOLD_NO: lambda turn, case, _: posting.told_no(turn, case),
    Action.TOLD_LATER: lambda turn, case, _: posting.told_later(turn, case),
    Action.THEY_REPLIED: lambda turn, case, argument: answered.they_replied(turn, case, argument or None),
    Action.SOLVED: outcome.solved,
    Action.CONFIRM: _confirm,
    Action.PARTLY: lambda turn, case, _: outcome.partly(turn, case),
    Action.NOTHING_YET: _nothing_yet,
    Action.NOT_ENOUGH: lambda turn, case, _: going_on.not_enough(turn, case),
    Action.PROMISED: lambda turn, case, _: going_on.ask_promise(turn, case),
    Action.SNOOZE: _snooze,
    Action.STOP: _stop,
    Action.RESUME: _resume,
    Action.REOPEN: lambda turn, case, _: outcome.reopen(turn, case),
    Action.CLOSE: outcome.close,
    Action.COUNT: voice.count,
    Action.STEP: stepping.take_chosen,
    Action.FILED: stepping.filed,
    Action.ASIDE: stepping.put_aside,
    Action.DECIDED: stepping.decided,
    Action.LAST_LETTER: lambda turn, case, _: stepping.take_step(turn, case, Step.LETTER_BEFORE_ACTION),
    Action.BUSINESS: stepping.for_business,
    Action.WITHOUT: lambda turn, case, _: without_account.show_ways(turn, case),
    Action.WAY: without_account.write_way,
    Action.FOR_OTHER: without_account.permission,
    Action.SPREAD: lambda turn, case, _: spreading.ask_whom(turn, case),
    Action.DATA_REQUEST: lambda turn, case, _: without_account.write_data_request(turn, case),
    Action.SENT: in_private.sent,
    Action.PRIVATE_DAY: in_private.chosen_day,
    Action.OFFER: judging.take_offer,
    Action.FINAL: judging.final,
    Action.UNPAUSE: pausing.unpause,
    Action.CORRECT: public_version.correct,
    Action.PAID: paying.paid,
    Action.PAPER: papers.send_letter,
    Action.PACK: exporting.choose_pack,
    Action.REGION: stepping.lives_in,
    Action.AT_NIGHT: lambda turn, case, _: living.allow_night(turn, case),
    Action.THANK_YOU: lambda turn, case, _: outcome.thank(turn, case),
    Action.OPEN: _open,
    Action.NEW: lambda turn, case, _: new(turn, ""),
    Action.TAG: posting.tag,
    Action.NOT_THEM: posting.not_them,
    Action.WRONG_ACCOUNT: correcting.doubt,
    Action.RIGHT_UNKNOWN: correcting.right_unknown,
    Action.NO_NAME: finding.no_name,
    Action.USE_ACCOUNT: posting.use_account,
    Action.REALLY_THEM: guarding.really_them,
    Action.PICTURES: publishing.next_picture,
    Action.COVER: lambda turn, case, at: publishing.set_cover(turn, case, at, shut=True),
    Action.CLIP: clips.send_clip,
    Action.UNCOVER: lambda turn, case, at: publishing.set_cover(turn, case, at, shut=False),
    Action.READABLE_YES: lambda turn, case, at: publishing.judge_picture(turn, case, at, Readable.YES),
    Action.READABLE_NO: lambda turn, case, at: publishing.judge_picture(turn, case, at, Readable.NO),
    Action.ITEM: moving.show_item,
    Action.MOVE: moving.move,
    Action.REMOVE: moving.remove,
    Action.FILE: filing.file_items,
    Action.TWIN: moving.take_twin,
    Action.TAKEN: offering.take_taken,
    Action.HEARD: dictation.take_heard,
    Action.SEEN: proposing.take_seen,
    Action.THEIRS: _theirs,
    Action.SHOW_POST: _show_post,
    Action.SEND_PROOF: _send_proof,
    Action.PRIVATE_FIRST: lambda turn, case, _: posting.accept_risk(turn, case, show=False),
    Action.SAFE: lambda turn, case, _: _safe(turn.change(active=case.number), ""),
    Action.DELETE: _delete,
    Action.KEEP: lambda turn, _, __: _keep(turn, ""),
}
