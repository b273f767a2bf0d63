"""`/export`: which case, which pack, or everything as data; one order at a time, and only of one's own."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from bot.app.incoming import IncomingPress
from bot.domain.case import Conversation
from bot.domain.effects import Attachment
from bot.domain.events import Made, MakingFailed
from tests.packs.stories import PRIVATE
from tests.papers.reading import read
from tests.pictures import jpeg
from tests.playing import Play

FIBRE = (
    "Safaricom installed home fibre on 3 Nov, I paid 4,500 and its been dead since. Ticket SR-8841236. "
    "Called four times. I want my money back. Call me on 0722 123456."
)
KPLC = "Kenya Power cut my lights on 16 Nov although I paid 2,000. I want it back on."


def labels(play: Play) -> list[str]:
    return [button.label for row in play.messages[-1].rendered.rows for button in row]


def files(play: Play, act: str) -> dict[str, Path]:
    return {path.name: path for shown in play.press(act) for path in shown.files}


def test_with_one_case_the_kind_of_pack_is_asked_for(play: Play) -> None:
    play.say(FIBRE)
    play.say("/export")
    assert labels(play) == ["Full, for an ombudsman", "Redacted, for publishing", "Everything as data"]


def test_with_several_cases_it_is_asked_which_one(play: Play) -> None:
    play.say(FIBRE)
    play.say("/new")
    play.say(KPLC)
    play.say("/export")
    assert labels(play) == ["2. Kenya Power case", "1. Safaricom case", "Everything as data"]

    play.press("1. Safaricom case")
    made = files(play, "Full, for an ombudsman")
    assert "Complaint about Safaricom" in read(made["case-1.pdf"].read_bytes()).text


def test_without_a_case_data_are_all_there_is(play: Play) -> None:
    play.say("/export")
    assert play.keys[-1] == "export_ready"


def test_the_pack_comes_in_place_of_the_message_that_promised_it(play: Play) -> None:
    play.say(FIBRE)
    play.file(jpeg(gps=True), caption="the router")
    play.press("posted")
    play.say("/export")
    made = files(play, "Full, for an ombudsman")

    promised, ready = (shown for shown in play.messages if shown.say.slot == "making:1:pack")
    assert (promised.say.key, ready.say.key, ready.edits) == ("making_pack", "made_pack", promised.id)
    assert set(made) == {"case-1.pdf", "case-1.zip"}
    text = read(made["case-1.pdf"].read_bytes()).text
    assert all(words in text for words in ("SR-8841236", "the router", "KSh 4,500", "Exhibit 1: photo"))
    assert play.state.cases[0].making == ()
    left = [path for path in (made["case-1.pdf"].parents[2] / "media").rglob("*") if path.is_file()]
    assert len(left) == 1, "the exhibit; what was handed over is kept no longer"


def test_the_public_pack_says_what_it_leaves_out_until_it_was_looked_at(play: Play) -> None:
    play.say(FIBRE)
    play.file(jpeg(gps=True))
    play.say("/export")
    made = files(play, "Redacted, for publishing")

    assert "1 picture is left out until you have looked at it" in play.texts
    text = read(made["public-1.pdf"].read_bytes()).text
    with zipfile.ZipFile(io.BytesIO(made["public-1.zip"].read_bytes())) as archived:
        text += "".join(archived.read(name).decode() for name in archived.namelist())
        assert set(archived.namelist()) == {"hashes.txt", "case.json", "originals.txt"}
    assert not [words for words in PRIVATE if words in text]

    play.say("/evidence")
    play.press("Pictures to post")
    play.press("Use it like this")
    play.say("/export")
    again = files(play, "Redacted, for publishing")
    with zipfile.ZipFile(io.BytesIO(again["public-1.zip"].read_bytes())) as archived:
        assert "exhibit-01.jpg" in archived.namelist()


def test_a_button_of_a_case_that_is_not_there_or_of_no_kind_does_nothing(play: Play) -> None:
    play.say(FIBRE)
    play.say("/export")
    before = len(play.messages)
    for odd in ("pack:7:full", "pack:1:everything", "pack:1:../full"):
        play.do(IncomingPress(odd))
    assert len(play.messages) == before
    assert len(play.pop_ups) == 3


def test_files_of_a_case_that_waits_for_none_are_dropped_without_a_word(play: Play) -> None:
    play.say(FIBRE)
    media = play.seat.parts.media
    with play.seat.parts.store.unit() as unit:
        found = unit.person("json", "me", Conversation())
    before = len(play.messages)
    stray = media.put(b"made for a case that was deleted meanwhile")

    handed = play.seat.parts.conversations
    handed.happened(found.person, Made(1, "pack", (Attachment(stray, "x.pdf"),)))
    again = media.put(b"kept before the making broke off")
    handed.happened(found.person, MakingFailed(9, "pack", "broken", (again,)))
    play.fire()

    assert len(play.messages) == before
    assert not list((Path(play.settings.data_dir) / "media").rglob(f"{stray}*"))
    assert not list((Path(play.settings.data_dir) / "media").rglob(f"{again}*"))
