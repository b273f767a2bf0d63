"""Tell whether a complaint is about personal data: then the authority for data is the one who decides."""

from __future__ import annotations

import re
from collections.abc import Iterable

# "My data is finished" is about a bundle; what counts is that somebody got it, keeps it or will not show it.
_SHARED = r"(?:gave|given|giving|shar\w+|sold|sell\w*|leak\w*|expos\w+|disclos\w+|publish\w*|sent|pass\w*)"
_THEIRS = (
    r"(?:my|our|her|his|their) (?:\w+ ){0,2}?(?:personal (?:data|details|information)|data|details"
    r"|information|(?:phone )?number|(?:home |e-?mail )?address|id|medical records?|records?|photos?)"
)
_DATA = re.compile(
    rf"(?<!\bi )(?<!\bwe )(?<!\bi've )\b{_SHARED}(?: \w+)? {_THEIRS}\b[^.]{{0,60}}"
    r"\b(?:to|with|online|publicly|strangers?|others?|people)\b"
    rf"|\b(?:my|our) (?:personal )?data (?:was|were|has been|have been|got) {_SHARED}"
    r"|\b(?:data (?:breach|leak|protection)|gdpr|subject access|privacy (?:breach|violation)|personal data)\b"
    r"|\b(?:delete|erase|remove|copy of|access to) my (?:personal )?(?:data|details|information)\b",
    re.IGNORECASE,
)


def is_about_data(texts: Iterable[str]) -> bool:
    return any(_DATA.search(text) for text in texts)
