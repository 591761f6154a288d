"""The words that the corpus is put together from, in three languages and their plain versions.

Everything is invented; the sentences are there to be parsed, not to be read. `{town}`, `{name}`, `{day}`, `{hour}`,
`{number}` are filled in; `{link}` becomes a link to another page of the corpus.
"""

from collections.abc import Mapping

Words = Mapping[str, tuple[str, ...]]

TOWNS: Words = {
    "NO": ("Oslo", "Bergen", "Trondheim", "Stavanger", "Tromsø", "Drammen", "Bodø"),
    "DK": ("København", "Aarhus", "Odense", "Aalborg", "Esbjerg", "Randers"),
    "FI": ("Helsinki", "Tampere", "Turku", "Oulu", "Lahti", "Jyväskylä"),
}

THINGS: Mapping[str, tuple[Mapping[str, str], ...]] = {
    "organisations": (
        {"id": "womens-network", "nb": "Kvinnenettverket", "da": "Kvindenetværket", "fi": "Naisten verkosto"},
        {"id": "neighbours", "nb": "Nabohjelpen", "da": "Nabohjælpen", "fi": "Naapuriapu"},
        {"id": "family-house", "nb": "Familiehuset", "da": "Familiehuset", "fi": "Perhetalo"},
        {"id": "language-house", "nb": "Språkhuset", "da": "Sproghuset", "fi": "Kielitalo"},
        {"id": "bridge", "nb": "Foreningen Broen", "da": "Foreningen Broen", "fi": "Silta ry"},
    ),
    "services": (
        {"id": "language-course", "nb": "Språkkurs", "da": "Sprogkursus", "fi": "Kielikurssi"},
        {"id": "job-guidance", "nb": "Jobbveiledning", "da": "Jobvejledning", "fi": "Työnhakuneuvonta"},
        {"id": "family-friend", "nb": "Familievenn", "da": "Familieven", "fi": "Perhekaveri"},
        {"id": "legal-advice", "nb": "Juridisk hjelp", "da": "Juridisk hjælp", "fi": "Oikeudellinen neuvonta"},
        {"id": "homework-help", "nb": "Leksehjelp", "da": "Lektiehjælp", "fi": "Läksyapu"},
        {"id": "talks", "nb": "Noen å snakke med", "da": "Nogen at tale med", "fi": "Keskusteluapu"},
    ),
    "activities": (
        {"id": "language-cafe", "nb": "Språkkafé", "da": "Sprogcafé", "fi": "Kielikahvila"},
        {"id": "walks", "nb": "Turgruppe", "da": "Vandregruppe", "fi": "Retkiryhmä"},
        {"id": "open-cafe", "nb": "Åpen kafé", "da": "Åben café", "fi": "Avoin kahvila"},
        {"id": "swimming", "nb": "Svømming for kvinner", "da": "Svømning for kvinder", "fi": "Naisten uinti"},
        {"id": "sewing", "nb": "Systue", "da": "Systue", "fi": "Ompelukerho"},
    ),
    "rights": (
        {"id": "interpreter", "nb": "Rett til tolk", "da": "Ret til tolk", "fi": "Oikeus tulkkiin"},
        {"id": "tax", "nb": "Skatt av lønnen", "da": "Skat af lønnen", "fi": "Palkan verot"},
        {"id": "kindergarten", "nb": "Plass i barnehage", "da": "Plads i børnehave", "fi": "Päiväkotipaikka"},
        {"id": "deposit", "nb": "Depositum", "da": "Depositum", "fi": "Vuokravakuus"},
        {"id": "sick-leave", "nb": "Syk på jobben", "da": "Syg på jobbet", "fi": "Sairaana töissä"},
    ),
}

DAYS: Words = {
    "nb": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag"),
    "da": ("mandag", "tirsdag", "onsdag", "torsdag", "fredag"),
    "fi": ("maanantai", "tiistai", "keskiviikko", "torstai", "perjantai"),
}

