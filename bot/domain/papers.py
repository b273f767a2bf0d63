"""Letters on paper and e-mails: whom a text goes to, what stands around it, and the buttons that send it."""

from __future__ import annotations

import re

from bot.domain.bodies import Body
from bot.domain.case import Case, EvidenceKind, Exhibit, FileState
from bot.domain.company import Company
from bot.domain.drafts import Draft, DraftKind
from bot.domain.effects import Action, Block, Button, Items, Keyboard, Phrase, Value
from bot.domain.facts import PrivateKind
from bot.domain.links import mailto_url
from bot.domain.screens import draft_of
from bot.domain.turn import Turn
from bot.domain.values import Letter

TO_COMPANY = frozenset({DraftKind.EMAIL, DraftKind.LETTER, DraftKind.LETTER_BEFORE_ACTION})
TO_BODY = frozenset({DraftKind.BODY_COMPLAINT, DraftKind.CHAMPION_PITCH})
LETTERS = TO_COMPANY | {DraftKind.BODY_COMPLAINT, DraftKind.CHARGEBACK}  # a desk is written to by e-mail
NO_PAPER = frozenset({EvidenceKind.LOCATION, EvidenceKind.CONTACT})  # nothing that could be enclosed
LOST = frozenset({FileState.BROKEN, FileState.FAILED})
LONGEST_NOTE = 80  # characters of the person's own words beside an enclosure
# Scripts (ISO 15924) that have a name of their own when no typeface for them is at hand.
_SCRIPTS = "hani hira kana hang thai beng taml telu guru gujr knda mlym sinh ethi armn geor"
NAMED_SCRIPTS = frozenset(_SCRIPTS.split())
_CONTACTS = (PrivateKind.PHONE, PrivateKind.EMAIL)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_POWERS = "powers"  # the field of a row whose page was read: what it can do, and its address


# --- buttons and values of a letter's screen --------------------------------------------------


def letter_rows(turn: Turn, case: Case, draft: Draft) -> Keyboard:
    """Return the ways to send a text: as an e-mail, and as a letter; none for texts that are no letters."""
    row = _row_of(turn, case, draft.kind)
    ways: tuple[Button, ...] = ()
    if _by_mail(case, draft, row):
        url = mailto_url(address_of(case, draft.kind, row), draft.subject, draft.text)
        ways = (Button(Action.LINK, "btn_mail", case.number, "mail", url=url),)
    if draft.kind in LETTERS:
        argument = f"{draft.kind}.{row.id if row else ''}"
        ways += (Button(Action.PAPER, "btn_paper", case.number, argument),)
    return (ways,) if ways else ()


def letter_values(turn: Turn, case: Case, draft: Draft) -> dict[str, Value]:
    """Return the address and the subject as texts to copy, for chats that open no e-mail."""
    address = address_of(case, draft.kind, _row_of(turn, case, draft.kind))
    to = Phrase("mail_to", {"address": Block(address, inline=True)}) if address else Phrase("nothing")
    return {"to": to, "subject": Block(draft.subject, inline=True)}


def _by_mail(case: Case, draft: Draft, row: Body | None) -> bool:
    """Tell whether a text can go by e-mail: to the company always, to others where the address is known."""
    return draft.kind in TO_COMPANY or bool(address_of(case, draft.kind, row))


def address_of(case: Case, kind: DraftKind, row: Body | None) -> str:
    """Return the e-mail address that the directory gives with a source, or "": none is ever guessed."""
    if kind in TO_COMPANY:
        return _company_address(case.facts.company)
    if kind in TO_BODY and row is not None and row.verified and _POWERS in row.verified_fields:
        found = _EMAIL.search(row.can_do)
        return found[0] if found else ""
    return ""


def _company_address(company: Company | None) -> str:
    complaint = (company.complaint if company else None) or ""
    return complaint if _EMAIL.fullmatch(complaint) else ""


