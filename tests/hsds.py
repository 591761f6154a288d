"""Whether data keeps to HSDS 3.1 (Open Referral): its schema, built from the tables of the specification.

The tables are those of https://docs.openreferral.org/en/3.1/hsds/schema_reference.html, of every object that we can
write. No package that Python 3.11 can install holds the schema itself. A property stands as

    name            a string        name!           which must be there
    name:uri        with a format   name:number     of another type
    name=a|b        one of these    name:[phone]    several objects of that kind     name:<phone>     one

The published schema lets other properties pass; this one does not, so that a misspelt one is found.
"""

import re
from collections.abc import Callable
from functools import cache

import fastjsonschema

METADATA = "attributes:[attribute] metadata:[metadata]"

TABLES = {
    "organization": f"""
        id!:uuid name! alternate_name description! email:email website:uri additional_websites:[url] tax_status tax_id
        year_incorporated:number legal_status logo uri:uri parent_organization_id:uuid funding:[funding]
        contacts:[contact] phones:[phone] locations:[location] programs:[program]
        organization_identifiers:[organization_identifier] {METADATA}""",
    "service": f"""
        id!:uuid organization_id:uuid program_id:uuid name! alternate_name description url:uri additional_urls:[url]
        email:email status!=active|inactive|defunct|temporarily_closed interpretation_services application_process
        fees_description wait_time fees accreditations eligibility_description minimum_age:number maximum_age:number
        assured_date:date assurer_email:email licenses alert last_modified:date-time phones:[phone]
        schedules:[schedule] service_areas:[service_area] service_at_locations:[service_at_location]
        languages:[language] organization:<organization> funding:[funding] cost_options:[cost_option]
        program:<program> required_documents:[required_document] contacts:[contact] capacities:[service_capacity]
        {METADATA}""",
    "service_at_location": f"""
        id!:uuid service_id:uuid location_id:uuid description service_areas:[service_area] contacts:[contact]
        phones:[phone] schedules:[schedule] location:<location> {METADATA}""",
    "location": f"""
        id!:uuid location_type!=physical|postal|virtual url:uri organization_id:uuid name alternate_name description
        transportation latitude:number longitude:number external_identifier external_identifier_type
        languages:[language] addresses:[address] contacts:[contact] accessibility:[accessibility] phones:[phone]
        schedules:[schedule] {METADATA}""",
    "address": f"""
        id!:uuid location_id:uuid attention address_1! address_2 city! region state_province! postal_code! country!
        address_type!=physical|postal|virtual {METADATA}""",
    "phone": f"""
        id!:uuid location_id:uuid service_id:uuid organization_id:uuid contact_id:uuid service_at_location_id:uuid
        number! extension:number type description languages:[language] {METADATA}""",
    "contact": f"""
        id!:uuid organization_id:uuid service_id:uuid service_at_location_id:uuid location_id:uuid name title department
        email:email phones:[phone] {METADATA}""",
    "schedule": f"""
        id!:uuid service_id:uuid location_id:uuid service_at_location_id:uuid valid_from:date valid_to:date dtstart:date
        timezone:number until:date count:number wkst=MO|TU|WE|TH|FR|SA|SU freq=WEEKLY|MONTHLY interval:number byday
        byweekno bymonthday byyearday description opens_at:clock closes_at:clock schedule_link:uri attending_type notes
        {METADATA}""",
    "funding": f"id!:uuid organization_id:uuid service_id:uuid source {METADATA}",
    "required_document": f"id!:uuid service_id:uuid document uri:uri {METADATA}",
    "language": f"id!:uuid service_id:uuid location_id:uuid phone_id:uuid name code note {METADATA}",
    "cost_option": f"""
        id!:uuid service_id:uuid valid_from:date valid_to:date option currency amount:number amount_description
        {METADATA}""",
    "attribute": """
        id!:uuid link_id:uuid taxonomy_term_id:uuid link_type link_entity value label taxonomy_term:<taxonomy_term>
        metadata:[metadata]""",
    "taxonomy": "id!:uuid name! description! uri:uri version metadata:[metadata]",
    "taxonomy_term": """
        id!:uuid code name! description! parent_id:uuid taxonomy taxonomy_detail:<taxonomy> language taxonomy_id:uuid
        term_uri:uri metadata:[metadata]""",
    "url": f"id!:uuid label url!:uri organization_id:uuid service_id:uuid {METADATA}",
}

