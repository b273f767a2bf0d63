"""Find the company of a text: the directory first, then a handle, a domain or a name in a telling place."""

from __future__ import annotations

import re

from bot.app.ports import Directory
from bot.domain.caseless import Caseless
from bot.domain.company import Answer, CompanyMention, Lookup
from bot.engines.rules.places import cities_in, country_names_in
from bot.engines.rules.plain import overlaps, word_set

_HANDLE = re.compile(r"(?<![\w@.])@([A-Za-z0-9_.]{2,30})")
_DOMAIN = re.compile(
    r"(?<![\w@.-])(?:https?://)?(?:www\.)?([a-z0-9-]{2,40}(?:\.[a-z]{2,4}){1,2})(?![\w@])", re.I
)
_CAPITAL = r"[A-Z][\w&'’+-]*(?:\s+(?:&|and|of)?\s?[A-Z0-9][\w&'’+-]*){0,3}"
_AFTER = re.compile(
    rf"\b(?:at|with|from|by|called|named|via|through|to|against|using|for|on)\s+(?:the\s+)?({_CAPITAL})"
)
_SUBJECT = re.compile(
    rf"(?:^|[.!?\n]\s*|\b(?:and|but|so)\s+)({_CAPITAL})\s+(?:has|have|is|are|was|were|never|took"
    r"|take|charged?s?|refuses?d?|keeps?|kept|won't|wont|"
    r"didn't|didnt|doesn't|doesnt|don't|dont|can't|cant|cancelled|canceled|lost|sold|sent"
    r"|installed|delivered|blocked|deducted|debited|locked|"
    r"overcharged|delayed|ignored|promised|closed|failed|broke|damaged|owes?|still|stole|scammed"
    r"|said|disconnected|cut|billed|customer)\b"
)
_CALLED = Caseless(
    r"\b(?:(?:company|shop|store|business|firm|place|restaurant|hotel|garage|salon|app|site"
    r"|website|bank|airline|courier|seller|vendor|provider)\s+)"
    r"(?:is\s+)?(?:called|named|by the name)\s+([\w&'’.-]+(?:\s+(?!and\b|but\b|they\b|i\b|on\b"
    r"|in\b|for\b|never\b|last\b)[\w&'’-]+){0,2})",
)
_BOUGHT = Caseless(
    r"\b(?:bought|ordered|booked|purchased|hired|rented|subscribed|reserved|order|parcel|package"
    r"|delivery|flight|insured|policy|account|insurance|loan)\b"
    r"[^.,;!?\n]{0,45}?\b(?:from|with|through|via|by|at)\s+([a-z][\w&'-]{2,}(?:\s(?:bank|air"
    r"|airlines|airways|insurance|energy|water|telecom|mobile|express|logistics|foods?|hotel"
    r"|motors|stores?|supermarket|electronics|couriers?|furniture))?)\b",
)
_GENERIC = word_set(
    "ghs ugx tzs aed inr php sgd aud nzd cad brl r rs i im ive my me we our us the this that "
    "these those they them their he she it his her you "
    "your a an and but or so no not yes hi hello hey dear please thanks thank sorry ok okay now "
    "today yesterday tomorrow tonight last next every still never nobody nothing someone somebody "
    "everyone why what when where who how which is are was were am pm monday tuesday wednesday "
    "thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february "
    "march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec christmas easter home work online shop store customer care service "
    "services support agent manager driver rider phone email internet wifi fibre fiber router "
    "account card money refund order parcel package delivery flight ticket tickets app website "
    "branch bank airport station hotel company x twitter facebook fb instagram tiktok whatsapp "
    "google iphone samsung android sms atm pin otp tv pc lte 4g 5g usa uk ksh kes ngn zar usd gbp "
    "eur paid called after before since until then there here one two three four five six seven "
    "eight nine ten first second third scratch night day week month year noon midnight least most "
    "all both each some any airtime data bundle token tokens power electricity water light lights "
    "gas another other others same mistake accident force cash credit debit mpesa m-pesa momo tax "
    "double triple mr mrs ms dr sir madam team guys friends family mum mom dad wife husband son daughter "
    "baby call calls chat dm dms email mail post letter bill bills fire police court life "
    "everything anything something far abroad overseas town city street road house flat office "
    "school hospital church customers people staff him again only just also even without within "
    "which while sr ref no. inc case booking invoice order"
)
# What a company does to a person; before it stands the company, in small letters too.
_DID = (
    r"(?:(?:have|has|had)\s+(?:\w+ly\s+)?(?:ignored|refused|charged|taken|cancell?ed|lost|failed|kept|not"
    r"|never|been"
    r"|stopped|blocked|sent|sold|overcharged|rejected|denied|delayed|debited|deducted)|won'?t|refus(?:es?"
    r"|ed|ing)"
    r"|ignor(?:es|ed|ing|e)|cancell?ed|keeps?|kept|(?:over|double )?charg(?:ed|es|ing)|lost (?:my|our)"
    r"|sold (?:me|us)"
    r"|block(?:ed|ing)|deduct(?:ed|ing|s)?|debit(?:ed|s)?|scammed|delivered|doesn'?t|didn'?t|don'?t"
    r"|isn'?t|are not"
    r"|took|takes|reject(?:ed|s)|denied|billed|disconnected|suspended|damaged|messed|delayed|never|fined"
    r"|locked"
    r"|still|threw|dropped|wan'?t|wants|is refusing|are refusing|is eating|says|said|dey)\b"
)
_SMALL_SUBJECT = re.compile(
    rf"^\W*(?:(?:hi|hello|hey|ok|so|well|please|ugh|omg|yo|the"
    rf"|abeg)[\s,.!]+)*((?:[a-z0-9][\w&'.-]*\s+){{1,3}}?){_DID}"
)
_COMMON = word_set(
    "fridge freezer boiler tv laptop parcel courier lift elevator shop clothes shoes nurse doctor hospital "
    "waiter hotel room teacher landlord neighbour neighbor mechanic garage plumber builder dog cat flight "
    "train bus taxi cab ride meter lights heating signal network sim connection gym membership contract "
    "subscription insurance policy claim salary loan deposit transfer payment payments item items product "
    "thing things people guys rider technician engineer seller vendor supermarket restaurant airline bank "
    "rubbish bins council post postman mail delivery deliveries package box bag bags luggage suitcase "
    "washing machine dishwasher oven cooker sofa bed mattress table chair car van bike scooter phone iphone "
    "battery charger screen camera watch printer router decoder box food pizza meal groceries cake "
    "website site app system server line call calls someone somebody nobody everyone anybody who which what "
    "when where why how if because after before since just really very too more most much many few lot "
    "been being am be do does did can could will would should may might must shall have has had get got "
    "order orders ordered bought booked paid cancelled refund refunds money fees fee charge charges bill "
    "power water gas electricity internet wifi broadband fibre fiber outage blackout price prices support "
    "wrong broken dead new old good bad same whole entire big small"
)
# Makers of things that others sell: beside a shop they name the product.
_MAKERS = frozenset(
    [
        "apple",
        "samsung",
        "sony",
        "hp",
        "dell",
        "lenovo",
        "lg",
        "hisense",
        "bosch",
        "whirlpool",
        "nike",
        "adidas",
        "google",
        "microsoft",
        "nintendo",
        "sealy",
        "tesla",
    ]
)
_PAYING = Caseless(r"\b(?:momo|mobile money|m-?pesa|airtel money|opay|palmpay|paypal|gpay|phonepe|paytm)\b")
_PAID_WITH = Caseless(r"\b(?:with|via|by|th?ru|through|using|paid|on|from my|use|in)\s+(?:my\s+|the\s+)?$")
_BESIDE = Caseless(
    r"\b(?:for|at|from|with|via|on|to|by|in|through|using|near|opposite|my|outside|into|than|like|and"
    r"|or)\s+(?:the\s+|my\s+|an?\s+)?$",
)
_ACTS = re.compile(rf"\s+(?:(?:app|bank|online|driver|support|bot|customer care)\s+)?{_DID}", re.I)
_FILES = frozenset(["jpg", "png", "pdf", "mp4", "docx", "txt", "jpeg", "doc"])


