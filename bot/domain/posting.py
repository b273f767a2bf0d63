"""The moment a text goes out: "I posted it", "I sent it", and whether the company was told directly."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from bot.domain.accounts import judged
from bot.domain.bodies import BodyKind
from bot.domain.case import Case, Expecting, Post, Show, Status, Writing
from bot.domain.company import OFFERABLE, Account, Platform, Verdict, account_of_argument, is_handle
from bot.domain.correcting import suggest
from bot.domain.drafting import TONES, offer_tag, show_message, show_post, write, write_for
from bot.domain.drafts import Angle, DraftKind, Step
from bot.domain.effects import Action, Button, Day, Phrase
from bot.domain.facts import Channel
from bot.domain.finding import answer_row, ask_x_name, find_rows, learn_from_link
from bot.domain.living import offer_night
from bot.domain.more import offered_angles
from bot.domain.next_steps import ladder_lines
from bot.domain.outside import CALLED
from bot.domain.paying import ask_payment, learn
from bot.domain.progress import Complaint
from bot.domain.reading import Reading
from bot.domain.ready import left_private
from bot.domain.screens import company_phrase, draft_of
from bot.domain.stepping import note_complaint, note_done
from bot.domain.turn import Turn
from bot.domain.waiting import next_line, replan

# The address of one post; a profile's address has nothing behind the name.
POST_URL = re.compile(
    r"https?://(?:(?:www\.|mobile\.|m\.)?(?:x|twitter)\.com/(?:(?P<name>\w{1,15})|i(?:/web)?)/status/\d"
    r"|(?:www\.|m\.)?tiktok\.com/@[\w.]+/(?:video|photo)/\d|(?:vm|vt)\.tiktok\.com/\w|(?:www\.)?tiktok\.com/t/\w)"
    r"\S{0,200}",
    re.IGNORECASE,
)
NOW = "now"  # argument of "I sent it" for the private message
SENT_BY = {NOW: Channel.CHAT, CALLED: Channel.CALL}
BY_WORDS = {
    Channel.EMAIL: re.compile(r"\be-?mail", re.IGNORECASE),
    Channel.LETTER: re.compile(r"\bletter|\bby post\b", re.IGNORECASE),
    Channel.CHAT: re.compile(r"\bchat|\bwhats ?app|\bdm\b|\bform\b|\bapp\b", re.IGNORECASE),
    Channel.TICKET: re.compile(r"\bticket", re.IGNORECASE),
    Channel.CALL: re.compile(r"\bcall|\bphone|\brang\b", re.IGNORECASE),
    Channel.VISIT: re.compile(r"\bvisit|\bin person|\bbranch|\bshop\b", re.IGNORECASE),
}
TOLD_DAY = "told_day"
DIRECT = frozenset({Channel.EMAIL, Channel.LETTER, Channel.CHAT, Channel.TICKET})


def posted(turn: Turn, case: Case, step_name: str, url: str | None = None) -> Turn:
    """Note a published post once; the first one starts the ladder. Its address tells the person's name."""
    if url is not None and (link := POST_URL.fullmatch(url)):
        turn = learn_from_link(turn, link["name"])
    step = Step(step_name) if step_name in list(Step) else Step.FIRST_POST
    known = next((post for post in case.posts if post.step is step), None)
    if known is not None:
        return _known(turn, case, known, url)
    if not case.open:
        return turn.pop_up("already_closed")
    draft = draft_of(case, DraftKind.X_POST)
    if draft is None:
        return turn.say("nothing_to_post", case=case)
    post = Post(DraftKind.X_POST, step, draft.text, turn.now, url)
    first = not case.posts
    earlier = case.earlier_texts if draft.text in case.earlier_texts else (*case.earlier_texts, draft.text)
    published = case.published or case.facts
    case = replace(case, posts=(*case.posts, post), earlier_texts=earlier, published=published)
    if not first:
        case = left_private(note_done(case, step, turn.now))
        turn = replan(turn.put(case), case)
        case = turn.case(case.number) or case
        return turn.say("follow_up_noted", case=case, next=next_line(turn, case))
    return start_waiting(turn, case)


def _known(turn: Turn, case: Case, known: Post, url: str | None) -> Turn:
    if url is None:
        return turn.pop_up("already_noted")
    posts = tuple(replace(post, url=url) if post is known else post for post in case.posts)
    return turn.put(replace(case, posts=posts)).say("link_kept", answer_row(turn, case), case=case)


