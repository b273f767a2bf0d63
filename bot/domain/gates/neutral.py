"""Words that name nobody: capitals and hashtags may use them without a source."""

from __future__ import annotations

from bot.domain.rude_words import ACRONYMS
from bot.domain.words import word_set

# Capitalised inside a sentence in posts and letters, yet no name of a person, place or company.
NEUTRAL = word_set(
    """
    exhibit exhibits i i'm i've i'll i'd x tiktok twitter dm dms dear sir sirs madam sir/madam regards
    sincerely faithfully yours thank thanks hello hi kind best subject re ref reference references order
    ticket case booking account invoice tracking meter policy number date day week amount paid product
    service item what when where who why how my our the a an this that it they we you he she and but or so
    no not never please still after since on in at for from with by to of can could will would do did is
    are was were have has had if as now then here there complaint complaints complained team customer
    customers support care relations manager department head office branch store shop app ombudsman
    regulator authority bank card card-issuer letter email e-mail message photo video slide scene hook
    voice-over caption day-one english name address phone signature refund repair replacement delivery
    four two three five six seven eight nine ten today tomorrow yesterday mr mrs ms miss dr part update ps
    pps
    """
) | {word.casefold() for word in ACRONYMS}

# What hashtags about a complaint are made of besides the company and the item.
TAG_WORDS = word_set(
    """
    customerservice customer service services care support experience complaint complaints consumer
    consumers rights refund refunds refunded repair delay delayed delays delivery deliveries late missing
    lost broken damaged faulty wrong item order orders parcel parcels package online shopping shop store
    retail ecommerce internet fibre fiber wifi broadband network data airtime mobile phone telecom
    telecoms outage down slow power electricity blackout token tokens energy gas water bill bills billing
    bank banks banking money transfer transfers payment payments card account app fees charges charged
    overcharged insurance claim claims policy airline airlines flight flights cancelled canceled baggage
    luggage travel airport hotel hotels booking bookings holiday train trains bus taxi ride rides driver
    rideshare food restaurant takeaway courier streaming tv subscription hospital health clinic school
    landlord rent housing government council utilities warranty replacement appliance appliances laptop
    computer electronics clothes fashion furniture car cars garage gym ticket tickets event events help
    please fix it pay my back no not never answer response reply still waiting poor bad day days week
    weeks update thank you thanks thankyou resolved solved story storytime fyp kenya kenyans nigeria
    nigerians naija uk british southafrica ghana uganda tanzania india usa ireland lagos nairobi london
    kot on of the and for to in problem problems shock shopping consumerrights service
    """
)

# Names of countries in hashtags: true for whoever lives there.
_COUNTRIES = """
KE kenya kenyan ke nairobi 254
NG nigeria nigerian naija ng
ZA southafrica za sa mzansi
GH ghana gh
UG uganda ug
TZ tanzania tz bongo
GB uk gb britain british england
IE ireland ie irish
US usa us america american
CA canada ca canadian
IN india in indian
AU australia au aus aussie australian
NZ newzealand nz kiwi
DE germany de deutschland
FR france fr
ES spain es españa
NL netherlands nl nederland
BR brasil brazil br
PH philippines ph pinoy
SG singapore sg
AE uae dubai
"""
COUNTRY_TAGS = {line.split()[0]: frozenset(line.split()[1:]) for line in _COUNTRIES.strip().splitlines()}
