"""Long ordinary complaints of plain sentences, as people tell them who leave nothing out.

None of these sentences stands among the messages that the weights were made of.
"""

from __future__ import annotations

import random

_SENTENCES = """
I ordered the dining table from {company} in the first week of {month} and paid {sum} by bank transfer
The website said ten working days and I thought that was fair for a table of that size
On the eleventh day I rang and a young man told me that it had left the warehouse
On the fourteenth day another one told me that it had never been made
I have his words written on the back of an envelope because I could hardly believe them
My wife had already sold the old table to the lady across the road
So we have been eating off the ironing board, which is funny only the first time
We had nine people here for my father in law's birthday and borrowed two benches from the church
I sent an e-mail with the invoice and got a reply that began with dear valued customer
The reply asked for the invoice that was attached to the e-mail they were replying to
I sent it again and then a third time with a red arrow drawn on it
The lady at the branch in town was friendly and made me a cup of coffee
She looked on her screen for a long while and said that the order was on a different screen
I asked whether somebody could look at the different screen and she said only the head office
Head office has a number that plays a waltz and then says goodbye
My daughter found another number on the internet and that one belongs to a bakery now
The man from the bakery was sorry to hear about our table
Then on a Sunday afternoon a van stopped outside and two men carried in a box
The box had the right name on it and inside there was a garden bench
They said that they only deliver what is on the paper and drove away
The paper says table and the bench says bench, so I do not see whose mistake it could be but theirs
The bench is still in the hall and everybody bumps into it
I took photographs from all sides and sent them the same evening
Nobody has thanked me for the photographs
My neighbour works at the post office and helped me to find the address for registered letters
I paid for the registered letter out of my own pocket and kept the slip
The slip says that it was signed for by a person called Reception
A week after that a text message asked me to rate my delivery from one to five
I gave it a one and in the box I wrote where is my table
They answered that they were pleased to hear about my experience
My son says that this is a robot and that robots are pleased about everything
In the second half of {month} I was promised a call from a supervisor before noon
I stayed near the telephone and did not even go down to fetch the newspaper
The only call that came was from my sister about her recipe for plum jam
The supervisor rang the day after while I was at the dentist and left no number
When I rang back they said that the supervisor does not take calls
It seems that I am supposed to be at home all day for a man who does not take calls
I went through the terms at the weekend with my reading glasses on
It says on page four that late orders can be cancelled without a fee
I wrote that down for them with the page and the line
The answer was that page four applies to kitchens
There is nothing on page four about kitchens, I have read it aloud to three people
My cousin had ordered chairs from the same place and hers arrived within six days
They are good chairs, I will say that, and we all hoped the table would be like them
The colour should have been light oak to go with the shelf that my brother built
I do not mind another colour any longer as long as it has four legs
It is not about the money alone, though {sum} is a lot for people like us
Both of us are retired and we put a bit away each month for it
The grandchildren had drawn a picture of all of us sitting round the new table
The picture hangs on the refrigerator and I have to look at it each morning
In the meantime the price on their website has gone down by {small}
When I pointed that out the chat closed itself and I had to begin again
The chat calls itself Mia and says that it understands
I asked Mia for a person and she gave me a list of opening hours
The opening hours were those of a shop that closed down the year before last
The bus to that part of the city goes once an hour and takes forty minutes
I know because I took it twice and sat next to the same lady with the same parrot
The second time they told me that they had a note on the file but could not read it
The handwriting of somebody called Ben was said to be the problem
Ben is on leave until the end of {month}
I have nothing against Ben, he may have a lovely holiday as far as I am concerned
But there must be someone else in a firm of that size who can read a note
They gave me a voucher of {small} for my patience and it expired the day it was sent
At the till the voucher did not work either, so I put the candles back
A technician was supposed to come for the washing machine as well, but that is a story of its own
He came in the end, a quiet man, and mended it in a quarter of an hour
That shows that it can be done if somebody wants to
The bank says that a transfer cannot be called back after thirty days
Today is day thirty four, which I told the gentleman at the bank was not my doing
He agreed and gave me a form for which I needed a copy of my passport
The copy shop was shut for stocktaking so I did it at the library
The librarian had had the same thing with a wardrobe
Hers was settled when she wrote about it where others could read it
That is why I am sitting here in the evening and typing with two fingers
The house is quiet now, the others are watching the football next door
It has been raining since the morning and the gutter drips on the bench cushions that I never ordered
I would rather be doing anything else, but things do not settle themselves
If they had said on day one that there was no such table I would have bought another
There was a very similar one at the market for less and it is gone now
The carpenter at the end of our street offered to build one by Easter
I had to tell him no because our money is with {company}
The only thing in writing that I have from them is a number, {ref}, and the word pending
It has been pending for so long that my husband uses the word for the dishes
Each time I ring I read the number out and each time they say that it has one digit too many
I have counted the digits with them on the telephone, aloud, like in primary school
One of the ladies laughed and said that she would have lost her patience long ago
I said that I was brought up not to shout and she said that this was rare
She promised to put a star next to my file, I do not know what the star does
Perhaps the star is the reason for the bench
The following Monday I started again from the beginning with a fresh sheet of paper
At the top I wrote who said what and at the bottom what was still open
The list at the bottom is longer than the one at the top
A lady in our choir used to be a buyer for a furniture house and she explained it all to me
She thinks that the table was sold twice and that somebody is too shy to say so
If that is how it was I would not even be cross, it can happen to anybody
I would like them to say it and give back what I paid
I have also asked whether they could collect the bench, it is a good bench for a person with a garden
We live on the third floor
The caretaker wants it out of the hall because of the pram from the second floor
He was kind about it and put a cloth over the corner
The whole staircase knows about our table by now and people ask after it as after a relative
Yesterday the boy from the ground floor wanted to know whether it had learned to walk
One has to laugh, but afterwards one sits at an ironing board again
I have never owed anyone a cent and I have never been late with a bill
All I expect is that it goes both ways
My last letter gave them until the twentieth and the twentieth was a week ago
There was no answer on the twentieth nor on any of the days after it
If I hear from them before this is read by anybody I will be the first to say so
Until then I stay where I am, with {ref} on a piece of paper and a bench in the hall
""".strip().splitlines()
_ASKS = (
    "What I want is the {sum} back and the bench collected",
    "Please have the table delivered before the end of {month} or refund the {sum}",
    "I would like a refund of {sum} and a letter that says what happened",
)
_MONTHS = ("March", "September", "October", "November")
_SHOPS = (
    {"company": "Jumia", "sum": "KSh 45,900", "small": "KSh 800", "ref": "TB-448120"},
    {"company": "Argos", "sum": "£389", "small": "£15", "ref": "ORD 9917264"},
    {"company": "Takealot", "sum": "R6,499", "small": "R250", "ref": "K2-300718"},
    {"company": "Konga", "sum": "₦210,000", "small": "₦4,000", "ref": "NG-55120-7"},
    {"company": "Flipkart", "sum": "₹24,990", "small": "₹500", "ref": "OD 77120045"},
    {"company": "Walmart", "sum": "$540", "small": "$20", "ref": "US-2044-118"},
)


def told(seed: int, words: int, *inside: str) -> str:
    """Return a complaint of about so many words; what stands `inside` it comes in the second half."""
    dice = random.Random(seed)  # noqa: S311 - the same complaints every time
    facts = {"month": dice.choice(_MONTHS), **dice.choice(_SHOPS)}
    said: list[str] = []
    while sum(len(one.split()) for one in said) < words:
        said += dice.sample(_SENTENCES, len(_SENTENCES))
    while sum(len(one.split()) for one in said[:-1]) >= words:
        said.pop()
    said[0] = _SENTENCES[0]
    said.insert(dice.randrange(len(said) // 2, len(said)) + 1, dice.choice(_ASKS))
    for one in inside:
        said.insert(dice.randrange(len(said) // 2, len(said)), one)
    return ". ".join(one.format(**facts) for one in said) + "."
