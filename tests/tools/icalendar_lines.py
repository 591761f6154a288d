"""What RFC 5545 wants of the bytes of a calendar file, read by its own words and by no library."""

import re

LINE = re.compile(r'([A-Z0-9-]+)((?:;[A-Z-]+=(?:"[^"\x00-\x1f]*"|[^";:,\x00-\x1f]*)(?:,[^";:,]*)*)*):(.*)', re.DOTALL)
"""Section 3.1: a name, parameters, a colon, a value."""

TEXT = re.compile(r"(?:[^\\;,\x00-\x08\x0a-\x1f\x7f]|\\[\\;,nN])*")
"""Section 3.3.11: text in which backslash, semicolon, comma and new line are escaped, and nothing else is."""

OF_TEXT = {"SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME", "UID", "TZID"}
ONCE = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "STATUS", "SUMMARY", "RRULE", "CLASS"}
ESCAPES = {"\\\\": "\\", "\\;": ";", "\\,": ",", "\\n": "\n", "\\N": "\n"}


def lines_of(data: bytes) -> list[str]:
    """Return the unfolded lines; each is at most 75 octets, ends in CRLF and tears no letter apart (3.1)."""
    assert data.endswith(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")
    folded = data.removesuffix(b"\r\n").split(b"\r\n")
    assert all(0 < len(line) <= 75 for line in folded)
    for line in folded:
        line.decode()
    return data.decode().removesuffix("\r\n").replace("\r\n ", "").split("\r\n")


def text_of(value: str) -> str:
    """Return what an escaped text says."""
    assert TEXT.fullmatch(value), value
    return re.sub(r"\\.", lambda found: ESCAPES[found[0]], value)


def properties(data: bytes) -> list[dict[str, str]]:
    """Return the properties of each event, its texts as they are read; the file is whole, and begins as it must."""
    lines = lines_of(data)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    open_parts: list[str] = []
    events: list[dict[str, str]] = []
    zones: set[str] = set()
    seen: set[str] = set()
    for line in lines:
        found = LINE.fullmatch(line)
        assert found, line
        name, parameters, value = found.groups()
        if name == "BEGIN":
            open_parts.append(value)
            if value == "VEVENT":
                events.append({})
        elif name == "END":
            assert open_parts.pop() == value
        elif open_parts == ["VCALENDAR", "VEVENT"]:
            assert not (name in ONCE and name in events[-1]), line
            events[-1][name] = text_of(value) if name in OF_TEXT else value
            seen.update(re.findall(r";TZID=([^;:]+)", parameters))
        elif open_parts == ["VCALENDAR", "VTIMEZONE"] and name == "TZID":
            zones.add(value)
        elif open_parts == ["VCALENDAR"]:
            assert name not in OF_TEXT or TEXT.fullmatch(value)
    assert not open_parts
    assert seen == zones
    assert events
    assert all({"UID", "DTSTAMP", "DTSTART"} <= event.keys() for event in events)
    return events