def _row_of(turn: Turn, case: Case, kind: DraftKind) -> Body | None:
    """Return the row that the newest text of a kind was written for."""
    wanted = case.writing.body if case.writing else ""
    rows = turn.world.bodies(turn.country_of(case)) if wanted and kind in TO_BODY else ()
    return next((row for row in rows if row.id == wanted), None)


# --- the letter -------------------------------------------------------------------------------


def send_letter(turn: Turn, case: Case, argument: str) -> Turn:
    """Send a text as a letter; say kindly when its script has no typeface here."""
    name, _, body = argument.partition(".")
    kind = DraftKind(name) if name in list(DraftKind) else None
    draft = draft_of(case, kind) if kind in LETTERS else None
    if kind is None or draft is None:
        return turn.pop_up("button_old")
    row = _row_of(turn, case, kind)
    if kind in TO_BODY and body != (row.id if row else ""):
        return turn.pop_up("button_old")  # the newest text of this kind is for somebody else
    letter = letter_of(turn, case, draft, row)
    missing = turn.world.unset(" ".join((draft.subject, draft.text, *_lines(letter))))
    if missing:
        return turn.say("letter_no_typeface", case=case, scripts=_scripts(missing))
    return turn.say("letter_ready", case=case, paper=letter)


def letter_of(turn: Turn, case: Case, draft: Draft, row: Body | None) -> Letter:
    """Return everything that stands on the sheet; what we do not know is a blank."""
    known = tuple(one.text for one in case.facts.private if one.kind in _CONTACTS)
    return Letter(
        day=turn.today,
        country=turn.country_of(case),
        sender=(
            Phrase("blank_name"),
            Phrase("blank_address"),
            Phrase("blank_town"),
            *(known or (Phrase("blank_contact"),)),
        ),
        to=_addressee(case, draft.kind, row),
        subject=draft.subject,
        text=draft.text,
        reference=_reference(case, draft.kind),
        enclosures=tuple(_enclosure(one) for one in enclosed(case)),
    )


def _lines(letter: Letter) -> tuple[str, ...]:
    return tuple(line for line in (*letter.sender, *letter.to) if isinstance(line, str))


def _addressee(case: Case, kind: DraftKind, row: Body | None) -> tuple[str | Phrase, ...]:
    if kind is DraftKind.CHARGEBACK:
        name: str | Phrase = Phrase("blank_bank")
    elif kind in TO_BODY:
        name = row.name if row else Phrase("blank_recipient")
    else:
        company = case.facts.company
        name = company.name if company else Phrase("blank_recipient")
    return (name, Phrase("blank_their_address"))


def _reference(case: Case, kind: DraftKind) -> Value:
    """Return the numbers the company knows the matter by; for anybody else they are the company's."""
    numbers = tuple(one.text for one in case.facts.references)
    if not numbers:
        return ""
    key = "letter_reference" if kind in TO_COMPANY else "letter_reference_theirs"
    return Phrase(key, {"numbers": Items(numbers)})


def enclosed(case: Case) -> tuple[Exhibit, ...]:
    """Return the items that can go with a letter: whoever gets one may read what a post must not show."""
    return tuple(one for one in case.exhibits if one.kind not in NO_PAPER and one.file_state not in LOST)


def _enclosure(exhibit: Exhibit) -> Phrase:
    """Return "Photo: the receipt", in the person's own words where there are some."""
    what = Phrase(f"enclosure_{exhibit.kind}")
    words = (exhibit.note or exhibit.origin_name or exhibit.file_name or "").strip().split("\n")[0]
    if not words:
        return what
    short = words if len(words) <= LONGEST_NOTE else words[: LONGEST_NOTE - 1].rstrip() + "…"
    return Phrase("enclosure_noted", {"what": what, "note": short})


def _scripts(codes: tuple[str, ...]) -> Items:
    """Return the names of scripts, each once; one that has no name here is "some of its signs"."""
    keys = [f"script_{code.lower()}" if code.lower() in NAMED_SCRIPTS else "script_other" for code in codes]
    return Items(tuple(Phrase(key) for key in dict.fromkeys(keys)))
