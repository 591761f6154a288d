"""What search knows of a language: its stemmer, the endings of its words, and words that only ask."""

from brobygger.nouns.record import record
from brobygger.tools.search.folding import folded


@record
class Language:
    """How the words of a language are found.

    `stemmer` is its name in Snowball; `joins_pairs` says whether ae, oe and aa are ways to write æ, ø and å. `endings`
    are folded: one after another they are what a word may have behind its stem. `roots` are patterns for the end of a
    stem, each with what stands for it: stems that are the same afterwards belong to one word. `silent` are the words
    that a question is made of, as they are written.
    """

    stemmer: str | None = None
    joins_pairs: bool = False
    endings: tuple[str, ...] = ()
    roots: tuple[tuple[str, str], ...] = ()
    silent: frozenset[str] = frozenset()

    def fold(self, word: str) -> str:
        """Return a word as it is looked for."""
        return folded(word, joins_pairs=self.joins_pairs)


def language_of(language: str) -> Language:
    """Return what is known of a language; one that nobody has described has whole words alone."""
    return LANGUAGES.get(language, NONE)


def _each(text: str) -> tuple[str, ...]:
    return tuple(text.split())


NONE = Language()

SCANDINAVIAN_ROOTS = (
    (r"(...)(er|ern|ter|tr|r|t)$", "$1"),
    (r"(.)\1$", "$1"),
)

NORWEGIAN = Language(
    stemmer="norwegian",
    joins_pairs=True,
    endings=_each(
        "a e r s t n en er et es ar as ene ane ens ers ets ede edes ende ande else elsen elser ast te ta "
        "ig lig elig leg het heter heten hetene lov slov re ere est este ing inger ning"
    ),
    roots=SCANDINAVIAN_ROOTS,
    silent=frozenset(
        _each("""
        hva hvor hvordan hvem hvilken hvilket hvilke hvorfor når kan kunne kommer må skal skulle vil ville bør er var
        være vært blir bli har ha hatt hadde gjør gjøre gjort får få fått fikk finner finnes finne går gå gi gir tar ta
        trenger trenge ønsker lurer vet vite skjer hvis om dersom og eller men som at en ei et den det de dette denne
        disse der her jeg meg min mi mitt mine du deg din di ditt dine han ham hans hun henne hennes vi oss vår vårt
        våre dere deres dem man seg sin sitt sine noen noe ingen ingenting slags i på til fra for av med ved hos etter
        før under over mot mellom gjennom uten inn ut opp ned også bare så da enn ikke jo mer mye mange veldig litt selv
        alle alt hver gjelder betyr trengs lov kanskje takk hei
        """)
    ),
)

DANISH = Language(
    stemmer="danish",
    joins_pairs=True,
    endings=_each(
        "a e r s t n en er et es ne ene ens ers ets ede edes ende ere eres erne ernes eren erens erer erede "
        "else elsen elser te tes ig lig elig hed heden heder hederne los re est este ing inger ning"
    ),
    roots=SCANDINAVIAN_ROOTS,
    silent=frozenset(
        _each("""
        hvad hvor hvordan hvem hvilken hvilket hvilke hvorfor hvornår når kan kunne kommer må skal skulle vil ville bør
        er var være været bliver blive har have haft havde gør gøre gjort får få fået fik finder findes finde går gå
        give giver tager tage behøver ønsker ved vide sker hvis om og eller men som at en et den det de dette denne
        disse der her jeg mig min mit mine du dig din dit dine han ham hans hun hende hendes vi os vores i jer jeres
        deres dem man sig sin sit sine nogen noget nogle ingen intet slags på til fra for af med hos efter før under
        over mod mellem gennem uden ind ud op ned også bare så da end ikke jo mere meget mange lidt selv alle alt hver
        gælder betyder lov måske tak hej
        """)
    ),
)

FINNISH = Language(
    stemmer="finnish",
    endings=_each(
        "a e i n o t u aa ta tta ia ja ata ea ssa sta lla lta lle ksi na en in an un on hin han seen iin "
        "den ten jen iden itten isi ni si nsa mme nne kin kaan ko pa vat tte vat nut neet tu ttu taan tiin maan massa "
        "malla masta mista minen mista va vien isin ihin iseen eet set net ine nen sesti sti mpi mman in tse ton "
        "ttoman isia isten kse kaa koon koot imma impi el ele elu oi isi ma mat"
    ),
    roots=(
        (r"(.)\1$", "$1"),
        (r"(nen|ise|in|is)$", "s"),
        (r"(uude|uute|uks|ude|ute|ud|ut|uu)$", "us"),
        (r"(yyde|yyte|yks|yde|yte|yd|yt|yy)$", "ys"),
        (r"n[kg]([aeiouy]?)$", "g$1"),
        (r"n[tn]([aeiouy]?)$", "n$1"),
        (r"m[pm]([aeiouy]?)$", "m$1"),
        (r"([lr])[tlr]([aeiouy]?)$", "$1$2"),
        (r"kk([aeiouy]?)$", "k$1"),
        (r"p?[pv]([aeiouy]?)$", "p$1"),
        (r"t?[td]([aeiouy]?)$", "t$1"),
        (r"[aeiouy]$", ""),
    ),
    silent=frozenset(
        _each("""
        mikä mitä minkä missä mistä mihin miten miksi millainen kuka kenen kenelle ketä ketkä milloin koska kuinka onko
        voinko voiko voin voi voit voimme saanko saako saan saa saada pitääkö pitää täytyy olen olet on olemme ovat ole
        oli olla ei en et eivät ja tai että jos kun kuin mutta myös vai se sen sitä siinä siitä ne niitä niiden tämä
        tämän tätä tässä nämä näitä tuo minä minun minut minua minulla minulle minulta sinä sinun sinua sinulla sinulle
        hän hänen me meidän te teidän he heidän joka jonka jota jossa jotka joku jokin jotain itse vain täällä täältä
        tänne niin sitten siis haluan haluaisin tarvitsen tarvitsee tarvitsenko löydän löytää löytyy löytyykö mennä
        menen tulee tehdä teen tekee kanssa varten luona ilman ennen jälkeen hyvin enemmän paljon kaikki kaikille kiitos
        hei
        """)
    ),
)

LANGUAGES = {"nb": NORWEGIAN, "nn": NORWEGIAN, "no": NORWEGIAN, "da": DANISH, "fi": FINNISH}
