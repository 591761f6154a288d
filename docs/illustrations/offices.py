"""Scenes with somebody who advises, teaches or heals."""

from heads import BLACK, BLOND, BROWN, CHESTNUT, DARK, DEEP, FAIR, GINGER, GREY, OLIVE, ROSY, TAN, Face
from people import Clothes, Person, Pose, Reach, draw, hips_above
from shapes import (
    BARK,
    GROUND,
    INK,
    LAGOON,
    MIST,
    MOSS,
    MUSTARD,
    NAVY,
    OAT,
    PALE,
    PAPER,
    PETROL,
    PLUM,
    SAGE,
    SUN,
    TERRA,
    TIMBER,
    WOOD,
    darker,
    dot,
    lighter,
    line,
    path,
    rect,
)
from signs import card, sign
from things import (
    METAL,
    STEEL,
    Table,
    chair,
    cup,
    harbour_view,
    laptop,
    paper,
    phone,
    plant,
    room,
    shelf,
    steam,
    summer_view,
    window,
    winter_view,
)


def job_workshop() -> str:
    """Draw somebody at a laptop and an adviser who shows a sheet."""
    size = 1.6
    seeker = draw(
        Person(Face(DEEP, BLACK, "locs"), Clothes(MUSTARD, NAVY)),
        Pose(
            (484, 876),
            size,
            turn=0.28,
            look=0.45,
            legs="none",
            left=Reach((576, 822), short=0.9),
            right=Reach((670, 806), short=0.7),
        ),
    )
    adviser = draw(
        Person(
            Face(ROSY, CHESTNUT, "cropped", beard="short", glasses=True, mouth="talk"),
            Clothes(PETROL, NAVY, kind="cardigan", second=PALE),
        ),
        Pose(
            (1044, 876),
            size,
            turn=-0.25,
            look=-0.5,
            legs="none",
            left=Reach((940, 806), short=0.75),
            right=Reach((1254, 690), bend=1, hand="fist", angle=-80),
        ),
    )
    table = Table(back=(190, 1420, 770), front=(120, 1490, 930), floor=1300, colour=OAT, thick=30)
    board = rect((150, 96, 480, 276), TIMBER, 14) + rect((166, 112, 448, 244), lighter(WOOD, 0.45), 6)
    for name, x, y in (
        ("pan", 182, 126),
        ("hammer", 328, 126),
        ("bus", 474, 126),
        ("heart", 182, 240),
        ("brush", 328, 240),
        ("flower", 474, 240),
    ):
        board += card(name, (x, y, 124, 102), 1.0)
    return (
        room("#dfeae7", "#d9b68c", 1090)
        + board
        + window((690, 110, 300, 290), harbour_view(), bars=(2, 1))
        + seeker.body
        + adviser.body
        + table.top()
        + laptop((762, 866), 1.2, -1)
        + cup((300, 850), 1.4, TERRA)
        + steam((300, 780), 1.1)
        + paper(((990, 832), (1110, 832), (1134, 902), (984, 902)))
        + line("M1170 890l60-22", SUN, 9)
        + seeker.near
        + paper(((1170, 400), (1380, 420), (1356, 704), (1146, 684)), "cv")
        + adviser.near
    )


def advice_desk() -> str:
    """Draw somebody with papers and an adviser at a desk, turned to each other."""
    size = 1.34
    asking_at, adviser_at = hips_above((360, 1090), size, seated=True), hips_above((1250, 1090), size, seated=True)
    asking = draw(
        Person(Face(ROSY, BLOND, "tail", cloth=PETROL, mouth="talk"), Clothes(TERRA, NAVY, shoes=INK)),
        Pose(
            asking_at,
            size,
            turn=0.75,
            look=0.75,
            legs="sit",
            lean=4,
            left=Reach((610, 700), hand="fist", angle=-20),
            right=Reach((620, 650)),
        ),
    )
    adviser = draw(
        Person(
            Face(DEEP, GREY, "cropped", beard="short", glasses=True),
            Clothes(LAGOON, BARK, shoes=INK, kind="shirt"),
            broad=1.1,
        ),
        Pose(
            adviser_at,
            size,
            turn=-0.75,
            look=-0.75,
            legs="sit",
            lean=-5,
            right=Reach((990, 700), hand="open", angle=200),
            left=Reach((1010, 740)),
        ),
    )
    table = Table(back=(560, 1110, 724), front=(520, 1150, 790), floor=1104, colour=WOOD)
    return (
        room("#f5e6d2", "#dbb78b", 900)
        + shelf((1330, 250, 250, 634), 4, (PETROL, TERRA, GROUND, MUSTARD, LAGOON, SAGE))
        + window((470, 130, 460, 320), winter_view())
        + plant((200, 900), 1.9)
        + chair(asking_at, size, 1, PETROL)
        + chair(adviser_at, size, -1, PETROL)
        + asking.far
        + asking.body
        + adviser.far
        + adviser.body
        + table.top()
        + rect((606, 814, 458, 120), darker(WOOD, 0.3))
        + paper(((730, 738), (830, 738), (850, 786), (720, 786)))
        + paper(((850, 738), (950, 738), (975, 786), (864, 786)))
        + cup((1066, 776), 1.0, GROUND)
        + paper(((600, 590), (716, 610), (700, 752), (584, 732)))
        + asking.near
        + adviser.near
    )


