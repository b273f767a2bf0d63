"""What each kind of update means, as the test server's people send them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from telegram import Update

from bot.app.incoming import (
    Incoming,
    IncomingBlocked,
    IncomingContact,
    IncomingEdit,
    IncomingFile,
    IncomingForward,
    IncomingPlace,
    IncomingPlaceMoved,
    IncomingPress,
    IncomingText,
    IncomingUnsupported,
    text_incoming,
)
from bot.domain.case import EvidenceKind, OriginKind
from bot.telegram.updates import GroupSpoke, Heard, address_of, read
from tests.servers.telegram_server import TelegramServer
from tests.servers.telegram_user import NOW, User

SENT = datetime.fromtimestamp(NOW, UTC)


@pytest.fixture
def ann() -> User:
    return TelegramServer().user("Ann")


def newest(user: User) -> Heard | GroupSpoke | None:
    return read(Update.de_json(user.server.pending[-1], None))


def heard(user: User) -> Incoming:
    result = newest(user)
    assert isinstance(result, Heard)
    assert result.address == str(user.id)
    return result.incoming


async def test_a_text_carries_its_time_and_what_it_answers(ann: User) -> None:
    first = await ann.text("my parcel is lost")
    second = await ann.reply(first, "since Monday")

    assert heard(ann) == IncomingText("since Monday", str(second), reply_to=str(first), sent_at=SENT)


async def test_a_command_is_split_and_one_in_the_middle_is_text(ann: User) -> None:
    await ann.text("/Case@RedressTestBot 2")
    command = heard(ann)
    await ann.text("they told me /start")
    text = heard(ann)

    assert isinstance(command, IncomingText)
    assert (command.command, command.argument) == ("case", "2")
    assert isinstance(text, IncomingText)
    assert text.command is None


async def test_a_photo_is_taken_in_its_largest_size(ann: User) -> None:
    number = await ann.photo(b"the large one", caption="router")

    photo = heard(ann)
    assert isinstance(photo, IncomingFile)
    assert photo.remote_id is not None
    assert ann.server.files[photo.remote_id][0] == b"the large one"
    assert (photo.kind, photo.caption, photo.message_id) == (EvidenceKind.PHOTO, "router", str(number))
    assert (photo.mime, photo.size, photo.sent_at) == ("image/jpeg", 13, SENT)


async def test_the_photos_of_an_album_share_a_group(ann: User) -> None:
    await ann.album(b"one", b"two", caption="both")

    files = [read(Update.de_json(update, None)) for update in ann.server.pending]
    groups = [
        f.incoming.group for f in files if isinstance(f, Heard) and isinstance(f.incoming, IncomingFile)
    ]
    assert len(groups) == 2
    assert groups[0] == groups[1] is not None


async def test_a_document_keeps_its_name_type_and_size(ann: User) -> None:
    await ann.document(b"%PDF", name="bill.pdf", size=30 * 2**20)

    document = heard(ann)
    assert isinstance(document, IncomingFile)
    assert document.kind is EvidenceKind.DOCUMENT
    assert (document.file_name, document.mime, document.size) == ("bill.pdf", "application/pdf", 30 * 2**20)


@pytest.mark.parametrize("kind", ["video", "voice", "audio", "video_note", "animation"])
async def test_recordings_are_evidence(ann: User, kind: str) -> None:
    await ann.media(kind)

    recording = heard(ann)
    assert isinstance(recording, IncomingFile)
    assert recording.kind is EvidenceKind(kind)


async def test_an_animation_is_not_taken_for_its_twin_document(ann: User) -> None:
    await ann.media("animation", document={"file_id": "twin", "file_unique_id": "twin"})

    animation = heard(ann)
    assert isinstance(animation, IncomingFile)
    assert animation.kind is EvidenceKind.ANIMATION


@pytest.mark.parametrize(
    ("origin", "kind", "name"),
    [
        ({"type": "hidden_user", "sender_user_name": "Support"}, OriginKind.HIDDEN_USER, "Support"),
        (
            {
                "type": "user",
                "sender_user": {"id": 9, "is_bot": True, "first_name": "Jumia", "last_name": "Bot"},
            },
            OriginKind.USER,
            "Jumia Bot",
        ),
        (
            {"type": "chat", "sender_chat": {"id": -1, "type": "group", "title": "Buyers"}},
            OriginKind.CHAT,
            "Buyers",
        ),
        (
            {"type": "channel", "chat": {"id": -2, "type": "channel", "title": "News"}, "message_id": 3},
            OriginKind.CHANNEL,
            "News",
        ),
    ],
)
async def test_a_forward_says_who_wrote_it_and_when(
    ann: User, origin: dict[str, object], kind: OriginKind, name: str
) -> None:
    number = await ann.forward(origin, text="/start we will refund you")

    first_sent = datetime.fromtimestamp(NOW - 86_400, UTC)
    assert heard(ann) == IncomingForward(
        "/start we will refund you", kind, str(number), name, first_sent, sent_at=SENT
    )


async def test_a_forwarded_file_keeps_its_origin(ann: User) -> None:
    await ann.photo(forward_origin={"type": "hidden_user", "sender_user_name": "Shop", "date": NOW - 60})

    photo = heard(ann)
    assert isinstance(photo, IncomingFile)
    assert (photo.origin_kind, photo.origin_name) == (OriginKind.HIDDEN_USER, "Shop")
    assert photo.origin_at == datetime.fromtimestamp(NOW - 60, UTC)


async def test_an_edit_names_the_message_it_changes(ann: User) -> None:
    first = await ann.text("I paid 85")
    await ann.edit(first, "I paid 58")

    assert heard(ann) == IncomingEdit(str(first), "I paid 58", datetime.fromtimestamp(NOW + 60, UTC))


async def test_a_changed_caption_is_an_edit_too(ann: User) -> None:
    first = await ann.photo(caption="router")
    await ann.edit(first, "the new router")

    edit = heard(ann)
    assert isinstance(edit, IncomingEdit)
    assert edit.text == "the new router"


async def test_places_and_contacts(ann: User) -> None:
    place = await ann.location(-1.28, 36.82)
    assert heard(ann) == IncomingPlace(-1.28, 36.82, str(place), None, SENT)

    point = {"latitude": -1.28, "longitude": 36.82}
    shop = {"location": point, "title": "Shop", "address": "Moi Avenue 1"}
    venue = await ann.send({"venue": shop, "location": point})
    assert heard(ann) == IncomingPlace(-1.28, 36.82, str(venue), "Shop, Moi Avenue 1", SENT)

    card = await ann.contact("Mary", "+254700000000")
    assert heard(ann) == IncomingContact("Mary", "+254700000000", str(card), SENT)


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("sticker", None),
        ("dice", {"emoji": "🎲", "value": 4}),
        (
            "poll",
            {
                "id": "1",
                "question": "?",
                "options": [],
                "total_voter_count": 0,
                "is_closed": False,
                "is_anonymous": True,
                "type": "regular",
                "allows_multiple_answers": False,
                "allows_revoting": False,
                "members_only": False,
            },
        ),
    ],
)
async def test_what_has_no_use_here_is_named(ann: User, kind: str, content: dict[str, object] | None) -> None:
    number = await (ann.media(kind) if content is None else ann.send({kind: content}))

    assert heard(ann) == IncomingUnsupported(kind, str(number), SENT)


async def test_a_press_carries_its_button_and_message(ann: User) -> None:
    query = await ann.press_data("solved:1:")

    assert heard(ann) == IncomingPress("solved:1:", query, "1")


async def test_blocking_and_coming_back(ann: User) -> None:
    await ann.block()
    assert heard(ann) == IncomingBlocked(True)
    await ann.block(False)
    assert heard(ann) == IncomingBlocked(False)


async def test_a_group_is_only_noticed(ann: User) -> None:
    group = ann.server.group("Neighbours")
    await group.text(ann, "hello bot")
    assert newest(ann) == GroupSpoke(str(group.id))
    await group.add_bot(ann)
    assert newest(ann) == GroupSpoke(str(group.id))


async def test_service_messages_mean_nothing(ann: User) -> None:
    await ann.send({"delete_chat_photo": True})
    assert newest(ann) is None


async def test_a_live_position_that_moves_names_the_message_that_shared_it(ann: User) -> None:
    place = await ann.send({"location": {"latitude": 1, "longitude": 2, "live_period": 900}})
    message = dict(ann.server.chats[ann.id].messages[place])
    message |= {"location": {"latitude": 1.5, "longitude": 2}, "edit_date": NOW + 60}
    await ann.server.happen("edited_message", message)

    later = datetime.fromtimestamp(NOW + 60, UTC)
    assert heard(ann) == IncomingPlaceMoved(1.5, 2, str(place), later)


async def test_what_a_person_forwards_of_their_own_is_theirs(ann: User) -> None:
    own = {"type": "user", "sender_user": ann.card}
    number = await ann.forward(own, text="it broke yesterday")
    first_sent = datetime.fromtimestamp(NOW - 86_400, UTC)
    assert heard(ann) == text_incoming("it broke yesterday", message_id=str(number), sent_at=first_sent)

    await ann.forward(own, photo=[{**ann._file(b"jpeg"), "width": 9, "height": 9}], caption="the router")
    incoming = heard(ann)
    assert isinstance(incoming, IncomingFile)
    assert (incoming.origin_kind, incoming.caption) == (OriginKind.SELF, "the router")


async def test_every_update_belongs_to_the_chat_it_came_from(ann: User) -> None:
    number = await ann.text("one")
    await ann.edit(number, "two")
    await ann.press_data("x")
    await ann.block()

    assert {address_of(update) for update in ann.server.pending} == {str(ann.id)}
    assert address_of({"update_id": 1, "poll": {}}) == ""
