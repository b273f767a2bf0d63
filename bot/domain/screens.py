"""The screens of the conversation as messages: which sentence, values and buttons. No decisions here."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from bot.domain.case import Case, FileState
from bot.domain.company import OFFERABLE, Account, Company, Platform
from bot.domain.drafts import Angle, Draft, DraftKind, Step, Tone
from bot.domain.effects import (
    Action,
    Block,
    Button,
    Day,
    Items,
    Keyboard,
    Lines,
    Money,
    Phrase,
    Value,
)
from bot.domain.facts import Ask, AskKind, Facts, Precision, Tried
from bot.domain.links import tiktok_profile_url, tiktok_upload_url, x_intent_url, x_post_url, x_profile_url
from bot.domain.questions import CATALOGUE
from bot.domain.reading import Field
from bot.domain.text import utf16_length, weighted_length

COPY_UNITS = 256  # UTF-16 units a copy button holds (Telegram Bot API, CopyTextButton)

# --- the fact card ------------------------------------------------------------


def company_phrase(facts: Facts) -> Value:
    """Return the company's name, or the words for "the company"."""
    return facts.company.name if facts.company else Phrase("the_company")


def case_phrase(facts: Facts) -> Phrase:
    """Return "Safaricom case", or just "case" while the company is not known."""
    return Phrase("case_of", {"company": facts.company.name}) if facts.company else Phrase("case_unnamed")


def ask_phrase(ask: Ask) -> Value:
    """Return "a refund or a repair", or the person's own words."""
    if ask.kinds == (AskKind.OTHER,) or not ask.kinds:
        return ask.text
    return Items(tuple(Phrase(f"ask_noun_{kind}") for kind in ask.kinds), "or")


def tried_phrase(tried: Iterable[Tried]) -> Value:
    """Return "four calls and two tickets"."""
    return Items(
        tuple(Phrase(f"tried_{one.channel}", {"n": one.count}) if one.count else one.text for one in tried)
    )


def _company_line(company: Company) -> Phrase:
    """Return the company, with the account a post may tag, how sure we are of it, and when it was seen."""
    account = company.account(Platform.X) or company.account(Platform.TIKTOK)
    if account is None:
        return Phrase("card_company_given" if company.given else "card_company", {"name": company.name})
    status = "given" if account.given else account.status
    platform = Phrase("on_tiktok" if account.platform is Platform.TIKTOK else "nothing")
    return Phrase(
        "card_company_account",
        {
            "name": company.name,
            "handle": account.handle,
            "platform": platform,
            "status": Phrase(f"account_{status}", {"seen": account.seen}),
        },
    )


def _when_line(facts: Facts, today: date) -> Phrase | None:
    when = facts.when
    if when is None:
        return None
    days = (today - when.start).days
    if when.precision is not Precision.DAY and when.end is not None:
        return Phrase("card_between", {"start": Day(when.start), "end": Day(when.end)})
    if days > 0:
        return Phrase("card_when_days", {"day": Day(when.start), "n": days})
    return Phrase("card_when", {"day": Day(when.start)})


def _ask_line(facts: Facts) -> Phrase | None:
    if facts.ask is None:
        return None
    if facts.ask.by is not None:
        return Phrase("card_ask_by", {"ask": ask_phrase(facts.ask), "day": Day(facts.ask.by)})
    return Phrase("card_ask", {"ask": ask_phrase(facts.ask)})


