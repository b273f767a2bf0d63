"""Play a person against the real bot: real store, engine, shell and renderer, on a clock moved by hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path

from bot.app.incoming import (
    Incoming,
    IncomingDelete,
    IncomingEdit,
    IncomingFile,
    IncomingPress,
    text_incoming,
)
from bot.bootstrap import Options, seat
from bot.config import Settings
from bot.domain.case import Conversation, EvidenceKind, Person
from bot.domain.countries import timezone_of
from bot.domain.drafts import Draft
from bot.domain.effects import TellDraft, TellOutcome
from bot.engines.openai.wire import Limits
from bot.terminal.clocks import FrozenClock, span
from bot.terminal.seat import Observed, Output, Shown

MORNING = datetime.fromisoformat("2026-11-18T09:00:00+03:00")


class Play:
    """One person in front of the bot; everything shown and told is kept in order."""

    def __init__(
        self,
        folder: Path,
        *,
        now: datetime = MORNING,
        country: str | None = "KE",
        database: str = "",
        model: str | None = None,
        limits: Limits | None = None,
        settings: Mapping[str, object] | None = None,
    ) -> None:
        """Open the bot in a folder; `model` is the address of a model server, `settings` add to its own."""
        values: dict[str, object] = {"REDRESS_DATA_DIR": folder, **(settings or {})}
        if model:
            values |= {"OPENAI_API_KEY": "test-key", "OPENAI_BASE_URL": model, "OPENAI_MODEL": "test-model"}
        self.settings = Settings.model_validate(values)
        self.clock = FrozenClock(now)
        person = Person(country=country, timezone=timezone_of(country))
        options = Options(
            person=person,
            engine="auto" if model else "rules",
            database=database or f"sqlite:///{folder / 'play.db'}",
            limits=limits,
        )
        self.seat = seat(self.settings, "json", self.clock, options)
        self.outputs: list[Output] = list(self.seat.fire())
        self.pop_ups: list[str] = []
        self.sent = self.seat.inputs("me")

    # --- acts ---

    def do(self, incoming: Incoming) -> list[Shown]:
        """Hand one act over and return the messages that follow."""
        self.sent += 1
        pop_up, outputs = self.seat.handle("me", incoming)
        if pop_up is not None:
            self.pop_ups.append(pop_up)
        return self._keep(outputs)

    def say(self, text: str) -> list[Shown]:
        return self.do(text_incoming(text, message_id=f"in:{self.sent + 1}"))

    def press(self, wanted: str) -> list[Shown]:
        """Press the newest button with that action or label; fails when there is none."""
        return self.do(IncomingPress(self.button(wanted)))

    def button(self, wanted: str) -> str:
        for shown in reversed(self.messages):
            for row in shown.rendered.rows:
                for button in row:
                    if wanted in (button.action, button.label, button.id):
                        return button.id
        raise AssertionError(f"no button {wanted!r} was shown")

    def file(
        self,
        data: bytes,
        *,
        kind: EvidenceKind = EvidenceKind.PHOTO,
        name: str = "photo.jpg",
        mime: str = "image/jpeg",
        caption: str | None = None,
        group: str | None = None,
    ) -> list[Shown]:
        here = f"in:{self.sent + 1}"
        return self.do(
            IncomingFile(kind, here, mime=mime, file_name=name, caption=caption, group=group, data=data)
        )

    def edit(self, number: int, text: str) -> list[Shown]:
        return self.do(IncomingEdit(f"in:{number}", text))

    def delete(self, number: int) -> list[Shown]:
        return self.do(IncomingDelete(f"in:{number}"))

    def tick(self, by: str) -> list[Shown]:
        length = span(by)
        assert length is not None
        return self._keep(self.seat.move(self.clock.now() + length))

    def tick_to(self, moment: datetime) -> list[Shown]:
        """Let the time pass up to a moment."""
        return self._keep(self.seat.move(moment))

    def fire(self) -> list[Shown]:
        """Let happen what is waiting."""
        return self._keep(self.seat.fire())

    def _keep(self, outputs: Iterable[Output]) -> list[Shown]:
        new = list(outputs)
        self.outputs.extend(new)
        return [output for output in new if isinstance(output, Shown)]

    # --- what came of it ---

    @property
    def messages(self) -> list[Shown]:
        return [output for output in self.outputs if isinstance(output, Shown)]

    @property
    def keys(self) -> list[str]:
        return [shown.say.key for shown in self.messages]

    @property
    def texts(self) -> str:
        return "\n".join(shown.rendered.text for shown in self.messages)

    @property
    def outcomes(self) -> list[str]:
        return [one.effect.outcome for one in self._told() if isinstance(one.effect, TellOutcome)]

    def drafts(self, kind: str) -> list[Draft]:
        made = [one.effect.draft for one in self._told() if isinstance(one.effect, TellDraft)]
        return [draft for draft in made if draft.kind == kind]

    def _told(self) -> list[Observed]:
        return [output for output in self.outputs if isinstance(output, Observed)]

    @property
    def state(self) -> Conversation:
        with self.seat.parts.store.unit() as unit:
            found = unit.person("json", "me", Conversation())
            unit.commit()
        return found.conversation

    def close(self) -> None:
        self.seat.close()
