"""Write what follows when the company stays silent: a nudge, a second post, a thank-you."""

from __future__ import annotations

from bot.domain.drafts import DraftRequest, Step
from bot.domain.facts import CompanyState
from bot.engines.rules.writing import fragments as words
from bot.engines.rules.writing import state as states
from bot.engines.rules.writing import story
from bot.engines.rules.writing import told as told_by
from bot.engines.rules.writing.asking import addressee
from bot.engines.rules.writing.cleaning import Scrubber
from bot.engines.rules.writing.display import (
    capital,
    company_name,
    day,
    is_plural,
    listed,
    money,
    with_article,
)
from bot.engines.rules.writing.post import assembled, problem_sentence
from bot.engines.rules.writing.replying import quiet_in_private
from bot.engines.rules.writing.tags import marked, post_tags
from bot.engines.rules.writing.telling import Piece, stopped
from bot.engines.rules.writing.terse import headline

REPLIED = {
    CompanyState.AUTO_REPLY: words.ONLY_AUTOMATIC,
    CompanyState.PROMISE: words.ONLY_PROMISE,
    CompanyState.PARTIAL: words.ONLY_PART,
    CompanyState.REFUSED: words.REFUSED,
}


def follow_up(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return a follow-up post that repeats none of the earlier texts and counts the days."""
    ways = _nudges(request, scrubber) if request.step is Step.NUDGE else _second_posts(request, scrubber)
    tags: list[str] | None = [] if request.step is Step.NUDGE else None
    texts = [
        assembled(request, scrubber, [piece for piece in pieces if piece.text], template, tags=tags)
        for pieces, template in ways
        if any(piece.text for piece in pieces)
    ]
    for text in texts[min(request.attempt, len(texts) - 1) :] + texts:
        if not any(_same(text, earlier) for earlier in request.earlier):
            return text
    return texts[-1]


def _same(one: str, other: str) -> bool:
    """Tell whether two texts share so many words that the second would look like a repeat."""
    first, second = set(one.casefold().split()), set(other.casefold().split())
    return len(first & second) >= 0.85 * max(len(first), len(second), 1)


def _day_count(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return "Day 16, home fibre still dead." or the days since the post where the first day is not known."""
    days, still = states.days_since(request), states.still(request)
    state, item = states.state_of(request), story.item_of(request, scrubber)
    if item and state and state.lasting and not state.lacking:
        still = f"{item} {still}"
    if days and days > 0:
        # "still not solved" says nothing beside "your reply does not solve it"
        spoken = request.answered_on is not None and still == words.STILL_UNSOLVED
        return f"Day {days:,}." if spoken else f"Day {days:,}, {still}."
    late = states.days_late(request)
    if late:
        return f"{capital(states.days(late))} late, {still}."
    posted = _since_post(request)
    return f"{capital(posted)}, {still}." if posted else f"{day(request.today, request.today)}, {still}."


def _since_post(request: DraftRequest) -> str:
    """Return "3 days since my post"; "" on the day itself or without a post."""
    if request.posted_on is None or request.posted_on >= request.today:
        return ""
    return f"{states.days((request.today - request.posted_on).days)} since my post"


def _answer_so_far(request: DraftRequest) -> str:
    """Say what came back, in a clause that follows the addressee: only a reply on record counts as one."""
    if request.answered_on is not None:
        told = REPLIED.get(request.facts.company_state, words.REPLY_NO_USE)
        return told.format(day=day(request.answered_on, request.today))
    if request.posted_on is None:
        return words.NO_ANSWER
    if request.posted_on >= request.today:
        return words.NO_REPLY.format(post=words.MY_POST)
    return words.NO_REPLY.format(post=words.MY_POST_OF.format(day=day(request.posted_on, request.today)))


def _broken(request: DraftRequest, scrubber: Scrubber) -> str:
    """Quote the promised day once it has passed."""
    promised = request.promise_broken_on or request.facts.promised_by
    if promised is None or promised >= request.today:
        return ""
    return words.PROMISE_BROKEN.format(
        day=day(promised, request.today),
        today=day(request.today, request.today),
        still=_state_of_thing(request, scrubber),
    )


def _state_of_thing(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return "the fridge is still not working", or the bare "still no refund" where no thing can be named."""
    state, item = states.state_of(request), story.item_of(request, scrubber)
    if item and state and state.lasting and not state.lacking and not is_plural(item):
        return words.THING_IS.format(item=item, still=state.still)
    return states.still(request)


def _deadline_gone(request: DraftRequest) -> str:
    ask = request.facts.ask
    if ask is None or ask.by is None or ask.by >= request.today:
        return ""
    return words.DEADLINE_GONE.format(day=day(ask.by, request.today))


def _nudges(request: DraftRequest, scrubber: Scrubber) -> list[tuple[list[Piece], str]]:
    counted = _day_count(request, scrubber)
    you = addressee(request, request.x_handle)
    posted = _since_post(request)
    told_when = bool(posted) and posted in counted.casefold() and request.answered_on is None
    silent = words.NO_REPLY_YET if told_when else _answer_so_far(request)
    first = [
        Piece(_broken(request, scrubber) if request.promise_broken_on else counted, 0),
        Piece(f"{you}, {silent}." if you else f"{capital(silent)}.", 1),
        Piece(_deadline_gone(request), 2),
    ]
    # The handle stands once: the clause before has already said who is asked.
    template = words.CAN_YOU_SAME if you else words.CAN_YOU_BARE
    second = [
        Piece(counted, 0),
        Piece(f"{capital(posted)}." if posted and posted not in counted.casefold() else "", 1),
    ]
    third = [
        Piece(f"{capital(posted or states.still(request))}: {words.NOTHING_CHANGED}.", 0),
        Piece(counted, 1),
    ]
    return [(first, template), (second, words.WILL_YOU), (third, words.WHEN_WILL_YOU)]


def _second_posts(request: DraftRequest, scrubber: Scrubber) -> list[tuple[list[Piece], str]]:
    """Order the angles: the broken promise, the effort, the money, the time."""
    counted, posted = _day_count(request, scrubber), _since_post(request)
    twice = posted and posted in counted.casefold()
    post_note = Piece(f"{capital(posted)}, {words.NO_REPLY_SHORT}." if posted and not twice else "", 1)
    if request.answered_on is not None:
        post_note = Piece(f"{capital(_answer_so_far(request))}.", 1)
    replied = [post_note] if request.answered_on is not None else []
    amount = story.main_amount(request)
    notes = [note for note in story.tried_notes(request) if not note.startswith("I ")]
    gone = Piece(_deadline_gone(request), 2)
    item = story.item_of(request, scrubber)
    sum_note = story.amount_note(request, amount) if amount else ""
    if amount and item and amount.role in words.AMOUNT_FOR_ITEM and story.paid_for(request, amount, item):
        sum_note = f"{sum_note} for {with_article(item)}"
    ways: list[tuple[list[Piece], str]] = []
    when = words.WHEN_WILL_YOU
    problem = Piece(_stop(_problem(request, scrubber, f"{counted} {sum_note}")), 1)
    broken = _broken(request, scrubber)
    quiet = quiet_in_private(request, _state_of_thing(request, scrubber))
    what = headline(request, scrubber) or _what(request, scrubber)
    if quiet:
        ways.append(([Piece(quiet, 0), problem, Piece(_stop(sum_note), 3), gone], when))
    if broken:
        named = amount is not None and money(amount) in problem.text
        only_promised = request.facts.company_state is CompanyState.PROMISE  # "you promised" has said it
        paid = Piece("" if named else _stop(sum_note), 3)
        ways.append(([Piece(broken, 0), problem, paid, *([] if only_promised else [post_note])], when))
    if notes:
        efforts = [*notes, *([words.ONE_POST] if request.posted_on else [])]
        effort = words.EFFORT.format(efforts=capital(listed(efforts)))
        ways.append(
            (
                [Piece(effort, 0), problem, Piece(counted, 0), Piece(_stop(sum_note), 3), *replied, gone],
                words.WHEN_WILL_YOU,
            )
        )
    if sum_note:
        ways.append(
            (
                [Piece(_stop(sum_note) if sum_note else "", 0), problem, Piece(counted, 0), post_note, gone],
                words.WHEN_WILL_YOU,
            )
        )
    ways.append(([Piece(counted, 0), Piece(_stop(what), 2), post_note, gone], when))
    ways.append(([Piece(_stop(what), 1), Piece(counted, 0), post_note], words.WILL_YOU))
    return ways


def _stop(text: str) -> str:
    return stopped(capital(text))


def _what(request: DraftRequest, scrubber: Scrubber) -> str:
    told = told_by.own_sentences(request, scrubber)
    return told_by.shortened(told[0].text, 110) if told else problem_sentence(request, scrubber)


def _problem(request: DraftRequest, scrubber: Scrubber, shown: str) -> str:
    """Return what went wrong in a few words, so that a new post stands alone; "" where it already does."""
    what = scrubber.tidy(request.facts.what or "")
    state = states.find_state(what)
    if not what or told_by.blocked(request, what) or (state and state.head in shown):
        return ""
    return told_by.shortened(what, 70)


def caption_hook(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return how a second caption opens: "Abc: day 16, still no internet."; "" without days to count."""
    counted = _day_count(request, scrubber)
    name = addressee(request, None)
    days = states.days_since(request)
    if not days or not name:
        return counted if days or _since_post(request) else ""
    return f"{name}: {counted[:1].lower()}{counted[1:]}"


def caption_note(request: DraftRequest) -> str:
    """Return what the first post brought: "3 days since my post, no reply."; "" without a post."""
    if request.answered_on is not None:
        return f"{capital(_answer_so_far(request))}."
    posted = _since_post(request)
    return f"{capital(posted)}, {words.NO_REPLY_SHORT}." if posted else ""


def thank_you(request: DraftRequest, scrubber: Scrubber) -> str:
    """Return a short public thanks with the days it took."""
    you, began = addressee(request, request.x_handle), states.days_since(request)
    if request.posted_on is not None:
        days = (request.today - request.posted_on).days
        solved = words.SOLVED_AFTER.format(days=states.days(days)) if days > 0 else words.SOLVED_TODAY
    else:
        solved = words.SOLVED_SINCE.format(days=states.days(began)) if began else words.SOLVED
    thanks = words.THANKS_TO.format(you=you) if you else words.THANKS
    tags = marked(post_tags(request, scrubber)[:1]) if company_name(request.facts.company) else ""
    return " ".join(f"{solved} {thanks} {tags}".split())