def start_waiting(turn: Turn, case: Case) -> Turn:
    """Begin to wait: one warning, when the bot is back, and one question about the direct complaint."""
    told_before = case.posted_at is not None
    case = learn(turn, case)
    case = replace(case, status=Status.WAITING, posted_at=case.posted_at or turn.now, asking=None)
    turn = replan(turn.put(case), case)
    case = turn.case(case.number) or case
    account = case.facts.company.account(Platform.X) if case.facts.company else None
    who = f"@{account.handle}" if account else company_phrase(case.facts)
    turn = turn.say("notice_scam", case=case, who=who)
    stop = (Button(Action.STOP, "btn_stop", case.number, "plan"),)
    if told_before or any(tried.channel in DIRECT for tried in case.facts.tried):
        rows = (*find_rows(turn, case), stop)
        turn = turn.say("waiting", rows, case=case, next=next_line(turn, case))
        turn = ask_complaint_day(turn, case)
    else:
        turn = ask_told(turn, case, stop)
    if turn.person.country is None:
        turn = turn.say("ask_clock", case=case)
    return offer_night(turn, case)


def ask_told(turn: Turn, case: Case, stop: tuple[Button, ...]) -> Turn:
    """Ask whether the company was also told in writing: it is easier to prove."""
    number = case.number
    keyboard = (
        (
            Button(Action.TOLD_YES, "btn_yes", number),
            Button(Action.TOLD_NO, "btn_write_it", number),
            Button(Action.TOLD_LATER, "btn_later", number),
        ),
        stop,
    )
    called = any(tried.channel is Channel.CALL for tried in case.facts.tried)
    lead = Phrase("told_called" if called else "nothing")
    turn = turn.expect(Expecting.TOLD_ANSWER).change(active=case.number)
    return turn.say(
        "ask_told",
        keyboard,
        case=case,
        company=company_phrase(case.facts),
        lead=lead,
        next=next_line(turn, case),
    )


def told(turn: Turn, case: Case, step_name: str = "") -> Turn:
    """Note that the company was told directly; without a post that starts the waiting as well.

    `step_name` is the step whose text was sent, or NOW for the private message; empty: some day before.
    """
    case = replace(case, facts=replace(case.facts, told_company=True))
    if step_name in list(Step):
        if any(done.step is Step(step_name) for done in case.progress.done):
            return turn.pop_up("already_noted")
        case = note_done(case, Step(step_name), turn.now)
    if step_name:
        case = note_complaint(case, Complaint(turn.today, SENT_BY.get(step_name, Channel.EMAIL)))
    turn = turn.put(case).expect(Expecting.NOTHING)
    if case.open:
        waits = Status.WAITING if case.posted_at is None else case.status
        case = replace(case, posted_at=case.posted_at or turn.now, status=waits)
        turn = replan(turn.put(case), case)
        case = turn.case(case.number) or case
    key = "sent_noted" if step_name in list(Step) else "told_noted"
    turn = turn.say(
        key, find_rows(turn, case), case=case, next=next_line(turn, case), ladder=ladder_lines(turn, case)
    )
    return ask_payment(turn, case) if step_name else ask_complaint_day(turn, case)


def ask_complaint_day(turn: Turn, case: Case) -> Turn:
    """Ask when the company was first told directly: every clock outside counts from that day."""
    outside = any(row.kind is BodyKind.BODY for row in turn.world.bodies(turn.country_of(case)))
    if case.progress.complaint is not None or not outside:
        return ask_x_name(ask_payment(turn, case), case)
    keyboard = ((Button(Action.SKIP, "btn_dont_know", case.number, TOLD_DAY),),)
    turn = turn.expect(Expecting.TOLD_DAY).change(active=case.number)
    return turn.say("ask_complaint_day", keyboard, case=case, company=company_phrase(case.facts))


def complaint_day(turn: Turn, case: Case, day: date, reading: Reading, text: str = "") -> Turn:
    """Keep the day of the first direct complaint, with its channel and reference."""
    channel = next((tried.value.channel for tried in reading.tried), None)
    channel = channel or next((way for way, named in BY_WORDS.items() if named.search(text)), None)
    reference = next((found.value.text for found in reading.references), "")
    case = note_complaint(case, Complaint(min(day, turn.today), channel, reference))
    turn = replan(turn.put(case).expect(Expecting.NOTHING), case)
    case = turn.case(case.number) or case
    turn = turn.say(
        "complaint_day_noted", case=case, day=Day(min(day, turn.today)), ladder=ladder_lines(turn, case)
    )
    return ask_x_name(ask_payment(turn, case), case)


