"""Scenes at home and around a table."""

from heads import BLACK, BLOND, BROWN, DEEP, FAIR, GINGER, GREY, OLIVE, ROSY, TAN, WHITE, Face
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
    PEACH,
    PETROL,
    PLUM,
    ROSE,
    SAGE,
    SAND,
    SUN,
    TERRA,
    TIMBER,
    WOOD,
    darker,
    dot,
    lighter,
    line,
    mix,
    oval,
    path,
    rect,
)
from signs import SIGNS
from things import (
    METAL,
    STEEL,
    Table,
    bubble,
    chair,
    chair_from_behind,
    coat_on_peg,
    cookies,
    cup,
    harbour_view,
    lamp,
    paper,
    plant,
    room,
    round_table,
    shelf,
    steam,
    summer_view,
    teapot,
    wheelchair,
    window,
    winter_view,
)


def family_friend() -> str:
    """Draw a visitor who drinks tea with a mother and her two children."""
    size = 1.3
    table = Table(back=(470, 1130, 690), front=(420, 1180, 782), floor=1110, colour=WOOD)
    visitor_at = hips_above((330, 1092), size, seated=True)
    mother_at = hips_above((1270, 1092), size, seated=True)
    visitor = draw(
        Person(
            Face(FAIR, WHITE, "bun", glasses=True, earrings=TERRA),
            Clothes(MUSTARD, NAVY, kind="cardigan", second=GROUND),
            broad=1.04,
        ),
        Pose(
            visitor_at,
            size,
            turn=0.62,
            look=0.7,
            lean=4,
            legs="sit",
            right=Reach((600, 730), hand="none"),
            left=Reach((566, 716), hand="fist", angle=-30),
        ),
    )
    mother = draw(
        Person(Face(BROWN, BLACK, "hijab", cloth=ROSE, mouth="talk"), Clothes(PLUM, PLUM, skirt=PLUM, hem=0.85)),
        Pose(
            mother_at,
            size,
            turn=-0.62,
            look=-0.7,
            lean=-3,
            legs="sit",
            left=Reach((1010, 740)),
            right=Reach((1066, 728), hand="fist", angle=190),
        ),
    )
    girl = draw(
        Person(Face(BROWN, BLACK, "braids", cloth=MUSTARD, mouth="smile"), Clothes(LAGOON, NAVY), age="child"),
        Pose(
            (690, 700),
            1.36,
            turn=-0.15,
            look=-0.3,
            tilt=3,
            legs="none",
            left=Reach((640, 726), short=0.6),
            right=Reach((738, 722), hand="fist", short=0.6),
        ),
    )
    boy = draw(
        Person(Face(BROWN, BLACK, "coils", mouth="laugh"), Clothes(TERRA, NAVY), age="small"),
        Pose(
            (905, 716),
            1.42,
            turn=-0.2,
            look=-0.25,
            legs="none",
            left=Reach((868, 728), hand="fist", short=0.6),
            right=Reach((938, 728), hand="fist", short=0.6),
        ),
    )
    pegs = rect((130, 268, 240, 22), TIMBER, 11) + coat_on_peg((200, 290), 1.15, PETROL, TERRA)
    things = (
        cup((905, 752), 0.95, SAGE, 0)
        + paper(((628, 730), (716, 730), (704, 778), (604, 778)), "blank")
        + line("M640 758q12-16 24 0t22-8", TERRA, 5)
        + line("M735 716L700 748", MUSTARD, 8)
        + teapot((1010, 776), 0.9, LAGOON, -1)
        + cup((1126, 800), 1.05, GROUND)
        + oval((800, 772), 78, 17, GROUND)
        + cookies((800, 764))
    )
    return (
        room("#f6e4cf", "#e2bf95", 900)
        + window((560, 130, 500, 330), winter_view())
        + plant((1330, 640), 1.05)
        + rect((1240, 640, 190, 24), TIMBER, 8)
        + pegs
        + chair(visitor_at, size, 1, PETROL)
        + chair(mother_at, size, -1, PETROL)
        + girl.body
        + boy.body
        + visitor.far
        + visitor.body
        + mother.far
        + mother.body
        + table.top()
        + things
        + girl.near
        + boy.near
        + cup((592, 744), 1.1, GROUND, 0)
        + steam((594, 684), 0.9)
        + visitor.near
        + mother.near
    )


