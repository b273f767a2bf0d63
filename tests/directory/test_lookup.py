"""One name in, a sure company, a choice of up to three, or nothing out."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.app.ports import Directory
from bot.directory.lookup import BrandDirectory
from bot.directory.names import words
from bot.directory.overlay import Row, read_overlay
from bot.domain.company import Answer, Lookup, Platform
from tests.directory.timing import quickest

DIRECTORY: Directory = BrandDirectory()


def ids(found: Lookup) -> list[str | None]:
    return [company.id for company in found.companies]


def sure(name: str, country: str | None = None, sector: str | None = None) -> str | None:
    """Return the id of a sure answer; the answer itself as text when it is not sure."""
    found = DIRECTORY.lookup(name, country=country, sector=sector)
    return found.companies[0].id if found.answer is Answer.SURE else f"{found.answer}: {ids(found)}"


@pytest.mark.parametrize(
    ("name", "country", "company"),
    [
        ("Safaricom", "KE", "safaricom"),
        ("saf fibre", "KE", "safaricom"),
        ("kplc", "KE", "kenya-power"),
        ("BA", "NG", "british-airways"),
        ("mtn", "NG", "mtn-ng"),
        ("MTN", "gh", "mtn-gh"),
        ("airtel", "KE", "airtel-ke"),
        ("jumia", "NG", "jumia-ng"),
        ("hermes", "GB", "evri"),
        ("hermes", "DE", "hermes-de"),
        ("delta", "US", "delta"),
        ("orange", "FR", "orange-fr"),
        ("nationwide", "GB", "nationwide-uk"),
        ("nationwide", "US", "nationwide-us"),
        ("dhl", "DE", "dhl-de"),
        ("dhl", "KE", "dhl-ke"),
        ("Umeme Ltd.", "UG", "umeme"),
        ("AT&T", "US", "att"),
        ("at and t", "US", "att"),
        ("Marks and Spencer", "GB", "marks-spencer"),
        ("sainsburys", "GB", "sainsburys"),
        ("Sainsbury's", "GB", "sainsburys"),
        ("t mobile", "US", "tmobile-us"),
        ("tmobile", "US", "tmobile-us"),
        ("Sáfarícom", "KE", "safaricom"),
        ("S\u0430f\u0430ricom", "KE", "safaricom"),  # two Cyrillic letters
        ("safari\u200bcom", "KE", "safaricom"),  # an invisible space
    ],
)
def test_a_name_or_alias_is_sure_in_the_persons_country(name: str, country: str, company: str) -> None:
    assert sure(name, country) == company


@pytest.mark.parametrize(
    ("name", "company"),
    [
        ("safaricom.co.ke", "safaricom"),
        ("https://www.safaricom.co.ke/care?x=1", "safaricom"),
        ("@Safaricom_Care", "safaricom"),
        ("@safaricomplc", "safaricom"),
        ("https://x.com/KenyaPower_Care", "kenya-power"),
        ("jumia.com.ng", "jumia-ng"),
        ("amazon.co.uk", "amazon"),
    ],
)
def test_an_address_or_a_handle_names_its_company_wherever_the_person_is(name: str, company: str) -> None:
    assert sure(name) == company
    assert sure(name, "GB") == company


@pytest.mark.parametrize(
    ("name", "country", "company"),
    [
        ("safricom", "KE", "safaricom"),
        ("safaricon", "KE", "safaricom"),
        ("jumai", "KE", "jumia-ke"),
        ("brittish airways", "GB", "british-airways"),
        ("acess bank", "NG", "access-bank"),
        ("vodaphone", "GB", "vodafone-uk"),
        ("ryan air", "IE", "ryanair"),
        ("netflx", None, "netflix"),
        ("safaricom", None, "safaricom"),
        ("uber ets", "GB", "uber-eats"),
        ("amazn", "GB", "amazon"),
        ("quantas", "AU", "qantas"),
        ("safricom kenya", None, "safaricom"),
    ],
)
def test_a_misspelling_is_understood(name: str, country: str | None, company: str) -> None:
    assert sure(name, country) == company


@pytest.mark.parametrize(
    ("name", "country", "company"),
    [
        ("the jumia app", "NG", "jumia-ng"),
        ("jumia nigeria", "KE", "jumia-ng"),
        ("MTN Ghana", "NG", "mtn-gh"),
        ("kenya power", "NG", "kenya-power"),
        ("the safaricom shop in westlands", "KE", "safaricom"),
        ("it was with Delta, the airline", "US", "delta"),
    ],
)
def test_words_around_the_name_do_not_hide_it(name: str, country: str, company: str) -> None:
    assert sure(name, country) == company


@pytest.mark.parametrize("name", ["mtn", "airtel", "jumia", "vodafone", "nationwide", "stirling bank"])
def test_without_a_country_an_ambiguous_name_is_offered_not_taken(name: str) -> None:
    found = DIRECTORY.lookup(name)
    assert found.answer is Answer.CHOOSE
    assert 2 <= len(found.companies) <= 3


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("safaricom", "GB"),
        ("safricom", "GB"),
        ("british gas", "NG"),
        ("mtn", "US"),
        ("orange", "KE"),
        ("Sterling Bank", "GB"),
        ("starling bank", "NG"),
    ],
)
def test_a_company_is_never_sure_across_countries(name: str, country: str) -> None:
    assert DIRECTORY.lookup(name, country=country).answer is Answer.CHOOSE


@pytest.mark.parametrize("name", ["mtn benin", "safaricom uganda", "vodafone poland"])
def test_a_branch_we_do_not_know_is_not_replaced_by_another_one(name: str) -> None:
    assert DIRECTORY.lookup(name, country="NG").answer is Answer.UNKNOWN


@pytest.mark.parametrize("name", ["there", "phase", "glove", "untied", "looking", "hand", "sixth", "finance"])
def test_a_slip_in_an_everyday_word_is_never_sure(name: str) -> None:
    assert DIRECTORY.lookup(name, country="GB").answer is not Answer.SURE


def test_sterling_and_starling_are_told_apart() -> None:
    assert sure("Sterling Bank", "NG") == "sterling-bank"
    assert sure("Starling Bank", "GB") == "starling"
    assert ids(DIRECTORY.lookup("Sterling Bank", country="GB")) == ["starling", "sterling-bank"]


def test_the_sector_of_the_story_settles_which_virgin_it_is() -> None:
    assert DIRECTORY.lookup("virgin", country="GB").answer is Answer.CHOOSE
    assert sure("virgin", "GB", "telecoms") == "virgin-media"
    assert sure("virgin", "GB", "banking") == "virgin-money"
    assert sure("virgin", "GB", "airlines") == "virgin-atlantic"


@pytest.mark.parametrize(
    "name",
    [
        *("", "hello", "the bank", "my bank", "shop", "water", "company", "no idea", "they", "asdfgh"),
        *("???", "🙂", "12345", "@nobody_here", "the internet", "customer service", "yes", "a friend"),
    ],
)
def test_junk_is_never_a_company(name: str) -> None:
    found = DIRECTORY.lookup(name, country="KE")
    assert found == Lookup(query=name, answer=Answer.UNKNOWN)


def test_a_company_is_placed_in_the_persons_country_else_in_its_only_one_else_nowhere() -> None:
    def placed(company: str, country: str | None) -> str | None:
        found = DIRECTORY.get(company, country=country)
        assert found is not None
        return found.country

    assert placed("uber", "KE") == "KE"
    assert placed("uber", None) is None
    assert placed("safaricom", "GB") == "KE"
    assert placed("zuku", "TZ") == "TZ"
    assert placed("zuku", None) is None


def test_a_company_carries_its_accounts_with_source_and_date() -> None:
    company = DIRECTORY.get("safaricom", country="KE")
    assert company is not None
    account = company.account(Platform.X)
    assert account is not None
    assert (account.handle, account.country) == ("Safaricom_Care", "KE")
    assert account.source
    assert account.seen


def test_an_unknown_id_is_nothing() -> None:
    assert DIRECTORY.get("no-such-company") is None


@pytest.mark.parametrize("row", read_overlay(), ids=lambda row: row.id)
def test_every_hand_kept_company_is_sure_by_its_own_name_at_home(row: Row) -> None:
    assert sure(row.name, row.countries[0] if row.countries else None) == row.id


def test_names_fold_to_the_same_words() -> None:
    assert words("M&S") == words("m & s") == ("m", "and", "s")
    assert words("Lloyd’s Bank PLC") == words("LLOYD'S bank") == ("lloyd", "bank")


ODD = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\u202e\u200f\u200b\x00\x07\u0430\u05d0\u0645&@.'!?/ -SafaricomMTN"),
    ),
    max_size=400,
)


@settings(max_examples=2_000, deadline=None)
@given(ODD, st.sampled_from([None, "KE", "", "gb", "??"]))
def test_no_text_makes_the_directory_fail(text: str, country: str | None) -> None:
    DIRECTORY.lookup(text, country=country)
    for mention in DIRECTORY.mentions(text, country=country):
        assert 0 <= mention.start < mention.end <= len(text)


def test_lookups_stay_far_below_what_a_person_notices() -> None:
    names = ["safricom", "jumai", "brittish airways", "mtn", "xqzwv", "the safaricom shop in westlands"]
    assert quickest(lambda: [DIRECTORY.lookup(name, country="KE") for name in names]) < 0.05 * len(names)