PAGE = """
    total_items!:integer total_pages!:integer page_number!:integer size!:integer first_page!:boolean last_page!:boolean
    empty!:boolean license:uri date:date"""
"""A list's head (https://docs.openreferral.org/en/3.1/hsds/api_reference.html, Lists), and two entries of ours."""

ENTRY = """
    version! profile!:uri openapi_url!:uri description license:uri date!:date language"""
"""The endpoint `/` (the same place), with our entries; tests look at `publisher`, `languages` and `endpoints`."""

PART = re.compile(
    r"(?P<name>\w+)(?P<must>!?)(?::(?:\[(?P<many>\w+)\]|<(?P<one>\w+)>|(?P<type>[\w-]+))|=(?P<words>\S+))?"
)
FORMATS = {
    "uuid": r"^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$",  # those of ours are of version 5
    "clock": r"^([01]\d|2[0-3]):[0-5]\d$",
    "email": r"^[^@\s]+@[^@\s]+$",
}


def _schema(table: str) -> dict[str, object]:
    properties: dict[str, object] = {}
    required = []
    for part in table.split():
        found = PART.fullmatch(part)
        assert found is not None, part
        if found["must"]:
            required.append(found["name"])
        properties[found["name"]] = _value(found)
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def _value(found: re.Match[str]) -> object:
    if found["many"]:
        return {"type": "array", "items": {"$ref": f"#/definitions/{found['many']}"}}
    if found["one"]:
        return {"$ref": f"#/definitions/{found['one']}"}
    if found["words"]:
        return {"enum": found["words"].replace("_", " ").split("|")}
    if found["type"] in ("number", "integer", "boolean"):
        return {"type": found["type"]}
    return {"type": "string", **({"format": found["type"]} if found["type"] else {})}


def _kinds() -> dict[str, object]:
    named = {kind for table in TABLES.values() for kind in re.findall(r"[\[<](\w+)[\]>]", table)}
    # Kinds that we never write have no table: nothing of theirs may stand there.
    return {kind: _schema(TABLES[kind]) if kind in TABLES else False for kind in sorted(named | TABLES.keys())}


@cache
def checked(kind: str) -> Callable[[object], object]:
    """Return what raises JsonSchemaException where an object is not one of its kind."""
    return _compiled({"$ref": f"#/definitions/{kind}"})


@cache
def checked_list(kind: str) -> Callable[[object], object]:
    """Return the same for a list of such objects as the API has it."""
    page = _schema(PAGE)
    contents = {"type": "array", "items": {"$ref": f"#/definitions/{kind}"}}
    page["properties"] = {**_properties(page), "contents": contents}
    page["required"] = ["empty", "contents"]
    return _compiled(page)


@cache
def checked_entry() -> Callable[[object], object]:
    """Return the same for the endpoint `/`."""
    entry = _schema(ENTRY)
    entry["properties"] = {**_properties(entry), "publisher": {"required": ["name"]}, "languages": {}, "endpoints": {}}
    return _compiled(entry)


def _properties(schema: dict[str, object]) -> dict[str, object]:
    found = schema["properties"]
    assert isinstance(found, dict)
    return found


def _compiled(schema: dict[str, object]) -> Callable[[object], object]:
    whole = {"$schema": "http://json-schema.org/draft-07/schema#", "definitions": _kinds(), **schema}
    if "$ref" in schema:
        whole = {**{key: value for key, value in whole.items() if key != "$ref"}, "allOf": [schema]}
    made: Callable[[object], object] = fastjsonschema.compile(whole, formats=FORMATS)
    return made
