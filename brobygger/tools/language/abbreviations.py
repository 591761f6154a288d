"""Abbreviations with a full stop, by language: those behind which a sentence goes on, and those that may end one."""

_GOES_ON = {
    "nb": """
        adr. avd. bl.a. ca. d.v.s. dr. dvs. eks. ekskl. ev. evt. f.eks. f.o.m. fig. gj.sn. gjsn. hhv. hr.
        iflg. ift. iht. inkl. jf. jfr. kap. kl. maks. mht. mob. nr. p.g.a. pga. pkt. prof. resp. st. t.o.m.
        tel. tidl. tlf. vedr. vha.
    """,
    "da": """
        adr. afd. alm. bl.a. ca. d. dr. dvs. ekskl. evt. f.eks. fig. fx. gl. hhv. hr. if. iflg. ift. iht.
        inkl. jf. jfr. kap. kl. ktr. maks. max. mht. mob. nr. p.g.a. pga. pkt. prof. resp. skt. st. t.o.m.
        tel. tlf. vedr. vha.
    """,
    "fi": """
        alk. arv. eur. esim. hra. huom. ilm. klo. ks. kts. lkm. maks. mahd. mm. mom. nim. nk. nro. ns. os.
        prof. puh. rva. sis. synt. tri. ts. varat. vas. vrt. yht.
    """,
}

_MAY_END = {
    "nb": """
        etc. kr. m.fl. m.m. m.v. mfl. mill. min. mm. mnd. mrd. mv. o.a. o.l. osv. s. sek. v.
    """,
    "da": """
        etc. kr. m.fl. m.m. m.v. mdr. mia. min. mio. mv. o.a. o.l. o.lign. osv. s. sek. stk. v.
    """,
    "fi": """
        em. jms. jne. kk. kpl. l. min. milj. mrd. muk. n. p. s. t. tms. v. ym. yms.
    """,
}

GOES_ON = {language: frozenset(words.split()) for language, words in _GOES_ON.items()}

MAY_END = {language: frozenset(words.split()) for language, words in _MAY_END.items()}
"""A capital behind one of these begins a sentence (“100 kr. Ring”), a figure does not (“s. 12”)."""
