"""How a rendered message becomes what Telegram takes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.messages import TEXT_LIMIT, Part, keyboard, parts, units
from tests.telegram.echo import PlainButton, PlainSpan


def marked(part: Part) -> list[tuple[str, str]]:
    """Return what each entity of a part covers, counted as Telegram counts."""
    raw = part.text.encode("utf-16-le")
    return [
        (entity.type, raw[2 * entity.offset : 2 * (entity.offset + entity.length)].decode("utf-16-le"))
        for entity in part.entities
    ]


def test_a_block_and_a_bold_word_keep_their_places_behind_an_emoji() -> None:
    (part,) = parts(
        [PlainSpan("🎉 "), PlainSpan("For X", "bold"), PlainSpan("\n"), PlainSpan("Paid €5 😀", "block")]
    )

    assert part.text == "🎉 For X\nPaid €5 😀"
    assert marked(part) == [("bold", "For X"), ("pre", "Paid €5 😀")]


def test_an_address_within_a_line_is_copied_with_a_tap() -> None:
    (part,) = parts([PlainSpan("To: "), PlainSpan("care@example.com", "code"), PlainSpan("\nSubject: x")])

    assert marked(part) == [("code", "care@example.com")]


def test_outer_white_space_goes_and_takes_no_formatting_with_it() -> None:
    (part,) = parts([PlainSpan("\n  "), PlainSpan("Ready", "bold"), PlainSpan(" \n\n")])

    assert part.text == "Ready"
    assert marked(part) == [("bold", "Ready")]


def test_a_long_text_is_cut_between_paragraphs() -> None:
    first, second = "a" * 3000, "b" * 3000

    cut = parts([PlainSpan(f"{first}\n\n{second}")])

    assert [part.text for part in cut] == [first, second]


def test_a_block_is_not_cut_when_it_fits_into_the_next_message() -> None:
    block = "one\n\ntwo\n\n" + "x" * 2000
    cut = parts([PlainSpan("a" * 3000 + "\n"), PlainSpan(block, "block")])

    assert [part.text for part in cut] == ["a" * 3000, block]
    assert marked(cut[1]) == [("pre", block)]


def test_a_block_longer_than_a_message_is_a_block_in_each_part() -> None:
    cut = parts([PlainSpan("word " * 1500, "block")])

    assert len(cut) == 2
    assert all(marked(part) == [("pre", part.text)] for part in cut)


def test_one_endless_word_fills_the_messages() -> None:
    assert [len(part.text) for part in parts([PlainSpan("I say: " + "z" * TEXT_LIMIT)])] == [TEXT_LIMIT, 7]


def test_nothing_to_say_makes_no_message() -> None:
    assert parts([PlainSpan(" \n")]) == ()


@given(
    st.lists(
        st.builds(
            PlainSpan,
            st.text(st.sampled_from("ab \n😀é"), max_size=40),
            st.sampled_from(["plain", "bold", "block"]),
        ),
        max_size=8,
    ),
    st.integers(2, 30),
)
def test_no_character_is_lost_and_no_part_is_too_long(spans: list[PlainSpan], limit: int) -> None:
    cut = parts(spans, limit)

    whole = "".join(span.text for span in spans)
    assert "".join("".join(part.text for part in cut).split()) == "".join(whole.split())
    for part in cut:
        assert 1 <= units(part.text) <= limit
        assert part.text == part.text.strip()
        for entity in part.entities:
            assert entity.length >= 1
            assert entity.offset + entity.length <= units(part.text)
    assert "".join("".join(words.split()) for part in cut for _, words in marked(part)) == "".join(
        "".join(span.text.split()) for span in spans if span.style != "plain"
    )


def test_buttons_open_copy_or_send_back() -> None:
    post = PlainButton("post:1:", "Post", url="https://x.com/intent/tweet?text=a")
    copy = PlainButton("copy:1:", "Copy", copy="Paid")

    made = keyboard([[post, PlainButton("more:1:", "More")], [copy]])

    assert made is not None
    first, second = made.inline_keyboard
    assert (first[0].url, first[1].callback_data) == ("https://x.com/intent/tweet?text=a", "more:1:")
    assert second[0].copy_text is not None
    assert second[0].copy_text.text == "Paid"


def test_a_button_that_telegram_would_refuse_is_left_out() -> None:
    row = [PlainButton("a", "Copy", copy="😀" * 129), PlainButton("é" * 33, "Long"), PlainButton("b", "")]

    assert keyboard([row]) is None
    kept = keyboard([row, [PlainButton("c", "Copy", copy="😀" * 128)]])
    assert kept is not None
    assert len(kept.inline_keyboard) == 1


def test_a_button_that_opens_an_e_mail_is_left_out_as_telegram_takes_pages_only() -> None:
    mail = PlainButton("link:1:mail", "Open as an e-mail", url="mailto:care@example.com?subject=x&body=y")
    page = PlainButton("link:1:page", "Open", url="https://example.com")

    kept = keyboard([[mail], [page]])

    assert kept is not None
    assert [[button.text for button in row] for row in kept.inline_keyboard] == [["Open"]]


def test_the_limit_is_telegrams() -> None:
    assert len(parts([PlainSpan("x" * TEXT_LIMIT)])) == 1
    assert len(parts([PlainSpan("😀" * (TEXT_LIMIT // 2) + "x")])) == 2
