"""Companies inside running text, and the everyday words that are none."""

import pytest

from bot.directory.lookup import BrandDirectory
from bot.domain.company import Answer
from tests.directory.timing import quickest

DIRECTORY = BrandDirectory()


def found(text: str, country: str | None = None, sector: str | None = None) -> list[tuple[str | None, str]]:
    """Return (company id, words of the text) of the sure mentions, likeliest first."""
    return [
        (mention.lookup.companies[0].id, text[mention.start : mention.end])
        for mention in DIRECTORY.mentions(text, country=country, sector=sector)
        if mention.lookup.answer is Answer.SURE
    ]


@pytest.mark.parametrize(
    ("text", "country", "company", "words"),
    [
        ("Safaricom installed home fibre and its been dead since", "KE", "safaricom", "Safaricom"),
        ("my saf fibre is down again", "KE", "safaricom", "saf fibre"),
        ("Tesco's delivery was late", "GB", "tesco", "Tesco's"),
        ("MTN took my airtime", "NG", "mtn-ng", "MTN"),
        ("MTN South Africa took my airtime", "NG", "mtn-za", "MTN South Africa"),
        ("my AT&T bill doubled", "US", "att", "AT&T"),
        ("write to @KenyaPower_Care please", "KE", "kenya-power", "@KenyaPower_Care"),
        ("ordered on www.takealot.com/deals", "ZA", "takealot", "www.takealot.com"),
        ("Delta cancelled my flight", "US", "delta", "Delta"),
        ("I flew with Delta in May", "US", "delta", "Delta"),
        ("EE has given me no signal since Monday", "GB", "ee", "EE"),
        ("BA lost my bag at Heathrow", "GB", "british-airways", "BA"),
        ("UPS LOST MY PARCEL AGAIN AND NOBODY ANSWERS", "US", "ups", "UPS"),
        ("Orange m'a coupé internet", "FR", "orange-fr", "Orange"),
        ("Three charged me for roaming", "GB", "three-uk", "Three"),
        ("Equity blocked my account", "KE", "equity-ke", "Equity"),
        ("delta cancelled my flight", "US", "delta", "delta"),
        ("ba cancelled my flight", "GB", "british-airways", "ba"),
        ("I flew with delta in May", "US", "delta", "delta"),
        ("I have money with access bank", "NG", "access-bank", "access bank"),
        ("safricom took my money", "KE", "safaricom", "safricom"),
        ("My Brittish Airways flight was late", "GB", "british-airways", "Brittish Airways"),
        ("bought a phone at Takelot on Monday", "ZA", "takealot", "Takelot"),
    ],
)
def test_a_company_is_found_with_the_words_that_name_it(
    text: str, country: str, company: str, words: str
) -> None:
    assert found(text, country) == [(company, words)]


@pytest.mark.parametrize(
    "text",
    [
        "the orange juice was cold",
        "please bolt the door",
        "Bolt the door, please",
        "O2 levels dropped at night",
        "I called three times",
        "Three times I called my network about the signal",
        "Grab your bag, the driver said, we leave for the trip",
        "Fidelity to the truth matters on my account",
        "Three phone calls and no signal",
        "Equity demands fairness on my account",
        "ee that was bad",
        "a quote from three network companies",
        "first bank I tried had no branch here",
        "nationwide there is no signal",
        "I have a ba in history",
        "the delta between the prices",
        "they missed the target",
        "I had to chase them about the bank transfer",
        "the sky is blue",
        "we stand united",
        "in that spirit",
        "United Arab Emirates is hot, said the airline",
        "ups and downs",
        "these take a lot of time",
        "I can't access bank apps",
        "I opened my first bank account",
        "we want to grab food",
        "the spectrum of answers",
        "Yesterday the internet was down. Nothing works. Everybody complains.",
        "THE DELTA BETWEEN THE TWO PRICES IS LARGE",
        "my ECG at the clinic",
    ],
)
def test_everyday_words_are_not_companies(text: str) -> None:
    assert DIRECTORY.mentions(text, country="GB") == ()


def test_the_sector_of_the_story_stands_in_for_a_word_nearby() -> None:
    assert found("so Delta said no", "US") == []
    assert found("so Delta said no", "US", "airlines") == [("delta", "Delta")]
    assert found("so delta was the letter", "US", "airlines") == []


def test_without_a_country_a_brand_with_many_is_offered() -> None:
    (mention,) = DIRECTORY.mentions("MTN took my airtime")
    assert mention.lookup.answer is Answer.CHOOSE
    assert len(mention.lookup.companies) == 3


def test_a_country_beside_the_name_overrules_the_persons() -> None:
    assert DIRECTORY.mentions("MTN Benin took my airtime", country="NG") == ()
    assert found("MTN Ghana took my airtime", "NG") == [("mtn-gh", "MTN Ghana")]


def test_a_choice_settled_elsewhere_in_the_text_is_not_asked() -> None:
    assert found("MTN Ghana took it. I called MTN twice.") == [("mtn-gh", "MTN Ghana")]
    assert len(DIRECTORY.mentions("MTN Ghana took it. I called MTN twice.")) == 1


def test_the_means_of_payment_comes_after_the_seller() -> None:
    text = "I paid by M-Pesa and Jumia never delivered"
    assert [company for company, _ in found(text, "KE")] == ["jumia-ke", "mpesa-ke"]


def test_a_company_named_twice_is_one_mention_at_its_first_place() -> None:
    assert found("Zuku is down. Zuku does not answer.", "KE") == [("zuku", "Zuku")]
    assert DIRECTORY.mentions("Zuku is down. Zuku does not answer.", country="KE")[0].start == 0


def test_a_long_story_is_read_in_a_time_that_nobody_notices() -> None:
    text = "Safaricom Internet Nothing Yesterday Customer Service refused My Money again. " * 250
    assert found(text, "KE") == [("safaricom", "Safaricom")]
    assert quickest(lambda: DIRECTORY.mentions(text, country="KE")) < 1.0
