"""Turn the package's places into countries."""

from __future__ import annotations

import re

from bot.operator.package import LocationSet

WORLD = "001"

# Regions of the United Nations' list (M49) that the package uses, as the countries our companies are in.
_REGIONS = """
150: AL AD AT BY BE BA BG HR CZ DK EE FI FR DE GR HU IS IE IT LV LI LT LU MT MD MC ME NL MK NO PL PT RO RU
SM RS SK SI ES SE CH UA GB XK
002: DZ AO BJ BW BF BI CM CV CF TD KM CG CD CI DJ EG GQ ER SZ ET GA GM GH GN GW KE LS LR LY MG MW ML MR MU
MA MZ NA NE NG RW ST SN SC SL SO ZA SS SD TZ TG TN UG ZM ZW
202: AO BJ BW BF BI CM CV CF TD KM CG CD CI DJ GQ ER SZ ET GA GM GH GN GW KE LS LR MG MW ML MR MU MZ NA NE
NG RW ST SN SC SL SO ZA SS TZ TG UG ZM ZW
142: AE AF AM AZ BD BH BN BT CN CY GE HK ID IL IN IQ IR JO JP KG KH KR KW KZ LA LB LK MM MN MO MV MY NP OM
PH PK PS QA SA SG SY TH TJ TL TM TR TW UZ VN YE
145: AE AM AZ BH CY GE IL IQ JO KW LB OM PS QA SA SY TR YE
029: AG BS BB CU DM DO GD HT JM KN LC VC TT PR
005: AR BO BR CL CO EC GY PY PE SR UY VE
003: US CA MX GT BZ SV HN NI CR PA
419: AR BO BR CL CO EC GY PY PE SR UY VE MX GT BZ SV HN NI CR PA CU DO PR
830: GG JE
"""
_SHAPES = {
    "conus": "US",
    "mainland china": "CN",
    "northern cyprus": "CY",
    "khm": "KH",
    "eth": "ET",
    "crimea": "UA",
    "q35": "DK",
}
_COUNTRIES = {
    code: tuple(countries.split()) for code, countries in re.findall(r"(\d+): ([A-Z\s]+)", _REGIONS)
} | {name: (country,) for name, country in _SHAPES.items()}
_MEANT = {"uk": "GB", "ja": "JP", "fx": "FR"}  # slips in the package


def countries_of(places: LocationSet) -> frozenset[str]:
    """Return the countries, WORLD among them for everywhere; empty when only points are given."""
    included = _codes(places.get("include", []))
    return included - _codes([place for place in places.get("exclude", []) if _is_country(place)])


def _codes(places: list[str | list[float]]) -> frozenset[str]:
    found: set[str] = set()
    for place in places:
        if not isinstance(place, str):
            continue
        code = place.removesuffix(".geojson").lower()
        if code == WORLD:
            found.add(WORLD)
        elif code in _COUNTRIES:
            found.update(_COUNTRIES[code])
        elif len(code) == 2 or code[2:3] == "-":
            found.add(_MEANT.get(code[:2], code[:2].upper()))
    return frozenset(found)


def _is_country(place: str | list[float]) -> bool:
    return isinstance(place, str) and len(place) == 2
