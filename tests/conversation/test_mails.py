"""Mails, texts and links as evidence: read within limits, heard as the company's answer where one is due."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.app.incoming import IncomingFile
from bot.domain.case import Case, EvidenceKind, Exhibit, OriginKind
from bot.terminal.seat import Shown
from tests.conversation.test_story import FIBRE
from tests.pictures import jpeg
from tests.playing import Play

BODY = "Dear Ann,\n\nWe are sorry. We will refund KSh 4,500 by Friday 20 November.\n"
QUOTED = f"{BODY}\nOn Sun, 15 Nov 2026 at 09:00, Ann wrote:\n> I will sue you\n"


def mail(sender: str = "Safaricom Care <care@safaricom.co.ke>", body: str = QUOTED) -> bytes:
    lines = (
        f"From: {sender}",
        "To: ann@example.com",
        "Subject: Your complaint SR-1",
        "Date: Mon, 16 Nov 2026 10:15:00 +0300",
        "Content-Type: text/plain; charset=utf-8",
        "",
        body,
    )
    return "\r\n".join(lines).encode()


def send(play: Play, data: bytes, name: str = "reply.eml", mime: str = "message/rfc822") -> list[Shown]:
    return play.file(data, kind=EvidenceKind.DOCUMENT, name=name, mime=mime)


@pytest.fixture
def posted(play: Play) -> Play:
    play.say(FIBRE)
    play.press("posted")
    return play


def case(play: Play) -> Case:
    return play.state.cases[0]


def exhibit(play: Play) -> Exhibit:
    return case(play).exhibits[0]


def test_a_mail_is_kept_with_who_wrote_it_and_when(play: Play) -> None:
    play.say(FIBRE)
    shown = send(play, mail("Ann <ann@example.com>"))

    one = exhibit(play)
    assert one.kind is EvidenceKind.EMAIL
    assert (one.subject, one.origin_kind) == ("Your complaint SR-1", OriginKind.MAIL)
    assert one.origin_at == datetime(2026, 11, 16, 7, 15, tzinfo=UTC)
    assert "We are sorry" in (one.text or "")
    saved = next(one.rendered.text for one in shown if one.say.key == "evidence_saved")
    assert "From Ann <ann@example.com>" in saved
    assert "Subject: Your complaint SR-1." in saved


def test_the_companys_mail_is_its_answer_while_one_is_waited_for(posted: Play) -> None:
    send(posted, mail())

    (reply,) = case(posted).replies
    assert reply.text == BODY.strip()
    assert reply.at == datetime(2026, 11, 16, 7, 15, tzinfo=UTC)
    assert case(posted).promise_due is not None


def test_anybodys_mail_is_the_answer_where_it_was_asked_for(posted: Play) -> None:
    posted.say("/replied")
    send(posted, mail("helpdesk@example.org"))

    assert [reply.text for reply in case(posted).replies] == [BODY.strip()]


def test_a_mail_of_somebody_else_is_asked_about(posted: Play) -> None:
    shown = send(posted, mail("helpdesk@example.org"))
    assert shown[-1].say.key == "ask_whose_mail"
    assert case(posted).replies == ()

    posted.press("It is their answer")
    assert [reply.text for reply in case(posted).replies] == [BODY.strip()]
    posted.press("It is their answer")
    assert len(case(posted).replies) == 1


def test_a_mail_that_asks_for_a_pin_is_warned_of(posted: Play) -> None:
    send(posted, mail(body="Dear customer, send us your PIN and your card number to get the refund.\n"))

    assert "notice_impostor" in posted.keys
    assert case(posted).replies == ()


def test_a_mail_under_another_name_and_type_is_a_mail_all_the_same(play: Play) -> None:
    play.say(FIBRE)
    send(play, mail(), name="message.txt", mime="application/octet-stream")

    assert exhibit(play).kind is EvidenceKind.EMAIL


def test_what_a_mail_holds_never_goes_into_the_post(play: Play) -> None:
    play.say(FIBRE)
    before = play.drafts("x_post")[-1].text
    send(play, mail())

    assert play.drafts("x_post")[-1].text == before


def test_a_chat_that_was_exported_is_kept_with_its_words(play: Play) -> None:
    play.say(FIBRE)
    send(play, b"Ann: is it mended?\nCare: not yet\n", name="chat.txt", mime="text/plain")
    page = b"<html><head><title>x</title></head><body><p>Care: not yet</p><script>x()</script></body></html>"
    send(play, page, name="chat.html", mime="text/html")

    first, second = case(play).exhibits
    assert first.text == "Ann: is it mended?\nCare: not yet"
    assert second.text == "Care: not yet"
    assert case(play).replies == ()


def test_the_words_under_a_forwarded_picture_are_not_the_persons(play: Play) -> None:
    play.say(FIBRE)
    theirs = IncomingFile(
        EvidenceKind.PHOTO,
        "in:9",
        mime="image/jpeg",
        caption="I paid 9,999 and want a car",
        origin_kind=OriginKind.USER,
        origin_name="Somebody",
        data=jpeg(),
    )
    play.do(theirs)

    assert exhibit(play).note is None
    assert exhibit(play).text == "I paid 9,999 and want a car"
    assert all("9,999" not in draft.text for draft in play.drafts("x_post"))


def test_a_link_to_an_order_is_kept_privately_and_once(play: Play) -> None:
    link = "https://www.safaricom.co.ke/orders/8812"
    play.say(f"{FIBRE} {link}")
    play.say(f"here is the order: {link}.")

    (one,) = case(play).exhibits
    assert (one.kind, one.text) == (EvidenceKind.LINK, link)
    assert all("orders" not in draft.text for draft in play.drafts("x_post"))


def test_a_link_alone_goes_to_the_case_whose_company_it_leads_to(posted: Play) -> None:
    posted.say("/new")
    posted.say("Jumia: the phone I ordered on 2 Nov never came. I paid 58,000 and want a refund by friday")
    posted.press("posted")
    (shown,) = posted.say("here is it: https://www.safaricom.co.ke/tracking/7")

    assert [len(one.exhibits) for one in posted.state.cases] == [1, 0]
    assert "of your Safaricom case" in shown.rendered.text
    assert [one.say.key for one in posted.say("https://www.safaricom.co.ke/tracking/7")] == ["evidence_known"]


def test_the_link_of_the_persons_own_post_is_still_the_post(play: Play) -> None:
    play.say(FIBRE)
    play.say("https://x.com/ann/status/1234567890")

    assert case(play).exhibits == ()
    assert [post.url for post in case(play).posts] == ["https://x.com/ann/status/1234567890"]
