"""Warn of people who pose as a company: look-alike accounts, and answers that want what no company wants."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.company import Company
from bot.domain.lookalikes import is_known, resembles


class Sign(StrEnum):
    """What gives an impostor away, in the order it is told."""

    LOOK_ALIKE = "look_alike"
    CARD = "card"
    PIN = "pin"
    PASSWORD = "password"  # noqa: S105 - the name of a sign
    CODE = "code"
    REMOTE = "remote"
    RECOVERY = "recovery"
    PAY_FIRST = "pay_first"
    LINK = "link"
    ELSEWHERE = "elsewhere"


LONGEST = 10_000  # characters of a reply that are looked at
MOST_NAMES = 20  # accounts in it that are compared
# A known account can be taken over: these count whoever writes.
GRAVE = frozenset({Sign.CARD, Sign.PIN, Sign.PASSWORD, Sign.CODE, Sign.REMOTE})


@dataclass(frozen=True, slots=True)
class Suspicion:
    """What was seen in one reply. `handle` is the account that resembles `resembled`, without @."""

    signs: tuple[Sign, ...]
    handle: str = ""
    resembled: str = ""


_GIVE = (
    r"(?:what(?:'s| is)|send|share|give|provide|tell|read|forward|reply with|enter|confirm|type|dm|inbox|need"
    r"|verify|drop|submit|input|schicken|senden|geben|envoyez|donnez|tume|nitumie|comparta|env[ií]e)\b"
)
_WANTED: tuple[tuple[Sign, str], ...] = (
    (
        Sign.CARD,
        r"\bcard (?:number|no\b|details|info)|\bcvv2?\b|\bcvc\b|expiry date|card's back"
        r"|(?:3|three)(?: |-)?digits? (?:at|on|behind)|\bbvn\b|kartennummer|num[ée]ro de carte"
        r"|n[úu]mero de tarjeta",
    ),
    (Sign.PIN, r"\bpin\b(?!\s*-?code\b)"),
    (
        Sign.PASSWORD,
        r"\bpasswords?\b|\bpasscode\b|log ?in details|banking details|\bpasswort\b|mot de passe"
        r"|contrase[ñn]a",
    ),
    (
        Sign.CODE,
        r"\botp\b|one[- ]time (?:pin|code|password)|verification code|security code|sicherheitscode"
        r"|(?:\d|four|six)[- ]?digit code|\bcode\b.{0,40}\b(?:texted|by sms|to your phone"
        r"|(?:you|we|i)(?:'ve| have)?(?: just)? (?:got|received|sent))",
    ),
)
_ASKED = tuple((sign, re.compile(rf"\b{_GIVE}.{{0,90}}(?:{what})", re.IGNORECASE)) for sign, what in _WANTED)
_SAID: tuple[tuple[Sign, re.Pattern[str]], ...] = tuple(
    (sign, re.compile(pattern, re.IGNORECASE))
    for sign, pattern in (
        (
            Sign.REMOTE,
            r"\b(?:any ?desk|team ?viewer|quick ?support|rust ?desk|ultra ?viewer|air ?droid)\b|\.apk\b"
            r"|\bremote (?:access|app|control|desktop)\b|\bshare your screen\b"
            r"|\b(?:install|download)\b.{0,50}\bapp\b.{0,60}\b(?:share|give|send|tell)\b.{0,20}\b(?:id|code)\b",
        ),
        (
            Sign.RECOVERY,
            r"\b(?:recovery|refund|retrieval) (?:agent|expert|specialist|partner|company|hacker)\b"
            r"|\bhelped me (?:to )?(?:recover|get back|retrieve)\b|\bsafe account\b|\bmove your money\b"
            r"|\bgot (?:all )?my money back\b.{0,60}\b(?:message|contact|write|text|dm)\b",
        ),
        (
            Sign.PAY_FIRST,
            r"\b(?:processing|release|re-?delivery|unlock\w*|clearance|activation|handling|verification)"
            r" (?:fee|charge)s?\b"
            r"|\bpay\b.{0,60}\b(?:first|to (?:till|paybill|this number)|so that we|before (?:we|your))\b"
            r"|\bsend\b.{0,40}\b(?:e-?wallet|bitcoin|crypto)\b|\bgift cards?\b"
            r"|\bsend (?:ksh|kes|r|n|ngn|₦|\$|£|rs\.?|ugx|ghs) ?\d[\d,]*\b.{0,60}\b(?:to|and|the refund)\b"
            r"|\b(?:clear|fix|unlock|remove)\b.{0,40}\bfor (?:ksh|kes|r|n|ngn|₦|\$|£|rs\.?) ?\d",
        ),
        (
            Sign.ELSEWHERE,
            r"\bwhats ?app\b|\bwa\.me/|\btelegram\b|\bt\.me/|\b(?:call|text|message|contact)"
            r" (?:me|him|her|our agent|this number|the agent)\b.{0,40}\+?\d[\d \-]{7,}",
        ),
    )
)
# Sentences that warn of such things rather than ask for them.
_WARNS = re.compile(
    r"\b(?:never|not|nobody|no ?one|don'?t|won'?t|doesn'?t)\W+(?:\w+\W+){0,4}?"
    r"(?:share|give|send|ask\w*|tell|disclose|reveal|provide|need|require|request|enter)\b"
    r"|\b(?:avoid|beware|hang up|scams?|scammers?|fraudsters?)\b",
    re.IGNORECASE,
)
_UNLESS = re.compile(r"\b(?:if you (?:do not|don'?t)|unless you)\b", re.IGNORECASE)  # a threat, no warning
_URL = re.compile(r"(?:https?://)?(?:[a-z0-9-]+\.)+[a-z]{2,12}(?:/[^\s]*)?", re.IGNORECASE)
_LURE = re.compile(
    r"\b(?:forms?|verify|pay|click|log ?in|fill|confirm|claim|dispute|here|visit)\b", re.IGNORECASE
)
_FORMS = "forms.gle docs.google.com forms.office.com jotform.com typeform.com bit.ly tinyurl.com cutt.ly"
_FORM_HOSTS = frozenset(_FORMS.split())
_NEUTRAL = "x.com twitter.com t.co tiktok.com apple.com apps.apple.com play.google.com wa.me t.me telegram.me"
_NEUTRAL_HOSTS = frozenset(_NEUTRAL.split())
_MENTION = re.compile(r"(?<![\w@.])@(\w{2,30})")
_LINKED = re.compile(r"\b(?:x|twitter)\.com/(\w{1,30})(?:/status/\d+)?", re.IGNORECASE)


def examine(text: str, sender: str, company: Company | None) -> Suspicion | None:
    """Return what is suspicious in a reply; None when nothing is.

    `sender` is the handle or name that came with it, "" where nobody said. A genuine "please DM us your
    account number and phone" has no sign.
    """
    company = company or Company("")
    text = text[:LONGEST]
    named = tuple(dict.fromkeys((sender, *_LINKED.findall(text), *_MENTION.findall(text))))[:MOST_NAMES]
    handle = next((name for name in named if resembles(name, company)), "")
    resembled = (resembles(handle, company) or "") if handle else ""
    signs = {Sign.LOOK_ALIKE} if handle else set()
    signs |= _signs(text, company)
    if sender and is_known(sender, company):
        signs &= GRAVE
    if not signs:
        return None
    return Suspicion(tuple(sign for sign in Sign if sign in signs), handle.lstrip("@"), resembled)


def _signs(text: str, company: Company) -> set[Sign]:
    found: set[Sign] = set()
    for sentence in re.split(r"(?<=[.!?;])\s+|\n+", text):
        if _WARNS.search(_UNLESS.sub(" ", sentence)):
            continue
        found |= {sign for sign, pattern in _ASKED if pattern.search(sentence)}
        found |= {sign for sign, pattern in _SAID if pattern.search(sentence)}
        if _foreign_link(sentence, company):
            found.add(Sign.LINK)
    return found


def _foreign_link(sentence: str, company: Company) -> bool:
    """Tell whether a sentence leads to a form or page that is not on the company's own domain."""
    for match in _URL.finditer(sentence):
        if match.start() and sentence[match.start() - 1] in "@":
            continue
        host = re.sub(r"^(?:https?://)?(?:www\.)?", "", match[0].casefold()).split("/")[0]
        if host in _FORM_HOSTS:
            return True
        if _within(host, _NEUTRAL_HOSTS) or not company.website or _within(host, {company.website}):
            continue
        if _LURE.search(sentence):
            return True
    return False


def _within(host: str, domains: frozenset[str] | set[str]) -> bool:
    return any(host == domain or host.endswith(f".{domain}") for domain in domains)
