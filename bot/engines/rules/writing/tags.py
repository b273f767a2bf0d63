"""Choose hashtags: the company and what it is about, joined to one where that stays short."""

from __future__ import annotations

import re

from bot.domain.drafts import DraftRequest
from bot.domain.words import word_set
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import spoken_name
from bot.engines.rules.writing.measure import hashtag_from
from bot.engines.rules.writing.story import item_of
from bot.engines.rules.writing.told import blocked

JOINED_LIMIT = 22
LINES = ("fibre", "fiber", "broadband")
# Things that people search and tag by themselves; any other item says less than the company's name alone.
THINGS = word_set(
    "parcel luggage baggage internet wifi electricity water laptop fridge sofa insurance sim "
    "subscription membership"
    " mortgage pension prescription boiler"
)
GENERIC = word_set("no problem problems service services goods customer delay online down")
# Tags of a sector or a country: true whatever went wrong.
ALWAYS_TRUE = word_set(
    "internet paytv traintravel courier ridehailing hotel shopping publicservice healthcare streaming banking"
    " insurance airtravel electricity watersupply mobilemoney onlineshopping fooddelivery kenya nigeria ghana"
    " uganda southafrica tanzania rwanda uk ireland usa canada india australia newzealand germany france"
    " spain netherlands brazil philippines singapore uae"
)
VAGUE = frozenset({"Refund", "Cancelled", "Delivery", "Outage", "Delayed", "Faulty", "PaymentProblem"})
FEWEST, MOST = 3, 5  # of a caption
ISSUES = 2  # issue tags of a caption, beside company, item and what is asked


def post_tags(request: DraftRequest, scrubber: Scrubber) -> list[str]:
    """Return one or two hashtags for X, without their sign."""
    company, item = _company_tag(request, scrubber), _item_tag(request, scrubber)
    line = item.casefold().endswith(LINES)
    if (
        company
        and item
        and line
        and len(company + item) <= JOINED_LIMIT
        and not _says_the_same(item, company)
    ):
        chosen = [f"{company}{item}"]  # "#SafaricomHomeFibre": what the company itself calls it
    else:
        told_of = _told_words(request)
        issues = [
            tag for tag in request.x_tags if not _says_the_same(tag, company) and _is_told(tag, told_of)
        ]
        things = [item] if item.casefold() in THINGS and not _says_the_same(item, company) else []
        vague = [tag for tag in issues if tag in VAGUE]
        told = [tag for tag in issues if tag not in VAGUE]
        chosen = [company, *(told or things or vague)[:1]]
    chosen = _allowed(request, scrubber, chosen)
    return chosen or _allowed(request, scrubber, list(words.GENERAL_TAGS))[:1]


def _told_words(request: DraftRequest) -> str:
    """Return everything that is told and asked, for what a tag may speak of."""
    asked = [kind.value for kind in (request.facts.ask.kinds if request.facts.ask else ())]
    told = [part.text for part in request.sentences]
    name = request.facts.company.name if request.facts.company else ""
    return " ".join([*told, name, request.facts.what or "", request.facts.item or "", *asked]).casefold()


def _is_told(tag: str, told: str) -> bool:
    """Tell whether a tag's own word stands in the story: a wrong tag is worse than none."""
    parts = [part.casefold() for part in re.findall(r"[A-Z][a-z]+|[A-Z]{2,}", tag)]
    telling = [part for part in parts if part not in GENERIC and not (part == "refund" and len(parts) > 1)]
    asked = "refund" not in parts or "refund" in told
    return asked and any(re.search(rf"\b{re.escape(part[:6])}", told) for part in telling)


def caption_tags(request: DraftRequest, scrubber: Scrubber) -> list[str]:
    """Return three to five hashtags for TikTok: company, item, issues, what is asked, and plain ones."""
    ask = request.facts.ask
    asked = [words.ASK_TAGS[kind] for kind in (ask.kinds if ask else ()) if kind in words.ASK_TAGS]
    company, item = _company_tag(request, scrubber), _item_tag(request, scrubber)
    told_of = _told_words(request)
    issues = [
        tag
        for tag in request.tiktok_tags
        if not _says_the_same(tag, company) and (tag.casefold() in ALWAYS_TRUE or _is_told(tag, told_of))
    ][:ISSUES]
    chosen = _allowed(request, scrubber, [company, item, *issues, *asked[:1]])[:MOST]
    enough = FEWEST if issues else FEWEST + 1
    general = _allowed(request, scrubber, list(words.GENERAL_TAGS))
    return [*chosen, *general[: max(0, enough - len(chosen))]]


def _says_the_same(tag: str, company: str) -> bool:
    """Tell whether one of two tags holds the other: "#NairobiWater" needs no "#Water"."""
    one, other = tag.casefold(), company.casefold()
    return bool(other) and (one in other or other in one)


def marked(tags: list[str]) -> str:
    return " ".join(f"#{tag}" for tag in tags)


def _company_tag(request: DraftRequest, scrubber: Scrubber) -> str:
    name = spoken_name(request.facts.company, " ".join(part.text for part in request.sentences))
    return "" if not name or scrubber.holds_private(name) else (hashtag_from(name) or "")


def _item_tag(request: DraftRequest, scrubber: Scrubber) -> str:
    item = item_of(request, scrubber)
    return (hashtag_from(item) or "") if item else ""


def _allowed(request: DraftRequest, scrubber: Scrubber, tags: list[str]) -> list[str]:
    unique = {tag.casefold(): tag for tag in reversed(tags) if tag and len(tag) <= 40}
    kept = [tag for tag in dict.fromkeys(tags) if unique.get(tag.casefold()) == tag]
    return [tag for tag in kept if not blocked(request, f"#{tag}") and not scrubber.holds_private(tag)]
