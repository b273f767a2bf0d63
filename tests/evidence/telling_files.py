"""Files that tell more than they show: each carries MARK or a place somewhere beside its pixels."""

from __future__ import annotations

import io
import struct
import subprocess
import zlib
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from PIL import Image, ImageCms, PngImagePlugin

MARK = "WANJIRU-7734"
_MARK = MARK.encode()
_XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator><rdf:Seq><rdf:li>'
    f"{MARK}</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>"
).encode()


def pixels(mode: str = "RGB", size: tuple[int, int] = (96, 64)) -> Image.Image:
    """Return a picture with a different colour in each corner, so that turning it shows."""
    picture = Image.new("RGB", size, "white")
    half = size[0] // 2, size[1] // 2
    picture.paste("red", (0, 0, *half))
    picture.paste("blue", (half[0], half[1], *size))
    return picture if mode == "RGB" else picture.convert(mode)


def saved(picture: Image.Image, format: str, **options: Any) -> bytes:
    buffer = io.BytesIO()
    picture.save(buffer, format, **options)
    return buffer.getvalue()


def exif(*, orientation: int | None = None) -> bytes:
    """Return EXIF with a place, a maker, a serial number, a remark and a maker's note."""
    tags = Image.Exif()
    tags[0x010F], tags[0x0110], tags[0x013B], tags[0x0132] = MARK, "Model", MARK, "2026:11:03 18:42:00"
    if orientation:
        tags[0x0112] = orientation
    inner = tags.get_ifd(0x8769)
    inner[0x9003], inner[0x9286], inner[0x927C] = (
        "2026:11:03 18:42:00",
        b"ASCII\0\0\0" + _MARK,
        b"MKN\0" + _MARK,
    )
    inner[0xA431] = MARK
    place = tags.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "S", (1.0, 17.0, 30.0), "E", (36.0, 49.0, 0.0)
    return tags.tobytes()


def exif_with_thumbnail() -> bytes:
    """Return EXIF whose second directory holds a small JPEG of its own, with the mark in its comment."""
    small = saved(pixels(size=(32, 24)), "JPEG", comment=_MARK)
    first, second = 8, 8 + 2 + 12 + 4
    at = second + 2 + 3 * 12 + 4
    return (
        b"Exif\0\0II*\0"
        + struct.pack("<I", first)
        + struct.pack("<HHHIII", 1, 0x0112, 3, 1, 1, second)
        + struct.pack("<H", 3)
        + struct.pack("<HHIHH", 0x0103, 3, 1, 6, 0)
        + struct.pack("<HHII", 0x0201, 4, 1, at)
        + struct.pack("<HHII", 0x0202, 4, 1, len(small))
        + struct.pack("<I", 0)
        + small
    )


