"""Every English fragment that the writer puts into a draft, in one place so that it can be translated.

Placeholders in braces are filled by the writing modules; nothing here depends on a case.
"""

from __future__ import annotations

from typing import Final

from bot.domain.drafts import Tone
from bot.domain.facts import AmountRole, AskKind, Channel, ReferenceKind
from bot.domain.words import word_set

SMALL_NUMBERS: Final = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
)  # fmt: skip
WEEKDAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip

# One thing and several things of each channel. OTHER is told in the person's own words only.
CHANNEL_NOUNS: Final = {
    Channel.CALL: ("call", "calls"),
    Channel.EMAIL: ("email", "emails"),
    Channel.CHAT: ("chat", "chats"),
    Channel.VISIT: ("visit", "visits"),
    Channel.TICKET: ("ticket", "tickets"),
    Channel.POST: ("post", "posts"),
    Channel.LETTER: ("letter", "letters"),
}

# What the person did, when no number was given.
CHANNEL_VERBS: Final = {
    Channel.CALL: "called",
    Channel.EMAIL: "emailed",
    Channel.CHAT: "used the chat",
    Channel.VISIT: "went there in person",
    Channel.TICKET: "opened a ticket",
    Channel.POST: "posted about it",
    Channel.LETTER: "wrote a letter",
}

# The ask as a verb phrase to the company. Choices by the person's own words are in `asking.py`.
ASK_VERBS: Final = {
    AskKind.REFUND: "refund me",
    AskKind.REPAIR: "repair {it}",
    AskKind.REPLACE: "replace {it}",
    AskKind.DELIVER: "deliver {it}",
    AskKind.COMPENSATE: "compensate me",
    AskKind.CANCEL: "cancel {it}",
    AskKind.UNLOCK: "unlock my {thing}",
    AskKind.CORRECT: "correct my {thing}",
    AskKind.EXPLAIN: "explain what happened",
    AskKind.APOLOGISE: "apologise",
    AskKind.RESPOND: "answer me",
}

# The same as a thing that can be asked for: "I am asking for a refund".
ASK_NOUNS: Final = {
    AskKind.REFUND: "a refund",
    AskKind.REPAIR: "a repair",
    AskKind.REPLACE: "a replacement",
    AskKind.DELIVER: "delivery",
    AskKind.COMPENSATE: "compensation",
    AskKind.CANCEL: "cancellation",
    AskKind.UNLOCK: "access to my {thing}",
    AskKind.CORRECT: "a correction",
    AskKind.EXPLAIN: "an explanation",
    AskKind.APOLOGISE: "an apology",
    AskKind.RESPOND: "an answer",
}

# What has still not happened, seen from the ask; for one ask only.
STILL_BY_ASK: Final = {
    AskKind.REFUND: "still no refund",
    AskKind.REPAIR: "still not fixed",
    AskKind.REPLACE: "still no replacement",
    AskKind.DELIVER: "still not here",
    AskKind.CANCEL: "still not cancelled",
    AskKind.UNLOCK: "still locked out",
    AskKind.CORRECT: "still not corrected",
    AskKind.EXPLAIN: "still no explanation",
    AskKind.RESPOND: "still no answer",
}
STILL_UNSOLVED: Final = "still not solved"

# Things of the person's own words that an ask may name: "correct my bill", "unlock my SIM".
CORRECTABLE: Final = ("bill", "statement", "invoice", "booking", "meter reading", "order", "ticket", "record",
                      "balance", "account")  # fmt: skip
LOCKABLE: Final = ("account", "card", "SIM", "line", "phone", "wallet", "page", "profile")
CANCELLABLE: Final = ("subscription", "contract", "membership", "booking", "order", "policy", "direct debit",
                      "reservation", "account")  # fmt: skip

# A sum by its role: as a short note and as a sentence.
AMOUNT_SHORT: Final = {
    AmountRole.PAID: "{sum} paid",
    AmountRole.CHARGED: "{sum} charged",
    AmountRole.LOST: "{sum} lost",
    AmountRole.WANTED: "",
    AmountRole.OTHER: "",
}
AMOUNT_SENTENCE: Final = {
    AmountRole.PAID: "I paid {sum}.",
    AmountRole.CHARGED: "I was charged {sum}.",
    AmountRole.LOST: "I lost {sum}.",
    AmountRole.WANTED: "",
    AmountRole.OTHER: "It is about {sum}.",
}
AMOUNT_FOR_ITEM: Final = {
    AmountRole.PAID: "Paid {sum} for {item}",
}

