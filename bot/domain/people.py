"""Find private persons whom a text names: staff, drivers, other customers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.domain.caseless import Caseless
from bot.domain.words import word_set

# Given names and surnames that people in our first countries write about. Needed only where the
# sentence alone does not tell a person from a company ("spoke to Sarah" against "spoke to Safaricom").
KNOWN_NAMES = word_set(
    """
    aaron abdi abdul abdullahi abigail abiodun achieng ada adaeze adam adams adebayo adeola adewale
    agnes ahmed aisha
    akinyi alex alexander alfred ali alice allan amaka amina amy andrea andrew angela ann anna anne
    anthony antony arthur asha atieno ayodele babatunde barasa barbara beatrice ben benjamin benson
    bernard betty
    blessing bola brenda brian caleb caroline catherine cathy charles charlotte chebet chege cheptoo
    chidi chika
    chinedu chinwe chioma chloe chris christine christopher chukwu claire collins cynthia damilola
    daniel david
    deborah dennis diana dominic donald dorcas dorothy duncan ebere edith edward edwin elijah elizabeth
    ella ellen
    emeka emily emma emmanuel eric ernest esther eunice evans eve evelyn ezekiel faith fatima fatuma
    felix florence
    francis frank fred funke gabriel gary geoffrey george gerald gift gitau gladys godfrey grace graham
    hannah harriet
    harry hassan helen henry hussein ibrahim ifeoma irene isaac isabella ivy jack jackson jacob
    jacqueline jake james
    jane janet jason jay jennifer jeremy jerry jessica jim joan joe joel john johnson jonathan joseph
    joshua joy joyce
    judith judy julia julie julius justin kamau karanja karen kariuki kate kehinde kelly kelvin ken
    kenneth kevin khalid
    kibet kimani kimberly kipchoge kiplagat kiprono koech kunle lawrence leah leonard lewis liam lilian
    lily linda
    lisa louise lucas lucy luke macharia maina margaret maria mark martha martin mary maryam matthew
    maureen max
    melissa mercy michael michelle miriam mohamed mohammed monica moses muhammad mumbi muriuki musa
    musyoka muthoni
    mutua mwangi mwende mwikali nancy naomi natalie nathan ndungu ngozi ngugi nicholas nick njeri
    njoroge njuguna
    nkechi nyambura obi obinna ochieng odhiambo okafor okeke okello okoro okoye oliver olivia oluwaseun
    omar omondi
    onyango otieno oscar owino patience patricia patrick paul pauline peter philip phoebe pius purity
    rachel ralph
    raymond rebecca richard robert robin roger ronald rose rosemary ruth ryan sally sam samantha samson
    samuel
    sandra sarah scott sean segun sharon sheila simon solomon sophia sophie stacy stanley stella
    stephanie stephen
    steve steven sunday susan sylvester sylvia taiwo temitope teresa terry thomas tim timothy tina titus
    tobi tom tony
    tracy tunde uche valentine valerie vanessa veronica victor victoria vincent violet virginia wafula
    wairimu
    walter wambui wangari wanjala wanjiku wanjiru waweru wayne wekesa wendy william winnie yusuf zachary
    zainab zoe amit anita anjali arjun asif bilal deepak divya farah gupta imran kavita khan kumar mehta
    neha nisha patel pooja priya rahul raj rajesh rakesh ravi reddy rohit sanjay shah sharma singh
    sunita suresh usman vijay
    """
)
# Capitalised words that follow a role or "called" and are no person.
_NOT_NAMES = word_set(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december i i'm i've i'll the a an and but or so to at in on from for when
    then he she
    they we you it its his her my our me us them this that these those there was is are were who which
    said says
    told asked came went left never no not yes again today yesterday tomorrow tonight twice once just
    only also after
    before because called calling service services support customer customers care manager agent driver
    rider
    department team office branch shop store app online
    limited ltd plc inc group bank telecom insurance airways airlines
    safaricom airtel telkom jumia uber bolt glovo kplc kenya nigeria lagos nairobi london uk mtn glo
    etisalat
    dstv gotv multichoice zuku faiba amazon tesco asda sainsbury's argos currys evri dhl ups fedex
    hermes royal
    british virgin bt ee sky vodafone o2 three monzo barclays hsbc lloyds natwest santander equity kcb ncba
    gtbank zenith opay palmpay konga paypal netflix google apple samsung facebook instagram whatsapp tiktok
    twitter x ryanair easyjet booking airbnb delta united american ikea m-pesa mpesa tesla nike adidas
    """
)
# Given names that are everyday words too, or the name of a firm.
_WORDS_TOO = word_set(
    "sunday gift grace mark max frank faith mercy joy rose jay victoria virginia stanley eve ivy"
)
# Shops and makers that look like a title and a name.
_FIRMS = re.compile(
    r"^(?:mr\.? (?:price|bigg|chips|beast|porter|kipling|muscle)|mrs\.? (?:fields|hinch)"
    r"|dr\.? (?:martens|pepper|oetker|dre))",
    re.I,
)

