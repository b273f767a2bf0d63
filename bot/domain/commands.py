"""The slash commands: one table that the dispatcher, the menu, /help and the README share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo, available_timezones

from bot.domain.answered import they_replied
from bot.domain.case import Case, Expecting, Status
from bot.domain.company_page import ask_page
from bot.domain.countries import COUNTRIES, timezone_of
from bot.domain.drafting import show_card, show_post
from bot.domain.effects import Action, Button, Lines, Moment, Phrase, Value
from bot.domain.exporting import ask_export
from bot.domain.filing import remember
from bot.domain.finding import find_rows
from bot.domain.joining import code_of_payload
from bot.domain.next_steps import ladder_lines
from bot.domain.outcome import ended_line
from bot.domain.publishing import show_evidence
from bot.domain.screens import case_phrase, company_phrase
from bot.domain.timeline import ladder
from bot.domain.turn import Turn
from bot.domain.values import Ladder
from bot.domain.voice import join
from bot.domain.waiting import ask_snooze, made_plan


@dataclass(frozen=True, slots=True)
class Command:
    """A command; its one-line description is the catalogue entry `command_<name>`."""

    name: str
    run: Callable[[Turn, str], Turn]


def start(turn: Turn, argument: str) -> Turn:
    """Say what the bot does; with the payload of a link, join the others instead."""
    code = code_of_payload(argument)
    if code is not None:
        return join(turn, code)
    return turn.change(greeted=True).say("start")


def help_(turn: Turn, _: str) -> Turn:
    lines = tuple(Phrase("help_line", {"name": name, "text": Phrase(f"command_{name}")}) for name in COMMANDS)
    return turn.say("help", lines=Lines(lines))


def new(turn: Turn, _: str) -> Turn:
    """Begin another case; the one before stays as it is."""
    old = turn.active
    turn = turn.leave().expect(Expecting.NOTHING)
    if old is not None and old.open and old.facts.company is not None:
        return turn.say("new_other_kept", name=case_phrase(old.facts))
    return turn.say("new")


def cases(turn: Turn, _: str) -> Turn:
    """List the person's cases, newest first, each with a button that opens it."""
    known = sorted(turn.conversation.cases, key=lambda case: -case.number)
    if not known:
        return turn.say("cases_none")
    lines = tuple(_case_line(turn, case) for case in known[:10])
    rows = tuple(
        (
            Button(
                Action.OPEN,
                "btn_open",
                case.number,
                "",
                {"number": case.number, "company": company_phrase(case.facts)},
            ),
        )
        for case in known[:10]
    )
    return turn.say("cases", rows, lines=Lines(lines))


def _case_line(turn: Turn, case: Case) -> Phrase:
    due = case.next_reminder_at
    after = (
        Phrase("case_line_next", {"at": Moment(due, turn.person.timezone or "UTC")})
        if due
        else Phrase("nothing")
    )
    return Phrase(
        "case_line",
        {
            "number": case.number,
            "company": company_phrase(case.facts),
            "status": Phrase(f"status_{case.status}"),
            "next": after,
        },
    )


def case_(turn: Turn, argument: str) -> Turn:
    """Show one case: the active one, or the one with the number given."""
    number = int(argument) if argument.isdigit() else turn.conversation.active or 0
    case = turn.case(number) or (None if argument else _latest(turn))
    if case is None:
        return turn.say("case_unknown" if argument else "cases_none")
    return open_case(turn, case)


def open_case(turn: Turn, case: Case) -> Turn:
    """Make a case the active one and show where it stands."""
    turn = remember(turn.change(active=case.number).expect(Expecting.NOTHING), case)
    turn = show_card(turn, case)
    if case.status is Status.DRAFTED:
        return show_post(turn, case, in_place=False)
    ahead, picture = _what_comes(turn, case)
    return turn.say(
        "case_state",
        (*find_rows(turn, case), *_case_keyboard(case)),
        case=case,
        paper=picture,
        head=Phrase("ladder_next_head" if ahead.items else "nothing"),
        ladder=ahead,
        line=_case_line(turn, case),
        ended=ended_line(turn, case),
        warned=Phrase("case_warned", {"n": len(case.warned)}) if case.warned else Phrase("nothing"),
    )


def _what_comes(turn: Turn, case: Case) -> tuple[Lines, Ladder | None]:
    """Return the ladder in words and as a picture; none before the case is out, or once it has ended."""
    if not case.open or case.posted_at is None:
        return Lines(()), None
    made = made_plan(turn, case)
    return ladder_lines(turn, case, made), ladder(turn, case, made)


def _case_keyboard(case: Case) -> tuple[tuple[Button, ...], ...]:
    number = case.number
    if case.status is Status.INTERVIEWING:
        return (
            (Button(Action.RESUME, "btn_continue", number), Button(Action.DELETE, "btn_delete_case", number)),
        )
    if not case.open:
        return (
            (Button(Action.REOPEN, "btn_reopen", number), Button(Action.DELETE, "btn_delete_case", number)),
        )
    first = (
        Button(Action.THEY_REPLIED, "btn_they_replied", number),
        Button(Action.SOLVED, "btn_solved", number),
    )
    reminders = (
        Button(Action.RESUME, "btn_resume", number)
        if case.reminders_stopped
        else Button(Action.STOP, "btn_stop", number, "case")
    )
    second = (Button(Action.NOTHING_YET, "btn_nothing_yet", number), Button(Action.MORE, "btn_more", number))
    last = (Button(Action.CLOSE, "btn_close", number), Button(Action.DELETE, "btn_delete_case", number))
    return (first, second, (reminders,), last)


