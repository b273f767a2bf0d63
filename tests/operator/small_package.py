"""A package of a dozen invented brands, packed as npm packs the real one."""

from __future__ import annotations

import io
import json
import tarfile
from pathlib import Path
from typing import Any

VERSION = "8.0.20260918"


def item(qid: str, name: str, *places: str, kind: str = "brand", **more: Any) -> dict[str, Any]:
    tags = {kind: name, f"{kind}:wikidata": qid, "name": name, **more.pop("tags", {})}
    return {"displayName": name, "id": qid, "locationSet": {"include": list(places)}, "tags": tags, **more}


def identity(label: str, **accounts: str) -> dict[str, Any]:
    return {"label": label, "identities": accounts}


CATEGORIES: dict[str, list[dict[str, Any]]] = {
    "brands/shop/supermarket": [
        item("Q1", "Baobab Mart", "ke", "ug", matchNames=["baobab", "the shop", "hello"]),
        item("Q2", "Baobab Mart Express", "ke"),
        item("Q4", "Nowhere Foods", "fr"),
        item("Q9", "Ocean Basketry", "gb-eng"),
    ],
    "brands/amenity/atm": [item("Q7", "Machine Money", "gb")],
    "brands/amenity/bank": [
        item("Q3", "Acacia Bank", "ke", tags={"short_name": "ACB", "brand:sw": "Benki ya Acacia"}),
        item("Q1", "Baobab Mart", "ke"),
    ],
    "operators/amenity/school": [item("Q8", "Hill School", "gb", kind="operator")],
    "brands/shop/shoes": [item("Q5", "Lidded", "001"), item("Q6", "Gone Shoes", "gb")],
}
IDENTITIES: dict[str, dict[str, Any]] = {
    "Q1": identity(
        "Baobab Mart", twitter="BaobabMartKE", tiktok="baobab.mart", website="https://www.baobab.example/"
    ),
    "Q2": identity("Baobab Mart Express", twitter="BaobabMartNews", website="https://express.baobab.example"),
    "Q3": identity("Acacia Bank", twitter="AcaciaBank", website="https://acaciabank.example"),
    "Q4": identity("Nowhere Foods"),
    "Q5": identity("Lidded", twitter="LiddedGB", tiktok="qwxz", website="https://lidded.example"),
    "Q6": identity("Gone Shoes", twitter="goneshoes") | {"dissolutions": [{"date": "2019-01-01"}]},
    "Q7": identity("Machine Money", twitter="machinemoney"),
    "Q8": identity("Hill School", twitter="hillschool"),
    "Q9": identity("Ocean Basketry", twitter="OceanBasketryUS", website="https://ocean.example"),
}


def pack(folder: Path, version: str = VERSION) -> Path:
    path = folder / "package.tgz"
    files = {
        "nsi": {
            "_meta": {"version": version},
            "nsi": {kind: {"items": items} for kind, items in CATEGORIES.items()},
        },
        "wikidata": {"_meta": {"version": version}, "wikidata": IDENTITIES},
    }
    places = {"nsi": "package/dist/json/nsi.min.json", "wikidata": "package/dist/wikidata/wikidata.min.json"}
    with tarfile.open(path, "w:gz") as archive:
        for name, content in files.items():
            data = json.dumps(content).encode()
            entry = tarfile.TarInfo(places[name])
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return path
