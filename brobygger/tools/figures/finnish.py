"""The words of Finnish for numbers, dates and times, in their cases."""

import re
from types import MappingProxyType

from brobygger.tools.figures.vocabulary import ADD, TEEN, TEN, TIMES, Part, Vocabulary, listed, numbered, valued

_CASES = ("n", "ssa", "ssä", "sta", "stä", "lla", "llä", "lta", "ltä", "lle", "ksi", "tta", "ttä")
"""What every word takes on its weak stem; a form that nobody says does no harm."""


def _forms(weak: str, others: str) -> tuple[str, ...]:
    """Return the forms of a word: the weak stem with its endings, and the others."""
    return (*others.split(), weak, *(weak + case for case in _CASES))


_CARDINALS = {
    1: _forms("yhde", "yksi yhtä yhteen yhtenä"),
    2: _forms("kahde", "kaksi kahta kahteen kahtena kahdet kaksia kahdesti kaksin"),
    3: _forms("kolme", "kolmea kolmeen kolmena kolmet kolmesti kolmi"),
    4: _forms("neljä", "neljää neljään neljänä neljät neljästi neli"),
    5: _forms("viide", "viisi viittä viiteen viitenä viidet viidesti"),
    6: _forms("kuude", "kuusi kuutta kuuteen kuutena kuudet kuudesti"),
    7: _forms("seitsemä", "seitsemää seitsemään seitsemänä seitsen"),
    8: _forms("kahdeksa", "kahdeksaa kahdeksaan kahdeksana"),
    9: _forms("yhdeksä", "yhdeksää yhdeksään yhdeksänä"),
}

_PARTS: dict[str, Part] = {
    **{form: (ADD, value) for value, forms in _CARDINALS.items() for form in forms},
    "toista": (TEEN, 10),
    **dict.fromkeys(_forms("kymmene", "kymmentä kymmeneen kymmenenä kymmenet"), (TEN, 10)),
    **dict.fromkeys(_forms("sada", "sata sataa sataan satana sadat"), (TIMES, 100)),
    **dict.fromkeys(_forms("tuhanne", "tuhat tuhatta tuhanteen tuhantena tuhannet"), (TIMES, 1000)),
}

_STEMS = valued("kolma 3 neljä 4 viide 5 kuude 6 seitsemä 7 kahdeksa 8 yhdeksä 9 kymmene 10")
_TEENS = {"yhde": 11, "kahde": 12} | {stem: value + 10 for stem, value in _STEMS.items() if value < 10}

_ORDINALS = {
    **dict.fromkeys(_forms("ensimmäise", "ensimmäinen ensimmäistä ensimmäiseen ensimmäisenä"), 1),
    **dict.fromkeys(_forms("toise", "toinen toista toiseen toisena"), 2),
    **{
        form: value
        for stem, value in _STEMS.items()
        for form in _forms(f"{stem}nne", f"{stem}s {stem}tta {stem}ttä {stem}nteen {stem}ntenä {stem}ntena")
    },
    **{f"{stem}{end}toista": value for stem, value in _TEENS.items() for end in ("s", *(f"nne{c}" for c in _CASES))},
}

_MONTHS = numbered("tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu")

_SHARES = valued("kolmas 3 neljäs 4 viides 5 kuudes 6 kahdeksas 8 kymmenes 10")

