from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.company import Account, AccountStatus, Company, Platform
from bot.domain.drafts import Draft, DraftKind, DraftRequest, EngineName, Problem, Step
from bot.domain.facts import (
    Amount,
    AmountRole,
    Ask,
    AskKind,
    Channel,
    Facts,
    Private,
    PrivateKind,
    Reference,
    ReferenceKind,
    Tried,
    When,
)
from bot.domain.gates import GATES_FOR, PUBLIC, Gate, check
from bot.domain.reading import Sentence, SentenceRole

FIBRE = Facts(
    company=Company(
        "Safaricom",
        id="safaricom",
        accounts=(Account(Platform.X, "Safaricom_Care", AccountStatus.CONFIRMED),),
    ),
    what="no connection since installation",
    when=When(date(2026, 11, 3)),
    where="Westlands",
    amounts=(Amount(Decimal(4500), "KES", AmountRole.PAID), Amount(Decimal(500), "KES", AmountRole.LOST)),
    references=(Reference(ReferenceKind.TICKET, "SR-8841236"),),
    tried=(Tried(Channel.CALL, 4, "Called four times"), Tried(Channel.TICKET, 2, "two tickets")),
    ask=Ask((AskKind.REFUND, AskKind.REPAIR), by=date(2026, 11, 20)),
    private=(Private(PrivateKind.PHONE, "0722 123456"), Private(PrivateKind.PERSON, "Brian")),
    item="home fibre",
)
PRIVATE_KINDS = sorted(set(DraftKind) - PUBLIC)
TOLD = (
    "Safaricom installed home fibre on 3 Nov, I paid KSh 4,500 and it's been dead since.",
    "Called four times, two tickets, nothing.",
    "Want my money back or fix it by Friday.",
)
REQUEST = DraftRequest(
    facts=FIBRE,
    sentences=tuple(Sentence(text, SentenceRole.OUTCOME, 0, len(text)) for text in TOLD),
    kinds=(DraftKind.X_POST,),
    today=date(2026, 11, 18),
    x_handle="Safaricom_Care",
    evidence_count=2,
    country="KE",
)
POST = (
    "Paid KSh 4,500 for home fibre on 3 Nov and it has never worked. Four calls, two tickets, still no"
    " internet after 15 days. @Safaricom_Care can you repair it or refund me by Friday? #SafaricomHomeFibre"
)
NUDGE = (
    "Day 16, still no internet. @Safaricom_Care, no reply to my post yet."
    " Can you repair it or refund me by Fri 20 Nov?"
)
AFTER_A_DAY = replace(
    REQUEST, today=date(2026, 11, 19), step=Step.NUDGE, posted_on=date(2026, 11, 18), earlier=(POST,)
)


def problems(
    text: str, kind: DraftKind = DraftKind.X_POST, request: DraftRequest = REQUEST
) -> list[tuple[str, str]]:
    draft = Draft(kind, text, EngineName.RULES)
    return [(problem.gate, problem.text) for problem in check(draft, request)]


def gates(text: str, kind: DraftKind = DraftKind.X_POST, request: DraftRequest = REQUEST) -> set[str]:
    return {gate for gate, _ in problems(text, kind, request)}


def with_words(words: str) -> str:
    """Return a post that passes every gate, with a sentence put in."""
    return f"Paid KSh 4,500 for home fibre. {words} @Safaricom_Care can you refund me by Friday? #Safaricom"


def test_an_excellent_post_passes_every_gate() -> None:
    assert problems(POST) == []
    assert problems(with_words("Still nothing.")) == []


def test_every_kind_has_its_gates() -> None:
    assert set(GATES_FOR) == set(DraftKind)
    assert all(
        Gate.GROUNDED in found and Gate.CRIME_WORD in found
        for kind, found in GATES_FOR.items()
        if kind != "thank_you"
    )
    assert Gate.TIKTOK_HOOK in GATES_FOR[DraftKind.TIKTOK_CAPTION]
    assert Gate.PERSON not in GATES_FOR[DraftKind.EMAIL]


def test_a_post_over_280_is_too_long_and_an_empty_one_too_short() -> None:
    assert ("length", "281/280") in problems("a" * 281)
    assert "length" in gates(" ")


def test_each_part_of_a_thread_is_measured_alone() -> None:
    thread = Draft(
        DraftKind.X_THREAD, "", EngineName.RULES, parts=(POST, "Four calls, two tickets, nothing.")
    )
    assert check(thread, REQUEST) == ()
    long = replace(thread, parts=(POST, "nothing " * 40))
    assert [problem.gate for problem in check(long, REQUEST)] == ["length"]


