"""Words by which a proper name shows what it names, and names so well known that nobody needs them on file.

All in lower case. Places of a single word are those that tell family names from places; here stand those of several
words, and the words for peoples.
"""

from briefgen.resolve.names.place_names import PLACES
from briefgen.resolve.names.word_lists import words


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(","))


_ORGANISATIONS = """
organization organisation corporation corp inc ltd llc plc gmbh ag sa co company group holdings partners industries
enterprises bros associates bank airlines airways motors records studios entertainment press times post journal herald
tribune gazette news magazine network radio television tv school college university academy institute institution
foundation trust fund library museum gallery theatre theater hospital clinic club fc united party committee council
ministry department agency association federation confederation union army navy corps guard guards brigade command
commission assembly parliament congress senate court tribunal office bureau board service services secretariat league
alliance coalition front movement brotherhood society centre center authority administration treasury exchange house
organisations forces force police intelligence directorate mission delegation embassy consulate chamber politburo
bundestag duma knesset church syndicate cartel labs laboratory laboratories
"""
_PLACES = """
square street avenue road boulevard lane drive plaza park bridge building hall tower towers stadium arena airport
station port harbor harbour hotel resort casino river lake mount mountain mountains island islands bay sea cape valley
falls canyon county city town township village district province dam canal peninsula strait straits gulf ocean desert
zone palace castle cathedral temple mosque mausoleum memorial monument cemetery prison camp base complex reactor plant
mine garden gardens heights hills coast border region state states
"""
_EVENTS = """
summit war conference talks games olympics cup championship election elections revolution uprising crisis massacre
genocide day festival ceremony convention forum trial siege battle offensive operation dialogue
"""
_DOCUMENTS = """
treaty agreement accord accords declaration resolution act law bill report statement protocol constitution charter
memorandum communique communiqué pact deal plan doctrine framework review strategy code directive regulation
"""

HEADS_OF: dict[str, frozenset[str]] = {
    "organisation": words(_ORGANISATIONS),
    "place": words(_PLACES),
    "event": words(_EVENTS),
    "document": words(_DOCUMENTS),
}
"""Last words of proper names, by the kind of thing that bears such a name."""

ALL_HEADS = frozenset(word for heads in HEADS_OF.values() for word in heads) | words(
    "prize award medal trophy programme program project initiative missile system class"
)

SITUATED = words("upper lower inner outer north south east west northern southern eastern western new old greater")
"""First words of the names of places beside others: `Upper Tarvo`, `New Haven`."""

JOINING = words("of for on & and the de du des del della di und")
"""Small words inside the names of institutions: `Council on Foreign Relations`."""

BEFORE_OF = (
    HEADS_OF["organisation"]
    | HEADS_OF["document"]
    | words(
        "gulf bay city kingdom republic port isle strait battle siege sea cape bank chief chiefs joint workers "
        "institute declaration people"
    )
)
"""Words before `of` or `for` that make both sides one name."""

OFFICES = words(
    "state defense defence treasury commerce energy homeland security foreign affairs interior justice labor labour "
    "education health transportation agriculture veterans housing unification staff trade finance the and of for "
    "environment external intelligence national assistant deputy under senior special prime vice general general's"
)
"""Words inside an office, between its title and the name: `Secretary of State`, `Minister for Foreign Affairs`."""

FIRST_FAMILY_NAMES = words(
    "kim lee park choi choe jung jeong jong kang cho jo yoon yun jang chang lim im han oh seo so shin sin kwon hwang "
    "ahn an song ryu yoo yu hong ko go moon mun son yang bae baek paek heo ho nam noh roh ri rhee pak pang ryom no "
    "hyon thae tae ro ryang om xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin luo gao "
    "liang nguyen tran le pham hoang phan vu dang bui do ngo duong"
)
"""Family names that lead, as in Korean, Chinese and Vietnamese names."""