_ROLE = (
    r"(?:driver|tech|rider|courier|agent|manager|supervisor|cashier|waiter|waitress|receptionist|technician"
    r"|engineer"
    r"|installer|operator|representative|rep|adviser|advisor|assistant|attendant|officer|guard|nurse|doctor"
    r"|pilot|steward|stewardess|conductor|teller|clerk|staff|employee|worker|lady|guy|man|woman|gentleman"
    r"|bloke|chap|lad|dude|girl|boy|fella|salesman|saleswoman|salesperson|seller|mechanic|plumber"
    r"|electrician|landlord|boss|owner"
    r"|neighbou?r|tout|boda|cabin crew|team leader|team lead|colleague|consultant|host|hostess"
    r"|adjust[eo]r|assessor|inspector|surveyor|broker|dealer|contractor|fitter|porter|dispatcher|cleaner"
    r"|banker|valet|dentist|pharmacist|solicitor|secretary|director|handler|handyman|delivery ?man|postman"
    r"|mailman|wife|husband|son|daughter|brother|sister|mother|father|mum|mom|dad|nana|grandma|uncle|aunt"
    r"|auntie|cousin|friend|roommate|partner|girlfriend|boyfriend|fianc[ée]e?|tenant)"
)
_CAP = r"[A-Z][a-z]+(?:['’-][A-Z]?[a-z]+)?"
_TAIL = rf"(?:\s+(?:{_CAP}|[A-Z]\b\.?)){{0,2}}"
_NAME = rf"(?P<name>{_CAP}{_TAIL})"
_LOOSE = r"(?P<name>[A-Za-z][a-z'’-]+(?:\s+(?:[A-Z][a-z]+|[A-Z]\b\.?)){0,2})"

