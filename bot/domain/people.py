"""Find private persons whom a text names: staff, drivers, neighbours, other customers, whoever signs.

A name is known by the words around it (`people_signs`) or because it is nothing but a given name (`names`).
Firms and places that are called like people are left alone, as is every word of the language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.domain import people_signs as signs
from bot.domain.names import (
    folded_name,
    is_everyday,
    is_given,
    is_in_firm,
    is_kind_of_firm,
    is_surely_given,
)
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
NOT_NAMES = word_set(
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
    department team office branch shop store app online sir madam ma'am management head chief
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
    "sunday gift grace mark max frank faith mercy joy rose jay victoria virginia stanley eve ivy valentine"
)
# Shops and makers that look like a title and a name.
_FIRMS = re.compile(
    r"^(?:mr\.? (?:price|bigg|chips|beast|porter|kipling|muscle)|mrs\.? (?:fields|hinch)"
    r"|dr\.? (?:martens|pepper|oetker|dre))",
    re.I,
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
    r"|faith group)$",
    re.I,
)


# After these whatever follows is a surname: "Mr Bank", "Mev. Van Wyk"; after "Coach" it need not be.
_FORMAL = re.compile(
    r"(?:Ma['’]?am|Mr|Mrs|Ms|Mx|Mev|Mnr|Mej|Herrn?|Mme|Mlle|Dr|Dra|Srta|Smt|Dhr|Mevr|Engr)\b"
)
# Words that make a firm or a street of the names before them: "Njoroge Electronics", "Kimathi Street".
_OF_A_FIRM = re.compile(r"^\s*(?:&|and Sons\b|and Co\b|Ltd|Limited|Inc)")
# "Kevin online said", "Njeri care of": these in small letters make no firm of a name.
_OFTEN_AFTER_PEOPLE = word_set(
    "online care day service services line delivery drive place close press design way hire parts"
)
# What may follow each name of a list: "Pieter and Johan at the desk"; a verb would begin another clause.
_LIST_GOES_ON = re.compile(r"\s*(?:$|[,.;:)!?\n-]|(?:and|or|all|both|at|in|from)\b)")
_LONGEST_NAME = 3  # words after the first


def find_people(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the names of private persons, in order; the role word stays outside the span."""
    spans: list[tuple[int, int]] = []
    for start, end in sorted(_candidates(text)):
        if spans and start < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(end, spans[-1][1]))
        else:
            spans.append((start, end))
    return tuple(_with_further(text, spans))


def _candidates(text: str) -> Iterator[tuple[int, int]]:
    for match in signs.TITLED.finditer(text):
        title, following = match["name"].split()[:2]
        if not _FIRMS.match(match["name"]) and (
            _FORMAL.match(title) or is_given(following) or not is_word(following)
        ):
            yield _trimmed(match, skip=1)
    yield from _told(text)
    yield from _known(text)
    yield from _signed(text)
    yield from _given(text)


def _told(text: str) -> Iterator[tuple[int, int]]:
    """Yield names that the sentence says are names, or that stand behind a role."""
    for pattern in (
        signs.NAMED,
        signs.IS_CALLED,
        signs.NAME_IS,
        signs.BY_NAME_OF,
        signs.BADGE,
        signs.CALLED_ABROAD,
    ):
        for match in pattern.finditer(text):
            if _is_name(match["name"], sure=True):
                start, end = _trimmed(match)
                surname = re.match(r"\s+([a-z]+)\b", text[end:])  # "my name is john kamau"
                known = surname is not None and _is_known_small(surname[1])
                yield start, end + (surname.end() if surname is not None and known else 0)
    for match in signs.ROLE_NAME.finditer(text):
        if _is_name(match["name"], sure=True) and not _continues_as_company(text, match):
            yield _trimmed(match)
    for match in signs.ROLE_SMALL.finditer(text):
        if _is_known_small(match["name"]):
            yield _trimmed(match)
    for passing in (signs.SPOKE, signs.BY, signs.FROM, signs.WITH):
        for match in passing.finditer(text):
            if _is_name(match["name"], sure=False) and not is_firm(text, *match.span("name")):
                yield _trimmed(match)