def health_centre() -> str:
    """Draw a nurse who listens to a patient."""
    size = 1.4
    nurse_at, patient_at = hips_above((1080, 1096), size, seated=True), hips_above((480, 1096), size, seated=True)
    patient = draw(
        Person(
            Face(OLIVE, GREY, "short", beard="full"), Clothes(MUSTARD, BARK, kind="cardigan", second=GROUND), broad=1.06
        ),
        Pose(patient_at, size, turn=0.6, look=0.65, legs="sit", left=Reach((600, 830)), right=Reach((770, 716))),
    )
    nurse = draw(
        Person(Face(BROWN, BLACK, "bun", mouth="smile"), Clothes(MIST, LAGOON, shoes=GROUND, kind="tunic")),
        Pose(
            nurse_at,
            size,
            turn=-0.6,
            look=-0.7,
            lean=-5,
            legs="sit",
            left=Reach((800, 706)),
            right=Reach((880, 800), hand="fist"),
        ),
    )
    couch = (
        rect((40, 700, 330, 64), PETROL, 24)
        + rect((30, 684, 250, 26), GROUND, 12)
        + rect((70, 760, 22, 210), STEEL, 8)
        + rect((300, 760, 22, 210), STEEL, 8)
        + rect((40, 640, 120, 56), PALE, 26)
    )
    stool = (
        rect((nurse_at[0] - 80, nurse_at[1] + 36, 160, 38), INK, 18)
        + rect((nurse_at[0] - 10, nurse_at[1] + 70, 20, 184), STEEL)
        + line(f"M{nurse_at[0] - 90} 1086Q{nurse_at[0]} 1040 {nurse_at[0] + 90} 1086", STEEL, 16)
        + dot((nurse_at[0] - 90, 1088), 15, INK)
        + dot((nurse_at[0] + 90, 1088), 15, INK)
    )
    poster = rect((560, 150, 220, 280), PAPER, 10) + sign("heart", (670, 280), 2.1) + line("M600 390H740", MIST, 10)
    ruler = rect((1010, 150, 60, 560), PAPER, 8) + line(
        "".join(f"M1020 {y}h{34 if at % 2 else 20}" for at, y in enumerate(range(180, 700, 36))), LAGOON, 5
    )
    return (
        room("#dceae8", "#e4cfae", 900)
        + window((120, 140, 320, 340), summer_view(), bars=(2, 1))
        + poster
        + ruler
        + rect((1200, 560, 290, 340), PAPER, 10)
        + line("M1345 576V892M1320 700v40M1370 700v40", MIST, 8)
        + plant((1290, 560), 0.9)
        + rect((1190, 548, 310, 24), OAT, 8)
        + rect((1400, 470, 50, 78), MIST, 10)
        + line("M1425 470v-20h-26", STEEL, 10)
        + couch
        + chair(patient_at, size, 1, TERRA)
        + stool
        + patient.far
        + patient.body
        + nurse.far
        + nurse.body
        + stethoscope()
        + paper(((800, 746), (880, 726), (916, 850), (836, 870)))
        + patient.near
        + nurse.near
    )


def stethoscope() -> str:
    """Draw what hangs around the nurse's neck."""
    return line("M1034 556Q1006 604 1012 644M1084 562Q1070 620 1014 648", INK, 8) + dot((1013, 654), 15, STEEL)


def documents_phone() -> str:
    """Draw two people with a letter at a kitchen table; one of them holds a phone."""
    size = 1.72
    reader = draw(
        Person(Face(TAN, BLACK, "wrap", cloth=TERRA, earrings=MUSTARD, mouth="calm"), Clothes(PETROL, NAVY)),
        Pose(
            (560, 876),
            size,
            turn=0.28,
            look=0.5,
            tilt=6,
            legs="none",
            left=Reach((610, 826), short=0.9, hand="fist", angle=-20),
            right=Reach((806, 800), bend=1, short=0.9, hand="fist", angle=200),
        ),
    )
    helper = draw(
        Person(Face(FAIR, GINGER, "short", mouth="talk"), Clothes(SAGE, NAVY, kind="shirt")),
        Pose(
            (1040, 876),
            size,
            turn=-0.28,
            look=-0.5,
            tilt=-6,
            legs="none",
            left=Reach((836, 706), bend=-1, hand="flat", angle=190),
            right=Reach((1292, 700), bend=1, hand="fist", angle=-80),
        ),
    )
    table = Table(back=(120, 1480, 800), front=(40, 1560, 980), floor=1400, colour=WOOD, thick=34)
    return (
        room("#f6e3cd", "#d9b68c", 1180)
        + kitchen()
        + reader.body
        + helper.body
        + table.top()
        + path("M300 880L470 862L500 930L322 950Z", GROUND)
        + path("M300 880L410 912L470 862Z", OAT)
        + cup((1210, 950), 1.6, LAGOON)
        + steam((1210, 870), 1.2)
        + helper.far
        + paper(((610, 606), (826, 622), (812, 900), (582, 880)))
        + phone((1302, 630), 1.7, 6)
        + reader.near
        + helper.near
    )