def find_companies(
    text: str, directory: Directory, country: str | None, sector: str | None, taken: list[tuple[int, int]]
) -> tuple[CompanyMention, ...]:
    """Return the companies named in a text, likeliest first; one the directory lacks is UNKNOWN."""
    known = tuple(
        mention
        for mention in directory.mentions(text, country=country, sector=sector)
        if not overlaps(mention.start, mention.end, taken)
    )
    if len(known) == 1 and _only_paid_with(text, known[0]) and _SOME_SELLER.is_in(text):
        return ()
    if any(mention.lookup.answer is not Answer.UNKNOWN for mention in known):
        return _meant(text, known)
    given = _given(text, taken)
    if given is None:
        return known
    name, start, end = given
    lookup = directory.lookup(name, country=country, sector=sector)
    if lookup.answer is Answer.UNKNOWN:
        lookup = Lookup(name, Answer.UNKNOWN)
    return (CompanyMention(lookup, start, end),)


def _meant(text: str, known: tuple[CompanyMention, ...]) -> tuple[CompanyMention, ...]:
    """Leave out who only took the payment, and who stands beside the one company that did something."""
    if len(known) < 2:
        return known
    others = tuple(mention for mention in known if not _only_paid_with(text, mention)) or known
    sellers = [mention for mention in others if not _is_product(text, mention)]
    others = tuple(sellers) or others
    sure = [mention for mention in others if mention.lookup.answer is Answer.SURE]
    acting = [mention for mention in others if _ACTS.match(text, mention.end) and not _beside(text, mention)]
    if len(acting) == 1 and all(mention is acting[0] or _beside(text, mention) for mention in sure):
        return (acting[0], *(mention for mention in others if mention.lookup.answer is Answer.UNKNOWN))
    return others


