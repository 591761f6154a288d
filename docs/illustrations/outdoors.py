"""Scenes in the open air."""

from heads import BLACK, BLOND, BROWN, CHESTNUT, DEEP, FAIR, GREY, OLIVE, ROSY, TAN, WHITE, Face
from people import Clothes, Person, Pose, Reach, draw, hips_above
from shapes import (
    APRICOT,
    BARK,
    FALUN,
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
    PEACH,
    PETROL,
    PLUM,
    ROSE,
    SAGE,
    SUN,
    TERRA,
    TIMBER,
    WOOD,
    Point,
    darker,
    dot,
    hull,
    lighter,
    line,
    oval,
    path,
    rect,
)
from signs import sign
from things import GRASS, SKY, STEEL, ball, birch, house, spruce, wheelchair


def bridge() -> str:
    """Draw people from two sides who meet on a bridge."""
    deck, size = 946, 1.0
    woman = draw(
        Person(Face(BROWN, BLACK, "hijab", cloth=APRICOT), Clothes(PLUM, PLUM, shoes=INK, skirt=PLUM, hem=0.75)),
        Pose(hips_above((690, deck), size), size, turn=0.6, look=0.7, right=Reach((808, 622)), left=Reach((648, 702))),
    )
    man = draw(
        Person(Face(FAIR, GREY, "short", beard="full"), Clothes(MUSTARD, NAVY), broad=1.08),
        Pose(hips_above((920, deck), size), size, turn=-0.6, look=-0.7, left=Reach((814, 624)), right=None),
    )
    boy = draw(
        Person(Face(BROWN, BLACK, "coils", eyes="happy"), Clothes(TERRA, NAVY, shoes=GROUND), age="child"),
        Pose(
            hips_above((580, deck), size, "child"),
            size,
            turn=0.4,
            look=0.6,
            right=Reach((650, 716)),
            left=Reach((490, 718), bend=-1),
        ),
    )
    father = draw(
        Person(Face(TAN, BLACK, "cropped", beard="short"), Clothes(LAGOON, BARK, kind="shirt"), broad=1.05),
        Pose(hips_above((410, deck), size), size, turn=0.35, look=0.6, right=Reach((492, 714))),
    )
    wheels_at = hips_above((1200, deck), size, seated=True)
    wheels = wheelchair(wheels_at, size, -1, TERRA)
    seated = draw(
        Person(Face(ROSY, BLOND, "bun", mouth="laugh"), Clothes(PETROL, INK, shoes=SUN, shawl=ROSE)),
        Pose(
            wheels_at,
            size,
            turn=-0.7,
            look=-0.7,
            legs="sit",
            feet=((1034, 904), (1052, 906)),
            left=Reach((1064, 560), hand="open", angle=-110),
            right=Reach((1104, 750)),
        ),
    )
    hangers = "".join(
        f"M{x} {deck}V{deck - ((620**2 - (x - 800) ** 2) ** 0.5) * 1.14:.0f}" for x in range(260, 1360, 120)
    )
    return (
        rect((0, 0, 1600, 1200), SKY)
        + dot((1190, 226), 78, "#fbe3b6")
        + path("M0 640Q200 480 420 600T820 590T1220 560T1600 600V1000H0Z", "#c3dad8")
        + path("M0 760Q160 640 360 720T700 800H0ZM1600 720Q1420 640 1240 720T940 800H1600Z", SAGE)
        + rect((0, 790, 1600, 410), MIST)
        + house((132, 800), 1.15, FALUN)
        + birch((290, 812), 1.0)
        + house((1460, 800), 1.15, MUSTARD)
        + spruce((1330, 806), 0.9)
        + path("M0 800H250Q330 860 300 940L240 1200H0ZM1600 800H1350Q1270 860 1300 940L1360 1200H1600Z", GRASS)
        + line("M560 1010h120M880 1060h160M640 1110h90M960 960h70", PALE, 8)
        + line(f"M180 {deck}A620 710 0 0 1 1420 {deck}", TERRA, 30)
        + line(hangers, lighter(TERRA, 0.35), 9)
        + father.whole
        + seated.far
        + wheels[0]
        + seated.body
        + wheels[1]
        + seated.near
        + woman.far
        + man.far
        + woman.body
        + man.body
        + man.near
        + woman.near
        + boy.whole
        + rect((0, deck, 1600, 54), PETROL)
        + rect((0, deck + 54, 1600, 16), darker(PETROL, 0.3))
        + rect((300, deck + 70, 60, 240), darker(PETROL, 0.12))
        + rect((1240, deck + 70, 60, 240), darker(PETROL, 0.12))
    )