SUMMARIES: Words = {
    "nb": (
        "{name} er åpent for alle som er nye i {town} og vil bli kjent med flere.",
        "Her får du hjelp i {town}, enten du kom i går eller for {number} år siden.",
        "Les hva {name} er, hvem det er for, og hvordan du blir med i {town}.",
    ),
    "da": (
        "{name} er åbent for alle, der er nye i {town} og vil lære flere at kende.",
        "Her får du hjælp i {town}, uanset om du kom i går eller for {number} år siden.",
        "Læs, hvad {name} er, hvem det er for, og hvordan du kommer med i {town}.",
    ),
    "fi": (
        "{name} on avoin kaikille, jotka ovat uusia paikkakunnalla ({town}).",
        "Täältä saat apua ({town}), tulitpa eilen tai {number} vuotta sitten.",
        "Lue, mikä {name} on, kenelle se on tarkoitettu ja miten pääset mukaan ({town}).",
    ),
    "nb-simple": ("{name} er for deg som er ny i {town}.", "Du kan få hjelp i {town}."),
    "da-simple": ("{name} er for dig, der er ny i {town}.", "Du kan få hjælp i {town}."),
    "fi-simple": ("{name} on sinulle, joka olet uusi täällä ({town}).", "Saat apua täältä: {town}."),
}