@pytest.mark.parametrize(
    ("handle", "text", "offences"),
    [
        ("Safaricom_Care", "@CA_Kenya look. ", ["@CA_Kenya"]),
        (None, "@Safaricom look. ", ["@Safaricom"]),
        (None, "Safaricom look. ", []),
    ],
)
def test_only_the_allowed_account_is_tagged(handle: str | None, text: str, offences: list[str]) -> None:
    tag = f"@{handle} " if handle else ""
    found = problems(
        f"So {text}{tag}refund me by Friday #Safaricom", request=replace(REQUEST, x_handle=handle)
    )
    assert [offence for gate, offence in found if gate == "accounts"] == offences


def test_a_first_post_must_tag_the_account_it_may_tag() -> None:
    assert ("accounts", "@Safaricom_Care") in problems("Safaricom, refund me by Friday. #Safaricom")


@pytest.mark.parametrize("start", ["@Safaricom_Care ", "\n @Safaricom_Care ", "＠Safaricom_Care "])
def test_a_post_does_not_begin_with_a_handle(start: str) -> None:
    assert "starts_with_mention" in gates(f"{start}refund me by Friday #Safaricom")
    assert "starts_with_mention" not in gates(f".{start.strip()} refund me by Friday #Safaricom")


@pytest.mark.parametrize(
    "words",
    [
        "Fifteen days.",
        "Two weeks now.",
        "Day 16.",
        "It began on Tuesday 3 November 2026.",
        "Since November nothing.",
        "Spent KES 5,000 in all.",
        "KSh4500 gone.",
        "4.5k gone.",
        "4500 bob gone.",
        "Called twice and twice more, six attempts.",
        "The shop in Westlands shrugged.",
        "My Home Fibre is dead. I can't work.",
        "It was due 03/11/2026.",
        "Both of my 2 photos show it.",
        "Two days left till Friday 20 Nov.",
    ],
)
def test_what_follows_from_the_facts_is_grounded(words: str) -> None:
    assert problems(with_words(words)) == []


@pytest.mark.parametrize(
    ("words", "offence"),
    [
        ("Sixteen weeks.", "Sixteen"),
        ("It took 23 hours.", "23"),
        ("It began on 4 Nov.", "4 Nov"),
        ("It began on Monday.", "Monday"),
        ("It began on Friday 3 Nov.", "Friday 3 Nov"),
        ("It was in August.", "August"),
        ("Nothing since 3 Nov 2024.", "3 Nov 2024"),
        ("I lost KSh 5,400.", "KSh 5,400"),
        ("I lost £4,500.", "£4,500"),
        ("I lost 4,500 naira.", "4,500 naira"),
        ("Seven calls.", "Seven"),
        ("3 calls.", "3"),
        ("In the Kisumu shop.", "Kisumu"),
        ("Like at Airtel.", "Airtel"),
        ("My iPhone15 died.", "iPhone15"),
        ("Bad. #Airtel", "#Airtel"),
    ],
)
def test_what_the_facts_do_not_hold_is_not_grounded(words: str, offence: str) -> None:
    assert ("grounded", offence) in problems(with_words(words))


def test_the_ask_must_be_there_with_its_day() -> None:
    assert ("ask_present", "refund/repair") in problems("Home fibre is dead. @Safaricom_Care #Safaricom")
    assert ("ask_present", "2026-11-20") in problems(
        "Home fibre is dead. @Safaricom_Care refund me. #Safaricom"
    )
    own_words = replace(REQUEST, facts=replace(FIBRE, ask=Ask((AskKind.OTHER,), "honour the warranty")))
    assert "ask_present" not in gates("Will you honour it? @Safaricom_Care #Safaricom", request=own_words)
    assert "ask_present" in gates("Will you do it? @Safaricom_Care #Safaricom", request=own_words)
    unknown = replace(REQUEST, facts=replace(FIBRE, ask=None))
    assert "ask_present" not in gates("What now, @Safaricom_Care? #Safaricom", request=unknown)
    assert "ask_present" in gates("Bad. @Safaricom_Care #Safaricom", request=unknown)


