"""Join the package's many category items into one record for each brand (one Wikidata item).

Names: the label of the item and every name tag of its items, in any script. A brand that was dissolved,
is of no kind we take, or has neither account nor website is left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from bot.directory.names import words
from bot.domain.company_words import COUNTRY_PARTS, GENERIC, KINDS_OF_COMPANY
from bot.domain.ordinary import NEVER_A_NAME
from bot.operator.categories import ACCOUNT_NEEDED, sector_of
from bot.operator.package import Identity, Item, Package
from bot.operator.places import WORLD, countries_of

_MAIN_TAG = {"brands": "brand", "operators": "operator", "transit": "network"}
_NAME_TAG = re.compile(r"(brand|operator|network|name|(?:official|short|alt)_name)(?::short)?(?::[\w-]+)?")
_NO_NAME_TAG = re.compile(r".*:(?:wikidata|wikipedia|type|guid|website)$|.*etymology.*")
_BRACKETS = re.compile(r"\s*[\(（\[][^)）\]]*[\)）\]]")
_HOSTED = re.compile(
    r"(?:^|\.)(?:facebook|instagram|twitter|x|tiktok|youtube|linkedin|google|wikipedia|archive|linktr)\."
)
_SHOP_WINDOWS = frozenset({"local", "locations", "stores", "store", "shop", "web", "global", "my", "online"})
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "ac", "gov", "go", "or", "ne", "gob", "gouv", "govt"})
_LONGEST_NAME = 60
_MOST_WORDS = 6
_MOST_ALIASES = 12
_EMPTY_WORDS = GENERIC | KINDS_OF_COMPANY | COUNTRY_PARTS


@dataclass(slots=True)
class Record:
    """One brand of the package; account names as written, without "@"."""

    qid: str
    name: str
    keys: tuple[str, ...]  # folded names; the first is of `name`
    sector: str
    countries: frozenset[str]  # empty: everywhere
    website: str | None  # host without "www."
    x: str | None = None
    tiktok: str | None = None
    description: str = ""
    brand: str = ""  # of the overlay, where it knows the brand in other countries


@dataclass(slots=True)
class _Gathered:
    names: Counter[str] = field(default_factory=Counter)
    aliases: list[str] = field(default_factory=list)
    order: int = 10_000
    sector: str = ""
    countries: set[str] = field(default_factory=set)


def read_records(package: Package) -> list[Record]:
    """Return the records by Wikidata number, so that the order never depends on the package's."""
    gathered: dict[str, _Gathered] = {}
    for kind, category in sorted(package.categories.items()):
        place = sector_of(kind)
        tree = kind.split("/", 1)[0]
        if place is None or tree not in _MAIN_TAG:
            continue
        for item in category["items"]:
            qid = item["tags"].get(f"{_MAIN_TAG[tree]}:wikidata")
            if qid:
                _gather(gathered.setdefault(qid, _Gathered()), item, _MAIN_TAG[tree], place)
    made = (_record(qid, found, package.identities.get(qid, {})) for qid, found in gathered.items())
    return sorted((record for record in made if record), key=lambda record: int(record.qid[1:]))


def _gather(found: _Gathered, item: Item, main: str, place: tuple[int, str]) -> None:
    tags = item["tags"]
    name = _latin(tags.get(main), tags.get(f"{main}:en"), tags.get("name:en"), tags.get(f"{main}:short"))
    if name:
        found.names[name] += 1
    found.aliases += [
        value
        for tag, several in sorted(tags.items())
        if _names_the_brand(tag, main)
        for value in several.split(";")
    ]
    found.aliases += item.get("matchNames", [])
    if place[0] < found.order:
        found.order, found.sector = place
    found.countries |= countries_of(item["locationSet"])


def _names_the_brand(tag: str, main: str) -> bool:
    """Tell whether a tag holds a name of the brand, and not of who else runs it."""
    found = _NAME_TAG.fullmatch(tag)
    if found is None or _NO_NAME_TAG.fullmatch(tag):
        return False
    return found[1] not in _MAIN_TAG.values() or found[1] == main


def _latin(*names: str | None) -> str | None:
    """Return the first name in Latin letters, else the first."""
    given = [name for name in names if name]
    return next((name for name in given if is_latin(name)), given[0] if given else None)


def is_latin(name: str) -> bool:
    """Tell whether a name can be typed on a Latin keyboard."""
    return all(ord(char) < 0x250 or not char.isalpha() for char in name)


def _record(qid: str, found: _Gathered, identity: Identity) -> Record | None:
    if not found.names or not found.countries or identity.get("dissolutions"):
        return None
    accounts = identity.get("identities", {})
    website = _host([accounts.get("website", ""), *identity.get("officialWebsites", [])], found.countries)
    name = _display(found.names, identity.get("label"))
    keys = _keys([name, identity.get("label", ""), *found.names, *found.aliases])
    x, tiktok = accounts.get("twitter"), accounts.get("tiktok")
    if not keys or " ".join(words(name)) != keys[0]:
        return None
    if not (x or tiktok) and (not website or found.sector in ACCOUNT_NEEDED):
        return None
    return Record(
        qid=qid,
        name=name,
        keys=keys,
        sector=found.sector,
        countries=frozenset() if WORLD in found.countries else frozenset(found.countries),
        website=website,
        x=x,
        tiktok=tiktok,
        description=identity.get("description", ""),
    )


def _display(names: Counter[str], label: str | None) -> str:
    """Return the commonest name; its Latin label stands in for one in another script."""
    best = min(names, key=lambda name: (not is_latin(name), -names[name], len(name), name))
    if not is_latin(best) and label and is_latin(label):
        best = label
    return re.sub(r"\s+", " ", _BRACKETS.sub("", best)).strip() or best


def _host(addresses: Iterable[str], countries: set[str]) -> str | None:
    """Return the host of the company's own site; in several countries rather one that is of none of them."""
    hosts = [host for host in map(_plain_host, addresses) if host]
    if len(countries) != 1:
        hosts.sort(key=lambda host: len(host.rsplit(".", 1)[-1]) == 2)
    return hosts[0] if hosts else None


def _plain_host(address: str) -> str | None:
    host = (urlsplit(address if "//" in address else f"//{address}").hostname or "").removeprefix("www.")
    first, _, rest = host.partition(".")
    if (
        (first in _SHOP_WINDOWS or len(first) == 2)
        and "." in rest
        and rest.split(".")[0] not in _SECOND_LEVEL
    ):
        host = rest
    if not re.fullmatch(r"(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}", host) or _HOSTED.search(host):
        return None
    return host


def _keys(names: Iterable[str]) -> tuple[str, ...]:
    """Fold the names to keys: no doubles, nothing that says only what kind of company it is."""
    kept: dict[str, None] = {}
    for name in names:
        plain = _BRACKETS.sub("", name).strip()
        parts = words(plain)
        key = " ".join(parts)
        if (
            len(plain) > _LONGEST_NAME
            or not 0 < len(parts) <= _MOST_WORDS
            or len(key.replace(" ", "")) < 2
            or key.replace(" ", "").isdigit()
            or key in NEVER_A_NAME
            or all(part in _EMPTY_WORDS for part in parts)
        ):
            continue
        kept.setdefault(key)
    return tuple(kept)[:_MOST_ALIASES]