def shade(spots: tuple[tuple[float, float, float], ...], colour: str) -> str:
    """Draw the shade on the ground below those who stand there."""
    return "".join(oval((x, y), wide, wide * 0.14, colour) for x, y, wide in spots)


def school() -> str:
    """Draw a parent and a child with a bag who meet a teacher in front of a school."""
    ground, size = 1060, 1.2
    teacher = draw(
        Person(
            Face(OLIVE, BLACK, "short", glasses=True, mouth="talk"),
            Clothes(PETROL, BARK, kind="cardigan", second=GROUND),
        ),
        Pose(
            hips_above((1120, ground), size),
            size,
            turn=-0.55,
            look=-0.65,
            left=Reach((952, 744), hand="open", angle=200),
            right=None,
        ),
    )
    girl = draw(
        Person(
            Face(DEEP, BLACK, "braids", cloth=ROSE),
            Clothes(MUSTARD, NAVY, shoes=FALUN, skirt=TERRA, hem=-0.2),
            age="child",
        ),
        Pose(
            hips_above((800, ground + 6), size, "child"),
            size,
            turn=0.6,
            look=0.7,
            right=Reach((872, 900)),
            left=Reach((816, 812), hand="fist"),
        ),
    )
    mother = draw(
        Person(Face(DEEP, BLACK, "wrap", cloth=PLUM, earrings=MUSTARD), Clothes(LAGOON, NAVY, kind="coat")),
        Pose(hips_above((560, ground), size), size, turn=0.5, look=0.65, right=Reach((704, 796)), left=None),
    )
    bag = path(hull((742, 784, 24), (800, 776, 16), (800, 900, 14), (738, 896, 26)), FALUN) + rect(
        (708, 838, 54, 56), darker(FALUN, 0.2), 14
    )
    strap = line("M784 764Q812 776 812 816", FALUN, 11)
    return (
        schoolyard()
        + shade(((560, 1062, 120), (806, 1066, 84), (1120, 1062, 120)), "#d8c7a8")
        + mother.whole
        + girl.far
        + bag
        + girl.body
        + strap
        + girl.near
        + teacher.whole
    )


def schoolyard() -> str:
    """Draw a brick school with a clock above its door, a swing and a birch."""
    brick = "#b8634a"
    panes = "".join(
        rect((x, y, 110, 120), PALE, 4, f'stroke="{GROUND}" stroke-width="12"')
        + line(f"M{x + 55} {y}v120M{x} {y + 60}h110", GROUND, 7)
        for x in (330, 500, 1000, 1170)
        for y in (330, 530)
    )
    walls = (
        rect((280, 270, 1060, 560), brick)
        + rect((660, 190, 280, 640), darker(brick, 0.1))
        + path("M630 200L800 100L970 200Z", darker(brick, 0.45))
        + rect((256, 246, 404, 30), darker(brick, 0.45), 6)
        + rect((940, 246, 424, 30), darker(brick, 0.45), 6)
    )
    courses = line(
        "M300 480h60M420 500h40M620 480h30M1130 480h30M1290 500h40M960 480h30M300 690h40M1290 700h40"
        "M690 480h40M870 500h40",
        darker(brick, 0.14),
        7,
    )
    clock = (
        dot((800, 320), 62, PAPER)
        + dot((800, 320), 50, GROUND)
        + line("M800 320V284M800 320L824 334", INK, 7)
        + line("M800 276v4M800 364v-4M756 320h4M844 320h-4", PETROL, 6)
    )
    door = (
        rect((710, 540, 180, 290), GROUND, 4)
        + rect((724, 556, 70, 274), PETROL)
        + rect((806, 556, 70, 274), PETROL)
        + rect((736, 580, 46, 100), PALE, 4)
        + rect((818, 580, 46, 100), PALE, 4)
    )
    swing = (
        line("M60 900L110 640L160 900M330 900L280 640L230 900M100 640H290", TERRA, 14)
        + line("M150 644V800M210 644V800", STEEL, 5)
        + rect((138, 796, 84, 14), WOOD, 6)
    )
    return (
        rect((0, 0, 1600, 1200), SKY)
        + path("M0 700Q300 580 640 660T1600 620V900H0Z", SAGE)
        + walls
        + panes
        + courses
        + clock
        + door
        + rect((0, 826, 1600, 374), "#e9dcc4")
        + rect((640, 810, 320, 30), OAT, 4)
        + rect((600, 836, 400, 30), darker(OAT, 0.08), 4)
        + swing
        + birch((1480, 880), 1.9)
        + oval((1490, 886), 200, 36, GRASS)
    )