@pytest.mark.parametrize(
    ("words", "gate"),
    [
        ("You are idiots.", "civil"),
        ("This is NOT FAIR.", "civil"),
        ("Answer me!!", "civil"),
        ("See you in court.", "threat"),
        ("You stole it.", "crime_word"),
        ("Your agent Brian hung up.", "person"),
        ("A driver called John came.", "person"),
        ("brian hung up.", "person"),
        ("My number is 0722 123456.", "private_data"),
        ("Ticket SR-8841236.", "private_data"),
        ("I live at flat 4.", "private_data"),
        ("Many times.No answer.", "accidental_link"),
        ("Like Booking.com.", "accidental_link"),
        ("You broke the Consumer Protection Act.", "law"),
        ("One. #Safaricom #HomeFibre", "hashtags"),
        ("Poor. #poor-service", "hashtags"),
    ],
)
def test_each_offence_is_named_by_its_gate(words: str, gate: str) -> None:
    assert gate in gates(with_words(words))


def test_a_company_whose_name_sounds_rude_may_be_named() -> None:
    taxi = replace(REQUEST, x_handle=None, facts=replace(FIBRE, company=Company("Rubbish Taxi")))
    assert "civil" not in gates("Paid Rubbish Taxi. Refund me by Friday? #RubbishTaxi", request=taxi)


def test_evidence_is_claimed_only_when_there_is_some() -> None:
    assert "evidence_claim" not in gates(with_words("Photo attached."))
    assert ("evidence_claim", "Photo") in problems(
        with_words("Photo below."), request=replace(REQUEST, evidence_count=0)
    )


def test_a_link_the_person_gave_may_stand_once() -> None:
    link = "https://example.com/story"
    given = replace(
        REQUEST, sentences=(*REQUEST.sentences, Sentence(f"See {link}", SentenceRole.OUTCOME, 0, 0))
    )
    assert "accidental_link" not in gates(with_words(f"See {link} now."), request=given)
    assert "accidental_link" in gates(with_words(f"See {link} and {link} now."), request=given)
    assert "accidental_link" in gates(with_words(f"See {link} now."))


def test_a_follow_up_counts_the_days_and_needs_no_hashtag() -> None:
    assert problems(NUDGE, request=AFTER_A_DAY) == []


@pytest.mark.parametrize(
    "text", [POST, POST.replace("still", "and still"), "@Safaricom_Care home fibre: refund me or repair it?"]
)
def test_a_follow_up_that_says_nothing_new_is_refused(text: str) -> None:
    assert "follow_up_new" in gates(text, request=AFTER_A_DAY)


def test_a_first_post_may_be_written_again_in_another_tone() -> None:
    assert problems(POST, request=replace(REQUEST, earlier=(POST,))) == []


CAPTION = (
    "15 days without the home fibre I paid KSh 4,500 for. Four calls and two tickets to Safaricom, still"
    " nothing. Refund me or repair it by Friday. #Safaricom #HomeFibre #Internet"
)


def test_a_caption_opens_with_its_hook_and_has_three_to_five_tags() -> None:
    assert problems(CAPTION, DraftKind.TIKTOK_CAPTION) == []
    assert "tiktok_hook" in gates(f"#Safaricom {CAPTION}", DraftKind.TIKTOK_CAPTION)
    rambling = (
        "Hear my long story of woe and of sorrow and of patience that nobody at all can imagine today. "
    )
    assert "tiktok_hook" in gates(rambling + CAPTION, DraftKind.TIKTOK_CAPTION)
    assert ("hashtags", "2 #") in problems(CAPTION.replace(" #Internet", ""), DraftKind.TIKTOK_CAPTION)
    assert "length" in gates(CAPTION + " a" * 1100, DraftKind.TIKTOK_CAPTION)


def test_a_caption_tags_the_tiktok_account_alone() -> None:
    dotted = replace(REQUEST, tiktok_handle="safaricom.care")
    assert problems(f"{CAPTION} @safaricom.care", DraftKind.TIKTOK_CAPTION, dotted) == []
    assert ("accounts", "@Safaricom_Care") in problems(
        f"{CAPTION} @Safaricom_Care", DraftKind.TIKTOK_CAPTION, dotted
    )


LETTER = (
    "Dear Sir or Madam,\n\nOn 3 November 2026 I paid KES 4,500.00 for home fibre. My ticket is SR-8841236, my"
    " phone 0722 123456. Your agent Brian hung up. Please refund or repair it by Friday"
    " 20 November.\n\nYours faithfully,\n[your name]"
)


@pytest.mark.parametrize("kind", PRIVATE_KINDS)
def test_a_letter_may_hold_references_contact_data_and_staff_names(kind: DraftKind) -> None:
    assert problems(LETTER, kind) == []


@pytest.mark.parametrize("kind", PRIVATE_KINDS)
@pytest.mark.parametrize(
    ("words", "gate"),
    [
        ("You are thieves.", "crime_word"),
        ("You are idiots.", "civil"),
        ("I will burn your office down.", "civil"),
        ("I lost KSh 9,000.", "grounded"),
        ("My PIN is 1234.", "private_data"),
        ("Section 12 binds you.", "law"),
    ],
)
def test_a_letter_is_true_civil_and_without_secrets(kind: DraftKind, words: str, gate: str) -> None:
    assert gate in gates(f"{LETTER}\n{words}", kind)


