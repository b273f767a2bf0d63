"""Leave out the accounts of the package that are not the one to complain to.

Measured by eye on samples, about one handle in seven of the package is a press, jobs, regional or
foreign account. The rules, in the order in which they are asked:

1. not a handle the platform accepts;
2. a part of it speaks of press, jobs, investors, a foundation, fans, sport or one side business;
3. it ends in a country where the company is not (`LidlGB` stays, and serves Britain only);
4. it ends in a city or region of one country while the company is in several;
5. it shares nothing with the company's names or website: no four letters in a row, no initials;
6. another brand has it and is nearer to it by name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from bot.directory.names import fold
from bot.domain.company import Platform
from bot.operator.records import Record

SYNTAX = {
    Platform.X: re.compile(r"[A-Za-z0-9_]{1,15}"),
    Platform.TIKTOK: re.compile(r"(?=.*[A-Za-z0-9])[A-Za-z0-9_.]{1,23}[A-Za-z0-9_]"),
}

# Parts of a handle, between capitals, digits and underscores.
_OTHER_BUSINESS = """
press presse prensa pressoffice presserom newsroom media medios medien news noticias newswire pr comms jobs
job careers career karriere recruiting recruitment talent hiring empleo vagas investor investors ir
foundation fondation fundacion stiftung trust institute museum archive fans fan racing motorsport sports
sport team cycling fc esports gaming games dev developers engineering tech labs research science policy
politics gov govt public affairs lobby b2b business biz pro trade wholesale ceo chairman president founder
events event awards kids baby music radio tv studio studios history deals offers coupons bot status alerts
partners partner vendor supplier suppliers franchise franchising realestate
"""
OTHER_BUSINESS = frozenset(_OTHER_BUSINESS.split())
# The same written into one word at the end: "aldijobs", "nestlepress".
_ENDINGS = (
    "press", "presse", "prensa", "newsroom", "media", "news", "jobs", "careers", "career", "karriere",
    "recruiting", "investors", "foundation", "fundacion", "stiftung", "racing", "motorsport", "corporate",
)  # fmt: skip

# Ends of handles that say a country; the short ones only after a capital, a digit or an underscore.
_COUNTRY_ENDS = """
usa:US us:US america:US uk:GB gb:GB britain:GB england:GB ireland:IE irl:IE ie:IE canada:CA can:CA ca:CA
aus:AU au:AU oz:AU australia:AU nz:NZ newzealand:NZ india:IN in:IN ind:IN ke:KE kenya:KE ng:NG nigeria:NG
naija:NG za:ZA rsa:ZA southafrica:ZA gh:GH ghana:GH ug:UG uganda:UG tz:TZ tanzania:TZ zambia:ZM zm:ZM zw:ZW
zimbabwe:ZW bw:BW botswana:BW rw:RW rwanda:RW eg:EG egypt:EG ma:MA maroc:MA morocco:MA ae:AE uae:AE dubai:AE
ksa:SA saudi:SA qa:QA qatar:QA kw:KW kuwait:KW bahrain:BH oman:OM jo:JO jordan:JO lebanon:LB de:DE
deutschland:DE germany:DE deu:DE at:AT austria:AT oesterreich:AT ch:CH suisse:CH schweiz:CH switzerland:CH
swiss:CH fr:FR france:FR es:ES espana:ES spain:ES esp:ES it:IT italia:IT italy:IT ita:IT pt:PT portugal:PT
nl:NL nederland:NL netherlands:NL be:BE belgium:BE belgique:BE belgie:BE lu:LU luxembourg:LU pl:PL polska:PL
poland:PL cz:CZ czech:CZ sk:SK slovensko:SK hu:HU hungary:HU ro:RO romania:RO bg:BG bulgaria:BG gr:GR
greece:GR hellas:GR tr:TR turkiye:TR turkey:TR ru:RU russia:RU rus:RU ua:UA ukraine:UA se:SE sverige:SE
sweden:SE no:NO norge:NO norway:NO dk:DK danmark:DK denmark:DK fi:FI suomi:FI finland:FI jp:JP japan:JP
kr:KR korea:KR cn:CN china:CN hk:HK hongkong:HK tw:TW taiwan:TW sg:SG singapore:SG my:MY malaysia:MY id:ID
indonesia:ID indo:ID ph:PH philippines:PH phils:PH th:TH thailand:TH vn:VN vietnam:VN pk:PK pakistan:PK
bd:BD bangladesh:BD lk:LK srilanka:LK br:BR brasil:BR brazil:BR mx:MX mexico:MX mex:MX ar:AR argentina:AR
cl:CL chile:CL colombia:CO pe:PE peru:PE ec:EC ecuador:EC ve:VE venezuela:VE uy:UY uruguay:UY malta:MT
cyprus:CY iceland:IS croatia:HR srbija:RS serbia:RS slovenia:SI israel:IL jamaica:JM panama:PA costarica:CR
guatemala:GT honduras:HN bolivia:BO paraguay:PY cambodia:KH myanmar:MM mongolia:MN nepal:NP kazakhstan:KZ
angola:AO mozambique:MZ mocambique:MZ senegal:SN cameroon:CM cameroun:CM tunisie:TN tunisia:TN algerie:DZ
algeria:DZ iraq:IQ iran:IR ethiopia:ET puertorico:PR namibia:NA malawi:MW latvia:LV lietuva:LT lithuania:LT
eesti:EE estonia:EE
"""
COUNTRY_ENDS = dict(entry.split(":") for entry in _COUNTRY_ENDS.split())

_CITIES = """
london manchester birmingham leeds glasgow edinburgh dublin belfast cardiff paris lyon marseille berlin
hamburg muenchen munich koeln frankfurt stuttgart leipzig madrid barcelona valencia sevilla lisboa porto
roma milano torino napoli amsterdam rotterdam bruxelles wien zurich geneve moscow moskva kyiv warszawa praha
budapest bucuresti istanbul ankara izmir newyork nyc brooklyn boston chicago dallas houston austin atlanta
miami orlando philly denver seattle portland phoenix vegas sanfrancisco losangeles sandiego detroit toronto
montreal vancouver calgary mexicocity bogota lima santiago saopaulo rio tokyo osaka kyoto seoul shanghai
beijing bangkok jakarta manila delhi mumbai bangalore chennai kolkata hyderabad karachi lahore dhaka sydney
melbourne brisbane perth adelaide auckland wellington nairobi lagos abuja accra kampala johannesburg joburg
capetown durban cairo casablanca texas florida california ohio georgia arizona colorado virginia michigan
indiana midwest northwest southeast
"""
CITIES = frozenset(_CITIES.split())

_PARTS = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
_SHARED = 4


@dataclass(frozen=True, slots=True)
class Judged:
    """A handle that stays, with the country it serves (None: wherever the company is), or why it goes."""

    handle: str
    country: str | None = None
    reason: str | None = None


def judge(record: Record, platform: Platform, handle: str) -> Judged:
    """Apply the rules that need one record only (1 to 5)."""
    if not SYNTAX[platform].fullmatch(handle):
        return Judged(handle, reason="syntax")
    plain = fold(handle)
    known = _letters_of(record)
    parts = [part.lower() for part in _PARTS.findall(handle)]
    said = {word for key in record.keys for word in key.split()}
    if any(part in OTHER_BUSINESS and part not in said for part in parts) or any(
        plain.endswith(end) and not any(name.endswith(end) for name in known) for end in _ENDINGS
    ):
        return Judged(handle, reason="another business")
    end, country = _country_end(plain, parts, known, said)
    if country and record.countries and country not in record.countries:
        return Judged(handle, reason="another country")
    abroad = len(record.countries) != 1
    if abroad and any(plain.strip("_.0123456789").endswith(city) and city not in said for city in CITIES):
        return Judged(handle, reason="one city")
    stem = plain.removesuffix(end).strip("_.") if end else plain
    if not _akin(stem, record, known):
        return Judged(handle, reason="nothing in common")
    return Judged(handle, country=country if abroad else None)


def _letters_of(record: Record) -> list[str]:
    names = [key.replace(" ", "") for key in record.keys]
    if record.website:
        names += [label for label in record.website.replace("-", "").split(".")[:-1] if len(label) > 2]
    return names


def _country_end(plain: str, parts: list[str], known: list[str], said: set[str]) -> tuple[str, str | None]:
    """Return the end of a handle that says a country, unless the name itself ends so."""
    trimmed = plain.strip("_.0123456789")
    if any(name == trimmed for name in known):
        return "", None
    last = parts[-1] if parts and not parts[-1].isdigit() else parts[-2] if len(parts) > 1 else ""
    if len(parts) > 1 and last in COUNTRY_ENDS and last not in said:
        return last, COUNTRY_ENDS[last]
    for end, country in COUNTRY_ENDS.items():
        if len(end) > 3 and trimmed.endswith(end) and trimmed != end:
            return end, country
        # "lidlgb": the name and then a country's two or three letters
        if len(end) <= 3 and trimmed.endswith(end) and trimmed.removesuffix(end) in known:
            return end, country
    return "", None


def _akin(stem: str, record: Record, known: list[str]) -> bool:
    letters = re.sub(r"[^a-z0-9]", "", stem)
    if any(
        name and (name in letters or letters in name) and min(len(name), len(letters)) > 1 for name in known
    ):
        return True
    for name in known:
        match = SequenceMatcher(None, letters, name, autojunk=False).find_longest_match()
        if match.size >= _SHARED:
            return True
    for key in record.keys:
        words = key.split()
        initials = "".join(word[0] for word in words)
        if len(words) > 1 and len(initials) > 1 and letters.startswith(initials):
            return True
        if any(len(word) == 3 and letters.startswith(word) for word in words):
            return True
    return False


def filter_handles(records: Iterable[Record]) -> tuple[dict[tuple[str, Platform], Judged], dict[str, int]]:
    """Return the judged handles by (item, platform) and how many each rule left out."""
    judged: dict[tuple[str, Platform], Judged] = {}
    sharing: dict[tuple[Platform, str], list[Record]] = defaultdict(list)
    for record in records:
        for platform, handle in ((Platform.X, record.x), (Platform.TIKTOK, record.tiktok)):
            if handle:
                judged[record.qid, platform] = judge(record, platform, handle)
                sharing[platform, handle.lower()].append(record)
    for (platform, _), several in sharing.items():
        for record in _losers(platform, several, judged):
            held = judged[record.qid, platform]
            if held.reason is None:
                judged[record.qid, platform] = Judged(held.handle, reason="another brand's")
    counts: dict[str, int] = defaultdict(int)
    for one in judged.values():
        counts[one.reason or "kept"] += 1
    return judged, dict(sorted(counts.items()))


def _losers(
    platform: Platform, several: list[Record], judged: dict[tuple[str, Platform], Judged]
) -> list[Record]:
    """Return the records that share a handle with a brand nearer to it, and are not of its house."""
    if len(several) < 2:
        return []
    letters = re.sub(r"[^a-z0-9]", "", judged[several[0].qid, platform].handle.lower())
    best = max(several, key=lambda record: (_nearness(letters, record), -int(record.qid[1:])))
    return [
        record
        for record in several
        if record is not best
        and not (record.website and record.website == best.website)
        and not _of(record, best)
    ]


def _nearness(letters: str, record: Record) -> float:
    return max(SequenceMatcher(None, letters, name, autojunk=False).ratio() for name in _letters_of(record))


def _of(record: Record, main: Record) -> bool:
    """Tell whether a record is a line of the main brand's: Sainsbury's Local."""
    return any(f"{key} ".startswith(f"{main.keys[0]} ") for key in record.keys)