def crisis_centre_door() -> str:
    """Draw a lit door in the evening, and who opens it for a woman with a child and a bag."""
    ground, size = 1060, 1.05
    host = draw(
        Person(
            Face(BROWN, GREY, "bun", glasses=True, earrings=MUSTARD),
            Clothes(TERRA, NAVY, kind="cardigan", second=PEACH, shoes=BARK),
        ),
        Pose(
            hips_above((1040, 980), 0.96),
            0.96,
            turn=-0.5,
            look=-0.6,
            left=Reach((880, 640), hand="open", angle=190),
            right=None,
        ),
    )
    woman = draw(
        Person(Face(ROSY, CHESTNUT, "long", mouth="calm"), Clothes(MUSTARD, NAVY, kind="coat", shoes=BARK)),
        Pose(
            hips_above((540, ground), size),
            size,
            turn=0.6,
            look=0.65,
            right=Reach((652, 796)),
            left=Reach((496, 812), hand="fist"),
        ),
    )
    child = draw(
        Person(
            Face(ROSY, CHESTNUT, "beanie", cloth=TERRA),
            Clothes(LAGOON, PLUM, kind="coat", shoes=BARK, shawl=APRICOT),
            age="small",
        ),
        Pose(
            hips_above((726, ground + 6), size, "small"),
            size,
            turn=0.5,
            look=0.6,
            left=Reach((654, 804), bend=-1),
            right=None,
        ),
    )
    return (
        evening()
        + shade(((550, 1062, 110), (730, 1066, 60)), "#b2c4cb")
        + host.whole
        + woman.far
        + child.whole
        + woman.body
        + bag((494, 812))
        + woman.near
    )


def bag(at: Point) -> str:
    """Draw a travel bag that hangs from a hand."""
    x, y = at
    return (
        line(f"M{x - 46} {y + 58}Q{x - 34} {y} {x} {y}T{x + 46} {y + 58}", SUN, 9)
        + rect((x - 78, y + 50, 156, 96), TERRA, 26)
        + rect((x - 78, y + 84, 156, 12), SUN)
    )


def evening() -> str:
    """Draw the house in the evening."""
    night, wall, warm = "#1d4656", "#8a3d31", "#ffe0a3"
    stars = "".join(
        dot((x, y), r, "#f5e9cc")
        for x, y, r in (
            (110, 120, 4),
            (240, 250, 3),
            (330, 90, 4),
            (520, 170, 3),
            (150, 380, 3),
            (640, 70, 4),
            (430, 330, 3),
        )
    )
    walls = path("M740 280L1140 30L1540 280V970H740Z", wall) + line(
        "".join(f"M{x} 290V960" for x in range(800, 1540, 60)), darker(wall, 0.16), 4
    )
    roof = path("M640 300L1140-30L1640 300L1600 340L1140 40L680 340Z", "#e8ecec") + path(
        "M680 340L1140 40L1600 340L1580 356L1140 72L700 356Z", "#2c3d46"
    )
    inside = path("M936 330H1164V970H936Z", warm) + rect((958, 420, 56, 72), APRICOT, 4)
    inside += path("M936 900H1164V970H936Z", "#f2c581")
    door = (
        rect((912, 306, 276, 670), GROUND, 8)
        + inside
        + path("M1164 330L1290 376V1004L1164 970Z", PETROL)
        + dot((1270, 700), 9, MUSTARD)
    )
    glass = rect((1360, 420, 150, 210), warm, 4, f'stroke="{GROUND}" stroke-width="18"') + line(
        "M1435 420v210M1360 510h150", GROUND, 10
    )
    glass += rect((776, 440, 84, 180), warm, 4, f'stroke="{GROUND}" stroke-width="16"')
    return (
        rect((0, 0, 1600, 1200), night)
        + stars
        + path("M0 720Q200 600 420 680T900 660V980H0Z", "#24566a")
        + rect((1500, 700, 100, 300), "#24566a")
        + spruce((120, 920), 1.6, "#1f5148", snow=True)
        + spruce((330, 900), 1.15, "#245c50", snow=True)
        + walls
        + glass
        + roof
        + door
        + path("M0 920Q300 880 740 960H1600V1200H0Z", "#c9d7dc")
        + path("M912 976H1188L1260 1200H440Q700 1100 912 976Z", "#ecd9b4")
        + rect((890, 960, 330, 26), OAT, 6)
    )


