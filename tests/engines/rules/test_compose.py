"""The writer without a model: exact posts, follow-ups, private texts, and what may never happen."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.company import Company
from bot.domain.drafts import Draft, DraftKind, DraftRequest, LeftOut, Problem, Step, Tone
from bot.domain.facts import (
    Amount,
    AmountRole,
    Ask,
    AskKind,
    Channel,
    CompanyState,
    Facts,
    Precision,
    Private,
    PrivateKind,
    Reference,
    ReferenceKind,
    Tried,
    When,
)
from bot.domain.reading import Sentence, SentenceRole
from bot.domain.text import hashtags, mentions, reply_to, urls, utf16_length, weighted_length
from bot.engines.rules.compose import RulesWriter
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.told import is_foreign
from tests.engines.rules.building import TODAY, ask, request, said
from tests.engines.rules.expected_posts import POSTS
from tests.engines.rules.situations import SAFARICOM, SITUATIONS

EVERY = sorted(SITUATIONS)


def write(asked: DraftRequest, kind: DraftKind = DraftKind.X_POST) -> Draft:
    (draft,) = RulesWriter().draft(replace(asked, kinds=(kind,)))
    return draft


@pytest.mark.parametrize(("name", "tone"), sorted(POSTS))
def test_every_situation_gives_the_post_that_was_read_aloud(name: str, tone: Tone) -> None:
    assert write(replace(SITUATIONS[name], tone=tone)).text == POSTS[name, tone]


@pytest.mark.parametrize("name", EVERY)
def test_the_tones_of_one_situation_differ(name: str) -> None:
    texts = [write(replace(SITUATIONS[name], tone=tone)).text for tone in Tone]
    assert len(set(texts)) == len(Tone)


@pytest.mark.parametrize("name", EVERY)
def test_a_post_asks_one_question_and_fits_a_copy_button(name: str) -> None:
    for tone in Tone:
        text = write(replace(SITUATIONS[name], tone=tone)).text
        assert text.count("?") == 1
        assert utf16_length(text) <= 256
        assert 1 <= len(hashtags(text)) <= 2
        assert not urls(text)
    # 160 is aimed at; a clause that carries the point may take a little more
    assert weighted_length(write(replace(SITUATIONS[name], tone=Tone.SHORT)).text) <= 180


@pytest.mark.parametrize("name", EVERY)
def test_a_caption_hooks_in_eighty_characters_and_carries_three_to_five_hashtags(name: str) -> None:
    text = write(replace(SITUATIONS[name], tiktok_handle=None), DraftKind.TIKTOK_CAPTION).text
    assert len(text.split("\n")[0]) <= 80
    assert 3 <= len(hashtags(text)) <= 5
    assert utf16_length(text) <= 2200
    assert not mentions(text)
    assert not urls(text)


def test_a_caption_opens_with_company_problem_and_sum() -> None:
    text = write(SAFARICOM, DraftKind.TIKTOK_CAPTION).text
    assert text.startswith("Safaricom: home fibre dead for 15 days, KSh 4,500 paid.\n")


def test_a_caption_tags_only_the_handle_it_was_given() -> None:
    text = write(replace(SAFARICOM, tiktok_handle="safaricom.ke"), DraftKind.TIKTOK_CAPTION).text
    assert "@safaricom.ke can you" in text
    assert text.count("@") == 1


def test_the_private_message_carries_references_and_contact_but_the_public_post_does_not() -> None:
    message = write(SAFARICOM, DraftKind.DIRECT_MESSAGE).text
    post = write(SAFARICOM)
    assert "SR-8841236" in message
    assert "0722 123456" in message
    assert "by Fri 20 Nov?" in message
    assert "SR-8841236" not in post.text
    assert LeftOut("SR-8841236", "reference") in post.left_out
    assert LeftOut("0722 123456", "phone") in post.left_out
    assert write(SAFARICOM, DraftKind.DIRECT_MESSAGE).left_out == ()


@pytest.mark.parametrize("name", EVERY)
def test_a_nudge_differs_from_the_post_and_counts_the_days(name: str) -> None:
    first = write(SITUATIONS[name]).text
    later = replace(
        SITUATIONS[name], posted_on=TODAY, today=TODAY + timedelta(days=1), earlier=(first,), step=Step.NUDGE
    )
    text = write(later).text
    assert text != first
    assert re.search(r"\bday|\d day", text, re.IGNORECASE)
    assert len(hashtags(text)) <= 1
    assert not reply_to(text)


def test_a_nudge_reads_as_a_person_would_write_it() -> None:
    later = replace(SAFARICOM, posted_on=TODAY, today=date(2026, 11, 19), step=Step.NUDGE)
    assert write(later).text == (
        "Day 16, home fibre still dead. @Safaricom_Care, no reply to my post of 18 Nov yet. "
        "Can you refund me or fix it by Friday?"
    )


@pytest.mark.parametrize("name", EVERY)
def test_no_follow_up_repeats_an_earlier_text(name: str) -> None:
    earlier: tuple[str, ...] = (write(SITUATIONS[name]).text,)
    steps = (Step.NUDGE, Step.SECOND_POST, Step.NUDGE, Step.SECOND_POST)
    for number, step in enumerate(steps, start=1):
        later = replace(
            SITUATIONS[name],
            posted_on=TODAY,
            today=TODAY + timedelta(days=number * 2),
            earlier=earlier,
            step=step,
        )
        text = write(later).text
        assert text not in earlier
        assert weighted_length(text) <= 280
        assert len(mentions(text)) <= 1
        earlier = (*earlier, text)


def test_a_broken_promise_is_quoted_with_its_day() -> None:
    later = replace(
        SAFARICOM, posted_on=TODAY, today=date(2026, 11, 23), promise_broken_on=date(2026, 11, 21),
        step=Step.SECOND_POST,
    )  # fmt: skip
    assert write(later).text.startswith(
        "You promised this by 21 Nov. Today is 23 Nov: the home fibre is still dead."
    )


def test_a_formal_complaint_has_a_subject_the_references_and_a_day_to_answer() -> None:
    later = replace(SAFARICOM, posted_on=TODAY, today=date(2026, 11, 25), step=Step.FORMAL_COMPLAINT)
    draft = write(later, DraftKind.EMAIL)
    assert draft.subject == "Formal complaint: my home fibre"
    assert "SR-8841236" in draft.text
    assert "Please answer within 14 days, by Wednesday 9 December 2026." in draft.text
    assert draft.text.endswith("[your name]")
    assert write(replace(later, sender="Amina W."), DraftKind.EMAIL).text.endswith("Amina W.")


def test_a_reply_on_record_is_told_with_its_day_and_never_called_silence() -> None:
    later = replace(
        SAFARICOM, posted_on=TODAY, today=date(2026, 11, 24), answered_on=date(2026, 11, 21), step=Step.NUDGE
    )
    assert write(later).text == (
        "Day 21, home fibre still dead. @Safaricom_Care, your reply of 21 Nov does not solve it. "
        "I asked for this by 20 Nov. Can you refund me or fix it?"
    )
    refused = replace(later, facts=replace(later.facts, company_state=CompanyState.REFUSED))
    assert "@Safaricom_Care, you refused on 21 Nov." in write(refused).text
    formal = write(replace(refused, step=Step.FORMAL_COMPLAINT), DraftKind.EMAIL).text
    assert "You refused on Saturday 21 November 2026. I do not accept that." in formal


@pytest.mark.parametrize("step", [Step.NUDGE, Step.SECOND_POST, Step.FORMAL_COMPLAINT, Step.THANK_YOU])
def test_no_post_is_spoken_of_where_none_went_out(step: Step) -> None:
    later = replace(SAFARICOM, today=date(2026, 11, 24), step=step)
    kind = DraftKind.EMAIL if step is Step.FORMAL_COMPLAINT else DraftKind.X_POST
    text = write(later, kind).text
    assert "my post" not in text
    assert "publicly" not in text


def test_a_hook_uses_the_clause_of_the_person_and_no_bare_thing() -> None:
    asked = request(
        Facts(company=Company("Capitec"), what="Capitec blocked my card on 14 Nov", item="card"),
        said("o: Capitec blocked my card on 14 Nov", "o: I have no money for food"),
    )
    text = write(asked, DraftKind.TIKTOK_CAPTION).text
    assert text.startswith("Capitec blocked my card on 14 Nov.\n")


def test_a_side_remark_becomes_no_hashtag() -> None:
    asked = request(
        Facts(company=Company("Jetstar"), what="Jetstar cancelled JQ 37 to Bali", item="hotel"),
        said("o: Jetstar cancelled JQ 37 to Bali, no hotel, we slept on the airport floor"),
    )
    assert write(asked).text.endswith("#Jetstar")


def test_a_story_in_another_language_asks_in_its_own_words() -> None:
    asked = request(
        Facts(company=Company("Orange"), what="Orange coupe ma fibre", ask=ask(AskKind.REPAIR)),
        said(
            "o: Orange coupe ma fibre depuis le 5 novembre, personne ne vient",
            "a: Je veux une réparation ou un remboursement",
        ),
        "Orange_conseil",
    )
    assert write(asked).text.startswith(
        "Orange coupe ma fibre depuis le 5 novembre, personne ne vient. "
        "Je veux une réparation ou un remboursement. @Orange_conseil"
    )


def test_a_month_is_woven_into_the_sentence_that_repeats() -> None:
    asked = request(
        Facts(company=Company("Vodafone"), when=When(date(2026, 3, 1), precision=Precision.MONTH)),
        said("o: Vodafone have been charging me £15 a month for insurance", "o: Each time told it is sorted"),
    )
    assert write(asked).text.startswith(
        "Vodafone have been charging me £15 a month for insurance, since March. Each time told it is sorted."
    )


def test_a_sum_that_was_offered_is_not_called_paid() -> None:
    asked = request(
        Facts(company=Company("State Farm"), amounts=(Amount(Decimal(3100), "USD", AmountRole.PAID),)),
        said("o: The hail broke my roof in August", "o: They offered $3,100"),
    )
    assert "paid" not in write(replace(asked, tone=Tone.SHORT)).text


def test_a_missing_parcel_without_a_wish_is_asked_for() -> None:
    asked = request(
        Facts(company=Company("Evri"), what="my parcel never came"), said("o: My parcel never came")
    )
    assert "Evri, can you tell me where my parcel is?" in write(asked).text


def test_a_short_post_keeps_the_clause_that_carries_the_point() -> None:
    asked = request(
        Facts(company=Company("Vodacom"), ask=ask(AskKind.CANCEL, AskKind.REFUND), item="contract"),
        said("o: Vodacom has been debiting R899 a month since August for a contract I cancelled on 31 Jul"),
        "Vodacom",
    )
    assert "a contract I cancelled on 31 Jul." in write(replace(asked, tone=Tone.SHORT)).text


def test_a_final_response_is_asked_for_in_writing() -> None:
    later = replace(SAFARICOM, posted_on=TODAY, today=date(2026, 12, 2), step=Step.FINAL_RESPONSE_REQUEST)
    text = write(later, DraftKind.LETTER).text
    assert "final response in writing" in text
    assert "complaint reference" in text


def test_a_thank_you_tells_how_long_it_took() -> None:
    later = replace(SAFARICOM, posted_on=TODAY, today=date(2026, 11, 22), step=Step.THANK_YOU)
    assert write(later, DraftKind.THANK_YOU).text == (
        "Solved 4 days after my post. Thank you @Safaricom_Care. #SafaricomHomeFibre"
    )


def test_a_refused_draft_comes_back_without_the_words_that_were_refused() -> None:
    asked = SITUATIONS["card swallowed"]
    refused = Problem("crime", "did not give any cash")
    text = write(replace(asked, attempt=1, problems=(refused,))).text
    assert "did not give any cash" not in text
    assert "refund me" in text


@pytest.mark.parametrize("name", EVERY)
def test_the_last_attempt_is_a_minimal_truthful_post(name: str) -> None:
    text = write(replace(SITUATIONS[name], attempt=3)).text
    assert "I have a problem with" in text or text.startswith("I have a problem")
    assert text.count("?") == 1


def test_a_brand_that_is_a_domain_never_becomes_a_link() -> None:
    asked = request(
        Facts(company=Company("Hotels.com")),
        said("o: I booked on hotels.com and it fell through.It was cold"),
    )
    text = write(asked).text
    assert not urls(text)
    assert "Hotelscom, can you" in text


def test_a_number_before_an_ending_is_no_link_either() -> None:
    asked = request(Facts(company=Company("Jumia"), what="0.al"), ())
    assert not urls(write(asked).text)


def test_a_mention_and_a_hashtag_in_the_story_lose_their_signs() -> None:
    asked = request(Facts(company=Company("Jumia")), said("o: @JumiaNigeria kept my money #fail"), "JumiaNG")
    text = write(asked).text
    assert [name for name, _, _ in mentions(text)] == ["JumiaNG"]
    assert "#fail" not in text


def test_a_far_deadline_is_a_date_and_a_near_one_a_weekday() -> None:
    near = replace(SAFARICOM, facts=replace(SAFARICOM.facts, ask=ask(AskKind.REFUND, by=date(2026, 11, 20))))
    far = replace(SAFARICOM, facts=replace(SAFARICOM.facts, ask=ask(AskKind.REFUND, by=date(2026, 12, 3))))
    gone = replace(SAFARICOM, facts=replace(SAFARICOM.facts, ask=ask(AskKind.REFUND, by=date(2026, 11, 3))))
    assert "refund me by Friday?" in write(near).text
    assert "refund me by 3 Dec?" in write(far).text
    assert "refund me?" in write(gone).text


@pytest.mark.parametrize("kind", list(DraftKind))
def test_every_kind_of_draft_has_a_text(kind: DraftKind) -> None:
    for name in EVERY:
        assert write(replace(SITUATIONS[name], evidence_count=2), kind).text.strip()


NAMES = st.sampled_from(
    ["Safaricom", "Booking.com", "H&M", "Kenya Power (KPLC)", "东方航空", "O'Neill & Sons Ltd", "3"]
)
WORDS = st.text(alphabet="abcdefghij klmnop,.!?@#ÄßñИ字🙂0123456789", max_size=160)
REFERENCE = "SR-8841236"
PHONE = "0722 123456"
SENTENCES = st.builds(
    lambda text, role, secret: Sentence(f"{text}{secret}", role, 0, 1),
    st.one_of(WORDS, st.sampled_from(["they took my money", "no internet since 3 Nov", "it never came"])),
    st.sampled_from(list(SentenceRole)),
    st.sampled_from(["", f" ticket {REFERENCE}", f" call me on {PHONE}", " sr 8841236", " 0722-123456"]),
)
FACTS = st.builds(
    Facts,
    company=st.one_of(st.none(), st.builds(Company, NAMES)),
    what=st.one_of(st.none(), WORDS),
    when=st.one_of(st.none(), st.builds(When, st.dates(date(2026, 1, 1), TODAY))),
    amounts=st.lists(
        st.builds(
            Amount,
            st.decimals(Decimal(0), Decimal(10**9), places=2),
            st.sampled_from([None, "KES", "NGN", "XYZ"]),
            st.sampled_from(list(AmountRole)),
        ),
        max_size=3,
    ).map(tuple),
    tried=st.lists(
        st.builds(Tried, st.sampled_from(list(Channel)), st.one_of(st.none(), st.integers(0, 40)), WORDS),
        max_size=4,
    ).map(tuple),
    ask=st.one_of(
        st.none(),
        st.builds(
            Ask,
            st.lists(st.sampled_from(list(AskKind)), min_size=1, max_size=4).map(tuple),
            WORDS,
            st.one_of(st.none(), st.dates(date(2026, 11, 1), date(2027, 6, 1))),
        ),
    ),
    item=st.one_of(st.none(), st.sampled_from(["home fibre", "shoes", "iPhone"]), WORDS),
    promised_by=st.one_of(st.none(), st.dates(date(2026, 10, 1), date(2026, 12, 1))),
    references=st.just((Reference(ReferenceKind.TICKET, REFERENCE),)),
    private=st.just((Private(PrivateKind.PHONE, PHONE),)),
)


@settings(max_examples=120, deadline=None)
@given(
    facts=FACTS,
    sentences=st.lists(SENTENCES, max_size=6).map(tuple),
    handle=st.sampled_from([None, "Safaricom_Care"]),
    step=st.sampled_from([Step.FIRST_POST, Step.NUDGE, Step.SECOND_POST, Step.THANK_YOU]),
    attempt=st.integers(0, 3),
)
def test_whatever_the_facts_a_public_text_is_safe_to_post(
    facts: Facts, sentences: tuple[Sentence, ...], handle: str | None, step: Step, attempt: int
) -> None:
    asked = replace(
        request(facts, sentences, handle), step=step, attempt=attempt, posted_on=TODAY - timedelta(days=3)
    )
    texts = [write(replace(asked, tone=tone)).text for tone in Tone]
    for text in texts:
        assert text.strip()
        assert weighted_length(text) <= 280
        assert not text.startswith("@")
        assert len(mentions(text)) <= 1
        squeezed = re.sub(r"[\W_]", "", text).casefold()
        assert "sr8841236" not in squeezed
        assert "0722123456" not in squeezed
        assert not urls(text)
    if step is Step.FIRST_POST and not is_foreign(
        asked, Scrubber(asked.facts)
    ):  # another language keeps its one wording
        assert all(one != other for one, other in itertools.combinations(texts, 2))


def test_a_nudge_in_a_language_that_is_not_written_names_the_account_once() -> None:
    told = (Sentence("И", SentenceRole.OUTCOME, 0, 1),)
    bare = replace(request(Facts(), told, "Safaricom_Care"), posted_on=TODAY - timedelta(days=3))
    assert len(mentions(write(replace(bare, step=Step.NUDGE)).text)) == 1