def field_lines(case: Case, today: date) -> dict[str, Phrase]:
    """Return a card line for every fact that is known, by field name, in the card's order."""
    facts, lines = case.facts, {}
    if facts.company is not None:
        lines["company"] = _company_line(facts.company)
    if facts.what is not None:
        lines["what"] = Phrase("card_what", {"text": facts.what})
    if when := _when_line(facts, today):
        lines["when"] = when
    if facts.promised_by is not None:
        lines["promised_by"] = Phrase("card_promised", {"day": Day(facts.promised_by)})
    if facts.where is not None:
        lines["where"] = Phrase("card_where", {"text": facts.where})
    for at, amount in enumerate(facts.amounts):
        lines[f"amounts{at}"] = Phrase(f"card_amount_{amount.role}", {"money": Money(amount)})
    if facts.tried:
        lines["tried"] = Phrase("card_tried", {"tried": tried_phrase(facts.tried)})
    if ask := _ask_line(facts):
        lines["ask"] = ask
    sound = [exhibit for exhibit in case.exhibits if exhibit.file_state is not FileState.BROKEN]
    if sound:
        lines["evidence"] = Phrase("card_evidence", {"n": len(sound)})
    return lines


def card_lines(case: Case, today: date) -> Lines:
    """Return the card: what is known, then a question mark for what is still needed."""
    known = list(field_lines(case, today).values())
    missing = [
        Phrase(f"card_unknown_{question.field}")
        for question in CATALOGUE.values()
        if question.field in (Field.COMPANY, Field.WHAT, Field.WHEN, Field.ASK) and question.needed(case)
    ]
    return Lines((*known, *missing))


def card_lead(case: Case, today: date) -> Phrase:
    """Return the one clause that shows the bot understood: a number computed, not repeated."""
    facts = case.facts
    if facts.promised_by is not None and facts.promised_by < today:
        return Phrase("lead_late", {"n": (today - facts.promised_by).days})
    if (
        facts.when is not None
        and facts.when.precision is Precision.DAY
        and (today - facts.when.start).days > 0
    ):
        days = (today - facts.when.start).days
        if facts.tried:
            return Phrase("lead_days_tried", {"n": days, "tried": tried_phrase(facts.tried)})
        return Phrase("lead_days", {"n": days})
    return Phrase("lead_plain")


# --- drafts --------------------------------------------------------------------


def copy_button(draft: Draft, number: int) -> tuple[Button, ...]:
    """Return the copy button, or nothing when the text is too long for one (the block itself copies)."""
    if utf16_length(draft.text) > COPY_UNITS:
        return ()
    return (Button(Action.COPY, "btn_copy", number, draft.kind, copy=draft.text),)


def post_button(draft: Draft, number: int, label: str = "btn_post") -> Button:
    """Return the button that opens X with the text, or X alone when the link would be too long."""
    return Button(Action.POST, label, number, draft.kind, url=x_post_url(draft.text) or x_intent_url())


def post_keyboard(case: Case, draft: Draft) -> Keyboard:
    """Return the three buttons of the first result."""
    more = Button(Action.MORE, "btn_more", case.number)
    return ((post_button(draft, case.number), *copy_button(draft, case.number), more),)


def offered_account(case: Case, platform: Platform) -> Account | None:
    """Return an account that may be tagged only after the person looked at it."""
    company = case.facts.company
    if company is None or company.account(platform) is not None:
        return None
    return company.account(platform, OFFERABLE)


def tag_keyboard(case: Case, account: Account) -> Keyboard:
    """Return: open the profile, then say that this is it, or that it is not."""
    number, argument = case.number, account.argument
    on_x = account.platform is Platform.X
    url = x_profile_url(account.handle) if on_x else tiktok_profile_url(account.handle)
    profile = Button(Action.LINK, "btn_open_profile", number, "profile", {"handle": account.handle}, url=url)
    return (
        (profile,),
        (
            Button(Action.TAG, "btn_tag", number, argument),
            Button(Action.NOT_THEM, "btn_not_them", number, argument),
        ),
    )


def left_out(draft: Draft) -> Phrase | None:
    """Return the line that says what the public text does not carry, each reason once."""
    reasons = tuple(dict.fromkeys(item.reason for item in draft.left_out))
    if not reasons:
        return None
    listed = Items(tuple(Phrase(f"left_{reason}") for reason in reasons))
    private = {"reference", "phone", "email"}
    if private & set(reasons):
        return Phrase("left_out_private", {"items": listed, "n": len(reasons)})
    return Phrase("left_out", {"items": listed})


