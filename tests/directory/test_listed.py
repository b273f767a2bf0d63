"""Names that only the package knows: offered as answers; in running text only where nothing else is meant."""

import pytest

from bot.directory.lookup import BrandDirectory
from bot.domain.company import Answer

DIRECTORY = BrandDirectory()

# Every sentence holds a name of the package, or more, as an everyday word, a person or a place.
SENTENCES = """
Nothing works since Monday and nobody cares.
Next time I will pay in cash.
I went Home after the call and the line was dead again.
The express train was late and the driver laughed.
My Best friend told me to complain.
They promised me an answer by Friday at the latest.
I waited at Home for the whole day.
I spoke with Victoria and she hung up.
We met at Paris and then the bag was gone.
It was sent from London to Nairobi in March.
I was told to wait at Reception for an hour.
I talked with Paul Smith from the call centre.
She is from Georgia and he is from Virginia.
The manager, Mary Jane, refused to help.
I got a message from Hope at noon.
My daughter Amber was at School when it came.
Shell we say ten days?
The total was wrong and the balance too.
I took the subway to the office.
Target date was last week.
Orient me please, nobody tells me anything.
They sold me a broken oven and a dirty fridge.
The apple I bought was rotten.
First Day of the month and the lights are out.
Customer Service put me on hold for two hours.
Good Morning, I want my money back.
Happy New Year to the thieves.
Big Ben was the only clock that worked.
Red Cross people helped us in the end.
I live on Park Street near the river.
The Blue Line was closed on Sunday.
He works at Night and I work in the day.
I was with Grace and Faith when it happened.
Thank God we were safe.
Please stop lying and start paying.
I need the Receipt from January.
The Boss said no.
The agent said Welcome and cut the line.
The doctor at the clinic was rude.
I left it with Security at the gate.
I bought it at Christmas for my son.
They took it at Customs and never gave it back.
I asked at Information and then at Lost Property.
We were at Terminal One for six hours.
The driver came from Westlands very late.
He was with Angela from Accounts.
I was at Work when the bill came.
They said they would call me at Ten.
It comes from China and it broke at once.
He is at University now.
I got the parcel from Uncle John.
My flight from Milan to Turin was cancelled.
The Power went out and the Water too.
We travelled with Children and nobody helped.
The food from the Garden was fine, the Service was not.
I signed the Contract in May and paid in June.
The Internet is slow and the Router is dead.
There was a Fire in the building.
Is Monday good for a Delivery?
My name is Jack Jones and I am tired of this.
""".strip().splitlines()


def test_there_are_sixty_sentences() -> None:
    assert len(SENTENCES) == len(set(SENTENCES)) == 60


@pytest.mark.parametrize("country", [None, "GB", "US", "KE"])
@pytest.mark.parametrize("text", SENTENCES)
def test_no_company_is_invented_from_an_ordinary_sentence(text: str, country: str | None) -> None:
    assert DIRECTORY.mentions(text, country=country) == ()


@pytest.mark.parametrize(
    "text", ["I BOUGHT IT AT HOBBYCRAFT AND IT BROKE", "I Bought It At Hobbycraft And It Broke"]
)
def test_capitals_everywhere_say_nothing(text: str) -> None:
    assert DIRECTORY.mentions(text, country="GB") == ()


def named(text: str, country: str | None) -> list[str]:
    return [mention.lookup.companies[0].name for mention in DIRECTORY.mentions(text, country=country)]


@pytest.mark.parametrize(
    ("text", "country", "company"),
    [
        ("I bought wool at Hobbycraft and it was torn", "GB", "Hobbycraft"),
        ("my order from Toolstation never came", "GB", "Toolstation"),
        ("I bought a torn card at Card Factory", "GB", "Card Factory"),
        ("Woori Bank charged me twice", "KR", "Woori Bank"),
    ],
)
def test_a_name_that_stands_where_a_name_stands_is_found(text: str, country: str, company: str) -> None:
    assert named(text, country) == [company]


@pytest.mark.parametrize("text", ["got wool from hobbycraft, all torn", "hobbycraft never sent my wool"])
def test_a_text_without_any_capital_names_in_small_letters(text: str) -> None:
    assert named(text, "GB") == ["Hobbycraft"]
    assert named(text, None) == []


@pytest.mark.parametrize(
    "text", ["Hobbycraft sold me wool", "Got wool from hobbycraft", "a Hobbycraft in town"]
)
def test_a_single_name_needs_its_capital_and_a_word_before_it(text: str) -> None:
    assert named(text, "GB") == []


def test_a_company_of_another_country_is_not_found_in_a_text() -> None:
    assert named("I bought wool at Hobbycraft and it was torn", "KE") == []
    assert named("I bought wool at Hobbycraft and it was torn", None) == []


def test_a_hand_kept_company_goes_before_it() -> None:
    assert named("I ordered a kit from Hobbycraft and Evri lost it", "GB") == ["Evri"]


def test_the_seller_is_found_beside_a_hand_kept_way_to_pay() -> None:
    assert "Hobbycraft" in named("I bought wool at Hobbycraft and paid with PayPal", "GB")


def test_as_an_answer_a_name_is_sure_at_home_and_offered_elsewhere() -> None:
    assert DIRECTORY.lookup("hobbycraft", country="GB").answer is Answer.SURE
    assert DIRECTORY.lookup("hobbycraft", country="KE").answer is Answer.CHOOSE
    assert DIRECTORY.lookup("hobbycraft").answer is Answer.CHOOSE


@pytest.mark.parametrize(("name", "country"), [("Apple Bank", "US"), ("Delta Bank", "BY")])
def test_a_whole_name_is_not_taken_for_the_hand_kept_one_inside_it(name: str, country: str) -> None:
    found = DIRECTORY.lookup(name, country=country)
    assert [company.name for company in found.companies][:1] == [name]


def test_a_misspelt_answer_is_understood_as_well() -> None:
    found = DIRECTORY.lookup("hobycraft", country="GB")
    assert [company.name for company in found.companies] == ["Hobbycraft"]


@pytest.mark.parametrize("name", ["express", "home", "paris", "victoria", "boost", "compass", "milan"])
def test_an_everyday_word_is_never_sure_through_the_package(name: str) -> None:
    for country in ("GB", "US", "AU", "IN"):
        found = DIRECTORY.lookup(name, country=country)
        listed = any(
            company.id and company.id.startswith("q") and company.id[1:].isdigit()
            for company in found.companies
        )
        assert found.answer is not Answer.SURE or not listed


def test_an_account_of_the_package_says_where_it_comes_from() -> None:
    (company,) = DIRECTORY.lookup("hobbycraft", country="GB").companies
    assert company.accounts
    assert all(account.source.startswith("name-suggestion-index Q") for account in company.accounts)
    assert all(account.seen for account in company.accounts)