def icc() -> bytes:
    """Return a colour profile that is not sRGB's, marked in its description."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))
    whole = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert profile is not None
    return whole.replace("sRGB".encode("utf-16-be"), "WJRU".encode("utf-16-be")).replace(b"sRGB", b"WJRU")


def with_segment(jpeg: bytes, marker: int, body: bytes) -> bytes:
    """Put a segment right behind the start of a JPEG."""
    return jpeg[:2] + struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body + jpeg[2:]


def with_chunk(png: bytes, name: bytes, body: bytes) -> bytes:
    """Put a chunk behind the header of a PNG."""
    chunk = struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
    return png[:33] + chunk + png[33:]


def with_gif_extension(gif: bytes, label: int, *blocks: bytes) -> bytes:
    """Put an extension behind the colour table of a GIF."""
    table = 3 * 2 ** ((gif[10] & 7) + 1) if gif[10] & 0x80 else 0
    body = b"".join(bytes([len(block)]) + block for block in blocks)
    return gif[: 13 + table] + bytes([0x21, label]) + body + b"\0" + gif[13 + table :]


def iptc() -> bytes:
    record = b"\x1c\x02\x50" + struct.pack(">H", len(_MARK)) + _MARK
    resource = b"8BIM" + struct.pack(">HHI", 0x0404, 0, len(record)) + record + b"\0" * (len(record) % 2)
    return b"Photoshop 3.0\0" + resource


def _text(**chunks: str) -> PngImagePlugin.PngInfo:
    info = PngImagePlugin.PngInfo()
    for name, value in chunks.items():
        info.add_text(name, value, zip=name == "Packed")
    return info


def heif(**options: Any) -> bytes:
    """Return a picture as phones write it; the bot itself can only read such files."""
    import pillow_heif

    buffer = io.BytesIO()
    pillow_heif.from_pillow(pixels()).save(buffer, **options)
    return buffer.getvalue()


def pdf(*, xmp: bool = False, hidden: bool = False) -> bytes:
    from fpdf import FPDF

    made = FPDF()
    made.set_author(MARK)
    made.set_title(MARK)
    made.add_page()
    made.set_font("helvetica", size=20)
    made.cell(text="Statement")
    if hidden:
        made.set_text_color(255, 255, 255)
        made.cell(text=MARK)
    if xmp:
        made.set_xmp_metadata(_XMP.decode())
    return bytes(made.output())


@cache
def film(container: str) -> bytes:
    """Let ffmpeg draw two seconds of film with sound, a place, a time and a title."""
    from bot.evidence.videos import ffmpeg

    program = ffmpeg()
    assert program is not None
    coding = ("libvpx", "libopus") if container == "webm" else ("libx264", "aac")
    tell = [
        f"title={MARK}",
        f"comment={MARK}",
        "location=-01.2921+036.8219/",
        "creation_time=2026-11-03T18:42:00Z",
    ]
    command = [
        program, "-v", "error", "-f", "lavfi", "-i", "testsrc=size=320x240:rate=10:duration=2", "-f", "lavfi",
        "-i", "sine=duration=2", "-c:v", coding[0], "-c:a", coding[1], "-pix_fmt", "yuv420p",
        *(word for one in tell for word in ("-metadata", one)),
    ]  # fmt: skip
    if container != "webm":
        command += ["-movflags", "frag_keyframe+empty_moov"]
    return subprocess.run([*command, "-f", container, "pipe:1"], check=True, capture_output=True).stdout


def _tiff(**options: Any) -> bytes:
    tags = Image.Exif()
    tags[0x010E], tags[0x013B] = MARK, MARK
    return saved(pixels(), "TIFF", exif=tags, **options)


Maker = Callable[[], bytes]

PICTURES: Mapping[str, Maker] = {
    "jpeg, place in EXIF": lambda: saved(pixels(), "JPEG", exif=exif()),
    "jpeg, lying on its side": lambda: saved(pixels(), "JPEG", exif=exif(orientation=6)),
    "jpeg, thumbnail in EXIF": lambda: with_segment(saved(pixels(), "JPEG"), 0xE1, exif_with_thumbnail()),
    "jpeg, comment": lambda: saved(pixels(), "JPEG", comment=_MARK),
    "jpeg, two comments": lambda: with_segment(saved(pixels(), "JPEG", comment=_MARK), 0xFE, _MARK * 2),
    "jpeg, XMP": lambda: saved(pixels(), "JPEG", xmp=_XMP),
    "jpeg, extended XMP": lambda: with_segment(
        saved(pixels(), "JPEG"),
        0xE1,
        b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 32 + struct.pack(">II", len(_XMP), 0) + _XMP,
    ),
    "jpeg, IPTC": lambda: with_segment(saved(pixels(), "JPEG"), 0xED, iptc()),
    "jpeg, Ducky": lambda: with_segment(saved(pixels(), "JPEG"), 0xEC, b"Ducky\0\1\0\4\0\0\0<" + _MARK),
    "jpeg, maker's segment": lambda: with_segment(saved(pixels(), "JPEG"), 0xE5, b"MAKER\0" + _MARK),
    "jpeg, JFXX thumbnail": lambda: with_segment(
        saved(pixels(), "JPEG"), 0xE0, b"JFXX\0\x10" + saved(pixels(size=(16, 12)), "JPEG", comment=_MARK)
    ),
    "jpeg, colour profile": lambda: saved(pixels(), "JPEG", icc_profile=icc(), comment=_MARK),
    "jpeg, words behind its end": lambda: saved(pixels(), "JPEG") + _MARK,
    "jpeg, another behind it": lambda: saved(pixels(), "JPEG") + saved(pixels(), "JPEG", exif=exif()),
    "jpeg, progressive": lambda: saved(pixels(), "JPEG", progressive=True, exif=exif()),
    "jpeg, four inks": lambda: saved(pixels("CMYK"), "JPEG", exif=exif()),
    "jpeg, grey": lambda: saved(pixels("L"), "JPEG", exif=exif(), comment=_MARK),
    "png, text": lambda: saved(pixels(), "PNG", pnginfo=_text(Author=MARK, Comment=MARK)),
    "png, packed text": lambda: saved(pixels(), "PNG", pnginfo=_text(Packed=f"{MARK} {MARK}")),
    "png, XMP": lambda: saved(pixels(), "PNG", pnginfo=_text(**{"XML:com.adobe.xmp": _XMP.decode()})),
    "png, EXIF": lambda: saved(pixels(), "PNG", exif=exif()),
    "png, time": lambda: with_chunk(
        saved(pixels(), "PNG", pnginfo=_text(Author=MARK)),
        b"tIME",
        struct.pack(">HBBBBB", 2026, 11, 3, 18, 42, 0),
    ),
    "png, colour profile": lambda: saved(pixels(), "PNG", icc_profile=icc(), pnginfo=_text(Author=MARK)),
    "png, palette and transparency": lambda: saved(
        pixels("P"), "PNG", transparency=0, pnginfo=_text(Author=MARK)
    ),
    "png, words behind its end": lambda: saved(pixels("RGBA"), "PNG") + _MARK,
    "png, sixteen bits": lambda: saved(pixels("L").convert("I;16"), "PNG", pnginfo=_text(Author=MARK)),
    "png, own chunk": lambda: with_chunk(saved(pixels("LA"), "PNG"), b"prVt", _MARK),
    "png, moving": lambda: saved(
        pixels(), "PNG", save_all=True, append_images=[pixels("L").convert("RGB")], pnginfo=_text(Author=MARK)
    ),
    "webp, EXIF": lambda: saved(pixels(), "WEBP", exif=exif()),
    "webp, XMP": lambda: saved(pixels(), "WEBP", xmp=_XMP),
    "webp, colour profile": lambda: saved(pixels("RGBA"), "WEBP", icc_profile=icc(), xmp=_XMP),
    "webp, moving": lambda: saved(
        pixels(), "WEBP", save_all=True, append_images=[pixels("L").convert("RGB")], exif=exif()
    ),
    "gif, comment": lambda: saved(pixels("P"), "GIF", comment=_MARK),
    "gif, XMP": lambda: with_gif_extension(
        saved(pixels("P"), "GIF"),
        0xFF,
        b"XMP DataXMP",
        *(_XMP[at : at + 200] for at in range(0, len(_XMP), 200)),
    ),
    "tiff, maker": _tiff,
    "tiff, packed": lambda: _tiff(compression="tiff_lzw"),
    "tiff, several pages": lambda: _tiff(save_all=True, append_images=[pixels("L")]),
    "tiff, place": lambda: saved(pixels(), "TIFF", exif=exif()),
    "heic, EXIF": lambda: heif(exif=exif()),
    "heic, XMP": lambda: heif(xmp=_XMP),
    "avif, EXIF": lambda: saved(pixels(), "AVIF", exif=exif()),
    "avif, XMP": lambda: saved(pixels(), "AVIF", xmp=_XMP),
}  # fmt: skip
DOCUMENTS: Mapping[str, Maker] = {
    "pdf, author": pdf,
    "pdf, XMP": lambda: pdf(xmp=True),
    "pdf, hidden words": lambda: pdf(hidden=True),
}
FILMS: Mapping[str, Maker] = {
    "mp4, place and time": lambda: film("mp4"),
    "mov, place and time": lambda: film("mov"),
    "webm, title": lambda: film("webm"),
}