_SOME_SELLER = Caseless(
    r"\b(?:from|on|at) (?:an?|this|some|the) (?:\w+ )?(?:web ?shop|shop|store|seller|vendor|(?:web)?site"
    r"|page|market ?place)\b",
)


def _only_paid_with(text: str, mention: CompanyMention) -> bool:
    pays = _PAYING.is_in(text, mention.start, mention.end + 14)
    sector = {company.sector for company in mention.lookup.companies}
    if not pays and not sector <= {"payments", "mobile_money"}:
        return False
    return _PAID_WITH.is_in(text[max(0, mention.start - 20) : mention.start])


def _is_product(text: str, mention: CompanyMention) -> bool:
    return (
        bool(mention.lookup.companies)
        and all(company.id in _MAKERS for company in mention.lookup.companies)
        and not _ACTS.match(text, mention.end)
        and not re.search(
            r"\b(?:from|by|at|with)\s+(?:the\s+)?$", text[max(0, mention.start - 12) : mention.start], re.I
        )
    )


def _beside(text: str, mention: CompanyMention) -> bool:
    return _BESIDE.is_in(text[max(0, mention.start - 16) : mention.start])


def _small_subject(text: str) -> tuple[str, int, int] | None:
    """Return a name in small letters at the beginning that does what companies do: "aviva have ignored"."""
    match = _SMALL_SUBJECT.match(text)
    if match is None:
        return None
    name = match[1].rstrip()
    parts = name.lower().replace("'s", "").split()
    if len(name) < 3 or any(part in _COMMON for part in parts) or any(part in _GENERIC for part in parts):
        return None
    return name.title(), match.start(1), match.start(1) + len(name)


# "from Westlands to JKIA", "flights to Cancun", "the train to Leeds": where somebody went is no company.
_TRAVEL = re.compile(
    r"(?:\b(?:flights?|fly|flying|flew|trips?|travel\w*|rides?|train|bus|coach|ferry|taxi|cab|bolt|uber"
    r"|holidays?"
    r"|going|went|drive|driving|drove|moved|move|get|got|way|back|home|return|came|coming|journey|ticket"
    r"|bound|headed"
    r"|transfer)(?: \w+){0,3}|\bfrom (?:the )?\w+)\s+to\s+(?:the )?$"
    r"|\b(?:flights?|fly|flying|flew|trips?|rides?|train|bus|coach|ferry|taxi|cab|bolt|uber|drove|picked|pick"
    r"|collected)(?: \w+){0,3}\s+(?:from|at|in)\s+(?:the )?$",
    re.I,
)


