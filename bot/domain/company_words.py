"""Everyday words the lookup leans on: countries in names, words of a sector, and traps in running text."""

from __future__ import annotations

# Words that name a country inside or after a company's name.
_COUNTRY_WORDS = """
KE:kenya,ke,nairobi,mombasa NG:nigeria,ng,naija,lagos,abuja GH:ghana,gh,accra UG:uganda,ug,kampala
TZ:tanzania,tz ZA:south_africa,za,rsa,mzansi,johannesburg CM:cameroon,cameroun RW:rwanda ZM:zambia
ZW:zimbabwe MW:malawi MZ:mozambique BW:botswana NA:namibia ET:ethiopia CD:congo,drc
CI:ivory_coast,cote_divoire SN:senegal BJ:benin LR:liberia SL:sierra_leone SS:south_sudan SD:sudan
LS:lesotho SZ:eswatini,swaziland MG:madagascar TD:chad NE:niger EG:egypt MA:morocco TN:tunisia
GB:uk,united_kingdom,britain,england,scotland IE:ireland US:usa,united_states,america CA:canada
AU:australia NZ:new_zealand IN:india PK:pakistan BD:bangladesh LK:sri_lanka PH:philippines
SG:singapore MY:malaysia ID:indonesia TH:thailand VN:vietnam JP:japan CN:china
AE:uae,united_arab_emirates,dubai SA:saudi_arabia,ksa QA:qatar TR:turkiye
DE:germany,deutschland FR:france ES:spain IT:italy PT:portugal NL:netherlands,holland BE:belgium
PL:poland RO:romania CZ:czech SK:slovakia HU:hungary AT:austria CH:switzerland SE:sweden NO:norway
DK:denmark FI:finland GR:greece UA:ukraine BR:brazil MX:mexico AR:argentina
"""
COUNTRY_WORDS = {
    word.replace("_", " "): country
    for country, _, said in (entry.partition(":") for entry in _COUNTRY_WORDS.split())
    for word in said.split(",")
}
COUNTRY_PARTS = frozenset(part for word in COUNTRY_WORDS for part in word.split())

# Words around a name in an answer that say nothing about which company it is.
_GENERIC = """
the a an my our your their this that it its is was at with from by to of for in on about and company
bank airline airlines airways customer care support service services shop store app website network
please pls um well i think called guys people team branch office line mobile internet
"""
GENERIC = frozenset(_GENERIC.split())
KINDS_OF_COMPANY = frozenset(
    [
        "insurance",
        "post",
        "hotel",
        "courier",
        "driver",
        "shop",
        "restaurant",
        "gym",
        "landlord",
        "hospital",
        "phone",
        "council",
        "school",
        "train",
        "bus",
        "water",
        "power",
        "gas",
        "electricity",
        "taxi",
        "supermarket",
        "garage",
    ]
)

BEFORE_A_NAME = frozenset({"at", "with", "from", "by", "via", "contacted", "called", "dear", "hey", "hi"})
# Before the first words of a message: "hi", "so", "hello please".
OPENINGS = frozenset(
    {"hi", "hello", "hey", "so", "ok", "please", "pls", "well", "dear", "the", "and", "but", "yo"}
)
CONTEXT_BEFORE = frozenset({"at", "with", "from"})

# A means of payment in a story about somebody else: "paid by M-Pesa".
PAID_THROUGH = frozenset({"by", "via", "through", "thru", "using", "with", "paid", "on"})

# After a capital at the start of a sentence these show that the word is meant as itself.
_ORDINARY_NEXT = """
to your my a an tv tvs meter meters phone phones juice times time days day weeks week months month hours
hour minutes years of the them him her us it me people calls emails agents levels level states kingdom
and arab
"""
ORDINARY_NEXT = frozenset(_ORDINARY_NEXT.split())

