"""A year in the lives of many cases: people answer reminders at random, the bot is killed at random.

The clock is virtual, all else is real: the shell, the rules engine and SQLite. What a person does about
a message follows from the message's number and the seed, so that a killed run goes on as it would have gone.

    python -m tests.conversation.year FOLDER PEOPLE SEED
"""

from __future__ import annotations

import random
import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.app.incoming import IncomingPress, text_incoming
from bot.app.ports import PersonId
from bot.bootstrap import Options, seat
from bot.config import Settings
from bot.domain.case import Conversation, Person
from bot.domain.countries import timezone_of
from bot.domain.drafts import Step
from bot.domain.effects import Action, Button
from bot.terminal.clocks import FrozenClock
from bot.terminal.seat import Seat, Shown

CHANNEL = "json"
BEGIN = datetime(2026, 1, 12, 10, tzinfo=UTC)
END = BEGIN + timedelta(days=365)
STARTS = 5  # days on which the posts go out
STORIES = (
    ("KE", "Safaricom home fibre dead since 5 Jan. paid 4500. refund me"),
    ("NG", "GTBank debited me 85,000 naira on 6 January for a POS that failed. reverse it"),
    ("ZA", "Takealot never delivered my fridge, paid R5,400 on 3 January. deliver it or refund me"),
    ("GB", "EE charged me £240 on 4 January for a contract I cancelled in November. refund me please"),
    ("US", "United lost my bag on 5 January. I paid $300 for clothes. compensate me"),
    ("IN", "Flipkart delivered a broken phone on 6 January, paid 18,000 rupees. replace it or refund me"),
    ("GH", "ECG has left us without power since 7 January. fix the line"),
    ("DE", "Zalando took 120 euro on 5 January and never sent the shoes. refund me"),
)
REPLIES = (
    "We will fix it by Friday",
    "Please DM us your order number",
    "Thank you for contacting us. Your ticket is being processed.",
    "We cannot refund this, our decision is final",
    "We can offer you half of it",
    "they said next week",
)


@dataclass(frozen=True, slots=True)
class Ways:
    """How often a person does what about a reminder, out of 100."""

    ignore: int = 25
    nothing: int = 40
    reply: int = 15
    snooze: int = 10
    solved: int = 3
    stop: int = 2


def main(folder: Path, people: int, seed: int) -> None:
    """Go on with the year until it is over; a killed run is simply started again."""
    clock = FrozenClock(BEGIN)
    table = open_seat(folder, clock)
    if not (folder / "begun").exists():
        begin(table, folder, people, seed)
        (folder / "begun").touch()
    live(table, clock, seed)
    table.close()
    (folder / "over").touch()


def open_seat(folder: Path, clock: FrozenClock, name: str = "year") -> Seat:
    settings = Settings.model_validate({"REDRESS_DATA_DIR": folder})
    database = f"sqlite:///{folder / f'{name}.db'}"
    return seat(settings, CHANNEL, clock, Options(engine="rules", database=database))


def begin(table: Seat, folder: Path, people: int, seed: int) -> None:
    """Give everybody a case whose post is out, every third person two; each story is told once a day."""
    _log_fired(folder)
    chance = random.Random(seed)  # noqa: S311 - a fixed seed, no secret
    known: dict[tuple[int, int], Conversation] = {}
    store = table.parts.store
    for number in range(people):
        story = chance.randrange(len(STORIES))
        days = chance.sample(range(STARTS), 2 if number % 3 == 0 else 1)
        for day in days:
            if (story, day) not in known:
                known[story, day] = _posted(folder, story, day)
        lived = _joined([known[story, day] for day in days])
        with store.unit() as unit:
            found = unit.person(CHANNEL, f"person-{number}", Conversation(person=lived.person))
            unit.save(found, lived, BEGIN)
            for case in lived.cases:
                for row in case.planned:
                    unit.plan(found.person, case.number, row.step, row.round, row.due_at)
            unit.commit()


def _joined(told: list[Conversation]) -> Conversation:
    """Return one person with the cases of several."""
    cases = tuple(replace(one.cases[0], number=number) for number, one in enumerate(told, 1))
    return replace(told[0], cases=cases, opened=len(cases))