def children_football() -> str:
    """Draw children who play football, and a grown-up who watches."""
    size = 1.15
    one = draw(
        Person(Face(DEEP, BLACK, "coils", mouth="laugh"), Clothes(TERRA, NAVY, shoes=GROUND, kind="tee"), age="child"),
        Pose(
            (724, 800),
            size,
            turn=0.7,
            look=0.7,
            lean=10,
            left=Reach((644, 770), bend=1, hand="fist"),
            right=Reach((836, 710), bend=1, hand="fist"),
            feet=((582, 950), (874, 944)),
        ),
    )
    two = draw(
        Person(Face(FAIR, BLOND, "tail", cloth=TERRA), Clothes(PETROL, NAVY, shoes=FALUN, kind="tee"), age="child"),
        Pose(
            (1066, 784),
            size,
            turn=-0.7,
            look=-0.7,
            lean=-8,
            left=Reach((956, 698), bend=-1, hand="fist"),
            right=Reach((1146, 758), bend=-1, hand="fist"),
            feet=((978, 958), (1206, 908)),
        ),
    )
    three = draw(
        Person(Face(OLIVE, BLACK, "hijab", cloth=LAGOON, eyes="happy"), Clothes(MUSTARD, NAVY, shoes=INK), age="child"),
        Pose(
            (500, 704),
            size * 0.95,
            turn=0.6,
            look=0.7,
            lean=8,
            left=Reach((430, 684), hand="fist"),
            right=Reach((606, 634), bend=1, hand="fist"),
            feet=((384, 836), (594, 864)),
        ),
    )
    four = draw(
        Person(Face(TAN, BLACK, "short"), Clothes(MOSS, NAVY, shoes=GROUND, kind="tee"), age="child"),
        Pose(
            hips_above((1250, 836), 1.0, "child"),
            1.0,
            turn=0,
            look=-0.3,
            left=Reach((1118, 570), bend=-1, hand="open", angle=-130),
            right=Reach((1382, 570), bend=1, hand="open", angle=-50),
        ),
    )
    adult = draw(
        Person(Face(ROSY, GREY, "beanie", cloth=PLUM), Clothes(SUN, BARK, kind="coat", shawl=MUSTARD)),
        Pose(
            hips_above((300, 850), 1.0),
            1.0,
            turn=0.4,
            look=0.6,
            left=None,
            right=Reach((410, 452), bend=1, hand="open", angle=-80),
        ),
    )
    return (
        pitch()
        + shade(((300, 850, 86), (480, 862, 116), (724, 960, 150), (1080, 960, 130), (1250, 838, 70)), "#97b07c")
        + adult.whole
        + four.whole
        + three.whole
        + two.whole
        + one.whole
        + ball((920, 986), 40)
    )


def pitch() -> str:
    """Draw a pitch between houses of red brick."""
    blocks = ""
    for x, wide, high, colour in (
        (0, 420, 300, "#b8634a"),
        (420, 300, 220, MUSTARD),
        (900, 500, 280, "#b8634a"),
        (1400, 240, 230, LAGOON),
    ):
        blocks += rect((x, 560 - high, wide, high), colour) + rect(
            (x - 10, 548 - high, wide + 20, 20), darker(colour, 0.4), 4
        )
        blocks += "".join(
            rect((left, top, 44, 52), PALE, 3)
            for left in range(x + 40, x + wide - 60, 90)
            for top in range(590 - high, 500, 90)
        )
    goal = line("M1130 800V520H1450V800", PAPER, 14) + line(
        "M1130 560H1450M1130 620H1450M1130 680H1450M1130 740H1450M1190 520V800M1250 520V800M1310 520V800M1380 520V800",
        "#e5efe4",
        3,
    )
    return (
        rect((0, 0, 1600, 1200), SKY)
        + blocks
        + birch((800, 600), 1.3)
        + birch((700, 590), 1.0)
        + birch((1530, 620), 1.4)
        + rect((0, 556, 1600, 644), GRASS)
        + path("M0 760Q500 700 1600 780V1200H0Z", "#a9c08d")
        + line("M-20 1120Q800 1020 1620 1120", GROUND, 10)
        + goal
    )