FINNISH = Vocabulary(
    parts=MappingProxyType(_PARTS),
    tails=listed("toista kymmentä kymmenen sataa sadan tuhatta tuhannen"),
    ones=frozenset(_CARDINALS[1]),
    counts=MappingProxyType(
        dict.fromkeys(
            listed(
                "molemmat molempia molempien molemmissa molemmista molempiin molemmilla molemmilta molemmille kumpikin "
                "kumpaakin pari paria parin parissa parina kaksinkertainen kaksinkertaisen"
            ),
            2,
        )
        | dict.fromkeys(("tusina", "tusinaa", "tusinan"), 12)
        | {"kymmenkunta": 10}
    ),
    ordinals=MappingProxyType(_ORDINALS),
    shares=MappingProxyType(
        {
            stem + end: value
            for stem, value in _SHARES.items()
            for end in ("osa", "osaa", "osan", "osat", "osassa", "osasta", "osalla", "osalle", "osaan")
        }
        | dict.fromkeys(("kolmannes", "kolmannesta", "kolmanneksen"), 3)
        | dict.fromkeys(("neljännes", "neljännestä", "neljänneksen"), 4)
    ),
    halves=listed("puoli puolta puolen puolet puolessa puolelle puoleen puolella"),
    one_and_a_half=listed("puolitoista puoltatoista puolentoista"),
    scales=valued(
        "sata 100 sataa 100 sadan 100 tuhat 1000 tuhatta 1000 tuhannen 1000 miljoona 1000000 miljoonaa 1000000 "
        "miljoonan 1000000 milj 1000000 miljardi 1000000000 miljardia 1000000000 miljardin 1000000000 mrd 1000000000"
    ),
    months=MappingProxyType(
        {
            f"{stem}kuu{case}": number
            for stem, number in _MONTHS.items()
            for case in ("", "ta", "n", "ssa", "sta", "hun", "lla", "lta", "lle", "ksi", "na", "t")
        }
    ),
    units=re.compile(
        r"(?P<minute>min|minuut(?:ti|tia|in|issa|tiin|iksi|teja)|minuutti\w*)"
        r"|(?P<quarter>vartti(?:a)?|vartin|vartissa)"
        r"|(?P<hour>h|t|tun(?:ti|tia|nin|nissa|tiin|niksi|neissa|teja|tien)|tuntinen|tuntise\w+)"
        r"|(?P<day>pv|vrk|(?:työ|arki|kurssi)?päivä(?:n|ä|ssä|stä|än|nä|ksi|t|llä)?|päivi(?:ä|en|n|in|ssä|stä)"
        r"|työpäivää|päiväi\w+|vuorokau(?:si|tta|den|dessa|deksi|sia|teen))"
        r"|(?P<week>vk|vko|viikko(?:a|on|na|ja|jen)?|viiko(?:n|ssa|sta|ksi|t|lla|issa)|viikkoi\w+|viikois\w+)"
        r"|(?P<month>kk|(?:kalenteri)?kuukau(?:si|tta|den|dessa|deksi|sia|sien|teen|tena|det|desta)|kuukautis\w+"
        r"|kuukauti\w+)"
        r"|(?P<season>neljännesvuo(?:si|tta|den|sia))"
        r"|(?P<year>v|(?:luku)?vuo(?:si|tta|den|dessa|desta|teen|tena|deksi|sia|sien|det|della|delle|ti\w*))"
        r"|(?P<decade>vuosikymmen(?:tä|en|eksi|iä)?)"
        r"|(?P<percent>prosent(?:ti|tia|in|illa|iksi|tiin|tina|it|teja|ilta|ista)|prosentti\w*)"
        r"|(?P<crown>kr|kruunu\w*|nok|dkk|sek)"
        r"|(?P<euro>e|euro\w*|eur)"
        r"|(?P<section>pykäl\w+)"
        r"|(?P<ore>äyri\w*)"
        r"|(?P<cent>sent(?:ti|tiä|in|illä))"
    ),
    everyday=(
        (
            r"ympäri ?vuorokauden|ympärivuorokauti\w+|vuorokauden ympäri|läpi vuorokauden|vuorokauden aikoina"
            r"|yötä päivää|päivin ja öin",
            "24 hour",
        ),
        (r"joka päivä|päivittäin|kaikkina päivinä|viikon jokaisena päivänä", "7 day"),
        (r"arkisin|arkipäivi\w+", "5 day"),
        (r"joka toinen|joka toisena|joka toisella", "2"),
        (r"maksut\w+|ilmai\w+|ei maksa", "0 euro"),
    ),
    joints=listed("ja"),
    ranges=listed("tai ja enintään eli"),
    out_of_end=re.compile(r".*(?:sta|stä)"),
    every=listed("joka"),
    clock=listed("klo kello"),
    past=listed("yli"),
    before=listed("vaille"),
    later=listed("iltapäivällä iltapäivään iltapäivästä illalla iltaan iltaisin yöllä iltapäivisin"),
    about=listed(
        "noin n yli alle lähes melkein vajaa vajaan vajaat reilu reilun reilut runsas runsaan suunnilleen vähintään "
        "enintään kuin hieman jopa liki"
    ),
    these=listed(
        "nämä näitä näiden näissä näistä näihin näille näillä ne niitä niiden niissä niistä kaikki kaikkia kaikkien "
        "nuo te teitä me meitä he heidän molemmat"
    ),
    calls=listed(
        "soita soittaa soitat puh puhelin puhelimen numero numeron numeroon numerosta puhelinnumero puhelinnumeroon "
        "tekstiviesti"
    ),
    weekdays=listed("ma ti ke to pe la su"),
)
