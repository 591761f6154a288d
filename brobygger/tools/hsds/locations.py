"""Places as HSDS has them."""

from brobygger.nouns.model import Activity, Organisation, Service
from brobygger.nouns.site import Page
from brobygger.nouns.values import Venue
from brobygger.tools.hsds.things import Ids, Thing


def locations(page: Page, ids: Ids) -> list[Thing]:
    """Return the places of a page, and where an activity is on the net."""
    fields = page.fields
    if not isinstance(fields, Organisation | Service | Activity) or page.has_ended:
        return []
    venues = [_location(venue, fields.country, ids) for venue in fields.places or ()]
    if not isinstance(fields, Activity):
        return venues
    if fields.place:
        named = [found for found in venues if found["name"] == fields.place]
        venues = named or [
            {"id": ids.of("location", fields.place), "location_type": "physical", "name": fields.place},
        ]
    if fields.online:
        virtual: Thing = {"id": ids.of("location", fields.online), "location_type": "virtual", "url": fields.online}
        venues = [*(venues if fields.place else []), virtual]
    return venues


def _location(venue: Venue, country: str | None, ids: Ids) -> Thing:
    """Return a place; HSDS knows an address only as a whole, and wants a state, which our countries do not have."""
    name = venue.name or venue.town or ""
    is_whole = venue.street and venue.postcode and venue.town and country
    address: Thing = {
        "id": ids.of("address", name),
        "address_1": venue.street,
        "city": venue.town,
        "state_province": "",
        "postal_code": venue.postcode,
        "country": country,
        "address_type": "physical",
    }
    return {
        "id": ids.of("location", name),
        "location_type": "physical",
        "name": venue.name,
        "description": None if is_whole else " ".join(filter(None, (venue.street, venue.postcode, venue.town))) or None,
        "transportation": venue.how_to_get_there,
        "latitude": None if venue.lat is None else float(venue.lat),
        "longitude": None if venue.lon is None else float(venue.lon),
        "addresses": [address] if is_whole else None,
        "attributes": ids.attributes(f"location {name}", [("step_free", venue.step_free)]),
    }