REFERENCE_NOUNS: Final = {
    ReferenceKind.TICKET: "Ticket",
    ReferenceKind.ORDER: "Order",
    ReferenceKind.BOOKING: "Booking",
    ReferenceKind.ACCOUNT: "Account",
    ReferenceKind.TRACKING: "Tracking number",
    ReferenceKind.METER: "Meter",
    ReferenceKind.INVOICE: "Invoice",
    ReferenceKind.POLICY: "Policy",
    ReferenceKind.OTHER: "Reference",
}

# Items that take no article: "for home fibre", but "for a fridge".
MASS: Final = frozenset(
    [
        "fibre",
        "internet",
        "electricity",
        "water",
        "data",
        "airtime",
        "insurance",
        "broadband",
        "wifi",
        "food",
        "furniture",
        "delivery",
        "power",
        "gas",
        "service",
        "credit",
        "fuel",
        "medicine",
        "cash",
        "luggage",
        "baggage",
    ]
)

# Questions. {you} is the handle or the name with its comma, {do} the ask, {by} its day with a space before.
CAN_YOU: Final = "{you} can you {do}{by}?"
WILL_YOU: Final = "{you} will you {do}{by}?"
COULD_YOU: Final = "{you} could you please {do}{by}? Thank you."
CAN_YOU_TURNED: Final = "Can you {do}{by}, {you}?"
CAN_YOU_BARE: Final = "Please, can you {do}{by}?"
DO_MODALS: Final = {
    Tone.CALM: "can you", Tone.FIRM: "will you", Tone.SOFT: "could you please", Tone.SHORT: "can you",
    Tone.WRY: "can you",
}  # fmt: skip
HAVE_MODALS: Final = {
    Tone.CALM: "can I have", Tone.FIRM: "will I get", Tone.SOFT: "could I please have",
    Tone.SHORT: "can I have", Tone.WRY: "can I have",
}  # fmt: skip
SOFT_END: Final = " Thank you."
WRY_START: Final = "One question: "
ONE_QUESTION: Final = "One question: {you} can you {do}{by}?"
WHEN_WILL_YOU: Final = "{you} when will you {do}?"
# What the dry tally counts, and what has not come.
TALLY: Final = "The tally: {entries}."
NONE_OF_IT: Final = "{thing}: none."
MISSING: Final = {
    AskKind.REFUND: "refund",
    AskKind.REPAIR: "repairs",
    AskKind.REPLACE: "replacement",
    AskKind.DELIVER: "deliveries",
    AskKind.COMPENSATE: "compensation",
    AskKind.CANCEL: "cancellation",
    AskKind.UNLOCK: "access",
    AskKind.CORRECT: "corrections",
    AskKind.EXPLAIN: "explanations",
    AskKind.APOLOGISE: "apologies",
    AskKind.RESPOND: "answers",
}
MISSING_ANYTHING: Final = "solutions"
SINCE_DAY: Final = " since {day}"
LOOK_INTO_IT: Final = "look into this and tell me what happens next"
PUT_RIGHT: Final = "tell me how you will put this right"
LOOK_INTO_IT_SHORT: Final = "look into this"

# A post that must say almost nothing.
PROBLEM_WITH: Final = "I have a problem with {name} and it is not solved yet."
PROBLEM_ABOUT: Final = "I have a problem with my {item} and it is not solved yet."
PROBLEM: Final = "I have a problem and it is not solved yet."

# Hashtags that fit any complaint, for platforms that want three.
GENERAL_TAGS: Final = ("CustomerService", "ConsumerRights", "CustomerExperience")
ASK_TAGS: Final = {
    AskKind.REFUND: "Refund",
    AskKind.REPAIR: "Repair",
    AskKind.DELIVER: "Delivery",
    AskKind.CORRECT: "Billing",
}