def _signed(text: str) -> Iterator[tuple[int, int]]:
    """Yield whoever signs a message, and names with an initial or an address of respect behind them."""
    for pattern in (signs.SIGNED, signs.AROUND):
        for match in pattern.finditer(text):
            group = "name" if match["name"] else "name2"
            words = match[group].split()
            sure = pattern is signs.SIGNED or is_given(words[0])
            if sure and not is_word(words[0]) and words[0].casefold() not in NOT_NAMES:
                yield match.span(group)
    for match in signs.LAST_LINE.finditer(text):
        words = match["name"].split()
        if any(map(is_given, words)) and not any(
            word.casefold() in NOT_NAMES - KNOWN_NAMES for word in words
        ):
            yield match.span("name")
    for match in signs.RESPECT.finditer(text):
        if _is_known_small(match["name"]) or (match["name"][0].isupper() and not is_word(match["name"])):
            yield match.span("name")
    for match in signs.INITIAL.finditer(text):
        first = match["name"].split()[0]
        if (is_given(first) or first.casefold() in KNOWN_NAMES) and not is_word(first):
            yield match.span("name")


def _known(text: str) -> Iterator[tuple[int, int]]:
    """Yield given names we know, where a surname follows or what they do shows that they are people."""
    for match in signs.LAST_WAS.finditer(text):
        if _is_name(match["name"], sure=True):
            yield _trimmed(match)
    for match in signs.ASK_FOR.finditer(text):
        if _is_name(match["name"], sure=True) and not is_firm(text, *match.span("name")):
            yield _trimmed(match)
    for match in signs.FULL.finditer(text):
        last = match["name"].split()[1]
        first = folded_name(match["name"].split()[0])
        company = (
            folded_name(last) in NOT_NAMES
            or _company_after(text, match.end())
            or is_firm(text, *match.span("name"))
        )
        if first in KNOWN_NAMES - {"sunday"} and not company:
            yield _trimmed(match)
    for match in signs.DOES.finditer(text):
        if match["name"].casefold() in KNOWN_NAMES - _WORDS_TOO and not is_firm(text, *match.span("name")):
            yield match.span("name")


def _given(text: str) -> Iterator[tuple[int, int]]:
    """Yield names that are nothing but given names, with the surname behind them, wherever they stand."""
    for match in signs.RUN.finditer(text):
        words = list(re.finditer(r"[^\s.]+", match[0]))
        plain = [word[0] for word in words]
        at = 0
        while at < len(plain):
            length = _name_at(text, match.start(), words, plain, at)
            if length:
                end = words[at + length - 1].end()
                possessive = re.search(r"['’]s$", match[0][:end])
                yield match.start() + words[at].start(), match.start() + end - (2 if possessive else 0)
            at += max(1, length)


def _name_at(text: str, offset: int, words: list[re.Match[str]], plain: list[str], at: int) -> int:
    """Return how many words of a run of capitalised ones are a person's name from here on; 0 for none."""
    if not is_surely_given(plain[at]) or folded_name(plain[at]) == "sunday" or is_in_firm(plain, at):
        return 0
    if at and (signs.PLACE_BEFORE.match(plain[at - 1]) or re.search(r"['’]s$", plain[at - 1])):
        return 0
    opens = at == 0 and re.search(r"(?:^|[.!?:;\n\"“(])\s*$", text[max(0, offset - 4) : offset]) is not None
    after = text[offset + words[-1].end() :]
    if opens and len(plain) == 1 and not _goes_on_as_person(plain[0], after):
        return 0
    length = 1
    while at + length < len(plain) and length <= _LONGEST_NAME and _is_surname(plain[at + length]):
        length += 1
    ends = at + length == len(plain)
    lower = re.match(r"\s+([a-z]+)\b", after) if ends else None
    following = lower[1] if lower else "" if ends else plain[at + length]
    if any(_NAMED_AFTER.search(" ".join(plain[at : at + count])) for count in (2, length)) or is_kind_of_firm(
        plain[at + length - 1]
    ):
        return 0
    if is_kind_of_firm(following) and following not in _OFTEN_AFTER_PEOPLE:
        return 0
    return 0 if ends and _OF_A_FIRM.match(after) else length


