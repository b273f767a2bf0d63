"""Every English fragment of letters, of what goes to bodies and banks, and of what is said on the phone.

Placeholders in braces are filled by the writing modules; nothing here depends on a case.
"""

from __future__ import annotations

import re
from typing import Final

from bot.domain.facts import Channel, CompanyState

# Who writes.
FOR_OTHER: Final = "I write for {other}, with {their} permission."
SHE: Final = re.compile(r"mother|mum|mom|daughter|gran|nan\b|\bma\b|mama|wife|sister|aunt|niece|girlfriend")
HE: Final = re.compile(r"father|\bdad|\bson\b|baba|papa|husband|brother|uncle|nephew|boyfriend")
AS_CONSUMER: Final = "This is a private complaint, not one of a business."
AS_BUSINESS: Final = "This is a complaint of a business."

# What was done with the company. {to} is "you" in a letter to it, else its name.
COMPLAINED: Final = "I complained to {to} directly on {day}{by}{reference}."
BY_CHANNEL: Final = {
    Channel.CALL: " by phone",
    Channel.EMAIL: " by e-mail",
    Channel.CHAT: " in a written message",
    Channel.VISIT: " in person",
    Channel.TICKET: " with a ticket",
    Channel.LETTER: " by letter",
}
WITH_REFERENCE: Final = ", reference {reference}"
POSTED: Final = "I wrote about it publicly on {day}{link}."
ANSWERED: Final = "{who} answered on {day}: “{words}”"
TOLD_ME: Final = "On {day} I noted their answer: “{words}”"
TOLD_ME_YOURS: Final = "On {day} I noted your answer: “{words}”"
NO_SOLUTION: Final = "That does not solve it."
VERDICTS: Final = {
    CompanyState.AUTO_REPLY: "I have had no more than that.",
    CompanyState.PROMISE: "",
    CompanyState.PARTIAL: "That settles only part of it.",
    CompanyState.REFUSED: "I do not accept that.",
}
NO_FINAL: Final = "I have no final answer from them."

HAPPENED: Final = "What happened:"
DONE: Final = "What I have done:"
THEIR_ANSWER: Final = "Their answer so far:"
EVIDENCE: Final = "Evidence I can send:"
EXHIBIT_KINDS: Final = {
    "photo": "photo",
    "document": "document",
    "video": "video",
    "voice": "voice recording",
    "audio": "recording",
    "video_note": "video",
    "animation": "clip",
    "forward": "forwarded message",
    "location": "location",
    "contact": "contact",
}
EXHIBIT: Final = "- item {number}: {kind}"
NEEDED: Final = "{what}: {value}"

# Complaints to a body.
BODY_SUBJECT: Final = "Complaint about {name}: {topic}"
BODY_SUBJECT_BARE: Final = "Complaint: {topic}"
NOT_SETTLED: Final = "a complaint that is not settled"
BODY_OPENING: Final = "I complain about {name}."
BODY_OPENING_BARE: Final = "I complain about a company."
BODY_CLOSE: Final = "Please look into it, and tell me what you can do and what else you need from me."
I_ASK: Final = "I ask {name} for {noun}{by}."
I_ASK_TO: Final = "I ask {name} to {do}{by}."
I_ASK_ANY: Final = "I ask {name} to put it right and to tell me how."
DATA_SUBJECT: Final = "Data protection complaint about {name}: {topic}"
DATA_SUBJECT_BARE: Final = "Data protection complaint: {topic}"
DATA_OPENING: Final = "I complain about how {name} handles my personal data."

# A request about personal data, to the company itself.
REQUEST_SUBJECT: Final = "Request about my personal data"
REQUEST_OPENING: Final = "This is a request about my personal data, and a complaint about how you handle it."
REQUEST_ASKS: Final = (
    "- Please tell me which personal data of mine you hold, where it came from and who received it.",
    "- Please send me a copy of it.",
)
REQUEST_CLOSE: Final = "Please confirm that you got this request, and answer it in writing."

# The bank.
DISPUTE_SUBJECT: Final = "Dispute of a card payment to {name}"
DISPUTE_OPENING: Final = "I dispute this card payment and ask you to get it back through a chargeback."
SECTION75_SUBJECT: Final = "Section 75 claim: payment to {name}"
SECTION75_OPENING: Final = (
    "I claim from you, as my credit card provider, under section 75 of the Consumer Credit Act 1974."
)
SECTION75_SOURCE: Final = "The rule, as I read it{on}: {source}"
READ_ON: Final = " (checked {day})"
BUYER_SUBJECT: Final = "Buyer protection: payment to {name}"
BUYER_OPENING: Final = "I open a dispute about this payment."
BILLING_OPENING: Final = "This is a billing-error dispute about a charge on my credit card."
PAID_TO: Final = "- Paid to: {name}"
PAID_SUM: Final = "- Amount: {sum}"
PAID_ON: Final = "- Day of the payment: {day}"
PAID_CARD: Final = "- My card ends in: {card}"
DISPUTE_ASK: Final = "Please refund {sum} to me."
DISPUTE_ASK_BARE: Final = "Please refund this payment to me."
DISPUTE_CLOSE: Final = "If you cannot, please tell me why in writing, and what else you need from me."

# One desk of a newspaper, a broadcaster or a consumer organisation.
PITCH_SUBJECT: Final = "{name}: {topic}"
PITCH_SUBJECT_BARE: Final = "{topic}"
PITCH_HELLO: Final = "Hello,"
PITCH_OPENING: Final = "I could not settle this with {name}. Would you take a look?"
ALLY_HELLO: Final = "Hello {name},"
ALLY_OPENING: Final = (
    "I could not settle this with {name}, and others may know it too. Would you speak about it?"
)
PITCH_PAPERS: Final = "I have papers: {papers}. I can send them, and the reference numbers, if you ask."
PITCH_NO_PAPERS: Final = "I can send the reference numbers if you ask."
PITCH_CLOSE: Final = "Thank you for reading this."

# The letter before action.
LAST_SUBJECT: Final = "Letter before action: {topic}"
LAST_OPENING: Final = "This is my last letter before I consider a claim in court."
LAST_DEADLINE: Final = "Please do this within {days} days, by {day}."
LAST_COURT: Final = "If you do not, I may bring a claim at {court} without another letter."
LAST_COURT_ANY: Final = "If you do not, I may bring a claim in court without another letter."
LAST_CLOSE: Final = "I would rather settle this without a court. You can answer me in writing."

# On the phone: five sentences, then what to write down.
SAY: Final = "Say:"
PHONE_HELLO: Final = "My name is {sender}, and I call about {about}{reference}."
PHONE_FOR: Final = (
    "My name is {sender}, and I call for {other}, with {their} permission, about {about}{reference}."
)
PHONE_WHAT: Final = "What happened: {what}"
PHONE_TRIED: Final = "So far: {efforts}, and it is still not solved."
PHONE_NOT_SOLVED: Final = "It is still not solved."
PHONE_ASK: Final = "Please {do}{by}."
PHONE_NUMBER: Final = "Please give me a reference for this call, and the day you will answer."
PHONE_REFERENCE: Final = ", reference {reference}"
NOTE_DOWN: Final = "Write down:"
NOTES: Final = (
    "the day and the time of the call",
    "the first name of the person",
    "the reference they give you",
    "what they promise, and by which day",
)
MATTER_OF: Final = "my {item}"
MATTER: Final = "a complaint"

# The company's own form: no greeting, no name; the form has its own lines for those.
FORM_CLOSE: Final = "Please answer within 14 days, by {day}."
