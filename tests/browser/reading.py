"""A small site with a page in several versions, one of them from right to left, and a browser that has voices."""

from tests.support import SITE

PAGE = "nb/rights/leie.html"
DANISH = "da/rights/leje.html"

PROJECT = (
    "-- site.yaml --\n"
    + SITE.replace(
        "countries:", "  - {key: ar, folder: ar, tag: ar, name: العربية, address: ar, direction: rtl}\ncountries:"
    )
    + """\
-- content/nb/rights/rent.md --
---
title: Å leie
summary: Les dette først. Det er viktig.
slug: leie
country: NO
checked_on: 2026-11-01
checked_by: Prøverådet
steps: [Les kontrakten.]
contact: {phone: "+47 00 00 00 00"}
---

Du leier av [noen](../index.md). Spør dem, f.eks. om strøm.

## Depositum {#deposit}

Du betaler
først. Så flytter du inn.

## Bare på norsk {#own}

Takk.

## Slutt {#end}

Ferdig!
-- content/da/rights/rent.md --
---
title: At leje
summary: Læs det her først.
slug: leje
steps: [Læs kontrakten.]
---

Du lejer af [nogen](../index.md).

## Depositum {#deposit}

Du betaler først.

## Kun på dansk {#other}

Tak.

## 2026 {#2026}

Et år.

## Slut {#end}

Færdig!
-- content/ar/rights/rent.md --
---
title: الإيجار
summary: اقرأ هذا.
slug: leje
---

## الإيداع {#deposit}

ادفع أولا.
-- content/nb/index.md --
---
title: Hjem
summary: Kort.
---

Tekst.
-- content/da/index.md --
---
title: Hjem på dansk
summary: Kort.
---

Tekst.
"""
)

VOICES = """
[
    { lang: "fil-PH", name: "filippinsk", localService: true },
    { lang: "nb-NO", name: "vertens", localService: false },
    { lang: "no_NO", name: "norsk", localService: true },
    { lang: "da-DK", name: "dansk", localService: true },
]
"""

SPEAKER = """
(() => {
    const spoken = window.spoken = [];
    let waiting = [], live = null;
    const next = () => {
        if (live || !waiting.length) { return; }
        live = waiting.shift();
        spoken.push([live.text.trim(), live.lang, live.voice.name, live.rate]);
        live.onstart?.(new Event("start"));
    };
    window.voices = %s;
    window.finish = () => {
        const ended = live;
        live = null;
        ended.onend?.(new Event("end"));
        next();
    };
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = String(text); } };
    Object.defineProperty(window, "speechSynthesis", { value: {
        getVoices: () => window.voices,
        speak(utterance) { waiting.push(utterance); next(); },
        cancel() { waiting = []; live = null; },
    } });
})();
"""
"""A speaker that says a sentence until the test lets it finish, since no machine of ours has a voice."""


def speaker(voices: str = VOICES) -> str:
    """Return the script that gives a page a speaker with these voices."""
    return SPEAKER % voices
