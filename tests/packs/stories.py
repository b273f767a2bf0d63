"""Cases with twelve exhibits, as people would have made them over four weeks, in three languages."""

# ruff: noqa: E501 - stories in three languages, each sentence on one line
from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from PIL import Image, ImageDraw

from bot.domain.case import (
    Case,
    CompanyReply,
    Conversation,
    EvidenceKind,
    Exhibit,
    FileState,
    OriginKind,
    Person,
    Post,
    Readable,
    Status,
    Told,
)
from bot.domain.company import Company
from bot.domain.coverings import Findings
from bot.domain.drafts import Draft, DraftKind, EngineName, Step
from bot.domain.facts import (
    Amount,
    AmountRole,
    Ask,
    AskKind,
    Channel,
    Facts,
    Origin,
    Private,
    PrivateKind,
    Reference,
    ReferenceKind,
    Tried,
    When,
)
from bot.domain.progress import Complaint, Done, Progress
from bot.domain.reading import Sentence, SentenceRole

START = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
AT = datetime(2026, 12, 1, 6, 15, tzinfo=UTC)
# What no public pack may hold.
PRIVATE = ("0722 123456", "0722123456", "SR-8841236", "8841236", "ann@example.com", "Brian Otieno", "Brian",
           "Wanjiru Kamau", "4111 1111 1111 1111", "AnnOfNairobi")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one story, in one language."""

    company: str
    what: str
    told: tuple[str, ...]
    post: str
    letter: str
    answer: str
    promise: str
    notes: tuple[str, ...]
    forward: str
    country: str
    zone: str
    currency: str
    name: str


ENGLISH = Words(
    company="Safaricom",
    what="home fibre was installed on 3 Nov, I paid KSh 4,500 and it has been dead since",
    told=(
        "Safaricom installed home fibre on 3 Nov.",
        "I paid KSh 4,500 and it has been dead since.",
        "I called four times and opened two tickets.",
        "I want my money back, or a line that works.",
    ),
    post="Safaricom installed home fibre on 3 Nov. I paid KSh 4,500 and it has been dead since. Four calls, two "
    "tickets, still dead after 15 days. @Safaricom_Care can I have my money back?",
    letter="Dear Safaricom,\n\nThis is a formal complaint about my home fibre.\n\nWhat happened:\n- You installed it "
    "on 3 November 2026 and I paid KSh 4,500.\n- It has been dead since. I called four times; the ticket is "
    "SR-8841236.\n- Your agent Brian Otieno promised a technician for 9 November. Nobody came.\n\nI ask for a "
    "refund of KSh 4,500 by 4 December 2026. Please write to ann@example.com or call 0722 123456.\n\n"
    "Yours faithfully,\n[your name]",
    answer="Hello, this is Brian from Safaricom care. We are sorry for the delay on SR-8841236. A technician will "
    "call you on 0722 123456 by Friday.",
    promise="Your ticket SR-8841236 was received. This is an automatic message.",
    notes=("the router with the red light", "receipt, paid with card 4111 1111 1111 1111", "the socket",
           "their app says connected", "second visit, nobody came", "", "the call log"),
    forward="Dear customer, your fibre will be active within 24 hours. Call Brian Otieno if not.",
    country="KE",
    zone="Africa/Nairobi",
    currency="KES",
    name="Brian Otieno",
)  # fmt: skip
ARABIC = Words(
    company="اتصالات النيل",
    what="ركّبت الشركة خط الإنترنت يوم 3 نوفمبر ودفعت 4,500 جنيه ولم يعمل حتى اليوم",
    told=(
        "ركّبت شركة اتصالات النيل خط الإنترنت في بيتي يوم 3 نوفمبر.",
        "دفعت 4,500 جنيه ولم يعمل الخط منذ ذلك اليوم.",
        "اتصلت أربع مرات وفتحت تذكرتين.",
        "أريد استرداد المبلغ أو خطًا يعمل.",
    ),
    post="ركّبت اتصالات النيل خط الإنترنت يوم 3 نوفمبر. دفعت 4,500 جنيه ولم يعمل منذ ذلك اليوم. أربع مكالمات وتذكرتان "
    "بلا حل بعد 15 يومًا. هل أسترد مالي؟",
    letter="السادة اتصالات النيل،\n\nهذه شكوى رسمية بشأن خط الإنترنت المنزلي.\n\nما حدث:\n- ركّبتم الخط يوم 3 نوفمبر "
    "2026 ودفعت 4,500 جنيه.\n- لم يعمل الخط منذ ذلك اليوم، واتصلت أربع مرات.\n\nأطلب استرداد 4,500 جنيه قبل 4 ديسمبر "
    "2026.\n\nوتفضلوا بقبول الاحترام،\n[your name]",
    answer="مرحبًا، نأسف للتأخير. سيتصل بكم الفني قبل يوم الجمعة.",
    promise="تم استلام تذكرتكم. هذه رسالة آلية.",
    notes=("الجهاز والضوء الأحمر", "إيصال الدفع", "المقبس", "التطبيق يقول متصل", "الزيارة الثانية", "", "سجل المكالمات"),
    forward="عميلنا العزيز، سيعمل خطكم خلال 24 ساعة.",
    country="EG",
    zone="Africa/Cairo",
    currency="EGP",
    name="خدمة العملاء",
)  # fmt: skip
HINDI = Words(
    company="भारत फाइबर",
    what="3 नवंबर को घर पर फाइबर लगाया गया, मैंने 4,500 रुपये दिए और तब से कनेक्शन बंद है",
    told=(
        "भारत फाइबर ने 3 नवंबर को मेरे घर पर फाइबर लगाया।",
        "मैंने 4,500 रुपये दिए और तब से कनेक्शन बंद है।",
        "मैंने चार बार फ़ोन किया और दो टिकट खोले।",
        "मुझे मेरे पैसे वापस चाहिए या चालू कनेक्शन।",
    ),
    post="भारत फाइबर ने 3 नवंबर को फाइबर लगाया। मैंने 4,500 रुपये दिए और तब से कनेक्शन बंद है। चार कॉल, दो टिकट, 15 दिन "
    "बाद भी कुछ नहीं। क्या मुझे मेरे पैसे वापस मिलेंगे?",
    letter="सेवा में, भारत फाइबर,\n\nयह मेरे घर के फाइबर कनेक्शन के बारे में औपचारिक शिकायत है।\n\nक्या हुआ:\n- आपने 3 नवंबर "
    "2026 को कनेक्शन लगाया और मैंने 4,500 रुपये दिए।\n- तब से वह बंद है। मैंने चार बार फ़ोन किया।\n\nमैं 4 दिसंबर 2026 तक "
    "4,500 रुपये की वापसी माँगता हूँ।\n\nभवदीय,\n[your name]",
    answer="नमस्ते, देरी के लिए क्षमा करें। तकनीशियन शुक्रवार तक आपको फ़ोन करेगा।",
    promise="आपका टिकट मिल गया है। यह एक स्वचालित संदेश है।",
    notes=("लाल बत्ती वाला राउटर", "भुगतान की रसीद", "सॉकेट", "ऐप में चालू दिखाता है", "दूसरी बार कोई नहीं आया", "", "कॉल सूची"),
    forward="प्रिय ग्राहक, आपका फाइबर 24 घंटे में चालू हो जाएगा।",
    country="IN",
    zone="Asia/Kolkata",
    currency="INR",
    name="ग्राहक सेवा",
)  # fmt: skip
STORIES = {"english": ENGLISH, "arabic": ARABIC, "hindi": HINDI}


def photo(number: int, size: tuple[int, int] = (1200, 900)) -> bytes:
    """Return a picture that looks like something: a box with a light, turned for some."""
    width, height = size if number % 3 else (size[1], size[0])
    image = Image.new("RGB", (width, height), (214 - 6 * number, 216, 205 + 3 * number))
    draw = ImageDraw.Draw(image)
    draw.rounded_rectangle((width * 0.2, height * 0.35, width * 0.8, height * 0.7), 30, fill=(70, 78, 92))
    for light in range(5):
        x = width * (0.28 + 0.1 * light)
        fill = (214, 66, 60) if light == number % 5 else (120, 190, 120)
        draw.ellipse((x, height * 0.5, x + 34, height * 0.5 + 34), fill=fill)
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=85)
    return buffer.getvalue()


def _exhibits(words: Words, put: Callable[[bytes], str], readable: Readable) -> tuple[Exhibit, ...]:
    made: list[Exhibit] = []

    def add(kind: EvidenceKind, data: bytes | None, mime: str | None = None, **more: object) -> None:
        number = len(made) + 1
        values: dict[str, object] = {"received_at": START + timedelta(days=15, minutes=number), **more}
        if data is not None:
            values |= {"file_state": FileState.STORED, "sha256": put(data), "size": len(data), "mime": mime}
        made.append(Exhibit(number, kind, **values))  # type: ignore[arg-type]

    for number, note in enumerate(words.notes, 1):
        data = photo(number)
        with Image.open(io.BytesIO(data)) as image:
            findings = Findings(*image.size)
        add(EvidenceKind.PHOTO, data, "image/jpeg", note=note or None, readable=readable, findings=findings)
    add(
        EvidenceKind.DOCUMENT,
        b"%PDF-1.7 an invoice",
        "application/pdf",
        file_name="../Wanjiru Kamau 0722123456.pdf",
    )
    add(EvidenceKind.VOICE, b"OggS a voice note", "audio/ogg")
    add(EvidenceKind.FORWARD, None, text=words.forward, origin_kind=OriginKind.HIDDEN_USER,
        origin_name=words.name, origin_at=START + timedelta(days=2, hours=3))  # fmt: skip
    add(EvidenceKind.LOCATION, None, text="-1.283300,36.816700", note=None)
    add(EvidenceKind.CONTACT, None, text=f"{words.name} 0722 123456")
    return tuple(made)


def _facts(words: Words) -> Facts:
    origins = {
        "company": (Origin(1, 0, 10),),
        "what": (Origin(1, 0, 10), Origin(1, 41, 50)),
        "when": (Origin(1, 0, 10),),
        "amounts": (Origin(1, 45, 50), Origin(evidence=2)),
        "tried": (Origin(1, 90, 100),),
        "references": (Origin(2, 0, 5),),
        "ask": (Origin(button="choose"),),
    }
    return Facts(
        company=Company(words.company, country=words.country),
        what=words.what,
        when=When(date(2026, 11, 3)),
        amounts=(Amount(Decimal(4500), words.currency, AmountRole.PAID),),
        references=(Reference(ReferenceKind.TICKET, "SR-8841236"),),
        tried=(Tried(Channel.CALL, 4, "called four times"), Tried(Channel.TICKET, 2, "two tickets")),
        ask=Ask((AskKind.REFUND, AskKind.REPAIR), by=date(2026, 12, 4)),
        private=(
            Private(PrivateKind.PHONE, "0722 123456"),
            Private(PrivateKind.EMAIL, "ann@example.com"),
            Private(PrivateKind.PERSON, words.name),
        ),
        provenance=origins,
    )


def story(
    words: Words, put: Callable[[bytes], str], *, readable: Readable = Readable.NO
) -> tuple[Conversation, Case]:
    """Return a conversation with one case; `put` keeps the files of its exhibits."""
    ends = [0]
    for text in words.told:
        ends.append(ends[-1] + len(text) + 1)
    sentences = tuple(
        Sentence(text, SentenceRole.OUTCOME, ends[at], ends[at + 1] - 1) for at, text in enumerate(words.told)
    )
    days = timedelta(days=1)
    case = Case(
        number=1,
        opened_at=START + 15 * days,
        status=Status.ESCALATED,
        facts=_facts(words),
        told=(Told(1, sentences),),
        exhibits=_exhibits(words, put, readable),
        drafts=(
            Draft(DraftKind.EMAIL, words.letter, EngineName.RULES, subject="Formal complaint: SR-8841236"),
            Draft(DraftKind.LETTER_BEFORE_ACTION, "never sent", EngineName.RULES, subject="never sent"),
        ),
        posts=(
            Post(DraftKind.X_POST, Step.FIRST_POST, words.post, START + 15 * days, "https://x.com/AnnOfNairobi/status/1"),
            Post(DraftKind.X_POST, Step.NUDGE, words.post[:90], START + 18 * days),
        ),
        replies=(
            CompanyReply(words.promise, START + 15 * days, kind=None, told=True),
            CompanyReply(words.answer, START + 19 * days, date(2026, 11, 27), exhibit=4),
        ),
        progress=Progress(
            complaint=Complaint(date(2026, 11, 5), Channel.CALL, "SR-8841236"),
            done=(Done(Step.FORMAL_COMPLAINT, START + 22 * days),),
        ),
        posted_at=START + 15 * days,
    )  # fmt: skip
    person = Person(country=words.country, timezone=words.zone)
    return Conversation(person, (case,), 1, x_name="AnnOfNairobi", opened=1), case


def keeper() -> tuple[dict[str, bytes], Callable[[bytes], str]]:
    """Return a store in memory and what puts bytes into it."""
    kept: dict[str, bytes] = {}

    def put(data: bytes) -> str:
        sha256 = hashlib.sha256(data).hexdigest()
        kept[sha256] = data
        return sha256

    return kept, put