SENTENCES: Words = {
    "nb": (
        "Tilbudet er for alle som bor i {town}, og du trenger ikke å være medlem for å bli med.",
        "Vi møtes hver {day} klokka {hour} i lokalene ved biblioteket, og kaffen er alltid klar.",
        "De fleste som kommer, har bodd i landet i mindre enn {number} år.",
        "Du kan komme **uten å bestille time**, men ring gjerne først dersom dere er flere enn fem.",
        "En frivillig følger deg de første gangene, slik at du slipper å finne fram alene.",
        "Mange begynner med {link} og går videre når de kjenner byen bedre.",
        "Det du forteller, blir mellom deg og den som hjelper deg; _taushetsplikten_ gjelder også for frivillige.",
        "Tar du med barn, finnes det et eget rom med leker, og en voksen passer på dem.",
        "Spør i [kommunen](https://kommune.example.org/{number}) dersom du ikke vet hvilke regler som gjelder.",
        "Kursene varer i {number} uker, og du får et bevis når du har fullført.",
        "Noen deltakere øver på å skrive søknader, andre vil helst snakke, og begge deler er like riktig.",
        "Har du spørsmål om papirer, kan du lese mer på siden om {link}.",
        "Lokalene har heis, og det er *ingen trapper* fra gata og inn.",
        "I fjor kom det mennesker fra {number} land, og de snakket enda flere språk.",
        "Arbeidet drives av frivillige sammen med to ansatte som har kontor i {town}.",
        "Ta gjerne med brevet du lurer på; da kan vi lese det sammen, linje for linje.",
        "Er noe uklart, sier du fra, og så forklarer vi det en gang til med andre ord.",
        "Du bestemmer selv hvor ofte du kommer, og du kan slutte når du vil.",
    ),
    "da": (
        "Tilbuddet er for alle, der bor i {town}, og du behøver ikke at være medlem for at være med.",
        "Vi mødes hver {day} klokken {hour} i lokalerne ved biblioteket, og kaffen er altid klar.",
        "De fleste, der kommer, har boet i landet i mindre end {number} år.",
        "Du kan komme **uden at bestille tid**, men ring gerne først, hvis I er flere end fem.",
        "En frivillig følger dig de første gange, så du ikke skal finde vej alene.",
        "Mange begynder med {link} og går videre, når de kender byen bedre.",
        "Det, du fortæller, bliver mellem dig og den, der hjælper dig; _tavshedspligten_ gælder også for frivillige.",
        "Har du børn med, er der et rum med legetøj, og en voksen passer på dem.",
        "Spørg i [kommunen](https://kommune.example.org/{number}), hvis du ikke ved, hvilke regler der gælder.",
        "Kurserne varer i {number} uger, og du får et bevis, når du har gennemført.",
        "Nogle deltagere øver sig i at skrive ansøgninger, andre vil helst tale, og begge dele er lige rigtigt.",
        "Har du spørgsmål om papirer, kan du læse mere på siden om {link}.",
        "Lokalerne har elevator, og der er *ingen trapper* fra gaden og ind.",
        "Sidste år kom der mennesker fra {number} lande, og de talte endnu flere sprog.",
        "Arbejdet drives af frivillige sammen med to ansatte, der har kontor i {town}.",
        "Tag gerne det brev med, du er i tvivl om; så kan vi læse det sammen, linje for linje.",
        "Er noget uklart, siger du til, og så forklarer vi det en gang til med andre ord.",
        "Du bestemmer selv, hvor ofte du kommer, og du kan stoppe, når du vil.",
    ),
    "fi": (
        "Toiminta on tarkoitettu kaikille, jotka asuvat täällä ({town}), eikä sinun tarvitse olla jäsen.",
        "Tapaamme joka viikko: {day} kello {hour} kirjaston vieressä, ja kahvi on aina valmista.",
        "Useimmat tulijat ovat asuneet maassa alle {number} vuotta.",
        "Voit tulla **ilman ajanvarausta**, mutta soita ensin, jos teitä on enemmän kuin viisi.",
        "Vapaaehtoinen kulkee mukanasi ensimmäisillä kerroilla, jotta sinun ei tarvitse löytää perille yksin.",
        "Moni aloittaa sivulta {link} ja jatkaa eteenpäin, kun kaupunki on tutumpi.",
        "Se, mitä kerrot, jää sinun ja auttajan välille; _vaitiolovelvollisuus_ koskee myös vapaaehtoisia.",
        "Jos otat lapset mukaan, heille on oma huone ja leluja, ja aikuinen pitää heistä huolta.",
        "Kysy [kunnasta](https://kommune.example.org/{number}), jos et ole varma, mitkä säännöt koskevat sinua.",
        "Kurssit kestävät {number} viikkoa, ja saat todistuksen, kun olet käynyt ne loppuun.",
        "Jotkut harjoittelevat hakemusten kirjoittamista, toiset haluavat puhua, ja molemmat ovat yhtä oikein.",
        "Jos sinulla on kysyttävää papereista, lue lisää sivulta {link}.",
        "Tiloissa on hissi, eikä kadulta sisään tultaessa ole *lainkaan portaita*.",
        "Viime vuonna mukana oli ihmisiä {number} maasta, ja he puhuivat vielä useampia kieliä.",
        "Työtä tekevät vapaaehtoiset ja kaksi työntekijää, joiden toimisto on täällä: {town}.",
        "Ota mukaan kirje, jota et ymmärrä; voimme lukea sen yhdessä rivi riviltä.",
        "Jos jokin jää epäselväksi, sano siitä, niin selitämme sen uudelleen toisin sanoin.",
        "Päätät itse, kuinka usein tulet, ja voit lopettaa milloin haluat.",
    ),
    "nb-simple": (
        "Du kan komme hit hvis du bor i {town}.",
        "Vi møtes hver {day}. Vi begynner klokka {hour}.",
        "Du trenger **ikke** å bestille time.",
        "En voksen hjelper deg de første gangene.",
        "Du kan også lese om {link}.",
        "Vi sier ikke til andre hva du forteller. Det heter _taushetsplikt_.",
        "Du kan ta med barna dine.",
        "Det er heis i huset.",
        "Ta med brevet ditt. Vi leser det sammen.",
        "Spør i [kommunen](https://kommune.example.org/{number}) hvis du ikke er sikker.",
        "Kurset varer i {number} uker.",
        "Du kan slutte når du vil.",
    ),
    "da-simple": (
        "Du kan komme her, hvis du bor i {town}.",
        "Vi mødes hver {day}. Vi begynder klokken {hour}.",
        "Du skal **ikke** bestille tid.",
        "En voksen hjælper dig de første gange.",
        "Du kan også læse om {link}.",
        "Vi siger ikke til andre, hvad du fortæller. Det hedder _tavshedspligt_.",
        "Du kan tage dine børn med.",
        "Der er elevator i huset.",
        "Tag dit brev med. Vi læser det sammen.",
        "Spørg i [kommunen](https://kommune.example.org/{number}), hvis du ikke er sikker.",
        "Kurset varer i {number} uger.",
        "Du kan stoppe, når du vil.",
    ),
    "fi-simple": (
        "Voit tulla, jos asut täällä: {town}.",
        "Tapaamme joka viikko. Päivä on {day} ja aika kello {hour}.",
        "Sinun **ei** tarvitse varata aikaa.",
        "Aikuinen auttaa sinua ensimmäisillä kerroilla.",
        "Voit lukea myös sivun {link}.",
        "Emme kerro muille, mitä sanot. Se on _vaitiolovelvollisuus_.",
        "Voit ottaa lapset mukaan.",
        "Talossa on hissi.",
        "Ota kirje mukaan. Luemme sen yhdessä.",
        "Kysy [kunnasta](https://kommune.example.org/{number}), jos et ole varma.",
        "Kurssi kestää {number} viikkoa.",
        "Voit lopettaa, milloin haluat.",
    ),
}

