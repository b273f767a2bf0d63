"""Situations of travel, repair, delivery and leisure."""

from __future__ import annotations

from datetime import date

from bot.domain.drafts import DraftRequest
from bot.domain.facts import (
    Facts,
    Precision,
    Private,
    PrivateKind,
    Reference,
    ReferenceKind,
    Tried,
    When,
)
from tests.engines.rules.building import C, K, R, ask, company, nov, paid, request, said

AWAY: dict[str, DraftRequest] = {
    "fridge": request(
        Facts(
            company=company("LG"),
            what="fridge stopped working",
            when=When(date(2026, 10, 20)),
            item="fridge",
            amounts=(paid("9999", "ZAR"),),
            ask=ask(K.OTHER, text="honour the warranty"),
            tried=(Tried(C.CALL, 3, "3 calls"),),
        ),
        said(
            "o: Fridge stopped working on 20 Oct, it is 14 months old and has a two year warranty",
            "t: 3 calls and they say it is not covered",
        ),
        "LGSouthAfrica",
    ),
    "taxi": request(
        Facts(
            company=company("Bolt"),
            what="driver took a longer route",
            when=When(nov(17)),
            amounts=(paid("95", "GHS", R.CHARGED),),
            ask=ask(K.REFUND, amount=paid("40", "GHS", R.WANTED)),
            private=(Private(PrivateKind.PERSON, "Kwame Mensah"), Private(PrivateKind.PLATE, "GR 4412-22")),
        ),
        said(
            "o: the driver Kwame Mensah took a much longer route on 17 Nov "
            "and I was charged GH₵95 instead of GH₵55"
        ),
        "Bolt_gh",
    ),
    "parcel": request(
        Facts(
            company=company("Evri"),
            what="parcel shows delivered but never arrived",
            when=When(nov(5)),
            item="parcel",
            ask=ask(K.DELIVER, K.REFUND),
            tried=(Tried(C.CHAT, 4, "4 chats"),),
            references=(Reference(ReferenceKind.TRACKING, "H00X1A0023456789"),),
        ),
        said(
            "o: Tracking says delivered on 5 Nov but my parcel never arrived.",
            "o: the photo shows someone else's door",
            "t: Four chats with a bot.",
        ),
        "EvriHelp",
    ),
    "insurance": request(
        Facts(
            company=company("Jubilee Insurance"),
            what="claim not paid",
            when=When(date(2026, 8, 3)),
            amounts=(paid("310000", "KES", R.LOST),),
            ask=ask(K.RESPOND, K.EXPLAIN, by=nov(25)),
            item="claim",
            references=(Reference(ReferenceKind.POLICY, "JIC/2291/77"),),
            tried=(Tried(C.EMAIL, 6, "six emails"), Tried(C.VISIT, 2, "two visits")),
        ),
        said(
            "o: My hospital claim of KSh 310,000 has not been paid since 3 Aug.",
            "t: Six emails, two visits, always 'it is with the team'.",
        ),
    ),
    "school laptop": request(
        Facts(
            company=company("Dell"),
            what="laptop screen cracked on arrival",
            when=When(nov(11)),
            item="laptop",
            amounts=(paid("74500", "INR"),),
            ask=ask(K.REPLACE, K.REFUND, by=nov(21)),
        ),
        said(
            "o: Laptop arrived on 11 Nov with a cracked screen.",
            "o: Paid ₹74,500 for it.",
            "m: I need it for my exams",
            "a: replace or refund",
        ),
        "DellCares",
    ),
    "restaurant": request(
        Facts(
            company=company("Mama Ashanti Kitchen"),
            what="food was cold and two dishes missing",
            when=When(nov(16)),
            amounts=(paid("180", "GHS"),),
            ask=ask(K.APOLOGISE, K.REFUND),
        ),
        said("o: Food came cold and two dishes were missing", "m: the lady on the phone was rude"),
    ),
    "train": request(
        Facts(
            company=company("Deutsche Bahn"),
            what="train cancelled",
            when=When(nov(7)),
            amounts=(paid("129", "EUR"),),
            ask=ask(K.REFUND),
            item="train ticket",
            where="Köln",
        ),
        said(
            "o: Train from Köln to Berlin cancelled on 7 Nov, ticket was €129.",
            "o: I missed a job interview.",
        ),
        "DB_Bahn",
    ),
    "mobile money": request(
        Facts(
            company=company("M-Pesa"),
            what="money sent to wrong number",
            when=When(nov(16)),
            amounts=(paid("12000", "KES", R.LOST),),
            ask=ask(K.REFUND, by=nov(19)),
            tried=(Tried(C.CALL, 1, "called"),),
        ),
        said(
            "o: I sent KSh 12,000 to the wrong number on 16 Nov and reported it within five minutes.",
            "t: Called once, they said they would reverse it.",
            "a: reverse it please",
        ),
        "Safaricom_Care",
    ),
    "landlord repair": request(
        Facts(
            company=company("Clarion Housing"),
            what="no heating",
            when=When(date(2026, 10, 28)),
            item="flat",
            ask=ask(K.REPAIR, by=nov(23)),
            tried=(Tried(C.TICKET, 3, "three repair tickets"),),
            private=(Private(PrivateKind.ADDRESS, "14 Fern Street"),),
        ),
        said(
            "o: No heating in our flat at 14 Fern Street since 28 Oct.",
            "o: We have a baby of four months.",
            "t: Three repair tickets, every one closed without a visit.",
        ),
        "ClarionSupport",
    ),
    "concert": request(
        Facts(
            company=company("Ticketmaster"),
            what="concert cancelled, no refund",
            when=When(date(2026, 9, 12)),
            amounts=(paid("156", "USD"),),
            ask=ask(K.REFUND),
            promised_by=date(2026, 10, 12),
            item="tickets",
        ),
        said(
            "o: Concert was cancelled on 12 Sep.",
            "p: They promised the refund by 12 Oct.",
            "o: still nothing on my card",
        ),
        "TMFanSupport",
    ),
    "sim": request(
        Facts(
            company=company("Airtel Uganda"),
            what="line blocked",
            when=When(nov(13)),
            item="SIM",
            ask=ask(K.UNLOCK),
            amounts=(paid("50000", "UGX", R.OTHER),),
        ),
        said("o: my SIM is blocked since 13 Nov and UGX 50,000 is on it"),
    ),
    "shouting run-on": request(
        Facts(
            company=company("Takealot"),
            what="tv broken",
            when=When(nov(8)),
            item="TV",
            amounts=(paid("12499", "ZAR"),),
            ask=ask(K.REPLACE),
            tried=(Tried(C.CALL, 6, "6 times"),),
        ),
        said(
            "o: so i ordered a tv and it came broken on 8 Nov and i called them and they said they will "
            "collect it and then nobody came and then i called again and they said the same thing and "
            "its been ten days now!!!"
        ),
        "TAKEALOT",
    ),
    "gas refill": request(
        Facts(
            company=company("Total Energies"),
            what="cylinder was half empty",
            when=When(nov(15)),
            item="gas cylinder",
            amounts=(paid("3100", "KES"),),
            ask=ask(K.REPLACE, K.EXPLAIN),
        ),
        said(
            "o: Bought a gas cylinder for KSh 3,100 on 15 Nov and it was half empty",
            "m: they told me to go away",
        ),
    ),
    "streaming": request(
        Facts(
            company=company("Showmax"),
            what="charged after free trial",
            amounts=(paid("99", "ZAR", R.CHARGED),),
            when=When(nov(1), precision=Precision.ABOUT),
            ask=ask(K.REFUND, K.CANCEL),
            item="subscription",
        ),
        said("o: charged R99 although i cancelled in the free trial"),
        "ShowmaxHelp",
    ),
}