def draft_params(
    case: Case, draft: Draft, more: tuple[Value, ...] = (), *, hint: bool = True
) -> dict[str, Value]:
    """Return the values of a draft message: the text, its length, and the notes under it."""
    notes: list[Value] = []
    first = draft.variant in (*Tone, *Angle)
    if first and (line := left_out(draft)):
        notes.append(line)
    company = case.facts.company
    platform = Platform.TIKTOK if draft.kind is DraftKind.TIKTOK_CAPTION else Platform.X
    public = draft.kind in (DraftKind.X_POST, DraftKind.TIKTOK_CAPTION)
    if (
        first
        and hint
        and public
        and not draft.tags
        and company is not None
        and offered_account(case, platform) is None
    ):
        key = "no_account" if platform is Platform.X else "no_account_tiktok"
        notes.append(Phrase(key, {"company": company.name}))
    notes += more
    return {"text": Block(draft.text), "used": weighted_length(draft.text), "notes": Lines(tuple(notes))}


def more_keyboard(case: Case) -> Keyboard:
    """Return everything that is one tap away from the first result."""
    number = case.number
    rows: list[tuple[Button, ...]] = [
        (Button(Action.TIKTOK, "btn_tiktok", number), Button(Action.MESSAGE, "btn_message", number)),
        (
            Button(Action.SHORTER, "btn_shorter", number),
            Button(Action.FIRMER, "btn_firmer", number),
            Button(Action.SOFTER, "btn_softer", number),
        ),
        (Button(Action.CHANGE, "btn_change", number),),
    ]
    if case.facts.company is not None:
        rows[-1] += (Button(Action.WRONG_ACCOUNT, "btn_wrong_account", number),)
    if case.exhibits:
        rows[-1] += (Button(Action.PICTURES, "btn_pictures", number),)
    return tuple(rows)


def tiktok_keyboard(case: Case, draft: Draft) -> Keyboard:
    upload = Button(Action.LINK, "btn_tiktok_upload", case.number, "tiktok", url=tiktok_upload_url())
    return ((*copy_button(draft, case.number), upload),)


def posted_keyboard(case: Case, step: Step) -> Keyboard:
    return ((Button(Action.POSTED, "btn_posted", case.number, step),),)


# --- reminders --------------------------------------------------------------------


def reminder_keyboard(case: Case) -> Keyboard:
    """Return the one-tap answers of a reminder; each carries the step and round it answers."""
    number, tag = case.number, f"{case.step}.{case.round}"
    return (
        (
            Button(Action.THEY_REPLIED, "btn_they_replied", number, tag),
            Button(Action.SOLVED, "btn_solved", number, tag),
        ),
        (
            Button(Action.NOTHING_YET, "btn_nothing_yet", number, tag),
            Button(Action.SNOOZE, "btn_snooze", number, tag),
        ),
        (Button(Action.STOP, "btn_stop", number, tag),),
    )


def snooze_keyboard(case: Case) -> Keyboard:
    return (
        tuple(
            Button(Action.SNOOZE, f"btn_snooze_{span}", case.number, f"{case.step}.{case.round}.{span}")
            for span in ("1d", "3d", "1w")
        ),
    )


def reply_keyboard(case: Case) -> Keyboard:
    """Return what a company's answer can amount to."""
    number = case.number
    return (
        (Button(Action.SOLVED, "btn_it_solves", number), Button(Action.PARTLY, "btn_partly", number)),
        (
            Button(Action.PROMISED, "btn_promised", number),
            Button(Action.NOT_ENOUGH, "btn_not_enough", number),
        ),
    )


def draft_of(case: Case, *kinds: str) -> Draft | None:
    """Return the newest draft of the first kind that exists."""
    for kind in kinds:
        for draft in case.drafts:
            if draft.kind == kind:
                return draft
    return None