ITEMS: Words = {
    "nb": (
        "hjelp til å lese brev fra **skole** og kommune",
        "øve på språket i små grupper",
        "råd om arbeid, bolig og økonomi",
        "følge til møter når du ikke vil gå alene",
        "kontakt med andre familier i {town}",
        "turer og felles middager hver {day}",
        "les først om {link}",
        "lån av utstyr, for eksempel ski og sykler",
    ),
    "da": (
        "hjælp til at læse breve fra **skole** og kommune",
        "øve sproget i små grupper",
        "råd om arbejde, bolig og økonomi",
        "følgeskab til møder, når du ikke vil gå alene",
        "kontakt med andre familier i {town}",
        "ture og fælles middage hver {day}",
        "læs først om {link}",
        "lån af udstyr, for eksempel ski og cykler",
    ),
    "fi": (
        "apua **koulun** ja kunnan kirjeiden lukemiseen",
        "kielen harjoittelua pienissä ryhmissä",
        "neuvoja työstä, asumisesta ja raha-asioista",
        "seuraa tapaamisiin, kun et halua mennä yksin",
        "yhteys muihin perheisiin ({town})",
        "retkiä ja yhteisiä aterioita, viikonpäivä on {day}",
        "lue ensin sivu {link}",
        "välineitä lainaksi, esimerkiksi sukset ja pyörät",
    ),
}

HEADINGS: Mapping[str, Mapping[str, str]] = {
    "help": {"nb": "Hva kan du få hjelp til?", "da": "Hvad kan du få hjælp til?", "fi": "Mihin saat apua?"},
    "who": {"nb": "Hvem er det for?", "da": "Hvem er det for?", "fi": "Kenelle se on?"},
    "how": {"nb": "Slik går det for seg", "da": "Sådan foregår det", "fi": "Näin se sujuu"},
    "times": {"nb": "Tider og steder", "da": "Tider og steder", "fi": "Ajat ja paikat"},
    "more": {"nb": "Mer om det samme", "da": "Mere om det samme", "fi": "Lisää samasta aiheesta"},
}

TABLE: Mapping[str, tuple[str, str, str]] = {
    "nb": ("Dag", "Tid", "Sted"),
    "da": ("Dag", "Tid", "Sted"),
    "fi": ("Päivä", "Aika", "Paikka"),
}

