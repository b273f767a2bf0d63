"""Companies and their public accounts, as the directory knows them or as the person gave them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Platform(StrEnum):
    X = "x"
    TIKTOK = "tiktok"


class AccountKind(StrEnum):
    MAIN = "main"
    SUPPORT = "support"


class AccountStatus(StrEnum):
    """How sure we are of an account; only the first three may stand in a draft without a question."""

    VERIFIED = "verified"  # the company's own page, or two independent sources, not older than three years
    LISTED = "listed"  # one source, not older than three years
    CONFIRMED = "confirmed"  # the person opened the profile and tapped "this is it", or gave the account
    DATED = "dated"  # the newest source is older than three years: tagged only after a tap
    UNCONFIRMED = "unconfirmed"  # recalled or given by the person, no source found: tagged only after a tap
    SUSPECT = "suspect"  # never tagged
    UNKNOWN = "unknown"  # no account


TAGGABLE = frozenset({AccountStatus.VERIFIED, AccountStatus.LISTED, AccountStatus.CONFIRMED})
OFFERABLE = frozenset({AccountStatus.DATED, AccountStatus.UNCONFIRMED})
GIVEN = "person"  # the source of an account that the person gave
# X: its API's pattern for user names. TikTok: 2 to 24 letters, digits, "_" and ".", no "." at the end.
HANDLES = {
    Platform.X: re.compile(r"[A-Za-z0-9_]{1,15}"),
    Platform.TIKTOK: re.compile(r"(?=.{2,24}\Z)[A-Za-z0-9_.]*[A-Za-z0-9_]"),
}


@dataclass(frozen=True, slots=True)
class Account:
    """One account of a company on one platform; `handle` has no leading @."""

    platform: Platform
    handle: str
    status: AccountStatus
    kind: AccountKind = AccountKind.MAIN
    country: str | None = None  # ISO 3166-1 alpha-2 where the account serves one country only
    source: str = ""  # where the account was seen
    seen: str = ""  # date or year of that source, e.g. "2026", "2017", "2026-08-04"

    @property
    def argument(self) -> str:
        """Return the account as a button carries it."""
        return account_argument(self.platform, self.handle)

    @property
    def given(self) -> bool:
        """Tell whether only the person vouches for this account."""
        return self.source == GIVEN


@dataclass(frozen=True, slots=True)
class NamedAccount:
    """An account as the person wrote it; `valid` says whether the platform has names like that."""

    platform: Platform
    handle: str  # without @
    start: int  # the span of the words that name it, code points of the text
    end: int

    @property
    def valid(self) -> bool:
        return is_handle(self.platform, self.handle)

    @property
    def argument(self) -> str:
        """Return the account as a button carries it."""
        return account_argument(self.platform, self.handle)


def account_argument(platform: Platform, handle: str) -> str:
    """Return an account as a button carries it: `platform.handle`."""
    return f"{platform}.{handle}"


def account_of_argument(argument: str) -> tuple[Platform, str]:
    """Read a button's account; a handle alone is one on X."""
    name, _, rest = argument.partition(".")
    return (Platform(name), rest) if name in list(Platform) else (Platform.X, argument)


def is_handle(platform: Platform, handle: str) -> bool:
    """Tell whether a name (without @) can exist on a platform."""
    return HANDLES[platform].fullmatch(handle) is not None


class Verdict(StrEnum):
    """What the person said of an account of the case's company."""

    GIVEN = "given"  # named it themselves
    CONFIRMED = "confirmed"  # opened the profile: this is it
    REFUSED = "refused"  # not them: never tagged in this case


@dataclass(frozen=True, slots=True)
class OwnAccount:
    """The person's word on one account; it counts for the company of that name only."""

    company: str
    platform: Platform
    handle: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Company:
    """A company as one case sees it: `country` is the one of the case, `countries` where it operates."""

    name: str
    id: str | None = None  # the directory's key; None when the person gave the name
    country: str | None = None
    countries: tuple[str, ...] = ()
    sector: str | None = None
    website: str | None = None
    accounts: tuple[Account, ...] = ()
    complaint: str | None = None  # page for complaints (https) or an e-mail address for them

    @property
    def given(self) -> bool:
        """Tell whether only the person vouches for this company."""
        return self.id is None

    def account(self, platform: Platform, allowed: frozenset[AccountStatus] = TAGGABLE) -> Account | None:
        """Return the account to tag: support before main, the case's country before the world."""
        fitting = [
            account
            for account in self.accounts
            if account.platform is platform
            and account.status in allowed
            and account.country in (None, self.country)
        ]
        fitting.sort(key=lambda account: (account.kind is AccountKind.MAIN, account.country is None))
        return fitting[0] if fitting else None


class Answer(StrEnum):
    SURE = "sure"
    CHOOSE = "choose"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Lookup:
    """The directory's answer to one name: one company when sure, up to three to choose from, or none."""

    query: str
    answer: Answer
    companies: tuple[Company, ...] = ()
    score: float = 0.0  # 0 to 100, of the first company
    scores: tuple[float, ...] = ()  # of each company, where the directory gives them


@dataclass(frozen=True, slots=True)
class CompanyMention:
    """A company found inside a text, with the span (code points) that names it, and the others that do."""

    lookup: Lookup
    start: int
    end: int
    also: tuple[tuple[int, int], ...] = ()
