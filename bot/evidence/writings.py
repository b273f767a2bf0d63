"""The words of mails, texts and saved pages, read with limits. Nothing in them is followed or fetched."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.utils import parsedate_to_datetime
from html.parser import HTMLParser

from bot.domain.coverings import Writing
from bot.evidence.sniffing import may_be_words

LONGEST = 20_000  # characters that are kept of a file's words
MOST_PARTS = 200
DEEPEST = 8  # mails within mails
MOST_MARKUP = 2 * 2**20  # bytes of a page that are looked at
_HEADERS = re.compile(
    rb"\A(?:\xef\xbb\xbf)?(?:>?From [^\r\n]*\r?\n)?"
    rb"(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)+"
)
_OF_MAIL = (b"from", b"subject", b"date", b"to", b"message-id", b"received", b"return-path")
_UNSEEN = frozenset({"script", "style", "head", "template", "noscript"})
_BREAKS = frozenset({"p", "br", "div", "li", "tr", "h1", "h2", "h3", "h4", "table", "blockquote"})
_ALONE = frozenset({"br", "img", "hr", "meta", "link", "input"})


def read_writing(data: bytes, mime: str) -> Writing | None:
    """Return the words of a mail, a text or a page; None where there are none to be had."""
    if not may_be_words(data):
        return None
    if mime == "message/rfc822" or _is_mail(data):
        return _mail(data)
    text = _decoded(data)
    if text is None:
        return None
    page = mime == "text/html" or data[:200].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith(
        (b"<!doc", b"<html")
    )
    text = _plain(text[:MOST_MARKUP]) if page else text
    words = _tidy(text)
    return Writing(words[:LONGEST], cut=len(words) > LONGEST) if words else None


def _is_mail(data: bytes) -> bool:
    """Tell whether bytes begin with the headers of a mail: two that mails have, whatever else is there."""
    found = _HEADERS.match(data[:16_384])
    if found is None:
        return False
    names = {line.split(b":", 1)[0].strip().lower() for line in found[0].splitlines() if b":" in line}
    return len(names.intersection(_OF_MAIL)) >= 2


def _mail(data: bytes) -> Writing | None:
    try:
        message = BytesParser(policy=policy.default).parsebytes(data)
        text, cut = _body(message)
        return Writing(
            text[:LONGEST],
            cut=cut or len(text) > LONGEST,
            mail=True,
            subject=_header(message, "subject"),
            sender=_header(message, "from"),
            sent_at=_date(_header(message, "date")),
        )
    except (RecursionError, MemoryError, LookupError, ValueError, TypeError, AttributeError, AssertionError):
        return None  # the parser's own ways to stumble over what no mail program writes


def _body(message: EmailMessage) -> tuple[str, bool]:
    """Return the plain text of a mail, else that of its page, and whether parts were left unread."""
    plain: list[str] = []
    pages: list[str] = []
    seen = 0
    waiting: list[tuple[Message, int]] = [(message, 0)]
    while waiting:
        part, depth = waiting.pop(0)
        seen += 1
        if seen > MOST_PARTS or depth > DEEPEST:
            return _tidy("\n".join(plain) or "\n".join(pages)), True
        if part.is_multipart():
            inner = part.get_payload()
            waiting += [(one, depth + 1) for one in inner if isinstance(one, Message)]
            continue
        if part.get_content_disposition() == "attachment":
            continue
        if part.get_content_type() == "text/plain":
            plain.append(_content(part))
        elif part.get_content_type() == "text/html":
            pages.append(_plain(_content(part)[:MOST_MARKUP]))
    return _tidy("\n".join(plain) or "\n".join(pages)), False


def _content(part: Message) -> str:
    """Return the text of a part; a charset nobody knows is read as UTF-8."""
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    charset = part.get_content_charset() or "utf-8"
    try:
        return payload.decode(charset, "replace")
    except (LookupError, ValueError):
        return payload.decode("utf-8", "replace")


def _header(message: EmailMessage, name: str) -> str:
    """Return a header in one line, without what cannot be seen."""
    try:
        value = str(message.get(name, ""))
    except (ValueError, IndexError, AttributeError, TypeError):  # the library fails on some broken headers
        return ""
    line = " ".join(value.split())
    return "".join(letter for letter in line if letter.isprintable())[:300]


def _date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return moment.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _decoded(data: bytes) -> str | None:
    """Return bytes as text: UTF-8, or the Western European code if they read as one; else None."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    text = data.decode("cp1252", "replace")
    odd = sum(not (letter.isprintable() or letter in "\r\n\t") for letter in text[:4096])
    return None if odd * 50 > min(len(text), 4096) else text


class _Words(HTMLParser):
    """Collects the words of a page that can be seen."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN and tag not in _ALONE:
            self._hidden += 1
        elif tag in _BREAKS:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._hidden = max(0, self._hidden - 1)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words.append(data)


def _plain(page: str) -> str:
    parser = _Words()
    parser.feed(page)
    parser.close()
    return "".join(parser.words)


def _tidy(text: str) -> str:
    """Return the text without trailing spaces, runs of empty lines and characters that print nothing."""
    clean = "".join(letter for letter in text[: 4 * LONGEST] if letter.isprintable() or letter in "\n\t")
    lines = [" ".join(line.split()) for line in clean.replace("\r", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