def kitchen() -> str:
    """Draw the kitchen behind the table: cupboards, a window, a stove with a kettle."""
    cupboards = "".join(rect((x, 90, 190, 260), MIST, 8) + rect((x + 82, 318, 26, 12), STEEL, 6) for x in (1130, 1330))
    low = rect((60, 640, 1480, 30), OAT, 6) + rect((80, 670, 1440, 530), MIST)
    stove = (
        rect((110, 670, 230, 330), GROUND, 6)
        + rect((134, 740, 182, 150), STEEL, 10)
        + "".join(dot((x, 704), 11, INK) for x in (150, 190, 262, 302))
    )
    kettle = (
        path("M164 640Q164 556 226 556T288 640Z", TERRA)
        + line("M188 562q38-50 76 0", INK, 9)
        + path("M282 610l40-34l12 8l-44 50Z", TERRA)
    )
    hood = path("M100 310H350L304 220H146Z", METAL) + rect((194, 0, 62, 224), METAL)
    return cupboards + window((560, 110, 480, 330), summer_view()) + low + stove + kettle + hood


LEARNERS = (550, 860, 1170)
"""How far from the left each of those who learn sits."""


def course() -> str:
    """Draw a teacher who points at pictures on a board, and grown-ups who learn."""
    teacher = draw(
        Person(
            Face(OLIVE, DARK, "bob", glasses=True, mouth="talk"), Clothes(TERRA, NAVY, shoes=INK, skirt=NAVY, hem=0.2)
        ),
        Pose(
            hips_above((330, 990), 1.2),
            1.2,
            turn=0.3,
            look=0.35,
            left=Reach((300, 700), short=0.9),
            right=Reach((574, 440), bend=1, hand="flat"),
        ),
    )
    learners = []
    for face, clothes, x, raised in (
        (Face(BROWN, BLACK, "coils"), Clothes(MUSTARD, NAVY), LEARNERS[0], False),
        (Face(FAIR, BLACK, "hijab", cloth=PLUM), Clothes(LAGOON, NAVY), LEARNERS[1], False),
        (Face(ROSY, GREY, "cropped"), Clothes(MOSS, NAVY), LEARNERS[2], True),
    ):
        right = (
            Reach((x + 128, 600), bend=1, hand="open", angle=-85)
            if raised
            else Reach((x + 50, 960), hand="none", upper=0.75, short=0.5)
        )
        learners.append(
            draw(
                Person(face, clothes),
                Pose(
                    (x, 1080),
                    1.42,
                    back=True,
                    legs="none",
                    left=Reach((x - 50, 960), hand="none", upper=0.75, short=0.5),
                    right=right,
                ),
            )
        )
    board = rect((540, 130, 780, 420), TIMBER, 16) + rect((562, 152, 736, 376), PAPER, 8)
    for name, x, y in (
        ("house", 700, 250),
        ("apple", 930, 250),
        ("sun", 1160, 250),
        ("bike", 700, 426),
        ("cup", 930, 426),
        ("tree", 1160, 426),
    ):
        board += sign(name, (x, y), 1.5)
    desks = "".join(
        paper(((x - 52, 812), (x + 44, 812), (x + 56, 850), (x - 64, 850))) + line(f"M{x + 60} 842l30-22", SUN, 7)
        for x in (706, 1016, 1326)
    )
    desks = (
        rect((400, 800, 1010, 62), WOOD, 10)
        + rect((400, 850, 1010, 22), darker(WOOD, 0.2), 6)
        + rect((430, 872, 950, 110), darker(WOOD, 0.3))
        + desks
    )
    return (
        room("#e4ebdf", "#dbb78b", 900)
        + board
        + shelf((1370, 230, 250, 670), 4, (PETROL, TERRA, GROUND, MUSTARD, PLUM, SAGE))
        + window((-40, 140, 260, 380), winter_view(), bars=(1, 2))
        + teacher.whole
        + desks
        + "".join(learner.body + chair_back(x) for learner, x in zip(learners, LEARNERS, strict=True))
    )


def chair_back(x: float) -> str:
    """Draw the back of a chair at the lower edge."""
    return rect((x - 96, 968, 192, 300), PETROL, 30)
