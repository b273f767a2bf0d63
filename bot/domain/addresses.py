"""Find addresses of people: house and flat numbers, streets, post codes, post boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator

_STREET = (
    r"(?:Road|Rd|Street|St|Avenue|Ave|Lane|Ln|Drive|Dr|Close|Court|Ct|Crescent|Cres|Way|Place|Gardens"
    r"|Gdns|Terrace"
    r"|Square|Sq|Grove|Boulevard|Blvd|Hill|Mews|Estate|Walk|Row|Rise|Parade|Highway|Park|View|Green)"
)
_ADDRESSES = (
    # Streets of other languages: "Lindenstraße 14", "12 rue des Lilas", "Calle Mayor 5".
    re.compile(
        r"\b[A-ZÄÖÜ][a-zäöüß-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|straat|laan)\s?\d{1,4}[a-z]?\b"
    ),
    re.compile(
        r"\b\d{1,4}(?: bis| ter)?,? (?:rue|avenue|boulevard|impasse|chemin|place)"
        r" (?:de la |de l'|des |du |de |d')?[A-ZÀ-Ý][\w'-]+"
    ),
    re.compile(
        r"\b(?:Calle|Avenida|Av\.|Rua|Plaza|Paseo|Praça|Via) (?:de |da |do |del "
        r"|la )*[A-ZÀ-Ý]\w+(?: [A-ZÀ-Ý]\w+)*"
        r",? (?:n[º°] ?)?\d{1,5}\b"
    ),
    re.compile(rf"\b\d{{1,5}}[A-Za-z]?,?\s+(?:[A-Z][\w'’.]*\s+){{1,3}}{_STREET}\b(?:\s*,\s*[A-Z][a-z]+)?"),
    re.compile(
        r"\b\d{1,4}[a-z]?,? (?!(?:hours?|hrs?|days?|weeks?|months?|times?|km|miles?|metres?|minutes?"
        r"|mins?|on|of|in|at"
        r"|the|from|down|up|by|across|people|men|cars?)\b)[a-z']{3,}(?: (?!on|of|in|at|the|by|down|up"
        r"|from)[a-z']{3,})?"
        r" (?:road|rd|street|avenue|ave|lane|crescent|gardens|terrace)\b"
    ),
    # "No 22 Adeniyi close": the kind of street in small letters.
    re.compile(
        r"\b(?:(?i:no\.?|number|nr\.?)\s*)?\d{1,4}[A-Za-z]?,?\s+(?:[A-Z][\w'’.-]*\s+){1,3}(?:road|rd|street"
        r"|st"
        r"|avenue|ave|lane|drive|close|crescent|way|place|gardens|terrace|estate|court|nagar|marg|colony"
        r"|layout)\b"
    ),
    # "outside number 46", "from no. 12": a house told by its number, unless it is a place in a queue.
    re.compile(
        r"(?i)\b(?:outside|opposite|next door at|next to|in front of|live at|lives at|living at"
        r"|deliver(?:ed)? to|left at"
        r"|at|of|from|to)\s+(?P<value>(?:house\s+)?(?:number|no\.?)\s+\d{1,4}[a-z]?)\b"
        r"(?!\s*(?:(?:in|on) (?:the |a |my |your )?(?:queue|line|list|row|waiting)|of|for|with|position|spot"
        r"|place|queue"
        r"|customers?|times|people)\b|[.,]\d|[-/]\d)"
    ),
    re.compile(
        r"(?i)\b(?:flat|apartment|apt\.?|unit|suite|room\s+no\.?|house\s+(?:no\.?|number)|house"
        r"|hse(?:\s+no\.?)?|plot"
        r"|villa|maisonette|door\s+no\.?|d\.\s?no\.?|stand\s+no\.?|erf)\s*"
        r"(?:no\.?\s*)?#?[A-Z]?-?\d{1,4}[A-Z]?(?:/\d{1,3}[A-Z]?)?\b(?:,?\s+(?:block|blk|wing"
        r"|tower)\s+[A-Z0-9]{1,2}\b)?"
        r"(?![,.]\d|%|/|\s*(?:percent|days?|weeks?|hours?|months?|years?|times|shillings?|naira|bob"
        r"|pounds?|ksh|kes|per"
        r"|fee|rate|rooms?|bed\w*|tyres?|tires?))"
    ),
    re.compile(r"(?i)\bP\.?\s?O\.?\s?Box\s+\d+(?:\s?-\s?\d{3,6})?"),
    re.compile(
        r"\b(?:GIR 0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d|[A-HK-Y]\d\d|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY])"
        r" ?\d(?!GB|TB|HR)[ABD-HJLNP-UW-Z]{2})\b"
    ),
    re.compile(
        r"(?i)\b(?:post\s?code|zip(?:\s?code)?)(?:\s*(?:is"
        r"|:))*\s+(?=[a-z0-9 ]{0,6}\d)(?P<value>[a-z0-9]{2,5}(?: \d[a-z]{2})?)\b"
    ),
    re.compile(
        r"(?i)\b(?:my\s+(?:home\s+|house\s+)?address\s+is|(?:i|we)\s+live\s+at"
        r"|my\s+address\s*:)\s+(?P<value>[^.;\n]{3,60})"
    ),
)


def addresses(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of addresses, the surest pattern first, possibly overlapping."""
    for pattern in _ADDRESSES:
        for match in pattern.finditer(text):
            yield match.span("value") if "value" in pattern.groupindex else match.span()
