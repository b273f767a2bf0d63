"""Long complaints for measuring: every seed gives another story of about the length asked for.

The sentences are those of people who tell everything: the matter, what was tried, what was said, and much
that belongs to nobody but them. No two stories share an order, a company, a sum or a day.
"""

from __future__ import annotations

import random

_OPENINGS = (
    "I am writing this because I have run out of people to ask and {company} will not listen",
    "Sorry in advance, this is a long one, but you need the whole thing to see why I am tired of {company}",
    "Right, so where do I even start with {company}",
    "My {thing} from {company} has been nothing but trouble since {day}",
    "On {day} I ordered a {thing} from {company} and paid {sum}, and I still do not have it",
)
_MATTER = (
    "the {thing} cost {sum} and I paid the whole of it by card on {day}",
    "they took {sum} from my account on {day} and then took the same again two days later",
    "it was meant to arrive by {day} and the tracking page has said the same thing ever since",
    "when it finally turned up the side was cracked and half of the screws were missing",
    "the man who installed it left after ten minutes and it stopped working the same evening",
    "the reference they gave me is {ref} and every person I speak to says they cannot find it",
    "it worked for about an hour, then it went dead and nothing I do brings it back",
    "the invoice says {sum} but the website had said something quite different when I booked",
    "they charged me a fee of {small} for a visit that never happened",
    "my line has been off since {day} and I have had to buy bundles from the shop on the corner",
    "I returned it on {day} in the box it came in, and I kept the slip from the post office",
    "the meter shows less than what I bought, and it has done so {count} times now",
    "the booking was cancelled without a word and somebody else was sleeping in our room",
    "the parcel was left in the rain behind the bins and the box fell apart in my hands",
    "the app shows it as delivered, with a photo of a green door that is not mine",
    "the replacement they sent was the wrong size and the wrong colour as well",
)
_TRIED = (
    "I called them {count} times that week and each call took longer than the last",
    "I emailed on {day} with the receipt and three photos, and got back a number and nothing else",
    "the chat sent me round in circles, first to sales, then to billing, then back to a robot",
    "I went to the branch in person and waited {count} hours only to be told the system was down",
    "a lady on the phone promised that somebody would ring me back before {day}",
    "I was on hold for {count} minutes and then the line simply dropped",
    "they said the money would be back within five working days, and that was on {day}",
    "I raised a ticket and it was closed the next morning with no explanation whatsoever",
    "the supervisor told me that it was out of their hands and that I should write a letter",
    "I sent them a message on Facebook too, which they have seen and not answered",
    "nobody at the store would give me a name or a number to complain to",
    "somebody called Daniel said he would look into it personally, and I have not heard from him since",
)
_ASIDES = (
    "my sister was staying with us that week and she saw all of it with her own eyes",
    "we had just moved house and there were boxes in every corner of the living room",
    "I know everybody is busy in the rainy season, and I tried to be patient at first",
    "the children kept asking when it would be here and I had no answer for them",
    "I work from the kitchen table and every lost hour is an hour I have to make up at night",
    "it was for my mother, who turned seventy on Saturday and had been looking forward to it for months",
    "I had saved for it since March, putting a little aside out of each salary",
    "the neighbours use somebody else and have never had a day of this",
    "my husband said I should let it go, but it is the principle of the thing by now",
    "there is a market near our house where I could have bought one for less and carried it home",
    "the guard at the gate swears that no van came in on that day, and he writes down every plate",
    "I took half a day off to be at home and nobody rang the bell",
    "it rained so hard on Wednesday that the whole street was under water until the evening",
    "I am not the sort of person who writes things like this, I have never done it before",
    "they used to be good, ten years ago I would have told anybody to go to them",
    "my phone number is 07{digits} if anybody from there ever reads this",
    "our street is hard to find, I grant them that, but I sent a pin and a photo of the gate",
    "the coffee in the waiting room was cold and the television was on a channel nobody was watching",
    "I teach at a primary school and we had exams that week, so it could not have come at a worse time",
    "the dog barks at every bicycle, so I would have heard if somebody had been at the door",
    "a friend of mine had the same with her fridge last summer and got her money back after a month",
    "we ended up eating bread and tea for three days because there was nothing to cook with",
    "I have kept every message and every receipt in a folder, so I can show whatever is wanted",
    "the receipt is a bit faded but you can read the date and the sum if you hold it to the window",
    "on the way there the bus broke down, which was nobody's fault but did not help my mood",
    "the lift in their building was out of order as well, so I climbed to the sixth floor with a bad knee",
    "there were about twenty people in the queue, most of them with the very same story as mine",
    "I looked at the terms again last night and there is nothing in them about such a charge",
    "the music they play while you wait is the same thirty seconds over and over again",
    "people on the estate have started a group for it and there are ninety of us already",
    "I asked my cousin, who used to work in a place like that, and he just laughed",
    "every time the screen says that my call is important I want to throw the thing out of the window",
    "the old one lasted eleven years and I gave it to the church when I ordered this",
    "in the end I borrowed one from the family downstairs, which is embarrassing at my age",
    "it is a small thing to them perhaps, for us it is more than the rent",
    "the weather turned on Sunday and by then we would have needed it most",
)
_ASKS = (
    "all I want is my {sum} back, by {day} if that can be done",
    "please refund the full {sum} and tell me in writing that it is done",
    "I want them to send a working {thing} and to pay back the fee of {small}",
    "I would like it repaired or replaced before {day}, and an apology would not hurt",
)
_COMPANIES = (
    "Jumia", "Safaricom", "Takealot", "Currys", "Evri", "MTN", "Kenya Power", "Argos", "British Gas", "Konga",
    "Airtel", "Vodafone", "Ryanair", "Flipkart", "Woolworths", "Zenith Bank",
)  # fmt: skip
_THINGS = (
    "fridge", "washing machine", "phone", "laptop", "router", "sofa", "television", "cooker", "mattress",
    "boiler", "dining table", "tablet", "freezer", "printer", "wardrobe", "bicycle",
)  # fmt: skip
_DAYS = (
    "3 November", "the 9th of November", "last Tuesday", "12/11", "28 October", "Monday", "14 Nov",
    "yesterday", "the 21st of October", "Friday", "2 weeks ago", "5 November",
    "Thursday last week", "16 Nov 2026",
)  # fmt: skip
_COUNTS = ("two", "three", "four", "five", "six", "7", "eight", "9", "11", "a dozen")
_SUMS = (
    "KSh 45,999",
    "£349",
    "₦285,000",
    "R 7,499",
    "$612.50",
    "89,500 shillings",
    "450 pounds",
    "32k",
    "₹18,490",
)
_SMALL = ("KSh 500", "£12.99", "₦2,500", "R150", "$25", "1,200 bob", "₹499")
_JOINS = (". ", ". ", ". ", ". ", ", and ", ", but ", "! ", "\n\n", "... ", " and then ", "; ")