def association_fair() -> str:
    """Draw stalls of associations on a small square with birches."""
    back = 0.92
    keepers = [
        draw(
            Person(Face(FAIR, BLOND, "bun", mouth="talk"), Clothes(LAGOON, NAVY)),
            Pose(
                (330, 740),
                back,
                turn=0.1,
                look=0.3,
                legs="none",
                left=Reach((306, 696), short=0.55),
                right=Reach((360, 696), short=0.55),
            ),
        ),
        draw(
            Person(
                Face(DEEP, BLACK, "cropped", beard="full"),
                Clothes(MUSTARD, NAVY, kind="vest", second=GROUND),
                broad=1.1,
            ),
            Pose(
                (800, 740),
                back,
                turn=0,
                look=-0.2,
                legs="none",
                left=Reach((772, 696), short=0.55),
                right=Reach((832, 696), short=0.55),
            ),
        ),
        draw(
            Person(Face(ROSY, WHITE, "cropped", glasses=True), Clothes(MOSS, NAVY, kind="shirt")),
            Pose(
                (1270, 740),
                back,
                turn=-0.1,
                look=-0.35,
                legs="none",
                left=Reach((1240, 696), short=0.55),
                right=Reach((1302, 696), short=0.55),
            ),
        ),
    ]
    woman = draw(
        Person(Face(OLIVE, BLACK, "hijab", cloth=TERRA), Clothes(PETROL, PETROL, shoes=INK, skirt=PETROL, hem=0.8)),
        Pose(
            hips_above((590, 1080), 1.02),
            1.02,
            turn=-0.4,
            look=-0.6,
            left=Reach((470, 700), hand="open", angle=200),
            right=Reach((652, 850)),
        ),
    )
    boy = draw(
        Person(Face(OLIVE, BLACK, "short"), Clothes(APRICOT, NAVY, shoes=GROUND), age="child"),
        Pose(hips_above((704, 1086), 1.02, "child"), 1.02, turn=-0.4, look=-0.4, left=Reach((652, 856)), right=None),
    )
    wheels_at = hips_above((1080, 1090), 1.05, seated=True)
    wheels = wheelchair(wheels_at, 1.05, -1)
    man = draw(
        Person(Face(TAN, BLACK, "short", beard="short", mouth="laugh"), Clothes(ROSE, NAVY, shoes=BARK), broad=1.05),
        Pose(
            wheels_at,
            1.05,
            turn=-0.7,
            look=-0.6,
            legs="sit",
            feet=((905, 1046), (925, 1048)),
            left=Reach((946, 740), hand="open", angle=200),
            right=Reach((990, 870)),
        ),
    )
    return (
        square()
        + shade(
            ((330, 952, 210), (800, 952, 210), (1270, 952, 210), (600, 1082, 110), (706, 1088, 70), (1060, 1086, 190)),
            "#d5c5a8",
        )
        + stall(330, "wool", TERRA, keepers[0].body, keepers[0].near, (("wool", -140), ("wool", 140)))
        + stall(800, "note", PETROL, keepers[1].body, keepers[1].near, (("cup", 130),))
        + stall(1270, "flower", MUSTARD, keepers[2].body, keepers[2].near, (("apple", 134),))
        + woman.whole
        + boy.whole
        + wheels[0]
        + man.far
        + man.body
        + wheels[1]
        + man.near
    )


def stall(x: float, name: str, colour: str, behind: str, before: str, goods: tuple[tuple[str, int], ...]) -> str:
    """Draw a stall with a striped awning and somebody behind its table."""
    posts = rect((x - 190, 240, 14, 720), TIMBER) + rect((x + 176, 240, 14, 720), TIMBER)
    stripes = "".join(
        path(
            f"M{x - 200 + at * 50} 230L{x - 216 + at * 54} 310a27 24 0 0 0 54 0L{x - 150 + at * 50} 230Z",
            colour if at % 2 == 0 else GROUND,
        )
        for at in range(8)
    )
    desk = (
        rect((x - 200, 716, 400, 24), WOOD, 6)
        + path(f"M{x - 190} 738H{x + 190}V950H{x - 190}Z", lighter(colour, 0.55))
        + sign(name, (x, 842), 1.7)
    )
    lying = "".join(sign(thing, (x + across, 690), 0.8) for thing, across in goods)
    return posts + behind + desk + lying + before + rect((x - 200, 216, 400, 20), darker(colour), 6) + stripes


def square() -> str:
    """Draw the square of a small town: wooden houses, birches, paving."""
    return (
        rect((0, 0, 1600, 1200), SKY)
        + house((190, 610), 2.1, MUSTARD)
        + house((600, 600), 2.0, GROUND)
        + house((1020, 600), 2.0, FALUN)
        + house((1430, 610), 2.1, LAGOON)
        + birch((40, 700), 1.9)
        + birch((1560, 700), 1.9)
        + rect((0, 600, 1600, 600), "#e8dac2")
        + path("M0 600H1600V640Q800 600 0 640Z", GRASS)
    )