# Follow-ups.
CAN_YOU_SAME: Final = "Can you {do}{by}?"
NO_REPLY: Final = "no reply to {post} yet"
NO_REPLY_YET: Final = "no reply yet"
NO_ANSWER: Final = "I am still waiting for your answer"
NO_REPLY_SHORT: Final = "no reply"
# What came back, once the company has replied; {day} is the day of the reply.
REPLY_NO_USE: Final = "your reply of {day} does not solve it"
ONLY_AUTOMATIC: Final = "your automatic reply of {day} does not solve it"
ONLY_PROMISE: Final = "you replied on {day} with a promise"
ONLY_PART: Final = "your reply of {day} settles only part of it"
REFUSED: Final = "you refused on {day}"
MY_POST: Final = "my post"
MY_POST_OF: Final = "my post of {day}"
NOTHING_CHANGED: Final = "nothing has changed"
PROMISE_BROKEN: Final = "You promised this by {day}. Today is {today}: {still}."
DEADLINE_GONE: Final = "I asked for this by {day}."
ONE_POST: Final = "one post"
EFFORT: Final = "{efforts} so far."

# Thanks.
SOLVED: Final = "Solved."
THING_IS: Final = "the {item} is {still}"
SOLVED_AFTER: Final = "Solved {days} after my post."
SOLVED_TODAY: Final = "Solved on the day of my post."
SOLVED_SINCE: Final = "Solved after {days}."
TOOK_SINCE_POST: Final = "It took {days} from my post."
TOOK_SINCE_START: Final = "It took {days}."
SAME_DAY: Final = "It took less than a day from my post."
THANKS_TO: Final = "Thank you {you}."
THANKS: Final = "Thank you."

# Captions, threads and scripts.
SHOT_FACE: Final = "You, to the camera"
SHOT_PLACE: Final = "The place where it happened, without people"
SHOT_HANDS: Final = "You again, closer"
SHOT_AROUND: Final = "A slow look around, without people"
SHOT_EVIDENCE: Final = "Exhibit {number} ({kind})"
SHOT_TEXT: Final = "The question, as text too"
SHOTS: Final = "Shots:"
SHOT_READY: Final = "- Exhibit {number} ({kind}): held still."
SHOT_TO_COVER: Final = "- Exhibit {number} ({kind}): cover every name, number, face and code first."
ALSO_FILM: Final = "- Also: {thing}."
NOTHING_TO_SHOW: Final = "- Nothing to show yet. Film this: {thing}. Keep numbers and faces out."
# Evidence that can be seen in a video, by its kind.
SHOWN_KINDS: Final = {
    "photo": "photo",
    "video": "clip",
    "animation": "clip",
    "video_note": "clip",
    "document": "paper",
    "forward": "their message",
}
# What anybody can film of a matter; the first that fits.
FILM_DOORSTEP: Final = "the empty doorstep"
FILM_ITEM: Final = "the {item}, close up"
FILM: Final = (
    ("power|electricity|stima|lights?|nepa|units|tokens?", "the dark room and a switch that does nothing"),
    ("hot water", "the tap, running cold"),
    ("water", "the dry tap, turned on"),
    ("heating|boiler", "the cold radiator"),
    ("internet|wi-?fi|fibre|broadband|router|network|signal|connection", "the router's lights"),
    ("flight|airport|boarding|train|bus|boat", "the place where you waited"),
    ("channels?|decoder|tv|premium", "the screen with the error"),
    ("parcel|courier|delivered", "the empty doorstep"),
    ("hotel|room|house|flat|roof|garage|shop|store|branch", "the place from outside, without people"),
    (
        "atm|card|account|transfer|charged|debited|bank|refund|bill|claim|policy|insurance|contract|fee"
        "|money",
        "your hand on a paper, its numbers covered",
    ),
)
# Things of which there is nothing to film.
NOT_TO_BE_FILMED: Final = word_set(
    "account airtime bill booking card claim contract data delivery electricity fibre flight hotel insurance"
    " internet membership network order parcel policy power refund ride room service stima subscription "
    "ticket"
    " transfer trip water mpesa m-pesa momo wallet loan token tokens units salary package broadband "
    "landline gas wifi"
)

