"""The site's data as the Human Services Data Specification has it (Open Referral HSDS 3.1, docs.openreferral.org)."""

from brobygger.tools.hsds.addresses import api_address, list_of, object_address
from brobygger.tools.hsds.objects import as_listed, object_of
from brobygger.tools.hsds.terms import taxonomy, taxonomy_id, taxonomy_term, term_id
from brobygger.tools.hsds.things import Thing

__all__ = [
    "Thing",
    "api_address",
    "as_listed",
    "list_of",
    "object_address",
    "object_of",
    "taxonomy",
    "taxonomy_id",
    "taxonomy_term",
    "term_id",
]
