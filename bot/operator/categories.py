"""Which kinds of the package are consumer companies, and in which of our sectors."""

from __future__ import annotations

from bot.directory.overlay import SECTORS

# Trees and keys of the package in the order in which a brand with several takes its sector. A trailing "*"
# stands for every value of the key that is not in LEFT_OUT. Money first: a supermarket's bank is a bank.
_KINDS = """
banking: brands/amenity/bank brands/office/financial brands/office/mortgage brands/shop/money_lender
banking: brands/shop/pawnbroker
payments: brands/amenity/money_transfer brands/amenity/payment_centre brands/amenity/payment_terminal
payments: brands/amenity/bureau_de_change
insurance: brands/office/insurance
telecoms: brands/shop/mobile_phone brands/shop/telecommunication brands/office/telecommunication
telecoms: operators/shop/mobile_phone operators/telecom/exchange operators/internet_access/wlan
telecoms: operators/amenity/telephone
courier: brands/amenity/post_office brands/amenity/post_depot
courier: operators/amenity/post_office operators/amenity/post_box brands/office/logistics
courier: brands/office/moving_company
rail: transit/route/train operators/route/railway
transport: transit/route/bus transit/route/light_rail transit/route/subway transit/route/tram
transport: transit/route/trolleybus transit/route/ferry brands/amenity/bicycle_rental
transport: brands/amenity/parking operators/amenity/parking operators/highway/toll_gantry
transport: operators/barrier/toll_booth
hotels: brands/tourism/hotel brands/tourism/motel brands/tourism/hostel
travel: brands/shop/travel_agency brands/shop/ticket operators/shop/ticket brands/amenity/car_rental
travel: brands/amenity/car_sharing operators/amenity/car_sharing brands/tourism/caravan_site
hospitality: brands/amenity/restaurant brands/amenity/fast_food brands/amenity/cafe brands/amenity/pub
hospitality: brands/amenity/bar brands/amenity/ice_cream brands/amenity/cinema brands/leisure/*
hospitality: brands/tourism/theme_park brands/amenity/karaoke_box
healthcare: brands/amenity/pharmacy brands/amenity/clinic brands/amenity/dentist brands/amenity/doctors
healthcare: brands/amenity/hospital brands/amenity/veterinary brands/healthcare/* brands/shop/optician
healthcare: brands/shop/hearing_aids operators/amenity/hospital operators/amenity/clinic
healthcare: operators/amenity/doctors
digital: brands/shop/bookmaker brands/shop/lottery
retail: brands/shop/* brands/amenity/car_wash brands/amenity/language_school brands/amenity/driving_school
retail: brands/craft/* brands/office/estate_agent brands/office/coworking brands/amenity/vehicle_inspection
courier: brands/amenity/parcel_locker
energy: brands/amenity/fuel brands/amenity/charging_station operators/office/energy_supplier
energy: operators/power/minor_line operators/amenity/charging_station
water: operators/office/water_utility operators/man_made/water_works operators/man_made/wastewater_plant
government: operators/office/government brands/office/government
"""

LEFT_OUT = frozenset({
    "brands/shop/erotic", "brands/shop/cannabis", "brands/shop/tobacco", "brands/shop/funeral_directors",
    "brands/shop/mall", "brands/shop/charity", "brands/shop/pyrotechnics", "brands/leisure/dog_park",
    "brands/leisure/adult_gaming_centre", "brands/leisure/playground", "brands/leisure/miniature_golf",
})  # fmt: skip


# Of these sectors only companies with an account are taken: the others are petrol stations, bus lines and
# cafés of one town, and a name with nothing but a website helps nobody's post.
ACCOUNT_NEEDED = frozenset({"energy", "transport", "rail", "water", "government", "hospitality", "hotels"})


def _kinds() -> tuple[tuple[str, str], ...]:
    found = []
    for line in _KINDS.strip().splitlines():
        sector, _, kinds = line.partition(": ")
        if sector not in SECTORS:
            raise ValueError(sector)
        found += [(kind, sector) for kind in kinds.split()]
    return tuple(found)


KINDS = _kinds()
_ORDER = {kind: (order, sector) for order, (kind, sector) in enumerate(KINDS)}


def sector_of(kind: str) -> tuple[int, str] | None:
    """Return (order, sector) of a category of the package; None for one we do not take."""
    if kind in LEFT_OUT:
        return None
    return _ORDER.get(kind) or _ORDER.get(kind.rsplit("/", 1)[0] + "/*")