def _log_fired(folder: Path) -> None:
    """Let the database itself note every reminder row that goes while it is claimed: those have fired."""
    with sqlite3.connect(folder / "year.db") as connection:
        connection.executescript(
            "CREATE TABLE fired (person_id INTEGER, due_at TEXT);"
            "CREATE TRIGGER fired_away AFTER DELETE ON reminder WHEN old.lease_until IS NOT NULL BEGIN"
            " INSERT INTO fired VALUES (old.person_id, old.due_at); END;"
            "CREATE TRIGGER fired_done AFTER UPDATE OF state ON reminder WHEN new.state = 'done' BEGIN"
            " INSERT INTO fired VALUES (old.person_id, old.due_at); END;"
        )


def _posted(folder: Path, story: int, day: int) -> Conversation:
    """Tell a story and post it on a day, in a database of its own."""
    country, text = STORIES[story]
    clock = FrozenClock(BEGIN + timedelta(days=day))
    name = f"story-{story}-{day}"
    (folder / f"{name}.db").unlink(missing_ok=True)
    table = open_seat(folder, clock, name)
    desk = table.parts.conversations.desk
    person = Person(country=country, timezone=timezone_of(country))
    table.parts.conversations.desk = replace(desk, defaults=Conversation(person=person))
    table.handle("me", text_incoming(text, message_id="1"))
    table.handle("me", IncomingPress(f"posted:1:{Step.FIRST_POST}"))
    with table.parts.store.unit() as unit:
        made = unit.person(CHANNEL, "me", Conversation()).conversation
    table.close()
    assert made.cases[0].planned, f"nothing is planned for {text!r}"
    return made


def live(table: Seat, clock: FrozenClock, seed: int) -> None:
    """Let everything happen at its moment, and let people answer at once, or not at all."""
    store = table.parts.store
    while (due := store.next_due(CHANNEL)) is not None and due <= END:
        clock.move_to(max(due, clock.now()))
        for output in table.fire():
            if isinstance(output, Shown) and output.say.key.startswith(("reminder", "digest")):
                chance = random.Random(f"{seed}:{output.id}")  # noqa: S311 - a fixed seed, no secret
                answer(table, output, chance)


def answer(table: Seat, shown: Shown, chance: random.Random) -> None:
    """Do about a reminder what a person might."""
    ways = Ways()
    acts = {Action.NOTHING_YET: ways.nothing, Action.THEY_REPLIED: ways.reply, Action.SNOOZE: ways.snooze}
    acts |= {Action.SOLVED: ways.solved, Action.STOP: ways.stop}
    wanted = chance.choices([None, *acts], weights=[ways.ignore, *acts.values()])[0]
    button = next((one for one in _buttons(shown) if one.action is wanted), None)
    if button is None:
        return
    last = _press(table, shown.address, button)
    if wanted is Action.THEY_REPLIED:
        last = _say(table, shown.address, chance.choice(REPLIES))
    follow = [one for one in _buttons_of(last) if one.action in _FOLLOWED]
    if follow and chance.random() < 0.7:
        _press(table, shown.address, chance.choice(follow))


_FOLLOWED = frozenset(
    {
        Action.POSTED,
        Action.TOLD_YES,
        Action.FILED,
        Action.ASIDE,
        Action.SNOOZE,
        Action.NOT_ENOUGH,
        Action.PROMISED,
        Action.PARTLY,
        Action.STEP,
        Action.DECIDED,
    }
)


def _press(table: Seat, address: str, button: Button) -> list[Shown]:
    _, outputs = table.handle(address, IncomingPress(button.id))
    return [output for output in outputs if isinstance(output, Shown)]


def _say(table: Seat, address: str, text: str) -> list[Shown]:
    _, outputs = table.handle(address, text_incoming(text, message_id=f"{table.parts.clock.now()}"))
    return [output for output in outputs if isinstance(output, Shown)]


def _buttons_of(messages: list[Shown]) -> list[Button]:
    return [button for shown in messages for button in _buttons(shown)]


def _buttons(shown: Shown) -> Iterator[Button]:
    for row in shown.say.keyboard:
        yield from row


def people_of(table: Seat, people: int) -> Iterator[tuple[PersonId, Conversation]]:
    """Yield everybody as they stand at the end."""
    for number in range(people):
        with table.parts.store.unit() as unit:
            found = unit.person(CHANNEL, f"person-{number}", Conversation())
            yield found.person, found.conversation


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