def _goes_on_as_person(name: str, after: str) -> bool:
    """Tell whether a sentence that opens with a name goes on as one about a person does."""
    return (
        name.isascii() is False
        or name.casefold() in KNOWN_NAMES
        or re.match(
            rf"['’]s\b|,|\.?\s*$|\s*\n|\s+(?:at|from|in|of|on|and|who|wa|the|then|just|never|also|kept|keeps"
            rf"|is|was|has|had"
            rf"|did|didn't|does|doesn't|will|would|wouldn't|said|says|told|[{signs.LOWER}]+(?:ed|es|s)|took"
            rf"|came|put|left"
            rf"|hung|got|gave|sent|ran|drove|made|swore|na|ng|ne|n'|m'|ha|hat|est|a|es|ist|kept|rang"
            rf"|spoke)\b",
            after,
        )
        is not None
    )


def _is_surname(word: str) -> bool:
    small = folded_name(word)
    return is_given(word) or not (
        small in NOT_NAMES or is_everyday(word) or (word.isupper() and len(word) > 1)
    )


def _with_further(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the spans, and the persons listed after one: "Lindiwe, Pieter and Johan"."""
    for at, (start, end) in enumerate(spans):
        yield start, end
        limit = spans[at + 1][0] if at + 1 < len(spans) else len(text)
        further = signs.FURTHER.match(text, end)
        while further is not None and further.start("name") < limit:
            first = further["name"].split()[0]
            rest = text[further.end() : further.end() + 20]
            if (
                not _LIST_GOES_ON.match(rest)
                or not _is_name(first, sure=True)
                or is_firm(text, *further.span("name"))
            ):
                break
            yield further.span("name")
            further = signs.FURTHER.match(text, further.end())


def _company_after(text: str, end: int) -> bool:
    """Tell whether the next word makes a company or a place of the name: "Rose Garden Hotel"."""
    following = re.match(r"\s+([A-Z][a-z]+)", text[end : end + 30])
    return following is not None and is_kind_of_firm(following[1])


def is_firm(text: str, start: int, end: int) -> bool:
    """Tell whether a name is a firm's or a place's that is called like a person: "Tim Hortons"."""
    name = text[start:end].casefold()
    if _NAMED_AFTER.search(name) or is_kind_of_firm(name.split()[-1]) or _company_after(text, end):
        return True
    before = re.findall(r"[\w'’]+", text[max(0, start - 40) : start])[-2:]
    words = [*before, *re.findall(r"[\w'’]+", text[start : start + 60])[:4]]
    return is_in_firm(words, len(before))


def is_word(word: str) -> bool:
    """Tell whether a word is rather one of the language than anybody's name."""
    small = folded_name(word)
    return small not in KNOWN_NAMES and not is_surely_given(word) and is_everyday(word)


def _is_known_small(name: str) -> bool:
    """Tell whether a word counts as a name even in small letters."""
    small = folded_name(name)
    return is_surely_given(name) or small in KNOWN_NAMES - _WORDS_TOO


def _is_name(name: str, *, sure: bool) -> bool:
    """Tell whether the first word can be a name; where the sentence is not `sure`, it must be a known one."""
    words = name.split()
    first = folded_name(words[0])
    if first in NOT_NAMES - KNOWN_NAMES or (first == "sunday" and len(words) == 1):
        return False
    if first in KNOWN_NAMES or is_surely_given(words[0]):
        return True
    if not words[0][0].isupper() or is_word(words[0]) or is_in_firm(words, 0):
        return False
    initial = len(words) > 1 and len(words[-1].strip(".")) == 1
    return sure or initial


def _continues_as_company(text: str, match: re.Match[str]) -> bool:
    """Tell "agent Vision Insurance" and the like, where the capitalised words end in a company word."""
    last = match["name"].split()[-1].casefold()
    after = re.match(r"\s+([A-Za-z]+)", text[match.end() :])
    return last in NOT_NAMES or (
        after is not None and after[1][0].isupper() and after[1].casefold() in NOT_NAMES
    )


def _trimmed(match: re.Match[str], skip: int = 0) -> tuple[int, int]:
    """Cut a capitalised word that is no name off the end ("John Monday"), and a possessive 's."""
    words = list(re.finditer(r"\S+", match["name"]))
    while len(words) > skip + 1 and words[-1][0].strip(".").casefold() in NOT_NAMES - KNOWN_NAMES | {
        "sunday",
        "i",
    }:
        words.pop()
    start, end = match.start("name"), match.start("name") + words[-1].end()
    if re.search(r"['’]s$", match["name"][: words[-1].end()]):
        end -= 2
    return start, end