def _is_place(text: str, start: int, end: int) -> bool:
    """Tell whether a capitalised word is where somebody went, or an airport's code."""
    before = text[max(0, start - 60) : start]
    if _TRAVEL.search(before):
        return True
    code = re.fullmatch(r"[A-Z]{3,4}", text[start:end]) is not None
    return code and re.search(r"\b(?:to|from|via)\s+(?:the )?$", before) is not None


def _given(text: str, taken: list[tuple[int, int]]) -> tuple[str, int, int] | None:
    places = [(start, end) for start, end, _ in [*cities_in(text), *country_names_in(text)]]
    for match in _HANDLE.finditer(text):
        if not overlaps(*match.span(), taken):
            return match[1].rstrip("."), match.start(), match.start() + 1 + len(match[1].rstrip("."))
    for match in _DOMAIN.finditer(text):
        ending = match[1].rsplit(".", 1)[-1].lower()
        if ending not in _FILES and _is_domain(match[1]) and not overlaps(*match.span(1), taken):
            return match[1], *match.span(1)
    shouted = text.upper() == text
    for pattern in (_CALLED, _AFTER, _SUBJECT, _BOUGHT):
        if shouted and pattern in (_AFTER, _SUBJECT):
            continue
        for match in pattern.finditer(text):
            start, end = _without_generic(text, *match.span(1))
            if (
                end - start >= 2
                and not overlaps(start, end, taken)
                and not _is_place(text, start, end)
                and not any(a <= start and end <= b for a, b in places)
            ):
                return text[start:end], start, end
    small = _small_subject(text)
    return small if small and not overlaps(small[1], small[2], taken) else None


def _is_domain(name: str) -> bool:
    return bool(
        re.search(
            r"\.(?:com|net|org|co|io|shop|store|app|africa|ng|ke|za|gh|ug|tz|uk|ie|us|ca|in|au|nz|de|fr|es"
            r"|nl|br|ph|sg|ae)$",
            name,
            re.I,
        )
    )


def _without_generic(text: str, start: int, end: int) -> tuple[int, int]:
    """Cut a name at its first common word: "Naivas On Monday" -> "Naivas"; an empty span when none is."""
    last = start
    for word in re.finditer(r"\S+", text[start:end]):
        if word[0] == "US" and word.end() < end - start:
            continue  # the country, as in "US Department of State"
        bare = word[0].lower().strip(".,'’")
        for ending in ("'s", "’s"):
            bare = bare.removesuffix(ending)
        if bare in _GENERIC or bare.isdigit():
            break
        last = start + word.end()
    name = re.sub(r"(?:['’]s)?[.,]*$", "", text[start:last])
    return start, start + len(name)


# A number, a greeting or a question back is no company.
_NO_NAME = re.compile(
    r"[\d\s.,+-]+|(?:hi+|hello+|hey+|yo|hola|thanks?|thank you|help(?: me)?|stop|start|menu|test|what|why"
    r"|how|who|when"
    r"|where|which|huh|pardon|come again|what do you mean|why do you ask|what company|which one|what for"
    r"|the company|them"
    r"|they|you|nobody|everyone|lol|wtf|bro|man)(?: there)?",
    re.I,
)
_ASKED_BACK = re.compile(
    r"(?:what|why|how|who|when|where|which|do|does|is|are|can|should|huh|pardon)\b", re.I
)


def company_from_answer(
    text: str, directory: Directory, country: str | None, sector: str | None
) -> CompanyMention | None:
    """Read a short answer to "which company?": the whole text is the name."""
    core = re.sub(
        r"^\W*(?:(?:it'?s|its|it is|it was|was|the company is|company is|the name is|called|actually"
        r"|sorry|no|from|with|i think)[\s,]+)*",
        "",
        text,
        flags=re.I,
    )
    core = core.strip(" .!,?\n\"'")
    if _NO_NAME.fullmatch(core) or (text.strip().endswith("?") and _ASKED_BACK.match(core)):
        return None
    if not core or len(core) > 60 or len(core.split()) > 6 or not re.search(r"[^\W_]", core):
        return None
    start = text.find(core)
    lookup = directory.lookup(core.lstrip("@"), country=country, sector=sector)
    if lookup.answer is Answer.UNKNOWN:
        lookup = Lookup(core.lstrip("@"), Answer.UNKNOWN)
    return CompanyMention(lookup, start, start + len(core))
