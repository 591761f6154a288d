"""The words of Norwegian (bokmål and nynorsk) for numbers, dates and times."""

import re
from types import MappingProxyType

from brobygger.tools.figures.vocabulary import ADD, JOINT, TIMES, Part, Vocabulary, listed, numbered, valued

_ONES = listed("en ei et ett én éi ein éin eit eitt")

_SMALL = valued(
    "to 2 tre 3 fire 4 fem 5 seks 6 sju 7 syv 7 åtte 8 ni 9 ti 10 elleve 11 tolv 12 tretten 13 fjorten 14 femten 15 "
    "seksten 16 sytten 17 atten 18 nitten 19 tjue 20 tyve 20 tretti 30 tredve 30 førti 40 førr 40 femti 50 seksti 60 "
    "sytti 70 åtti 80 nitti 90"
)

_PARTS: dict[str, Part] = {
    **dict.fromkeys(_ONES, (ADD, 1)),
    **{word: (ADD, value) for word, value in _SMALL.items()},
    "hundre": (TIMES, 100),
    "tusen": (TIMES, 1000),
    "og": (JOINT, 0),
}

_SHARES = valued(
    "halvdel 2 tredel 3 tredjedel 3 firedel 4 fjerdedel 4 femdel 5 femtedel 5 sjettedel 6 åttendedel 8 tidel 10 "
    "tiendedel 10"
)

_MONTHS = numbered("januar februar mars april mai juni juli august september oktober november desember")

NORWEGIAN = Vocabulary(
    parts=MappingProxyType(_PARTS),
    tails=listed("hundre"),
    ones=_ONES,
    counts=valued("begge 2 par 2 dobbelt 2 dobbel 2 doble 2 annenhver 2 annethvert 2 dusin 12"),
    ordinals=valued(
        "første 1 fyrste 1 annen 2 annet 2 andre 2 tredje 3 fjerde 4 femte 5 sjette 6 sjuende 7 syvende 7 sjuande 7 "
        "åttende 8 åttande 8 niende 9 niande 9 tiende 10 tiande 10 ellevte 11 tolvte 12 trettende 13 fjortende 14 "
        "femtende 15 sekstende 16 syttende 17 attende 18 nittende 19 tjuende 20 tyvende 20 trettiende 30 førtiende 40 "
        "femtiende 50"
    ),
    shares=MappingProxyType(
        {word + end: value for word, value in _SHARES.items() for end in ("", "en", "er", "ar", "ene")}
    ),
    halves=listed("halv halvt halve halvparten halvdelen"),
    one_and_a_half=listed("halvannen halvannet halvanna halvtanna"),
    scales=valued(
        "hundre 100 tusen 1000 million 1000000 millioner 1000000 millionar 1000000 mill 1000000 mio 1000000 "
        "milliard 1000000000 milliarder 1000000000 milliardar 1000000000 mrd 1000000000"
    ),
    months=_MONTHS,
    short_months=MappingProxyType({name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}),
    units=re.compile(
        r"(?P<minute>min|minutt(?:er|ar|ene|et|ers)?)"
        r"|(?P<quarter>kvart(?:er(?:et)?)?)"
        r"|(?P<hour>t|tim(?:e|er|en|ene|ar|ane|ers)|timers\w+)"
        r"|(?P<day>(?:arbeids|virke|kurs)?dag(?:er|en|ene|ar|ane|ers)?|dagers\w+|døgn(?:et|s)?)"
        r"|(?P<week>(?:uk|vek)(?:e|a|er|en|ene|ers)|ukers\w+)"
        r"|(?P<month>mnd|(?:kalender)?måned(?:er|en|ene|ers)?|månad(?:ar|en|ane)?|måneders\w+)"
        r"|(?P<season>kvartal(?:et|er|ene)?)"
        r"|(?P<year>(?:skole)?år(?:et|ene|a|s)?|åring\w*|årig\w*|års\w+)"
        r"|(?P<decade>tiår(?:et|ene)?)"
        r"|(?P<percent>prosent(?:en|s)?|prosents\w*|pst)"
        r"|(?P<crown>kr|kron(?:e|er|en|ene|ar)|nok|dkk|sek)"
        r"|(?P<euro>euro(?:en)?|eur)"
        r"|(?P<section>paragraf(?:en|ene|er)?)"
        r"|(?P<ore>øre)"
        r"|(?P<cent>cents?)"
    ),
    everyday=(
        (r"døgnet rundt|døgnåp\w+|hele døgnet|heile døgnet|dag og natt", "24 hour"),
        (r"alle dager|hver dag|kvar dag|daglig|hele uk[ae]n?|alle ukedager", "7 day"),
        (r"hverdager|ukedager|kvardagar|virkedager", "5 day"),
        (r"annenhver|annen hver|hver annen|kvar andre|hver andre", "2"),
        (r"gratis|kostnadsfri\w*|koster (?:deg )?ingenting|koster ikke noe", "0 crown"),
    ),
    joints=listed("og"),
    ranges=listed("til eller og opptil"),
    out_of=listed("av"),
    every=listed("hver hvert kvar kvart"),
    clock=listed("kl klokka klokken"),
    past=listed("over"),
    before=listed("på"),
    later=listed("ettermiddagen ettermiddag kvelden kveld natten natta"),
    about=listed("ca cirka omtrent omkring rundt nesten nærmere over under enn godt drøyt knapt minst opptil"),
    these=listed("de dei disse desse alle begge våre dere oss dem"),
    calls=listed("ring ringe ringer tlf telefon telefonen nummer nummeret telefonnummer sms mobil"),
    weekdays=listed("ma man ti tir tirs on ons to tor tors fr fre lø lør sø søn"),
)
