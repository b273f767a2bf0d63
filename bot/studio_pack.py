"""Join what an evidence pack is made by: words, pages, pictures, ZIPs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from pydantic import TypeAdapter

from bot.app.making import Order
from bot.app.papers import MadeFile
from bot.app.ports import MediaStore
from bot.directory.bodies import bodies_for
from bot.domain.case import Case
from bot.domain.pack import pack_of, shown_in
from bot.domain.pack_shapes import Pack
from bot.domain.values import Items, Phrase
from bot.evidence.legible import PagePictures
from bot.i18n.pack import PackWording
from bot.i18n.render import Renderer
from bot.papers.archive import Member, member
from bot.papers.pack import pack_pdf
from bot.papers.pack_files import Zips, originals, sums

REMOTE = {"remote_id", "remote_unique_id"}  # a messenger's own keys to a file
ZIPS = ("pack_zip", "pack_zip_part")  # what is said of one, and of one of several
PUBLIC_ZIPS = ("pack_zip_public", "pack_zip_public_part")
UNTOLD = {"making", "job", "attempt"}  # how far slow work is


def packed(order: Order, case: Case, media: MediaStore, *, public: bool) -> Iterator[MadeFile]:
    """Yield the PDF, then the ZIPs."""
    person = order.conversation.person
    country = (case.facts.company.country if case.facts.company else None) or person.country
    renderer = Renderer(person.language)
    wording = PackWording(renderer, at=order.at, zone=person.timezone, country=country)
    names = {body.id: body.name for body in bodies_for(country)}
    pack = pack_of(order.conversation, case, order.at, wording, names.get, public=public)
    pictures = PagePictures(media, case.exhibits, public=public)
    data, pages = pack_pdf(pack, pictures.copy)
    name = f"{'public' if public else 'case'}-{case.number}"
    about = Phrase("pack_pdf_public" if public else "pack_pdf", {"n": pages})
    yield MadeFile(f"{name}.pdf", data, mime="application/pdf", alt=wording.words(about))
    listed = member(f"{name}.pdf", data)
    members = _covered(case, pack, pictures) if public else _whole(case, media)
    yield from _zips(Zips(name, order.at), tuple(members), listed, wording, public=public)


def _zips(
    zips: Zips, members: tuple[Member, ...], listed: Member, wording: PackWording, *, public: bool
) -> Iterator[MadeFile]:
    large = tuple(one.name for one in members if one.size > zips.largest)
    for place, count, file in zips.made(members, listed):
        one, several = PUBLIC_ZIPS if public else ZIPS
        about = wording.words(Phrase(several if count > 1 else one, {"place": place, "count": count}))
        if large and place == count:
            about += "\n" + wording.words(Phrase("pack_too_large", {"names": Items(large)}))
        yield replace(file, alt=about)


def _whole(case: Case, media: MediaStore) -> Iterator[Member]:
    """Yield the case as it is kept, and the originals."""
    told = TypeAdapter(Case).dump_python(case, mode="json", exclude=UNTOLD)
    for exhibit in told["exhibits"]:
        for key in REMOTE:
            del exhibit[key]
    yield member("case.json", _json(told))
    yield from originals(case, media)


def _covered(case: Case, pack: Pack, pictures: PagePictures) -> Iterator[Member]:
    """Yield what the public may see: the pack as data, the hashes of the originals, the released pictures."""
    yield member("case.json", _json(TypeAdapter(Pack).dump_python(pack, mode="json")))
    yield member("originals.txt", sums((f"exhibit-{item.number:02}", item.sha256) for item in pack.items))
    for exhibit in case.exhibits:
        if shown_in(exhibit, public=True) and (data := pictures.covered(exhibit.number)) is not None:
            yield member(f"exhibit-{exhibit.number:02}.jpg", data)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=2).encode()