def language_cafe() -> str:
    """Draw five people who talk around a table."""
    size = 1.22
    left_at = hips_above((286, 1096), size, seated=True)
    right_at = hips_above((1314, 1096), size, seated=True)
    left = draw(
        Person(
            Face(DEEP, BLACK, "coils", beard="short", mouth="talk"), Clothes(APRICOT, NAVY, kind="shirt"), broad=1.08
        ),
        Pose(
            left_at,
            size,
            turn=0.62,
            look=0.65,
            legs="sit",
            lean=3,
            left=Reach((520, 640), hand="open", angle=-40),
            right=Reach((324, 870), bend=-1, hand="none"),
        ),
    )
    right = draw(
        Person(
            Face(ROSY, WHITE, "bun", glasses=True, earrings=PETROL),
            Clothes(PETROL, OAT, kind="cardigan", second=PEACH, skirt=TERRA, hem=0.35),
        ),
        Pose(
            right_at,
            size,
            turn=-0.62,
            look=-0.7,
            lean=-3,
            legs="sit",
            left=Reach((1080, 742)),
            right=Reach((1116, 782), hand="fist", angle=200),
        ),
    )
    veiled = draw(
        Person(Face(OLIVE, BLACK, "hijab", cloth=LAGOON), Clothes(MUSTARD, NAVY)),
        Pose(
            (520, 800),
            size,
            turn=0.2,
            look=-0.35,
            legs="none",
            left=Reach((494, 736), short=0.6),
            right=Reach((574, 722), hand="fist", short=0.6),
        ),
    )
    young = draw(
        Person(Face(FAIR, GINGER, "short"), Clothes(MOSS, NAVY, pattern="stripes", second=lighter(MOSS, 0.6))),
        Pose(
            (800, 786),
            size,
            turn=0,
            look=0.35,
            legs="none",
            tilt=-3,
            left=Reach((764, 712), short=0.6),
            right=Reach((838, 712), short=0.6),
        ),
    )
    asian = draw(
        Person(
            Face(OLIVE, BLACK, "fringe", mouth="laugh", eyes="happy"),
            Clothes(ROSE, NAVY, kind="cardigan", second=GROUND),
        ),
        Pose(
            (1080, 800),
            size,
            turn=-0.2,
            look=-0.4,
            legs="none",
            left=Reach((1010, 724), short=0.6),
            right=Reach((1066, 730), short=0.6),
        ),
    )
    return (
        room("#dfe9e2", "#dcb88c", 880)
        + window((80, 150, 290, 230), summer_view(), bars=(2, 1))
        + shelf((1180, 140, 280, 270), 2, (TERRA, PETROL, MUSTARD, GROUND, MOSS, ROSE))
        + lamp(800, 190, 1.15, TERRA)
        + chair((520, 800), size, 0, WOOD)
        + chair((800, 786), size, 0, WOOD)
        + chair((1080, 800), size, 0, WOOD)
        + veiled.body
        + asian.body
        + young.body
        + chair(left_at, size, 1, WOOD)
        + chair(right_at, size, -1, WOOD)
        + left.far
        + left.body
        + right.far
        + right.body
        + round_table((800, 770), 410, 96, 1120, mix(MIST, GROUND, 0.2))
        + cup((712, 796), 1.05, TERRA, -1)
        + cup((980, 812), 1.05, MUSTARD)
        + oval((836, 818), 76, 16, GROUND)
        + cookies((836, 808))
        + cup((1096, 806), 1.1, GROUND, 0)
        + cup((548, 806), 1.1, MOSS)
        + veiled.near
        + young.near
        + asian.near
        + left.near
        + right.near
        + bubble((480, 300), 1.05, -1, SIGNS["house"])
        + bubble((980, 320), 1.05, 1, SIGNS["apple"])
    )