_TITLED = re.compile(
    rf"\b(?P<name>(?:Mr|Mrs|Ms|Miss|Herr|Frau|Madame|Mme|Monsieur|Señora?|Sra?|Signora?|Dr|Eng|Prof"
    rf"|Mister|Madam|Mama|Bwana)\b\.?\s+{_CAP}{_TAIL})"
)
_NAMED = Caseless(
    rf"\b(?i:{_ROLE}s?)(?:\s*,)?\s+"
    r"(?:(?i:who (?:is|was|goes by)|by the name(?: of)?|whose name (?:is|was))\s+)?"
    rf"(?i:called|named|name|by name)(?:\s+(?:is|was|of))?\s*:?\s+{_LOOSE}",
    cased=True,
)
_NAME_IS = Caseless(
    r"\b(?i:my|his|her|their|whose|agent'?s|driver'?s|rider'?s|manager'?s|the)"
    rf"\s+names?\s+(?i:is|was|:)\s+{_LOOSE}",
    cased=True,
)
_BY_NAME_OF = Caseless(
    rf"\b(?i:by the name(?: of)?|(?:someone|somebody|one) (?:called|named))\s+{_LOOSE}", cased=True
)
_ROLE_NAME = Caseless(rf"\b(?i:{_ROLE})\s*[,:(]?\s*{_NAME}", cased=True)
_SPOKE = Caseless(
    r"\b(?i:spoke|speaking|spoken|talked|talking|chatted|chatting|dealt|met)\s+(?i:to|with)\s+" + _LOOSE,
    cased=True,
)
_BY = Caseless(
    r"\b(?i:(?:served|helped|told|assured|promised|insulted|shouted at|handled|assisted|attended to|advised)"
    r"\s+by)\s+(?i:one\s+)?" + _LOOSE,
    cased=True,
)
_FROM = re.compile(
    rf"\b{_NAME}\s+(?i:from|in|at)\s+(?i:the\s+)?"
    r"(?i:billing|accounts|support|sales|customer (?:care|service|support)|complaints|refunds|claims"
    r"|collections|dispatch|reception|the call cent(?:re|er)|the branch|the shop)\b"
)
# A given name with a surname, or alone before what only people do: "Kevin Brandt came", "Priya told me".
_FULL = re.compile(rf"(?<![\w@#.&-])(?P<name>{_CAP}\s+{_CAP})(?![\w&-])")
_DOES = re.compile(
    rf"(?<![\w@#.&-])(?P<name>{_CAP})\s+(?:(?:from|at|in|on) (?:the )?\w+\s+)?(?:just |then |also |only "
    rf"|even "
    r"|straight |finally )?(?:said|says|told|came|promised|hung up|shouted|laughed|yelled|apologi[sz]ed"
    r"|insulted"
    r"|touched|harassed|spoke|swore|ghosted|lied|insisted|explained|advised|assured|wrote back|called me"
    r"|phoned me|rang me|emailed me|texted me|dropped|on (?:the )?(?:chat|phone|line))\b"
)
# "ask for Thabo Nkosi", "addressed to Lerato Dube": somebody to turn to.
_ASK_FOR = Caseless(
    rf"\b(?i:ask(?:ing|ed)? for|attention|attn|c/o|addressed to|in the name of|under the name(?: of)?"
    rf"|name[ds]? as"
    rf"|on behalf of|account holder|beneficiary|recipient|signed for by|received by|collected by"
    rf"|left with)\s*:?\s+"
    rf"(?P<name>{_CAP}\s+{_CAP})",
    cased=True,
)
# "every week someone new (last was Mereana)": whom the person dealt with, told in passing.
_LAST_WAS = Caseless(
    r"\b(?i:some(?:one|body)|agents?|person|people|staff|names?|reps?)\b[^.!?\n]{0,24}"
    rf"\b(?i:(?:last|latest|first|this time|today|now)(?: one)? (?:was|is)|it was)\s+{_NAME}",
    cased=True,
)
# Shops, makers and places that are called like a person.
_NAMED_AFTER = re.compile(
    r"^(?:john (?:lewis|deere|hancock|west)|sally beauty|paul smith|joe fresh|harry (?:winston|potter)"
    r"|jimmy choo"
    r"|kate spade|michael (?:kors|page)|charles (?:schwab|tyrwhitt|keith)|thomas cook|robert (?:dyas|half"
    r"|bosch)"
    r"|oliver (?:bonas|wyman)|victoria (?:secret|island|falls|station|street|beckham|coach|park)|frank green"
    r"|max (?:fashion|mara|bupa|life)|edward jones|henry schein|jack (?:wills|daniels|jones)|eve sleep"
    r"|grace foods"
    r"|virginia (?:beach|water)|charlotte tilbury|mark spencer|raymond weil|stanley black"
    r"|peter (?:jones|england)|steve madden|ella baché|andrew peller|reddy \w+|alex (?:monroe|bank)"
    r"|faith group)$"
    r"|\s(?:street|road|avenue|lane|drive|way|place|square|park|station|airport|hospital|clinic|hotel|school"
    r"|college|university|church|island|falls|bay|beach|city|estate|mall|market|bank|insurance|foods?|energy"
    r"|electronics|stores?|shop|motors|airlines|airways|court|house|branch|foundation|supermarket|cinema"
    r"|centre|center|group|pharmacy|gym|properties|holidays|travel|express|cargo|couriers?)$",
    re.I,
)


