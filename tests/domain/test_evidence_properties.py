"""Whatever people send and press in any order: no item is lost, doubled or numbered twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.case import EvidenceKind, Exhibit, FileState, OriginKind
from bot.domain.company import Company
from bot.domain.effects import Action, PlanAlbum, PopUp, Say
from bot.domain.events import AlbumClosed, EvidenceReceived, FileArrived, PlaceMoved
from bot.domain.turn import World
from tests.talking_to_core import Talk

GROUPS = (None, None, "a", "b")
SORTING = (Action.ITEM, Action.MOVE, Action.REMOVE, Action.FILE, Action.TWIN, Action.THEIRS)
ACTS = st.lists(
    st.tuples(
        st.sampled_from(
            (
                "photo",
                "photo",
                "photo",
                "forward",
                "mail",
                "place",
                "arrive",
                "close",
                "press",
                "press",
                "say",
                "new",
                "wait",
            )
        ),
        st.integers(0, 40),
    ),
    min_size=1,
    max_size=25,
)


class Sender:
    """Does what is drawn, and remembers which files are kept or were taken out by the person."""

    def __init__(self) -> None:
        world = World(max_items=12)
        self.talk = Talk(Company("Abc Water", id="abc"), Company("Xyz Bank", id="xyz"), world=world)
        self.sent = 0
        self.numbers: dict[tuple[int, int], int] = {}  # (case, number) -> the input it was given to

    def act(self, name: str, drawn: int) -> None:
        number = self.talk.conversation.inputs + 1
        match name:
            case "photo":
                self._receive(self._file(drawn), number)
            case "forward":
                kind, text = EvidenceKind.FORWARD, f"we answer {drawn % 3}"
                one = Exhibit(
                    0, kind, self.talk.now, text=text, origin_kind=OriginKind.HIDDEN_USER, origin_name="Abc"
                )
                self.talk.take(EvidenceReceived(one, number, self.talk._read(text)))
            case "mail":
                one = replace(
                    self._file(drawn),
                    kind=EvidenceKind.EMAIL,
                    text="we refund you",
                    origin_kind=OriginKind.MAIL,
                )
                self._receive(replace(one, file_state=FileState.STORED, sha256=f"{drawn % 9}" * 64), number)
            case "place":
                one = Exhibit(0, EvidenceKind.LOCATION, self.talk.now, text="1.0,2.0")
                self._receive(one, number)
                self.talk.take(PlaceMoved(number, f"1.{drawn},2.0", self.talk.now))
            case "arrive":
                self._arrive(drawn)
            case "close":
                self.talk.take(AlbumClosed(("a", "b")[drawn % 2]))
            case "press":
                self._press(drawn)
            case "say":
                self.talk.say(
                    ("Abc Water cut my water on Monday", "Xyz Bank took 4,500", "abc", "posted")[drawn % 4]
                )
            case "new":
                self.talk.command("new")
            case _:
                self.talk.now += timedelta(minutes=drawn)

    def _file(self, drawn: int) -> Exhibit:
        return Exhibit(
            0,
            EvidenceKind.PHOTO,
            self.talk.now,
            FileState.PENDING,
            size=10,
            remote_unique_id=f"u{drawn}",
            group=GROUPS[drawn % 4],
            message=drawn,
            note="the tap" if drawn % 5 == 0 else None,
            caption="the tap" if drawn % 5 == 0 else None,
        )

    def _receive(self, exhibit: Exhibit, number: int) -> None:
        self.talk.take(EvidenceReceived(exhibit, number))

    def _arrive(self, drawn: int) -> None:
        """Let a file arrive, under a stale number and case: only its input tells which item it is."""
        items = [one for case in self.talk.conversation.cases for one in case.exhibits]
        if items:
            one = items[drawn % len(items)]
            states = (FileState.STORED, FileState.FAILED, FileState.BROKEN, FileState.TOO_BIG)
            likeness = f"{drawn % 4:016x}"
            new = replace(
                one, number=99, sha256=f"{drawn % 9}" * 64, file_state=states[drawn % 4], likeness=likeness
            )
            self.talk.take(FileArrived(1, new))

    def _press(self, drawn: int) -> None:
        buttons = [one for one in self.talk.buttons() if one.action in SORTING]
        if buttons:
            self.talk.press(buttons[-1 - drawn % len(buttons)].id)

    def check(self) -> None:
        cases = self.talk.conversation.cases
        inputs = [one.input for case in cases for one in case.exhibits]
        assert len(inputs) == len(set(inputs)), "no item is in two places"
        for case in cases:
            numbers = [one.number for one in case.exhibits]
            assert numbers == sorted(set(numbers)), "in order, none twice"
            assert len(numbers) <= self.talk.world.max_items
            assert case.next_exhibit > max(numbers, default=0)
        album = self.talk.conversation.album
        assert album is None or any(isinstance(one, PlanAlbum) for one in self.talk.effects)


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ACTS)
def test_numbers_and_places_hold_whatever_is_sent_and_pressed(acts: Sequence[tuple[str, int]]) -> None:
    sender = Sender()
    for name, drawn in acts:
        before = len(sender.talk.effects)
        sender.act(name, drawn)
        sender.check()
        quiet = name in ("arrive", "close", "wait", "press") or GROUPS[drawn % 4] is not None
        said = any(isinstance(one, Say | PopUp) for one in sender.talk.effects[before:])
        assert quiet or said, f"{name} is answered"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.permutations(range(8)), st.integers(0, 7))
def test_an_album_has_one_order_in_whatever_order_it_comes(order: Sequence[int], worded: int) -> None:
    sender = Sender()
    sender.talk.say("Abc Water cut my water on Monday. I paid 4,500. please fix it by friday")
    for message in order:
        one = replace(
            sender._file(message), group="g", remote_unique_id=f"m{message}", note=None, caption=None
        )
        note = "the tap" if message == worded else None
        number = sender.talk.conversation.inputs + 1
        sender.talk.take(EvidenceReceived(replace(one, note=note, caption=note), number))
    sender.talk.take(AlbumClosed("g"))

    exhibits = sender.talk.case.exhibits
    assert [(one.number, one.message) for one in exhibits] == [(at + 1, at) for at in range(8)]
    assert {one.note for one in exhibits} == {"the tap"}
    saved = [one for one in sender.talk.says if one.key.startswith("evidence_saved")]
    assert [one.about for one in saved] == [tuple(range(1, 9))]