_PLACES_TOO = """
bosnia, bosnia and herzegovina, burkina faso, cape verde, central african republic, costa rica, czech republic,
dominican republic, east timor, el salvador, great britain, hong kong, ivory coast, north korea, south korea, the
koreas, koreas, macau, macedonia, north macedonia, burma, netherlands, holland, new zealand, northern ireland,
palestine, papua new guinea, puerto rico, saudi arabia, sierra leone, south africa, south sudan, soviet union, sri
lanka, trinidad, united arab emirates, united kingdom, united states, united states of america, yugoslavia, america,
us, u.s, u.s.a, usa, uk, u.k, uae, u.a.e, ussr, drc, dprk, d.p.r.k, rok, r.o.k, prc, republic of korea, democratic
people's republic of korea, people's republic of china, africa, asia, europe, north america, south america, latin
america, central america, middle east, far east, east asia, southeast asia, south asia, central asia, northeast asia,
eastern europe, western europe, balkans, caribbean, arctic, atlantic, pacific, indian ocean, north, south, east, west,
european union, eu, e.u, united nations, un, u.n, abu dhabi, addis ababa, astana, buenos aires, delhi, new delhi,
geneva, kiev, kuala lumpur, los angeles, mexico city, montreal, mumbai, new york, new york city, reykjavik, rio de
janeiro, san francisco, sao paulo, shanghai, tel aviv, toronto, washington d.c, d.c, zurich, chicago, new jersey, new
hampshire, new mexico, north carolina, north dakota, rhode island, south carolina, south dakota, west virginia
"""
_PEOPLES = """
afghan, african, albanian, algerian, american, angolan, arab, arabic, argentine, argentinian, armenian, asian,
australian, austrian, azerbaijani, bahraini, bangladeshi, belarusian, belgian, bolivian, bosnian, brazilian, british,
briton, bulgarian, burmese, cambodian, cameroonian, canadian, caribbean, chadian, chilean, chinese, christian,
colombian, congolese, croatian, cuban, cypriot, czech, danish, dane, dutch, ecuadorian, egyptian, english, eritrean,
estonian, ethiopian, european, filipino, finn, finnish, flemish, french, gaelic, georgian, german, ghanaian, greek,
guatemalan, haitian, hindu, honduran, hungarian, icelandic, indian, indonesian, iranian, iraqi, irish, islamic,
israeli, italian, jamaican, japanese, jew, jewish, jordanian, kazakh, kenyan, korean, north korean, south korean,
kosovar, kurd, kurdish, kuwaiti, kyrgyz, lao, laotian, latin, latino, latvian, lebanese, liberian, libyan, lithuanian,
macedonian, malaysian, mali, maltese, mexican, moldovan, mongolian, moroccan, mozambican, muslim, myanmar, namibian,
nepalese, nicaraguan, nigerian, norwegian, omani, pakistani, palestinian, panamanian, paraguayan, persian, peruvian,
polish, portuguese, qatari, romanian, russian, rwandan, salvadoran, saudi, scot, scottish, senegalese, serb, serbian,
shia, shiite, slovak, slovenian, somali, soviet, spanish, spaniard, sudanese, sunni, swede, swedish, swiss, syrian,
taiwanese, tajik, tamil, tanzanian, thai, tibetan, tunisian, turk, turkish, ugandan, ukrainian, uruguayan, uzbek,
venezuelan, vietnamese, welsh, western, westerner, yemeni, zambian, zimbabwean, catholic, protestant, orthodox,
buddhist, communist, republican, democrat, democratic, conservative, labour, internet, god
"""

SMALL_ACRONYMS = words("pm mp mps mep meps ceo cfo cto coo tv ok id am ad bc vip pr hr it vp ag da dna covid usd eur")
"""Words in capitals that everybody knows."""

KNOWN_PLACES = PLACES | _phrases(_PLACES_TOO)
"""Countries, continents and great cities: in the news every day, and seldom worth a page."""

PEOPLES = _phrases(_PEOPLES) | frozenset(f"{people}s" for people in _phrases(_PEOPLES))
"""Peoples, faiths and parties' members: adjectives more often than names."""
