"""Pictures made safe to publish: shown as they would be, decided by taps, handed back covered."""

from __future__ import annotations

from dataclasses import replace

from bot.app.incoming import IncomingPress
from bot.domain.case import EvidenceKind, Exhibit, FileState, Readable
from bot.domain.coverings import Findings, Reader, Unusable
from bot.domain.events import EvidenceReceived, FileArrived
from bot.evidence.videos import video_leftovers
from tests.conversation.test_story import FIBRE
from tests.evidence.hostile_files import HOSTILE
from tests.evidence.scenes import codes_in, ticket
from tests.evidence.telling_files import film
from tests.evidence.test_metadata import needs_ffmpeg
from tests.pictures import jpeg
from tests.playing import Play
from tests.talking_to_core import NOW, Talk


def shown_codes(play: Play) -> int:
    (path,) = play.messages[-1].files
    return len(codes_in(path.read_bytes()))


def word_on(play: Play) -> Readable:
    """Return what the person said of the first picture."""
    return play.state.cases[0].exhibits[0].readable


def asked(play: Play, data: bytes) -> None:
    play.say(FIBRE)
    play.file(data, mime="image/png")
    play.say("/evidence")
    play.press("pictures")


def test_the_person_sees_the_picture_covered_and_is_told_what_is(play: Play) -> None:
    asked(play, ticket(codes=2))

    assert play.keys[-1] == "ask_cover"
    assert "2 QR or bar codes are covered." in play.messages[-1].rendered.text
    assert shown_codes(play) == 0


def test_what_is_used_like_this_comes_back_covered(play: Play) -> None:
    asked(play, ticket())
    play.press("Use it like this")

    assert play.keys[-1] in ("pictures_ready", "pictures_unread")
    assert shown_codes(play) == 0


def test_one_tap_uncovers_a_place_and_another_covers_it_again(play: Play) -> None:
    asked(play, ticket(codes=2))
    play.press("Uncover 2")
    assert "a QR or bar code is covered." in play.messages[-1].rendered.text
    assert shown_codes(play) == 1

    play.press("Cover 2")
    assert shown_codes(play) == 0

    play.press("Uncover 1")
    play.press("Use it like this")
    assert shown_codes(play) == 1


def test_a_yes_in_words_uses_it_and_a_no_keeps_it_private(play: Play) -> None:
    asked(play, ticket())
    play.say("yes")
    assert word_on(play) is Readable.NO

    play.press("Change what is covered")
    assert play.keys[-1] == "ask_cover"
    play.say("no")
    assert word_on(play) is Readable.YES
    assert play.keys[-1] == "pictures_private"
    assert play.messages[-1].files == ()


def test_what_is_kept_private_is_not_handed_back_until_the_person_changes_it(play: Play) -> None:
    asked(play, ticket())
    play.press("Keep it private")
    play.say("/evidence")
    play.press("Pictures to post")
    assert play.keys[-1] == "pictures_private"

    play.press("Change what is covered")
    play.press("Use it like this")
    assert shown_codes(play) == 0


def test_pictures_are_asked_about_one_by_one_and_come_back_together(play: Play) -> None:
    play.say(FIBRE)
    play.file(ticket(), mime="image/png")
    play.file(jpeg(gps=True))
    play.say("/evidence")
    play.press("pictures")
    play.press("Use it like this")
    assert play.keys[-1] == "ask_cover"
    assert "found nothing to cover" in play.messages[-1].rendered.text
    play.press("Use it like this")

    assert len(play.messages[-1].files) == 2


def test_a_tap_on_a_place_that_is_not_there_changes_nothing(play: Play) -> None:
    asked(play, ticket())
    number = play.state.cases[0].number
    before = play.state
    for argument in ("1.2", "1.0", "1.-1", "1.x", "2.1", "", "1.1.1", "1.²"):
        play.do(IncomingPress(f"uncover:{number}:{argument}"))
    play.do(IncomingPress(f"uncover:{number + 1}:1.1"))

    assert replace(play.state, inputs=before.inputs) == before
    assert len(play.pop_ups) == 9


def test_a_refused_file_says_why_and_what_to_do(play: Play) -> None:
    play.say(FIBRE)
    make, mime, _ = HOSTILE["locked document"]
    shown = play.file(make(), kind=EvidenceKind.DOCUMENT, name="statement.pdf", mime=mime)

    exhibit = play.state.cases[0].exhibits[0]
    assert (exhibit.file_state, exhibit.unusable) == (FileState.BROKEN, Unusable.LOCKED)
    assert "I can't open it: it needs a password." in shown[-1].rendered.text


def test_a_refused_picture_is_never_offered_for_publishing(play: Play) -> None:
    play.say(FIBRE)
    play.file(HOSTILE["JPEG of 4 thousand million pixels"][0]())
    play.say("/evidence")
    play.press("pictures")

    assert play.keys[-1] == "pictures_none"


# --- films ---


@needs_ffmpeg
def test_a_film_comes_back_as_a_clip_and_the_person_is_told_what_it_still_shows(play: Play) -> None:
    play.say(FIBRE)
    play.file(film("mp4"), kind=EvidenceKind.VIDEO, name="counter.mp4", mime="video/mp4")
    play.say("/evidence")
    shown = play.press("Clip of item 1")

    (clip,) = shown[-1].files
    assert clip.name == "clip-1.mp4"
    assert video_leftovers(clip.read_bytes()) == ()
    assert b"mp4a" in clip.read_bytes()
    assert "can't hide faces" in shown[-1].rendered.text

    (silent,) = play.press("Without sound")[-1].files
    assert b"mp4a" not in silent.read_bytes()


def test_no_clip_is_made_of_what_is_no_film(play: Play) -> None:
    play.say(FIBRE)
    play.file(jpeg())
    number = play.state.cases[0].number
    for argument in ("1", "2", "1.silent", ""):
        assert play.do(IncomingPress(f"clip:{number}:{argument}")) == []


# --- where nothing could look ---


def with_picture(findings: Findings | None) -> Talk:
    """Return a talk with one picture that was fetched and looked at with this outcome."""
    talk = Talk()
    talk.say(FIBRE)
    pending = Exhibit(0, EvidenceKind.PHOTO, NOW, FileState.PENDING, remote_id="f", remote_unique_id="u")
    talk.take(EvidenceReceived(pending, talk.conversation.inputs + 1, None))
    kept = replace(pending, number=1, file_state=FileState.STORED, sha256="0a" * 32, findings=findings)
    talk.take(FileArrived(talk.case.number, kept))
    talk.command("evidence")
    return talk


def test_where_no_reader_ran_the_person_is_asked_to_look_and_nothing_is_called_ready() -> None:
    for findings in (None, Findings(64, 48)):
        talk = with_picture(findings)
        assert talk.press("pictures") == ["ask_readable"]
        assert "could not look for faces" in talk.text("ask_readable")
        assert talk.press("readable_no") == ["pictures_unread"]


def test_a_picture_is_called_ready_only_when_everything_was_looked_for() -> None:
    talk = with_picture(Findings(64, 48, read=(Reader.FACES, Reader.CODES)))
    talk.press("pictures")
    assert "can't read writing" in talk.text("ask_cover")
    assert talk.press("readable_no") == ["pictures_unread"]

    talk = with_picture(Findings(64, 48, read=tuple(Reader)))
    talk.press("pictures")
    assert talk.press("readable_no") == ["pictures_ready"]
