"""Promises that a site keeps: one check a file, each a generator of problems.

Those of `PAGE_CHECKS` look at one page and at what it names, those of `SITE_CHECKS` at all pages beside each other.
"""

from brobygger.steps.checks.addresses import check_addresses
from brobygger.steps.checks.agreement import check_agreement
from brobygger.steps.checks.dates import check_dates
from brobygger.steps.checks.facts import check_facts
from brobygger.steps.checks.headings import check_headings
from brobygger.steps.checks.links import check_links
from brobygger.steps.checks.output import check_output
from brobygger.steps.checks.phones import check_phones
from brobygger.steps.checks.pictograms import check_pictograms
from brobygger.steps.checks.pictures import check_pictures
from brobygger.steps.checks.recorded import check_recorded
from brobygger.steps.checks.redirects import check_redirects
from brobygger.steps.checks.references import check_emergency, check_references
from brobygger.steps.checks.sensitive import check_sensitive
from brobygger.steps.checks.slugs import check_slugs
from brobygger.steps.checks.times import check_times
from brobygger.steps.checks.weight import check_first_visit, check_weight, sent

SITE_CHECKS = (check_addresses, check_emergency, check_redirects)

PAGE_CHECKS = (
    check_agreement,
    check_facts,
    check_headings,
    check_links,
    check_phones,
    check_pictograms,
    check_pictures,
    check_references,
    check_sensitive,
    check_slugs,
    check_times,
)

__all__ = [
    "PAGE_CHECKS",
    "SITE_CHECKS",
    "check_dates",
    "check_first_visit",
    "check_output",
    "check_recorded",
    "check_weight",
    "sent",
]