def womens_meeting() -> str:
    """Draw women of different ages in a circle; one of them speaks."""
    back = 1.02
    places = [hips_above((x, 872), back, seated=True) for x in (526, 800, 1066)]
    left_at, right_at = hips_above((316, 1000), 1.1, seated=True), hips_above((1276, 1000), 1.1, seated=True)
    near = [hips_above((x, 1170), 1.2, seated=True) for x in (624, 960)]
    older = draw(
        Person(
            Face(FAIR, WHITE, "bob", glasses=True),
            Clothes(LAGOON, NAVY, kind="cardigan", second=SAND, skirt=NAVY, hem=0.4),
            broad=1.1,
        ),
        Pose(
            places[0],
            back,
            turn=0.25,
            look=0.5,
            legs="sit",
            left=Reach((508, 690), short=0.7),
            right=Reach((562, 694), short=0.7),
        ),
    )
    speaker = draw(
        Person(
            Face(DEEP, BLACK, "wrap", cloth=MUSTARD, earrings=MUSTARD, mouth="talk"),
            Clothes(TERRA, TERRA, shoes=INK, skirt=TERRA, hem=0.8),
        ),
        Pose(
            places[1],
            back,
            turn=-0.05,
            look=-0.15,
            legs="sit",
            left=Reach((752, 690), short=0.7),
            right=Reach((922, 560), bend=1, hand="open", angle=-50, short=0.8, upper=0.9),
        ),
    )
    young = draw(
        Person(Face(TAN, BLACK, "long"), Clothes(MUSTARD, BARK, shoes=GROUND)),
        Pose(
            places[2],
            back,
            turn=-0.2,
            look=-0.5,
            legs="sit",
            left=Reach((1032, 692), short=0.7),
            right=Reach((1086, 694), short=0.7),
        ),
    )
    veiled = draw(
        Person(
            Face(OLIVE, BLACK, "hijab", cloth=PLUM, eyes="happy"), Clothes(ROSE, NAVY, shoes=INK, skirt=NAVY, hem=0.85)
        ),
        Pose(left_at, 1.1, turn=0.68, look=0.7, legs="sit", left=Reach((426, 744)), right=Reach((438, 750))),
    )
    wheels = wheelchair(right_at, 1.1, -1, TERRA)
    seated = draw(
        Person(Face(ROSY, GINGER, "curly", mouth="smile"), Clothes(MOSS, INK, shoes=SUN)),
        Pose(
            right_at,
            1.1,
            turn=-0.72,
            look=-0.7,
            legs="sit",
            feet=((1096, 956), (1118, 958)),
            left=Reach((1160, 750)),
            right=Reach((1152, 744)),
        ),
    )
    braided = draw(
        Person(Face(BROWN, BLACK, "bun"), Clothes(PETROL, NAVY)),
        Pose(
            near[0],
            1.2,
            back=True,
            legs="none",
            left=Reach((592, 862), hand="none", upper=0.75, short=0.5),
            right=Reach((656, 862), hand="none", upper=0.75, short=0.5),
        ),
    )
    fair = draw(
        Person(Face(FAIR, BLOND, "tail", cloth=TERRA), Clothes(APRICOT, NAVY)),
        Pose(
            near[1],
            1.2,
            back=True,
            legs="none",
            left=Reach((928, 862), hand="none", upper=0.75, short=0.5),
            right=Reach((992, 862), hand="none", upper=0.75, short=0.5),
        ),
    )
    return (
        room("#f8e3d0", "#e0bd94", 800)
        + window((470, 96, 660, 300), summer_view(), bars=(3, 1))
        + plant((1500, 810), 1.2)
        + hanging()
        + oval((800, 990), 620, 160, "#d4a98d")
        + oval((800, 990), 560, 136, "#e6c6ad")
        + "".join(chair(at, back, 0, LAGOON) for at in places)
        + older.whole
        + young.whole
        + speaker.whole
        + chair(left_at, 1.1, 1, LAGOON)
        + veiled.whole
        + wheels[0]
        + seated.far
        + seated.body
        + wheels[1]
        + seated.near
        + braided.body
        + chair_from_behind(near[0], 1.2, LAGOON)
        + fair.body
        + chair_from_behind(near[1], 1.2, LAGOON)
    )


def hanging() -> str:
    """Draw a woven cloth on the wall."""
    squares = "".join(
        path(f"M{x} {y - 26}l26 26l-26 26l-26-26Z", colour)
        for x, y, colour in (
            (208, 200, APRICOT),
            (302, 200, MUSTARD),
            (255, 260, GROUND),
            (208, 320, MUSTARD),
            (302, 320, APRICOT),
        )
    )
    return rect((162, 140, 186, 234), PETROL, 6) + squares + rect((148, 130, 214, 16), TIMBER, 8)


