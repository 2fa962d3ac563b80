"""Words around a name: what people are called, what stands before that, after what a new clause's subject stands."""

from briefgen.resolve.names.honorifics import BEFORE_TITLES, TITLES
from briefgen.resolve.names.word_lists import MONTHS, WEEKDAYS


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ROLES = (
    TITLES
    | BEFORE_TITLES
    | _words(
        "official officials professor fellow expert analyst researcher scholar historian strategist pollster "
        "resident father mother wife husband son daughter brother sister friend colleague counterpart deputy "
        "aide lawyer attorney spokesman spokeswoman spokesperson diplomat envoy negotiator economist "
        "scientist scholar activist author journalist reporter commentator consultant investigator officer "
        "soldier veteran survivor witness neighbor neighbour student teacher doctor nurse farmer worker "
        "businessman businesswoman executive owner manager player coach star singer actor actress director "
        "producer filmmaker writer poet artist critic rival opponent ally successor predecessor candidate "
        "nominee head chief specialist practitioner partner founder winger mayor politician lawmaker "
        "legislator staffer operative surrogate pundit columnist blogger lobbyist donor volunteer organizer minister "
        "secretary president chancellor premier leader hostess host victim man woman boy "
        "girl uncle aunt cousin nephew niece widow mp member source person"
    )
)
"""Who a person may be called before the name, in lower case."""

ADJECTIVES = _words(
    "former current new old then top senior junior longtime veteran outgoing incoming acting deputy assistant "
    "associate special chief visiting retired late prominent leading young elder younger north south east "
    "west northern southern eastern western political nuclear security foreign defense defence military prime "
    "press policy legal economic financial health science arms intelligence state national international "
    "global public political assistant research law history english human rights climate energy trade "
    "interior home education finance housing party opposition conservative liberal labour republican "
    "democratic independent right left far centre center hard veteran ex fellow presidential vice-presidential "
    "congressional federal local city county town village municipal regional provincial diplomatic campaign white black"
)
"""Words that stand before such a word."""

ARTICLES = _words("a an der die das den dem ein eine einer le la el un une il lo de het een")
"""Articles, after which any adjective may stand before a name: `a weary X`, `der designierte Kanzler X`."""

DETERMINERS = ARTICLES | _words("the his her its their our my your one this another")

NO_NAMES = _words(
    "in on at by for from to of with without like unlike after before under near behind against about amid "
    "despite during since until over through between among including than as if when while because although "
    "though and but or"
)
"""Words that are no part of a description even where a sentence's beginning capitalises them."""

TIMES = (
    WEEKDAYS
    | MONTHS
    | _words(
        "week month year years day days morning evening night afternoon yesterday today tonight earlier later "
        "ago meanwhile then now however still but and so yet because while when as that where although though "
        "if whether since what also or before after which whom"
    )
)
"""Words after which a new clause's subject may stand."""

CLAUSE_OPENERS = _words("and but or while as when that because although though where whether if since")
"""Words after which `the former strategist` is the subject of a clause."""

AFTER_SPEAKER = _words(
    "in at on after during before when while as who of from with via by last this earlier later recently "
    "today tonight yesterday adding speaking referring citing outside following through whose but if because "
    "until amid about told then again late early to and where since for upon noting wrote im am auf bei nach "
    "vor der dem den gegenüber zu zum à au aux lors dans sur devant après en el la a al durante tras ante "
    "alla nel nella su em no na ao op tegen bij über mit"
)
"""Words that may follow a speaker's name after the verb: `said X in a statement`."""

MEN_WORDS = _words("man father brother son husband spokesman")
WOMEN_WORDS = _words("woman mother sister daughter wife spokeswoman")
"""Those of them that only one pronoun fits."""