# Private messages and letters.
HELLO: Final = "Hello {name},"
HELLO_NOBODY: Final = "Hello,"
DEAR: Final = "Dear {name},"
DEAR_NOBODY: Final = "Dear Sir or Madam,"
MY_REFERENCES: Final = "My references: {references}."
REACH_ME: Final = "You can reach me on {contacts}."
THANKS_LINE: Final = "Thank you."
REGARDS: Final = "Kind regards,"
YOUR_NAME: Final = "[your name]"
COMPLAINT_OPENING: Final = "This is a formal complaint."
COMPLAINT_ABOUT: Final = "This is a formal complaint about {topic}."
YOU_REPLIED: Final = "You replied on {day}. That reply does not solve it."
YOU_REPLIED_AUTO: Final = "All I have had is an automatic reply on {day}."
YOU_REPLIED_PART: Final = "You replied on {day}. That settles only part of it."
YOU_PROMISED: Final = "You replied on {day} with a promise."
YOU_REFUSED: Final = "You refused on {day}. I do not accept that."
WHAT_HAPPENED: Final = "What happened:"
WHAT_I_TRIED: Final = "So far: {efforts}."
NOT_SOLVED: Final = "It is still not solved."
I_ASK_NOUN: Final = "To put it right, I am asking for {noun}{by}."
I_ASK_VERB: Final = "To put it right, please {do}{by}."
COULD_YOU_DM: Final = "Could you please {do}{by}?"
I_ASK_ANSWER: Final = "Please look into this and tell me what happens next."
ANSWER_WITHIN: Final = "Please answer within 14 days, by {day}."
FINAL_OPENING: Final = "My complaint is still not settled."
FINAL_ABOUT: Final = "My complaint about {topic} is still not settled."
FINAL_REQUEST: Final = (
    "Please send me your final response in writing, with its date, your reasons and your complaint reference."
)
FINAL_SUBJECT: Final = "Request for your final response: {topic}"
COMPLAINT_SUBJECT: Final = "Formal complaint: {topic}"
EVIDENCE_ATTACHED: Final = "I attach {number}."

# A reply to what the company answered.
THANKS_FOR_ANSWER: Final = "Thank you for your answer. The details:"
THANKS_NO_DAY: Final = "Thank you for your answer. It names no day."
WHICH_DAY: Final = "By which day will you {do}?"
WHICH_DAY_ANSWER: Final = "By which day will you put it right?"
IN_WRITING: Final = "Please answer me here, in writing."
ACCEPTED_SUM: Final = "Thank you. I accept {sum}."
ACCEPTED: Final = "Thank you. I accept your offer."
PAY_WITHIN: Final = "Please tell me by which day it will be there."
DELETED_AFTER: Final = "I will take my post down once it has arrived."
THANKS_SUM: Final = "Thank you for your offer of {sum}."
THANKS_OFFER: Final = "Thank you for your offer."
DECLINED: Final = "I do not accept it."
DECLINED_TIED: Final = "I do not accept the condition about what I write."
PART_ONLY: Final = "It covers only a part."
I_PAID: Final = "I paid {sum}."
IS_MISSING: Final = "{sum} is missing."
NO_STRINGS: Final = "Please leave out the condition about what I write."
STILL_ASK: Final = "I am still asking for {noun}."

# The correction of a post.
CORRECTED: Final = "Correction to {post}: {right}. Everything else stands."
CORRECTED_BARE: Final = "Correction: something in {post} was not right. Here is how it is."
RIGHT_WHAT: Final = "what happened is this: {what}"
RIGHT_COMPANY: Final = "it is about {name}"
RIGHT_AMOUNT: Final = "the amount is {sum}"
RIGHT_DAY: Final = "the right day is {day}"
RIGHT_PROMISE: Final = "it was promised for {day}"
RIGHT_PLACE: Final = "it was in {place}"
RIGHT_ASK: Final = "I am asking for {noun}"

# The talk moved to private messages and stopped there.
QUIET_IN_PRIVATE: Final = (
    "You asked me to go on in private, and I wrote to you on {day}. It is now {today} and {still}."
)
