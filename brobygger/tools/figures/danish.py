"""The words of Danish for numbers, dates and times."""

import re
from types import MappingProxyType

from brobygger.tools.figures.vocabulary import ADD, JOINT, TIMES, Part, Vocabulary, listed, numbered, valued

_ONES = listed("en et én ét een eet")

_SMALL = valued(
    "to 2 tre 3 fire 4 fem 5 seks 6 syv 7 otte 8 ni 9 ti 10 elleve 11 tolv 12 tretten 13 fjorten 14 femten 15 "
    "seksten 16 sytten 17 atten 18 nitten 19 tyve 20 tredive 30 fyrre 40 fyrretyve 40 halvtreds 50 "
    "halvtredsindstyve 50 tres 60 tresindstyve 60 halvfjerds 70 halvfjerdsindstyve 70 firs 80 firsindstyve 80 "
    "halvfems 90 halvfemsindstyve 90"
)

_PARTS: dict[str, Part] = {
    **dict.fromkeys(_ONES, (ADD, 1)),
    **{word: (ADD, value) for word, value in _SMALL.items()},
    **dict.fromkeys(("hundrede", "hundred"), (TIMES, 100)),
    **dict.fromkeys(("tusind", "tusinde"), (TIMES, 1000)),
    "og": (JOINT, 0),
}

_SHARES = valued("halvdel 2 tredjedel 3 fjerdedel 4 femtedel 5 sjettedel 6 ottendedel 8 tiendedel 10")

_MONTHS = numbered("januar februar marts april maj juni juli august september oktober november december")

DANISH = Vocabulary(
    parts=MappingProxyType(_PARTS),
    tails=listed("hundrede"),
    ones=_ONES,
    counts=valued("begge 2 par 2 dobbelt 2 dobbelte 2 hveranden 2 dusin 12"),
    ordinals=valued(
        "første 1 anden 2 andet 2 andre 2 tredje 3 fjerde 4 femte 5 sjette 6 syvende 7 ottende 8 niende 9 tiende 10 "
        "ellevte 11 tolvte 12 trettende 13 fjortende 14 femtende 15 sekstende 16 syttende 17 attende 18 nittende 19 "
        "tyvende 20 tredivte 30 fyrretyvende 40 halvtredsindstyvende 50"
    ),
    shares=MappingProxyType({word + end: value for word, value in _SHARES.items() for end in ("", "en", "e", "ene")}),
    halves=listed("halv halvt halve halvdelen"),
    one_and_a_half=listed("halvanden halvandet"),
    scales=valued(
        "hundrede 100 hundred 100 hundreder 100 tusind 1000 tusinde 1000 million 1000000 millioner 1000000 "
        "mill 1000000 mio 1000000 milliard 1000000000 milliarder 1000000000 mia 1000000000"
    ),
    months=_MONTHS,
    short_months=MappingProxyType({name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}),
    units=re.compile(
        r"(?P<minute>min|minut(?:ter|tet|terne|ters)?)"
        r"|(?P<quarter>kvart(?:er(?:et)?)?)"
        r"|(?P<hour>t|tim(?:e|er|en|erne|ers)|timers\w+)"
        r"|(?P<day>(?:arbejds|bank|kursus)?dag(?:e|en|ene|es)?|dages\w+|døgn(?:et|s)?)"
        r"|(?P<week>ug(?:e|er|en|erne|ers)|ugers\w+)"
        r"|(?P<month>md|mdr|(?:kalender)?måned(?:er|en|erne|ers)?|måneders\w+)"
        r"|(?P<season>kvartal(?:et|er|erne)?)"
        r"|(?P<year>(?:skole)?år(?:et|ene|s)?|årig\w*|års\w+)"
        r"|(?P<decade>årti(?:et|er|erne)?)"
        r"|(?P<percent>procent(?:en|s)?|procents\w*|pct)"
        r"|(?P<crown>kr|kron(?:e|er|en|erne)|nok|dkk|sek)"
        r"|(?P<euro>euro(?:en)?|eur)"
        r"|(?P<section>paragraf(?:fen|fer)?)"
        r"|(?P<ore>øre)"
        r"|(?P<cent>cents?)"
    ),
    everyday=(
        (r"døgnet rundt|døgnåb\w+|hele døgnet|dag og nat", "24 hour"),
        (r"alle dage|alle ugens dage|hver dag|daglig\w*|hele ugen", "7 day"),
        (r"hverdage|hverdagene", "5 day"),
        (r"hver anden|hvert andet|hveranden", "2"),
        (r"gratis|koster ikke noget|koster ingenting", "0 crown"),
    ),
    joints=listed("og"),
    ranges=listed("til eller og optil"),
    out_of=listed("af ud"),
    every=listed("hver hvert"),
    clock=listed("kl klokken"),
    past=listed("over"),
    before=listed("i"),
    later=listed("eftermiddagen eftermiddag aftenen aften natten middag"),
    about=listed("ca cirka omtrent omkring rundt næsten over under end godt knap knapt mindst optil"),
    these=listed("de disse alle begge vores jer os dem"),
    calls=listed("ring ringe ringer tlf telefon telefonen nummer nummeret telefonnummer sms mobil"),
    weekdays=listed("ma man ti tir tirs on ons to tor tors fr fre lø lør sø søn"),
)