def test_a_letter_may_announce_its_next_step_and_name_the_law_that_the_facts_hold() -> None:
    told = (*REQUEST.sentences, Sentence("Section 12 covers this.", SentenceRole.OUTCOME, 0, 0))
    text = f"{LETTER}\nI will take you to court. Section 12 covers this."
    assert problems(text, DraftKind.LETTER_BEFORE_ACTION, replace(REQUEST, sentences=told)) == []


def test_a_letter_may_set_a_deadline_that_it_counts_right() -> None:
    deadline = f"{LETTER}\nPlease answer within 14 days, by Wednesday 2 December 2026."
    assert problems(deadline, DraftKind.EMAIL) == []
    assert ("grounded", "9 December 2026") in problems(deadline.replace(" 2 Dec", " 9 Dec"), DraftKind.EMAIL)
    assert "grounded" in gates(with_words("Answer within 14 days."))


def test_the_numbering_of_a_thread_and_the_clock_of_a_script_are_no_facts() -> None:
    parts = (f"1/2 {POST}", "2/2 Refund me by Friday.")
    thread = Draft(DraftKind.X_THREAD, "", EngineName.RULES, parts=parts)
    assert check(thread, REQUEST) == ()
    assert check(replace(thread, parts=(parts[0], "2/7 Refund me by Friday.")), REQUEST) != ()
    script = "0-5 s [Exhibit 2] No internet for 15 days.\n5-12 s Refund me by Friday."
    assert problems(script, DraftKind.TIKTOK_SCRIPT) == []
    assert ("grounded", "3") in problems(script.replace("t 2", "t 3"), DraftKind.TIKTOK_SCRIPT)


def test_the_subject_of_a_letter_is_read_too() -> None:
    draft = Draft(DraftKind.EMAIL, LETTER, EngineName.RULES, subject="KSh 9,000 stolen by you")
    assert {"grounded", "crime_word"} <= {problem.gate for problem in check(draft, REQUEST)}


def test_a_thank_you_asks_for_nothing_and_stays_true() -> None:
    solved = replace(REQUEST, step=Step.THANK_YOU)
    thanks = "Thank you @Safaricom_Care, my home fibre works again after 15 days. #Safaricom"
    assert problems(thanks, DraftKind.THANK_YOU, solved) == []
    assert "grounded" in gates(thanks.replace("15", "13"), DraftKind.THANK_YOU, solved)


PIECES = st.sampled_from(
    [POST, "@", "#", "KSh ", "4,500", " 3 Nov ", "31/02/2026 ", "Fri ", "day ", "99999999999 ", "twenty-two "]
)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(PIECES | st.text(max_size=10), max_size=8).map("".join),
    st.sampled_from(DraftKind),
    st.sampled_from(Step),
)
def test_any_text_gets_an_answer(text: str, kind: DraftKind, step: Step) -> None:
    for request in (REQUEST, replace(REQUEST, facts=Facts(), sentences=(), x_handle=None)):
        for problem in check(
            Draft(kind, text, EngineName.OPENAI), replace(request, step=step, earlier=(POST,))
        ):
            assert Gate(problem.gate) in GATES_FOR[kind]


@pytest.mark.parametrize("claim", ["no reply to my post yet", "nobody answered", "you have not replied"])
def test_silence_is_not_claimed_once_the_company_has_replied(claim: str) -> None:
    request = replace(REQUEST, step=Step.NUDGE, posted_on=date(2026, 11, 18), today=date(2026, 11, 24))
    draft = Draft(DraftKind.X_POST, f"Day 21, {claim}. @Safaricom_Care can you refund me?", EngineName.RULES)
    replied = replace(request, answered_on=date(2026, 11, 21))
    assert "history" not in {problem.gate for problem in check(draft, request)}
    assert "history" in {problem.gate for problem in check(draft, replied)}


def test_a_post_is_not_spoken_of_while_none_is_out() -> None:
    request = replace(REQUEST, step=Step.NUDGE, today=date(2026, 11, 24))
    draft = Draft(DraftKind.X_POST, "Day 21, 6 days since my post. Can you refund me?", EngineName.RULES)
    assert Problem("history", "my post") in check(draft, request)
    out = replace(request, posted_on=date(2026, 11, 18))
    assert Problem("history", "my post") not in check(draft, out)