def no_complaint_day(turn: Turn, case: Case) -> Turn:
    """Go on without the day: it stays unknown, and nothing is counted from a guess."""
    turn = turn.expect(Expecting.NOTHING).say("complaint_day_unknown", case=case)
    return ask_x_name(ask_payment(turn, case), case)


def told_no(turn: Turn, case: Case) -> Turn:
    """Hand over the message to send directly."""
    case = replace(case, facts=replace(case.facts, told_company=False))
    return show_message(turn.put(case).expect(Expecting.NOTHING), case)


def told_later(turn: Turn, case: Case) -> Turn:
    turn = turn.expect(Expecting.NOTHING)
    turn = turn.say("told_later", find_rows(turn, case), case=case, next=next_line(turn, case))
    return ask_x_name(turn, case)


def retone(turn: Turn, case: Case, action: Action) -> Turn:
    """Write the post again in another tone, from the same facts."""
    if not case.drafts:
        return turn.pop_up("nothing_written")
    return write(turn, case, Writing((DraftKind.X_POST,), tone=TONES[action], show=Show.POST))


def retell(turn: Turn, case: Case, argument: str) -> Turn:
    """Write the post again from another angle, if the facts still carry it."""
    if not case.drafts:
        return turn.pop_up("nothing_written")
    angle = Angle(argument) if argument in list(Angle) else None
    if angle is None or angle not in offered_angles(case, turn.today):
        return turn.pop_up("button_old")
    return write(turn, case, Writing((DraftKind.X_POST,), show=Show.POST, angle=angle))


def write_kind(turn: Turn, case: Case, kind: DraftKind, show: Show) -> Turn:
    """Write a thread or a script; only where there is a post already."""
    if not case.drafts:
        return turn.pop_up("nothing_written")
    return write(turn, case, Writing((kind,), show=show))


def tag(turn: Turn, case: Case, argument: str) -> Turn:
    """Tag an account the person has looked at; only one that is on offer in this case."""
    account = _on_offer(case, argument)
    if account is None:
        return turn.pop_up("button_old")
    case = replace(judged(case, account.platform, account.handle, Verdict.CONFIRMED), shown_at=None)
    return write_for(turn.put(case), case, account.platform)


def not_them(turn: Turn, case: Case, argument: str) -> Turn:
    """Leave an account out for good in this case; offer the next one, if we know another."""
    account = _on_offer(case, argument)
    if account is None:
        return turn.pop_up("button_old")
    turn = suggest(turn, case, account.platform, account.handle, "")
    case = judged(case, account.platform, account.handle, Verdict.REFUSED)
    turn = turn.put(case).change(active=case.number)
    turn = turn.say("not_them", case=case, handle=account.handle, company=company_phrase(case.facts))
    return offer_tag(turn, case, account.platform)


def use_account(turn: Turn, case: Case, argument: str) -> Turn:
    """Use an account that resembles one we know: the person insists that it is theirs."""
    platform, handle = account_of_argument(argument)
    if case.facts.company is None or not is_handle(platform, handle):
        return turn.pop_up("button_old")
    case = judged(case, platform, handle, Verdict.GIVEN)
    turn = turn.put(case).change(active=case.number)
    if case.status is not Status.DRAFTED:
        return turn.say("account_kept", case=case, handle=handle, company=company_phrase(case.facts))
    return write_for(turn, case, platform)


def _on_offer(case: Case, argument: str) -> Account | None:
    """Return the account a button means, if it is one to be offered."""
    platform, handle = account_of_argument(argument)
    company = case.facts.company
    accounts = company.accounts if company else ()
    return next(
        (
            account
            for account in accounts
            if account.platform is platform and account.handle == handle and account.status in OFFERABLE
        ),
        None,
    )


def accept_risk(turn: Turn, case: Case, *, show: bool) -> Turn:
    """Note that the person saw the notice about posting; then the post or the private message."""
    case = replace(case, risk_accepted=True)
    turn = turn.put(case)
    if show:
        return show_post(turn, case, in_place=False)
    return show_message(turn, case)