def long_story(seed: int, words: int = 1000) -> str:
    """Return a story of just over so many words; the same seed gives the same story."""
    dice = random.Random(seed)  # noqa: S311 - the same stories every time
    company, thing = dice.choice(_COMPANIES), dice.choice(_THINGS)
    told = [dice.choice(_OPENINGS)]
    asides, matter, tried = [_shuffled(dice, each) for each in (_ASIDES, _MATTER, _TRIED)]
    count = len(told[0].split())
    while count < words:
        pool, again = dice.choice(((asides, _ASIDES), (asides, _ASIDES), (matter, _MATTER), (tried, _TRIED)))
        if not pool:
            pool.extend(_shuffled(dice, again))
        told.append(pool.pop())
        count += len(told[-1].split())
    told.insert(dice.randrange(len(told) // 2, len(told)) + 1, dice.choice(_ASKS))
    spoken = [_filled(dice, sentence, company, thing) for sentence in told]
    written = spoken[0][:1].upper() + spoken[0][1:]
    for sentence in spoken[1:]:
        join = dice.choice(_JOINS)
        begins = not join.endswith(("and ", "but ", "then ", "; "))
        written += join + (sentence[:1].upper() + sentence[1:] if begins else sentence)
    return _written_so(dice, written + ".")


def _shuffled(dice: random.Random, sentences: tuple[str, ...]) -> list[str]:
    return dice.sample(sentences, len(sentences))


def _filled(dice: random.Random, sentence: str, company: str, thing: str) -> str:
    return sentence.format(
        company=company,
        thing=thing,
        day=dice.choice(_DAYS),
        sum=dice.choice(_SUMS),
        small=dice.choice(_SMALL),
        count=dice.choice(_COUNTS),
        ref=f"{dice.choice('ABCKRT')}{dice.choice('LMPXZ')}-{dice.randrange(10**5, 10**7)}",
        digits=f"{dice.randrange(10**7, 10**8)}",
    )


def _written_so(dice: random.Random, text: str) -> str:
    """Write the text as some people do: in small letters, without stops, or with a shout in it."""
    how = dice.randrange(6)
    if how == 0:
        return text.lower()
    if how == 1:
        return text.replace(". ", " ").replace(", ", " ")
    if how == 2:
        at = text.find(". ", len(text) // 2)
        return text[:at] + ". THIS IS NOT ACCEPTABLE AND YOU KNOW IT!!!" + text[at:]
    return text