def _latest(turn: Turn) -> Case | None:
    return turn.conversation.cases[-1] if turn.conversation.cases else None


def _running(turn: Turn) -> Case | None:
    """Return the active case, or the newest one that is still open."""
    active = turn.active
    if active is not None and active.open:
        return active
    return next((case for case in reversed(turn.conversation.cases) if case.open), None)


def evidence(turn: Turn, _: str) -> Turn:
    case = turn.active or _latest(turn)
    return show_evidence(turn, case) if case else turn.say("cases_none")


def company(turn: Turn, name: str) -> Turn:
    """Show how a company answers: the one named, else the one of the active case."""
    return ask_page(turn, name)


def replied(turn: Turn, _: str) -> Turn:
    case = _running(turn)
    return they_replied(turn, case) if case else turn.say("cases_none")


def snooze(turn: Turn, _: str) -> Turn:
    case = _running(turn)
    if case is None or not case.posted_at:
        return turn.say("snooze_nothing")
    return ask_snooze(turn, case).change(active=case.number)


def language(turn: Turn, _: str) -> Turn:
    return turn.say("language")


def timezone(turn: Turn, argument: str) -> Turn:
    if argument:
        return set_timezone(turn, argument)
    if turn.person.timezone is None:
        return turn.expect(Expecting.TIMEZONE).say("ask_timezone")
    return turn.expect(Expecting.TIMEZONE).say("timezone_now", zone=turn.person.timezone)


def set_timezone(turn: Turn, words: str) -> Turn:
    """Take an IANA name, a city or a country code; reminders move with the zone."""
    zone = find_zone(words)
    if zone is None:
        return turn.expect(Expecting.TIMEZONE).say("timezone_unknown")
    person = replace(turn.person, timezone=zone, timezone_given=True)
    turn = turn.with_person(person).expect(Expecting.NOTHING)
    return turn.say("timezone_set", zone=zone, at=Moment(turn.now, zone))


def find_zone(words: str) -> str | None:
    """Return the IANA zone that a name, city or country code means, or None."""
    wanted = words.strip().replace(" ", "_").casefold()
    if wanted.upper() in COUNTRIES:
        return timezone_of(wanted.upper())
    for name in sorted(available_timezones()):
        if wanted and wanted in (name.casefold(), name.rpartition("/")[2].casefold()):
            return ZoneInfo(name).key
    return None


def privacy(turn: Turn, _: str) -> Turn:
    key = "privacy_model" if turn.world.model else "privacy_rules"
    by = turn.world.heard_by
    spoken = Phrase("privacy_voice", {"model": by}) if by else Phrase("nothing")
    key = "nothing" if by and key == "privacy_rules" else key
    return turn.say("privacy", model=Phrase(key, {"model": turn.world.model or ""}), spoken=spoken)


def export(turn: Turn, _: str) -> Turn:
    return ask_export(turn)


def delete(turn: Turn, _: str) -> Turn:
    """Ask before deleting; one case or everything."""
    rows = [(Button(Action.DELETE, "btn_delete_all", 0, "all"),), (Button(Action.KEEP, "btn_keep", 0),)]
    for case in turn.conversation.cases[-5:]:
        name: dict[str, Value] = {"name": case_phrase(case.facts), "number": case.number}
        rows.insert(0, (Button(Action.DELETE, "btn_delete_this", case.number, "sure", name),))
    return turn.expect(Expecting.DELETE_CONFIRM).say("ask_delete", tuple(rows))


def cancel(turn: Turn, _: str) -> Turn:
    """Leave what is going on; nothing is lost."""
    case = turn.active
    turn = turn.expect(Expecting.NOTHING)
    if case is None or case.status not in (Status.INTERVIEWING, Status.DRAFTED):
        return turn.say("cancel_nothing")
    turn = turn.put(replace(case, asking=None)).leave()
    keyboard = (
        (
            Button(Action.RESUME, "btn_continue", case.number),
            Button(Action.DELETE, "btn_delete_case", case.number),
        ),
    )
    return turn.say("cancelled", keyboard, case=case)


COMMANDS: Mapping[str, Command] = {
    command.name: command
    for command in (
        Command("start", start),
        Command("help", help_),
        Command("new", new),
        Command("cases", cases),
        Command("case", case_),
        Command("evidence", evidence),
        Command("company", company),
        Command("replied", replied),
        Command("snooze", snooze),
        Command("language", language),
        Command("timezone", timezone),
        Command("privacy", privacy),
        Command("export", export),
        Command("delete", delete),
        Command("cancel", cancel),
    )
}


def run_command(turn: Turn, name: str, argument: str) -> Turn:
    """Run a command; an unknown one gets a kind line with the way to /help."""
    command = COMMANDS.get(name)
    if command is None:
        return turn.say("command_unknown", name=name[:32])
    return command.run(turn, argument)