PHRASES: Mapping[str, Mapping[str, str]] = {
    "get-1": {"nb": "Samtaler med en veileder", "da": "Samtaler med en vejleder", "fi": "Keskusteluja ohjaajan kanssa"},
    "get-2": {"nb": "Øving i små grupper", "da": "Øvelse i små grupper", "fi": "Harjoittelua pienryhmissä"},
    "get-3": {"nb": "Hjelp med skjemaer", "da": "Hjælp med skemaer", "fi": "Apua lomakkeiden kanssa"},
    "for": {
        "nb": "Voksne som er nye i landet",
        "da": "Voksne, der er nye i landet",
        "fi": "Aikuiset, jotka ovat uusia maassa",
    },
    "step-1": {"nb": "Ring eller skriv til oss.", "da": "Ring eller skriv til os.", "fi": "Soita tai kirjoita meille."},
    "step-2": {"nb": "Kom til en samtale.", "da": "Kom til en samtale.", "fi": "Tule keskustelemaan."},
    "step-3": {"nb": "Begynn uka etter.", "da": "Begynd ugen efter.", "fi": "Aloita seuraavalla viikolla."},
    "bring": {
        "nb": "Et dokument med navnet ditt",
        "da": "Et dokument med dit navn",
        "fi": "Asiakirja, jossa on nimesi",
    },
    "price": {"nb": "Kaffe er med", "da": "Kaffe er med", "fi": "Kahvi sisältyy hintaan"},
    "way": {"nb": "Gå inn fra gården.", "da": "Gå ind fra gården.", "fi": "Kulku sisäpihan kautta."},
    "food": {"nb": "Vi lager suppe sammen", "da": "Vi laver suppe sammen", "fi": "Keitämme yhdessä soppaa"},
    "lent": {"nb": "Baller og hansker", "da": "Bolde og handsker", "fi": "Palloja ja käsineitä"},
    "deadline": {"nb": "Søk innen tre uker.", "da": "Søg inden tre uger.", "fi": "Hae kolmen viikon kuluessa."},
    "annual": {"nb": "Årsmelding", "da": "Årsberetning", "fi": "Vuosikertomus"},
    "about": {"nb": "Om oss", "da": "Om os", "fi": "Tietoa meistä"},
    "note": {
        "nb": "Telefonen er stengt i juli.",
        "da": "Telefonen er lukket i juli.",
        "fi": "Puhelin on suljettu heinäkuussa.",
    },
    "photo": {"nb": "Mennesker på en bro", "da": "Mennesker på en bro", "fi": "Ihmisiä sillalla"},
}

PAGES: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "index": {
        "nb": ("Velkommen", "Her finner du hjelp, aktiviteter og rettigheter."),
        "da": ("Velkommen", "Her finder du hjælp, aktiviteter og rettigheder."),
        "fi": ("Tervetuloa", "Täältä löydät apua, toimintaa ja oikeuksia."),
    },
    "organisations/index": {
        "nb": ("Organisasjoner", "Organisasjonene vi kjenner i tre land."),
        "da": ("Organisationer", "De organisationer, vi kender i tre lande."),
        "fi": ("Järjestöt", "Järjestöt, jotka tunnemme kolmessa maassa."),
    },
    "services/index": {
        "nb": ("Tjenester", "Hva organisasjonene kan hjelpe deg med."),
        "da": ("Tilbud", "Hvad organisationerne kan hjælpe dig med."),
        "fi": ("Palvelut", "Missä järjestöt voivat auttaa sinua."),
    },
    "activities/index": {
        "nb": ("Aktiviteter", "Hva du kan være med på."),
        "da": ("Aktiviteter", "Hvad du kan være med til."),
        "fi": ("Toiminta", "Mihin voit osallistua."),
    },
    "rights/index": {
        "nb": ("Rettigheter og plikter", "Hva du har rett til, og hva du må gjøre."),
        "da": ("Rettigheder og pligter", "Hvad du har ret til, og hvad du skal gøre."),
        "fi": ("Oikeudet ja velvollisuudet", "Mihin sinulla on oikeus ja mitä sinun täytyy tehdä."),
    },
    "about": {
        "nb": ("Om nettstedet", "Hvem som står bak, og hvorfor."),
        "da": ("Om webstedet", "Hvem der står bag, og hvorfor."),
        "fi": ("Tietoa sivustosta", "Kuka sivuston tekee ja miksi."),
    },
    "contact": {
        "nb": ("Kontakt", "Hvem du kan spørre når du trenger hjelp."),
        "da": ("Kontakt", "Hvem du kan spørge, når du har brug for hjælp."),
        "fi": ("Yhteystiedot", "Keneltä voit kysyä, kun tarvitset apua."),
    },
}
