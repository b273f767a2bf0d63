"""Find the company that failed: in the directory first, else by its place in a sentence; and the country."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.app.ports import Directory
from bot.domain.caseless import Caseless
from bot.domain.company import Answer, CompanyMention, Lookup
from bot.engines.rules.blame import Party, blame
from bot.engines.rules.homeland import country_told
from bot.engines.rules.naming import Named, find_names, opening_of
from bot.engines.rules.places import COUNTRY_OF_CURRENCY
from bot.engines.rules.plain import overlaps

_Spans = list[tuple[int, int]]

CLEAR = 1.0  # how much more must speak against a company than against the next one
BELIEVED = 2.0  # strength from which a name that nobody knows is taken for a company
_MOST_NAMES = 4  # names beside the known ones that are looked at
_SAME = 96.0  # score of a look-up from which a name in a story is the directory's
_BESIDE = -1.5  # a bank, a wallet, a courier or an unknown name with less is only beside what happened
_OUT = -3.0  # a company with less is said not to be meant
_MEANS = frozenset({"banking", "payments", "mobile_money", "courier"})
# Makers of things that others sell: beside a shop they name the product.
_MAKERS = frozenset(
    [
        "apple",
        "samsung",
        "sony",
        "hp",
        "dell",
        "lenovo",
        "lg",
        "hisense",
        "bosch",
        "whirlpool",
        "nike",
        "adidas",
        "google",
        "microsoft",
        "nintendo",
        "sealy",
        "tesla",
    ]
)
# Where people sell and are found; see `Party.social`.
_SOCIAL = frozenset(
    {"facebook", "instagram", "whatsapp", "tiktok", "twitter", "x", "telegram", "snapchat", "meta"}
)
_OTHER_ONE = r"(?:its|it'?s|it is|it was|i meant?|i mean|that'?s|was|is|the company is|but|now|na)"
# "not umeme its uedcl", "sorry not coles. woolies", "no wait it was lidl", "I meant Argos".
_RENAMED = Caseless(
    rf"\bnot\s+(?P<old>[\w&'.-]+(?: [\w&'.-]+){{0,2}}?)[\s.,;:!-]*\s*(?:{_OTHER_ONE}\s+)?(?:actually |now "
    rf"|really )?(?:the |from )?$"
    r"|\b(?:sorry|oops|wait|actually|correction|my bad|my mistake|i meant?(?: to (?:say|write))?|i mean"
    r"|no(?=[,.:;!-])|no(?= (?:wait|sorry|its|it's|it was|it is|i meant?)\b)|nope|wrong"
    rf" company)[\s,.:;-]+(?:no[\s,]+|wait[\s,]+|sorry[\s,]+)*(?:{_OTHER_ONE}\s+)?(?:actually "
    rf"|really )?(?:the |from )?$"
)
_NOT_THE_OTHER = re.compile(r",?\s+(?:and )?not\s+(?:the |from )?(?P<old>[a-z][\w&'.-]*)\W*$", re.I)
# What goes wrong on the way, and what only a seller does.
_ON_THE_WAY = Caseless(
    r"\b(?:tracking|waybill|arrived at|in transit|depot|hub|rider|lost|find (?:it|my|the)|never (?:came"
    r"|arrived|delivered)"
    r"|not (?:come|arrived|delivered)|marked (?:as )?delivered|says delivered|where is my)\b"
)
_OF_SELLER = Caseless(
    r"\b(?:fake|wrong (?:item|size|colou?r|one)|(?:seller|vendor|shop) (?:has |don |have )?(?:block|refus"
    r"|ignor|disappear)\w*"
    r"|not what i ordered|used one|second hand|expired)\b"
)
_SHORT = 25  # words; a longer text tells and renames nothing


@dataclass(frozen=True, slots=True)
class Told:
    """What one text says of companies: those that may have failed, likeliest first.

    And the country it tells.
    """

    companies: tuple[CompanyMention, ...] = ()
    country: str | None = None
    renames: bool = False  # says that another company is meant than was said before
    old: str = ""  # the other one's name as the text writes it


def find_companies(
    text: str,
    directory: Directory,
    country: str | None,
    sector: str | None,
    taken: _Spans,
    people: _Spans,
    known: str | None = None,
) -> Told:
    """Return the companies a text blames; one the directory lacks is UNKNOWN. `known` is that of the case."""
    free = taken + people
    found = _mentions(text, directory, country, sector, free)
    inferred = None
    if country is None:
        inferred = country_told(text, found)
        if inferred:
            country = inferred
            found = _mentions(text, directory, country, sector, free)
    spans = [span for mention in found for span in ((mention.start, mention.end), *mention.also)]
    names = [one for one in find_names(text, taken, spans, people) if one.strength >= BELIEVED][:_MOST_NAMES]
    looked_up = [(one, *_looked_up(one, directory, country, sector)) for one in names]
    parties = _parties(text, found, looked_up, country)
    meant = tuple(_as_brand(mention, country) for mention in _meant(text, _with_short_names(parties)))
    renames = bool(meant) and _renames(text, meant[0])
    rest = tuple(mention for mention in meant if not is_company(mention, known))
    renames = renames and bool(rest)
    return Told(rest, inferred, renames, _old_name(text, rest[0]) if renames else "")


def _mentions(
    text: str, directory: Directory, country: str | None, sector: str | None, taken: _Spans
) -> tuple[CompanyMention, ...]:
    return tuple(
        mention
        for mention in directory.mentions(text, country=country, sector=sector)
        if not overlaps(mention.start, mention.end, taken)
    )


def is_company(mention: CompanyMention, known: str | None) -> bool:
    """Tell whether a mention is the company of that name."""
    if not known:
        return False
    names = {company.name.lower() for company in mention.lookup.companies} | {mention.lookup.query.lower()}
    return known.lower() in names


_Parties = list[tuple[CompanyMention, Party]]
_Weighed = tuple[float, CompanyMention, Party]


def _parties(
    text: str,
    known: tuple[CompanyMention, ...],
    names: Sequence[tuple[Named, CompanyMention, bool]],
    country: str | None,
) -> _Parties:
    """Return every company named, with its places; a longer name takes the place of one inside it."""
    longer = [(one.start, one.end) for one, _, _ in names]
    parties: _Parties = []
    for mention in known:
        places = [
            span for span in ((mention.start, mention.end), *mention.also) if not overlaps(*span, longer)
        ]
        if places:
            parties.append((mention, _party(mention, places, country=country)))
    for one, mention, sure in names:
        places = _places_of(text, one)
        ids = _ids(mention)
        same = [at for at, (other, _) in enumerate(parties) if sure and ids == _ids(other)]
        if same:
            other, party = parties[same[0]]
            merged = sorted({*party.places, *places})
            parties[same[0]] = (other, replace(party, places=merged))
        else:
            parties.append((mention, _party(mention, places, 0.0 if sure else one.strength, country)))
    return parties


def _with_short_names(parties: _Parties) -> _Parties:
    """Join a short name with the long one that was said before it: "Uber Eats ... uber won't refund"."""
    kept: _Parties = []
    for mention, party in sorted(parties, key=lambda entry: entry[1].places[0]):
        name = _name_words(mention)
        longer = [at for at, (other, _) in enumerate(kept) if _begins(_name_words(other), name)]
        if longer:
            other, old = kept[longer[0]]
            kept[longer[0]] = (other, replace(old, places=sorted({*old.places, *party.places})))
        else:
            kept.append((mention, party))
    return kept


def _name_words(mention: CompanyMention) -> list[str]:
    return mention.lookup.query.lower().split()


def _begins(longer: list[str], shorter: list[str]) -> bool:
    return len(longer) > len(shorter) and longer[: len(shorter)] == shorter


def _ids(mention: CompanyMention) -> set[str | None]:
    return {company.id for company in mention.lookup.companies}


def _party(
    mention: CompanyMention,
    places: Sequence[tuple[int, int]],
    strength: float = 0.0,
    country: str | None = None,
) -> Party:
    companies = mention.lookup.companies
    sectors = {company.sector for company in companies}
    sector = next(iter(sectors)) if len(sectors) == 1 else None
    maker = bool(companies) and all(company.id in _MAKERS for company in companies)
    abroad = bool(country and companies) and not any(
        company.country == country or not company.countries or country in company.countries
        for company in companies
    )
    social = bool(companies) and all(company.id in _SOCIAL for company in companies)
    return Party(places, sector, strength, abroad=abroad, maker=maker, social=social)


def _looked_up(
    one: Named, directory: Directory, country: str | None, sector: str | None
) -> tuple[CompanyMention, bool]:
    """Resolve a name found by its place in the sentence: only the very name counts, no slip."""
    lookup = directory.lookup(one.name, country=country, sector=sector)
    sure = lookup.answer is Answer.SURE and lookup.score >= _SAME
    if not sure:
        lookup = Lookup(one.name, Answer.UNKNOWN)
    return CompanyMention(lookup, one.start, one.end), sure


def _places_of(text: str, one: Named) -> list[tuple[int, int]]:
    first = [(one.start, one.end)]
    said = text[one.start : one.end]
    pattern = re.compile(rf"(?<![\w@]){re.escape(said)}(?!\w)", re.I)
    return first + [match.span() for match in pattern.finditer(text) if match.start() != one.start]


def _meant(text: str, parties: _Parties) -> tuple[CompanyMention, ...]:
    """Return who failed: one company where the sentence tells, else those it leaves open."""
    if not parties:
        return ()
    begin = opening_of(text)
    weighed = sorted(
        ((blame(text, party, begin=begin), mention, party) for mention, party in parties),
        key=lambda entry: (-entry[0], entry[1].start),
    )
    best, first, party = weighed[0]
    aside = party.sector in _MEANS or first.lookup.answer is Answer.UNKNOWN
    if best <= _OUT or (aside and best <= _BESIDE and not _carried_it(text, weighed, party)):
        return ()
    if len(weighed) == 1 or first.lookup.answer is Answer.UNKNOWN:
        return (first,)
    near = [mention for weight, mention, _ in weighed[1:] if best - weight < CLEAR]
    return (first, *(mention for mention in near if mention.lookup.answer is not Answer.UNKNOWN))


def _carried_it(text: str, weighed: Sequence[_Weighed], first: Party) -> bool:
    """Tell whether a courier beside an unnamed seller is the one: the matter is the way of the parcel."""
    others = [party for _, _, party in weighed if party is not first and not party.social]
    if first.sector != "courier" or others or _OF_SELLER.is_in(text):
        return False
    return _ON_THE_WAY.is_in(text)


def _renames(text: str, mention: CompanyMention) -> bool:
    """Tell whether a text says that this company is meant instead of another one."""
    if len(text.split()) > _SHORT:
        return False
    before = text[max(0, mention.start - 60) : mention.start]
    return _RENAMED.is_in(before) or _NOT_THE_OTHER.match(text, mention.end) is not None


def _old_name(text: str, mention: CompanyMention) -> str:
    """Return the name that is taken back: "umeme" of "not umeme its uedcl"."""
    lead = text[max(0, mention.start - 60) : mention.start]
    before = _RENAMED.search(lead)
    if before is not None and before["old"]:
        return str(before["old"]).strip(" .,-")
    after = _NOT_THE_OTHER.match(text, mention.end)
    return after["old"].strip(" .,-") if after else ""


def _as_brand(mention: CompanyMention, country: str | None) -> CompanyMention:
    """Return a brand that the directory has only elsewhere as a name: nothing is to be chosen.

    "Glovo" said in Spain is none of the rows for Kenya and Nigeria, and those are not offered.
    """
    companies = mention.lookup.companies
    if country is None or mention.lookup.answer is not Answer.CHOOSE or len(companies) < 2:
        return mention
    if any(not one.countries or country in (one.country, *one.countries) for one in companies):
        return mention
    brands = {one.name.split()[0].casefold() for one in companies}
    if len(brands) > 1:
        return mention
    brand = companies[0].name.split()[0]
    return replace(mention, lookup=Lookup(brand, Answer.UNKNOWN))


def paid_at_home(told: Told, currencies: Sequence[str | None]) -> Told:
    """Return the companies, sure of the only one of its name when it was paid in its own country's money.

    A person in Kenya who paid Flipkart in rupees means Flipkart of India.
    """
    if not told.companies:
        return told
    first = told.companies[0]
    alone = first.lookup.answer is Answer.CHOOSE and len(first.lookup.companies) == 1
    home = first.lookup.companies[0].country if alone else None
    if home is None or home not in {COUNTRY_OF_CURRENCY.get(currency or "") for currency in currencies}:
        return told
    sure = replace(first, lookup=replace(first.lookup, answer=Answer.SURE))
    return replace(told, companies=(sure, *told.companies[1:]))
