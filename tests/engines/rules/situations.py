"""Situations of many sectors; the ones on the way are in `situations_away`."""

from __future__ import annotations

from datetime import date

from bot.domain.drafts import DraftRequest
from bot.domain.facts import (
    CompanyState,
    Facts,
    Precision,
    Private,
    PrivateKind,
    Reference,
    ReferenceKind,
    Tried,
    When,
)
from tests.engines.rules.building import FRIDAY, C, K, R, ask, company, nov, paid, request, said
from tests.engines.rules.situations_away import AWAY

SAFARICOM = request(
    Facts(
        company=company("Safaricom"),
        what="it's been dead since",
        when=When(nov(3)),
        item="home fibre",
        amounts=(paid("4500", "KES"),),
        references=(Reference(ReferenceKind.TICKET, "SR-8841236"),),
        tried=(Tried(C.CALL, 4, "called four times"), Tried(C.TICKET, 2, "two tickets")),
        ask=ask(K.REFUND, K.REPAIR, by=FRIDAY),
        private=(Private(PrivateKind.PHONE, "0722 123456"),),
    ),
    said(
        "o: Safaricom installed home fibre on 3 Nov, I paid KSh 4,500 and it's been dead since.",
        "t: Called four times, two tickets, nothing.",
        "a: want my money back or fix it by friday.",
    ),
    "Safaricom_Care",
)

SITUATIONS: dict[str, DraftRequest] = {
    "fibre": SAFARICOM,
    "phone never came": request(
        Facts(
            company=company("Jumia"),
            what="phone I ordered never came",
            when=When(nov(2)),
            item="phone",
            promised_by=nov(10),
            amounts=(paid("58000", "NGN"),),
            ask=ask(K.REFUND),
        ),
        said(
            "o: phone i ordered never came", "o: was supposed to come 10 Nov, ordered on 2 Nov", "o: 58,000"
        ),
    ),
    "bank promise": request(
        Facts(
            company=company("Halifax"),
            what="they have not refunded me",
            when=When(date(2026, 10, 2)),
            promised_by=date(2026, 10, 16),
            amounts=(paid("240", "GBP", R.CHARGED),),
            ask=ask(K.REFUND),
            company_state=CompanyState.PROMISE,
            tried=(Tried(C.EMAIL, 3, "three emails"),),
        ),
        said(
            "o: A payment of £240 was taken twice from my account.",
            "p: On 2 Oct they promised a refund within 10 working days.",
            "t: I have sent three emails.",
        ),
        "AskHalifaxBank",
    ),
    "flight": request(
        Facts(
            company=company("Ryanair"),
            what="flight cancelled two hours before departure",
            when=When(nov(9)),
            where="Stansted",
            amounts=(paid("310", "EUR", R.LOST),),
            ask=ask(K.REFUND, K.COMPENSATE),
            tried=(Tried(C.CHAT, 2, "two chats"),),
            item="flight",
            references=(Reference(ReferenceKind.BOOKING, "K7YQ2P"),),
        ),
        said(
            "o: My flight from Stansted was cancelled two hours before departure on 9 Nov.",
            "o: I had to buy another ticket for €310.",
            "t: Two chats and both times the agent just closed it.",
            "a: I want a refund and compensation",
        ),
        "askryanair",
    ),
    "power cut": request(
        Facts(
            company=company("Kenya Power"),
            what="no electricity",
            when=When(nov(15)),
            where="Rongai",
            tried=(Tried(C.CALL, None, "keep calling"),),
            ask=ask(K.REPAIR),
            references=(Reference(ReferenceKind.METER, "14256677889"),),
        ),
        said(
            "o: no electricity in Rongai since 15 Nov",
            "t: I keep calling and nobody picks up",
            "o: all the food in my fridge has gone bad",
        ),
        "KenyaPower_Care",
    ),
    "card swallowed": request(
        Facts(
            company=company("GTBank"),
            what="ATM swallowed my card and debited me",
            when=When(nov(12)),
            amounts=(paid("20000", "NGN", R.CHARGED),),
            ask=ask(K.REFUND, by=date(2026, 12, 3)),
            tried=(Tried(C.VISIT, 2, "went to branch twice"),),
            item="card",
        ),
        said(
            "o: ATM debited me N20,000 on 12 Nov but did not give any cash",
            "t: Went to the branch twice",
            "m: the manager laughed at me",
            "p: they said 48 hours",
        ),
    ),
    "hotel": request(
        Facts(
            company=company("Booking.com"),
            what="hotel had no room for us",
            when=When(nov(14)),
            item="hotel room",
            amounts=(paid("2350.50", "ZAR"),),
            ask=ask(K.REFUND, K.EXPLAIN),
            references=(Reference(ReferenceKind.BOOKING, "4412.889.001"),),
        ),
        said(
            "o: I booked and paid on booking.com but the hotel in Durban had no room for us when we arrived "
            "with two children at ten at night, so we slept in the car and drove home the next morning",
            "m: nobody even said sorry",
        ),
        "bookingcom",
    ),
    "thin": request(Facts(company=company("Vodacom")), said("m: Vodacom is useless")),
    "nothing at all": request(Facts(), ()),
    "thin with handle": request(
        Facts(company=company("MTN"), what="data disappears"),
        said("o: my data disappears every night"),
        "MTN180",
    ),
    "shoes wrong size": request(
        Facts(
            company=company("Zalando"),
            what="they sent the wrong shoes",
            when=When(nov(6)),
            item="shoes",
            amounts=(paid("89.95", "EUR"),),
            ask=ask(K.REPLACE),
            tried=(Tried(C.EMAIL, 1, "one email"),),
        ),
        said("o: Ordered size 42 shoes and got size 38 on 6 Nov.", "t: emailed once, no answer"),
    ),
    "gym": request(
        Facts(
            company=company("PureGym"),
            what="still charging me after I cancelled",
            when=When(date(2026, 9, 1), precision=Precision.MONTH),
            item="membership",
            amounts=(paid("24.99", "GBP", R.CHARGED),),
            ask=ask(K.CANCEL, K.REFUND),
        ),
        said(
            "o: I cancelled my membership in September and they still take £24.99 every month",
            "a: cancel it without any fee and refund me",
        ),
        "PureGym",
    ),
    "account locked": request(
        Facts(
            company=company("PayPal"),
            what="my account is locked",
            when=When(nov(10)),
            item="account",
            amounts=(paid("1200", "USD", R.OTHER),),
            ask=ask(K.UNLOCK, by=nov(24)),
            tried=(Tried(C.CALL, 2, "two calls"), Tried(C.EMAIL, 5, "five emails")),
        ),
        said(
            "o: my account is locked since 10 Nov with $1,200 in it",
            "t: two calls and five emails and every answer is the same template",
        ),
        "AskPayPal",
    ),
    "water bill": request(
        Facts(
            company=company("Nairobi Water"),
            what="bill five times higher than normal",
            item="water bill",
            when=When(date(2026, 10, 1), precision=Precision.MONTH),
            amounts=(paid("18200", "KES", R.CHARGED),),
            ask=ask(K.CORRECT),
            tried=(Tried(C.VISIT, 1, "visited the office"),),
        ),
        said(
            "o: My October bill is KSh 18,200, five times the normal one.",
            "o: the meter reading on it is not what my meter shows",
            "t: Visited the office once.",
        ),
    ),
    **AWAY,
}