# What companies do to people: after these, a name in small letters at the start is a company's.
_COMPANY_DID = """
cancelled canceled charged overcharged lost refused took debited blocked delayed never wont didnt keeps keep
says said left marked put
froze swallowed gave kept wants refuses stole sold sent
delivered billed locked closed rejected ignored promised cut disconnected overbooked
has have is app driver customer
raised raises raising increased hiked upped doubled tripled moved downgraded upgraded switched suspended
stopped bills deducted dropped hasnt isnt doesnt deleted removed damaged broke returned asked support
"""
COMPANY_DID = frozenset(_COMPANY_DID.split())
# Of these, what only somebody does to somebody: "very took", "sky wants"; a thing may break or stop.
_DONE_TO_ME = """
cancelled canceled charged overcharged lost refused refuses took debited deducted billed bills sold sent wants
owes promised keeps kept blocked locked froze suspended gave delivered ignored rejected denied refunded
swallowed
stole overbooked disconnected lowballed raised increased hiked downgraded double misled scammed closed
offered totaled totalled fined clamped towed deleted installed reposessed repossessed
"""
DONE_TO_ME = frozenset(_DONE_TO_ME.split())
# The same of other languages: "a claro cobrou", "la Orange coupe".
_DID_ABROAD = """
cobrou cobraram cortou cancelou entregou perdeu bloqueou cobró cobro cortó canceló perdió bloqueó hat coupe
facture prélève refuse annule imekata imenikata wamekata wamenikata wamenitoza heeft ne se ki ka
"""
DID_ABROAD = frozenset(_DID_ABROAD.split())
ARTICLES_ABROAD = frozenset({"a", "o", "la", "el", "le", "die", "der", "de", "das"})
# "Target should credit it back".
SHALL = frozenset({"should", "must", "needs", "owes"})
# A name with its capital says more: "Emirates broke my suitcase".
DID_IT = (
    COMPANY_DID
    - frozenset(["has", "have", "is", "app", "driver", "customer", "support", "asked", "said", "says"])
    | DONE_TO_ME
)
# Whom a message begins by addressing: "Orange, why", "Bell people".
ADDRESSED = frozenset(
    {"you", "u", "why", "how", "abeg", "please", "pls", "people", "una", "again", "franchement"}
)
OFFICES = frozenset(
    {
        "service",
        "store",
        "shop",
        "branch",
        "centre",
        "center",
        "office",
        "customer",
        "support",
        "app",
        "people",
        "staff",
    }
)
RIDES = frozenset({"driver", "man", "guy", "rider", "ride", "trip", "app", "car", "taxi", "boda", "people"})
DETERMINERS = frozenset(
    [
        "a",
        "an",
        "any",
        "her",
        "his",
        "my",
        "no",
        "of",
        "our",
        "that",
        "the",
        "their",
        "this",
        "your",
        "every",
        "each",
    ]
)
# Names that are adjectives: "next order", "very late delivery".
ADJECTIVES = frozenset(
    [
        "next",
        "very",
        "free",
        "smart",
        "light",
        "little",
        "branch",
        "budget",
        "metro",
        "more",
        "three",
        "prime",
        "total",
    ]
)
NUMBERS = frozenset({"three"})
NUMBER_OF_A_COMPANY = COMPANY_DID | {"network", "broadband"}  # "Three broadband", not "Three phone calls"

# Folded phrases that hold a company's name and do not mean the company.
TRAPS = (
    "united arab emirates",
    "united states",
    "united kingdom",
    "united nations",
    "manchester united",
    "orange juice",
    "bolt cutter",
    "delta state",
    "delta variant",
    "first bank account",
    "target market",
    "south american",
    "north american",
    "african american",
    "orange county",
    "delta dental",
    "access bank account",
    "brand equity",
    "pound sterling",
    "virgin olive",
)

# The same of other languages, as their people write them to a bot of English words.
_NET_ABROAD = (
    "box ligne forfait reseau panne fibra linea movil recarga linha sinal plano netz anschluss vertrag"
    " guthaben leitung verbinding abonnement mtandao bando vocha"
)
_BANK_ABROAD = (
    "compte carte virement prelevement cuenta tarjeta conta cartao konto karte uberweisung rekening pesa"
)
_SHOP_ABROAD = (
    "colis commande livraison paquete pedido entrega envio pacote encomenda paket bestellung lieferung pakket"
    " bestelling levering pakkie mzigo"
)
_POWER_ABROAD = "courant electricite luz corriente strom stroom krag umeme stima corrente tokeni"
_TRIP_ABROAD = "vol valise bagage vuelo maleta voo mala flug koffer vlucht bagages"
_TRIP = (
    "flight flights fly flying flew plane airline airport luggage baggage bag bags suitcase suitcases "
    "stroller boarding "
    "seat ticket pnr"
)
_NET = (
    "network data airtime sim bundle bundles signal internet broadband fibre fiber wifi router modem"
    " line 4g 5g"
)
_BANK = (
    "money bank account card transfer atm debit debited credited balance loan branch mortgage overdraft app"
)
_SHOP = "order ordered delivery delivered parcel refund store shop item items cart checkout basket return"
_POWER = "power electricity token tokens meter prepaid outage blackout bill units energy gas tariff"
_RIDE = "driver took ordered requested ride rides trip taxi cab fare rider pickup cancelled car"
_RAIL = "train trains station platform ticket delay delayed carriage seat"

SECTOR_WORDS: dict[str, frozenset[str]] = {
    sector: frozenset(text.split())
    for sector, text in {
        "telecoms": f"{_NET} {_NET_ABROAD} bill contract roaming phone calls tariff landline outage",
        "mobile_money": "money send sent paybill till withdraw transaction pin agent wallet float",
        "banking": f"{_BANK} {_BANK_ABROAD}",
        "payments": f"{_BANK} payment payments payout",
        "insurance": "insurance policy claim claims premium cover insurer car home",
        "energy": f"{_POWER} {_POWER_ABROAD}",
        "water": "water tap supply meter bill sewage leak",
        "paytv": "decoder channel channels subscription dish tv signal package",
        "airlines": f"{_TRIP} {_TRIP_ABROAD} "
        "connection layover cancelled delayed rebooked pilot crew gate checkin miles",
        "travel": f"{_TRIP} hotel booking booked room host apartment reservation",
        "rail": _RAIL,
        "transport": f"{_RAIL} bus buses tube fare card",
        "retail": f"{_SHOP} {_SHOP_ABROAD} supermarket till cashier receipt groceries",
        "delivery": f"{_SHOP} food rider restaurant courier",
        "courier": f"{_SHOP} {_SHOP_ABROAD} courier package tracking driver parcels shipment depot",
        "ridehailing": _RIDE,
        "hotels": "hotel room booking reservation stay checkin reception night",
        "hospitality": "restaurant table meal food waiter",
        "healthcare": "hospital clinic doctor appointment prescription pharmacy",
        "government": "office passport licence permit county council",
        "streaming": "subscription account stream streaming playlist premium charged app",
        "digital": "account login app subscription password",
    }.items()
}