def find_people(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the names of private persons, in order; the role word stays outside the span."""
    spans: list[tuple[int, int]] = []
    for start, end in sorted(_candidates(text)):
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return tuple(spans)


def _candidates(text: str) -> Iterator[tuple[int, int]]:
    for match in _TITLED.finditer(text):
        if not _FIRMS.match(match["name"]):
            yield _trimmed(match, skip=1)
    for pattern in (_NAMED, _NAME_IS, _BY_NAME_OF):
        for match in pattern.finditer(text):
            if _is_name(match["name"], sure=True):
                start, end = _trimmed(match)
                surname = re.match(r"\s+([a-z]+)\b", text[end:])  # "my name is john kamau"
                known = surname is not None and surname[1] in KNOWN_NAMES - _WORDS_TOO
                yield start, end + (surname.end() if surname is not None and known else 0)
    for match in _ROLE_NAME.finditer(text):
        if _is_name(match["name"], sure=True) and not _continues_as_company(text, match):
            yield _trimmed(match)
    yield from _known(text)
    for passing in (_SPOKE, _BY, _FROM):
        for match in passing.finditer(text):
            if _is_name(match["name"], sure=False):
                yield _trimmed(match)


def _known(text: str) -> Iterator[tuple[int, int]]:
    """Yield given names we know, where a surname follows or what they do shows that they are people."""
    for match in _LAST_WAS.finditer(text):
        if _is_name(match["name"], sure=True):
            yield _trimmed(match)
    for match in _ASK_FOR.finditer(text):
        if _is_name(match["name"], sure=True) and not _NAMED_AFTER.search(match["name"]):
            yield _trimmed(match)
    for match in _FULL.finditer(text):
        first, last = (word.replace("’", "'").casefold().removesuffix("'s") for word in match["name"].split())
        company = (
            last in _NOT_NAMES or _NAMED_AFTER.search(match["name"]) or _company_after(text, match.end())
        )
        if first in KNOWN_NAMES - {"sunday"} and not company:
            yield _trimmed(match)
    for match in _DOES.finditer(text):
        if match["name"].casefold() in KNOWN_NAMES - _WORDS_TOO:
            yield match.span("name")


def _company_after(text: str, end: int) -> bool:
    """Tell whether the next word makes a company or a place of the name: "Rose Garden Hotel"."""
    following = re.match(r"\s+([A-Z][a-z]+)", text[end : end + 30])
    return following is not None and _NAMED_AFTER.search(f" {following[1]}") is not None


def _is_name(name: str, *, sure: bool) -> bool:
    """Tell whether the first word can be a name; where the sentence is not `sure`, it must be a known one."""
    words = name.split()
    first = words[0].strip(".").replace("’", "'").casefold().removesuffix("'s")
    if first in _NOT_NAMES - KNOWN_NAMES or (first == "sunday" and len(words) == 1):
        return False
    if first in KNOWN_NAMES:
        return True
    if not words[0][0].isupper():
        return False
    initial = len(words) > 1 and len(words[-1].strip(".")) == 1
    return sure or initial


def _continues_as_company(text: str, match: re.Match[str]) -> bool:
    """Tell "agent Vision Insurance" and the like, where the capitalised words end in a company word."""
    last = match["name"].split()[-1].casefold()
    after = re.match(r"\s+([A-Za-z]+)", text[match.end() :])
    return last in _NOT_NAMES or (
        after is not None and after[1][0].isupper() and after[1].casefold() in _NOT_NAMES
    )


def _trimmed(match: re.Match[str], skip: int = 0) -> tuple[int, int]:
    """Cut a capitalised word that is no name off the end ("John Monday"), and a possessive 's."""
    words = list(re.finditer(r"\S+", match["name"]))
    while len(words) > skip + 1 and words[-1][0].strip(".").casefold() in _NOT_NAMES - KNOWN_NAMES | {
        "sunday",
        "i",
    }:
        words.pop()
    start, end = match.start("name"), match.start("name") + words[-1].end()
    if re.search(r"['’]s$", match["name"][: words[-1].end()]):
        end -= 2
    return start, end