def cooking_together() -> str:
    """Draw four people who cook together at a long counter."""
    size = 1.32
    man = draw(
        Person(
            Face(DEEP, GREY, "cropped", beard="short", mouth="laugh"),
            Clothes(GROUND, NAVY, kind="shirt", apron=TERRA),
            broad=1.1,
        ),
        Pose(
            (390, 806),
            size,
            turn=0.12,
            look=0.5,
            legs="none",
            left=Reach((352, 820), short=0.8),
            right=Reach((480, 806), short=0.8, hand="fist", angle=160),
        ),
    )
    woman = draw(
        Person(Face(OLIVE, BLACK, "hijab", cloth=SAGE, mouth="talk"), Clothes(PLUM, NAVY, apron=GROUND)),
        Pose(
            (664, 800),
            size,
            turn=0.25,
            look=0.2,
            legs="none",
            left=Reach((728, 734), short=0.9, hand="fist"),
            right=Reach((836, 590), bend=1, hand="fist", angle=-20, upper=0.9, short=0.9),
        ),
    )
    young = draw(
        Person(Face(FAIR, BLOND, "short"), Clothes(LAGOON, NAVY, kind="tee", apron=MUSTARD)),
        Pose(
            (1056, 806),
            size,
            turn=-0.1,
            look=-0.5,
            legs="none",
            left=Reach((994, 812), short=0.85, hand="fist"),
            right=Reach((1118, 812), short=0.85, hand="fist"),
        ),
    )
    girl = draw(
        Person(Face(TAN, BLACK, "tail", cloth=TERRA, eyes="happy"), Clothes(ROSE, NAVY, apron=PETROL), age="child"),
        Pose(
            (1310, 772),
            1.36,
            turn=-0.2,
            look=-0.4,
            legs="none",
            left=Reach((1262, 744), short=0.9, hand="fist"),
            right=Reach((1356, 792), short=0.9),
        ),
    )
    return (
        room("#e3ebe0", "#dcb88c", 1010)
        + window((560, 120, 480, 300), harbour_view())
        + kitchen_shelf()
        + man.body
        + woman.body
        + young.body
        + girl.body
        + counter()
        + line("M836 590L824 700", TIMBER, 12)
        + line("M1262 744L1276 790", TIMBER, 10)
        + man.near
        + woman.near
        + young.near
        + girl.near
    )


def kitchen_shelf() -> str:
    """Draw jars on a board, and pans on hooks."""
    jars = "".join(
        rect((x, 276 - high, 56, high), colour, 10) + rect((x + 4, 268 - high, 48, 16), TIMBER, 5)
        for x, high, colour in ((170, 90, TERRA), (240, 70, MUSTARD), (310, 96, GROUND), (380, 76, MOSS))
    )
    hooks = rect((1130, 180, 320, 14), STEEL, 7)
    for x, wide, colour in ((1190, 46, PETROL), (1300, 38, TERRA), (1400, 32, STEEL)):
        hooks += (
            line(f"M{x} 190V280", colour, 10)
            + dot((x, 280 + wide), wide, colour)
            + dot((x, 280 + wide), wide - 12, lighter(colour, 0.2))
        )
    return rect((150, 276, 310, 18), WOOD, 8) + jars + hooks


def counter() -> str:
    """Draw the counter with what is being cooked."""
    carrots = "".join(
        path(f"M{x} {y}q34-14 84 4q-40 16-84-4Z", TERRA) + line(f"M{x + 6} {y}l-20-10M{x + 4} {y + 2}l-22 4", MOSS, 6)
        for x, y in ((560, 846), (600, 866))
    )
    pot = (
        path("M744 690H924L914 812Q912 826 896 826H772Q756 826 754 812Z", PETROL)
        + line("M740 724H722M928 724H946", PETROL, 16)
        + oval((834, 692), 92, 16, darker(PETROL))
        + oval((834, 694), 78, 10, TERRA)
    )
    bowl = path("M1186 780H1356Q1352 862 1302 866H1240Q1190 862 1186 780Z", GROUND) + oval((1271, 780), 85, 14, PEACH)
    dough = oval((1056, 838), 96, 22, PEACH) + line("M1016 816H1096", WOOD, 34) + line("M952 816H1160", TIMBER, 12)
    board = (
        path("M280 806H520L546 866H262Z", lighter(WOOD, 0.25))
        + oval((440, 836), 38, 20, MOSS)
        + oval((400, 846), 18, 12, SAGE)
        + oval((376, 842), 18, 12, SAGE)
        + line("M498 796L462 816", INK, 12)
        + path("M470 806l-64 30l30 6l44-22Z", METAL)
    )
    tomatoes = "".join(
        dot((x, y), 24, FALUN) + line(f"M{x - 8} {y - 20}l8 4l8-4", MOSS, 6) for x, y in ((690, 850), (646, 900))
    )
    return (
        path("M150 790H1450L1500 900H100Z", lighter(OAT, 0.35))
        + rect((100, 900, 1400, 34), darker(OAT, 0.1), 6)
        + rect((124, 930, 1352, 270), LAGOON)
        + line("M460 960V1200M800 960V1200M1140 960V1200", darker(LAGOON), 5)
        + line("M420 1000v50M500 1000v50M1100 1000v50M1180 1000v50", MUSTARD, 10)
        + board
        + carrots
        + pot
        + dough
        + bowl
        + tomatoes
        + steam((810, 650), 1.4)
        + steam((868, 640), 1.2)
    )
