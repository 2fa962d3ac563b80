"""Words that stand before a name and are no part of it: titles, offices, forms of address, in several languages.

All in lower case and without full stops. Sources: the titles that the style guides of news agencies list, and the
forms of address of the languages that a press review most often quotes.
"""

from functools import lru_cache


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ADDRESS = """
mr mrs ms miss mx mister missus madam madame sir dame lady lord dr doctor prof professor rev reverend hon honourable
honorable messrs master
m mme mlle monsieur mademoiselle maître
herr herrn frau fräulein
sr sra srta señor señora señorita don doña senhor senhora dom dona
signor signora signorina dottor dottoressa
dhr mevrouw meneer mw
pan pani gospodin gospoja bay bayan
comrade genosse camarade citizen tovarishch
shri smt sri haji hajji ustad u daw
"""

_OFFICES = """
president vice-president chancellor premier prime minister minister ministers secretary undersecretary
ambassador envoy consul commissioner commissar governor mayor senator senators congressman congresswoman representative
delegate speaker chairman chairwoman chairperson chair chief leader boss whip deputy director director-general
secretary-general general-secretary administrator attorney solicitor counsel advocate judge justice magistrate
prosecutor sheriff marshal constable inspector detective superintendent councillor councilman councilwoman alderman
mp mep msp lawmaker spokesman spokeswoman spokesperson adviser advisor analyst aide ceo cfo coo cto founder
co-founder chief-executive owner tycoon coach manager captain skipper striker editor reporter correspondent
anchor host author writer historian economist scientist researcher activist negotiator
king queen prince princess emperor empress emir sultan sheikh sheik sheikha shah tsar czar kaiser crown duke duchess
earl count countess baron baroness viscount viscountess marquess marquis
pope popes cardinal archbishop bishop father sister brother mother pastor rabbi imam ayatollah grand-ayatollah mullah
maulana monsignor patriarch metropolitan vicar deacon lama dalai
republican democrat democratic labour conservative liberal
président présidente ministre chancelier chancelière premier première sénateur sénatrice député députée maire
général colonel capitaine roi reine pape
präsident präsidentin bundespräsident bundeskanzler bundeskanzlerin kanzler kanzlerin ministerpräsident
ministerpräsidentin premierminister premierministerin außenminister außenministerin innenminister innenministerin
finanzminister finanzministerin verteidigungsminister verteidigungsministerin minister ministerin staatschef
regierungschef parteichef könig königin papst bürgermeister senatorin abgeordnete abgeordneter botschafter
presidente presidenta ministro ministra canciller senador senadora diputado diputada alcalde alcaldesa gobernador rey
reina papa premier cancelliere sindaco onorevole senatore deputato primo
primeiro-ministro chanceler governador prefeito deputado
minister-president minister-presidente premier koning koningin staatssecretaris burgemeester
"""

_RANKS = """
gen general lt lieutenant col colonel maj major capt captain sgt sergeant cpl corporal pvt private adm admiral
commander cmdr commodore brig brigadier marshal field-marshal generalissimo vice-admiral rear-admiral specialist
"""

_ABBREVIATIONS = """
sen sens rep reps gov govs pres amb atty supt insp det sec min dep asst hon rev fr br msgr
"""

_JOINED = "first second third deputy acting former ex then outgoing incoming late vice interim supreme great dear"

FEMALE = _words("mrs ms miss madame mme mlle lady dame frau sra señora signora queen princess baroness")
"""Forms of address that a woman has; with `MALE`, they tell two bearers of one family name apart."""

MALE = _words("mr mister sir monsieur herr herrn señor signor lord king prince baron")
"""Forms of address that a man has."""

GIVEN_TOO = _words("baron earl duke prince king dean sultan rey roi marquis")
"""Titles that are given names as well: before a bare name they are its title only where the file says so."""

ADDRESS = _words(_ADDRESS)
"""Forms of address: they say no more of somebody than that it is a person."""

TITLES = _words(f"{_ADDRESS} {_OFFICES} {_RANKS} {_ABBREVIATIONS}")
"""Words after which a bare family name is a person's; each may be capitalised."""

ABBREVIATED = _words(f"mr mrs ms mx dr prof rev hon messrs sr sra srta {_RANKS} {_ABBREVIATIONS}")
"""Titles after which a full stop ends no sentence."""

SPELT_OUT = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "gen": "general",
    "lt": "lieutenant",
    "sec": "secretary",
    "pres": "president",
    "prof": "professor",
    "dr": "doctor",
    "capt": "captain",
    "col": "colonel",
    "pm": "minister",
    "chairwoman": "chairman",
    "chair": "chairman",
}
"""What abbreviations of titles stand for; and one word for what is one office."""

BEFORE_TITLES = _words(_JOINED)
"""Words that may be tied to a title, or stand before one: `then-President`, `Deputy Foreign Minister`."""

AFTER_TITLES = _words("elect designate emeritus general in-chief")
"""Words that may be tied to the end of a title: `President-elect`."""

SUFFIXES = _words("jr sr junior senior ii iii iv vi vii viii esq fils père")
"""Words after a family name that make it another person's: `Jr.`, `III`."""

NAME_TAILS = _words("san sama kun sensei ssi nim shi")
"""Forms of address that are tied to the end of a name by a hyphen: `Abe-san`."""

RELATIVE = _words("elder younger older eldest youngest senior junior")
"""Words before a bare family name that say: one of several bearers."""

COLLECTIVE = _words(
    "family families dynasty clan clans brothers sisters siblings brother sister couple twins surname household kin "
    "children sons daughters lineage bloodline"
)
"""Words after a bare family name that make it a family's: `the Kim dynasty`."""

PARTICLES = _words(
    "van von der den dem de del della dei degli di da das do dos du des la le lo el al bin bint ibn ben abu abd ter "
    "ten te zu zur zum af av mac ap ould st san santa d l y e i al- el-"
)
"""Small words inside family names, in lower case or not."""

_PREPOSITIONS: dict[str, str] = {
    "en": "do ten i e y l d den te ap",
    "fr": "de du des la le l d",
    "es": "de del la el lo y e a",
    "pt": "de da das do dos e a o",
    "it": "di da del della dei degli la lo il le e i d l",
    "ro": "de la al",
    "ca": "de del la el i d l",
    "nl": "van de der den te",
    "de": "von der den dem des zu zur zum am",
    "da": "af",
    "sv": "av",
    "no": "av",
}


@lru_cache(maxsize=64)
def foreign_particles(language: str) -> frozenset[str]:
    """The particles that, in a text of `language`, only a name can have: not the language's own prepositions."""
    return PARTICLES - frozenset(_PREPOSITIONS.get(language.split("-")[0].casefold(), "").split())
