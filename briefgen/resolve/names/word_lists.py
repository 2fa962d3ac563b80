"""Ordinary words, days, months, places and firms: what a capitalised word next to a name, or a name itself, can be.

All in lower case. These lists hold words of the language, not people: no rule here knows a person.
"""


def words(text: str) -> frozenset[str]:
    """The words that `text` lists."""
    return frozenset(text.split())


_OPENERS = (
    """
a an the this that these those some any no every each either neither both all most many few several such what which
who whom whose when where why how while whilst whether if unless although though because since as once until till
before after during despite in on at by for from to of off out up down over under with without within into onto upon
about above across against along amid amidst among amongst around behind below beneath beside besides between beyond
concerning considering except following given inside like near outside past per regarding through throughout toward
towards versus via and but or nor so yet for not never only even just still also too then thus hence therefore however
moreover furthermore nevertheless nonetheless meanwhile meantime otherwise instead indeed perhaps maybe again already
always often sometimes usually rarely soon later earlier now today tomorrow yesterday tonight here there elsewhere
everywhere somewhere nowhere first second third last next finally lastly afterwards afterward beforehand ago
i you he she it we they me him her us them my your his its our their mine yours hers ours theirs one two three four
five six seven eight nine ten dozens hundreds thousands millions
is are was were be been being am has have had having do does did doing done will would shall should can could may
might must ought
asked told said says saying tell tells ask asks calling called call calls let lets see seeing saw seen say making made
make makes giving gave give gives taking took take takes getting got get gets going went go goes gone coming came come
comes putting put puts keeping kept keep keeps leaving left leave leaves meeting met meet meets seeking sought seek
seeks bringing brought bring brings showing showed shown show shows sending sent send sends
accused accusing backed backing blamed blaming criticised criticized criticising criticizing defended defending
describing described dismissed dismissing echoing echoed facing faced hailing hailed hosting hosted joining joined
mocking mocked noting noted pressed pressing pressed praising praised pressing quoting quoted referring reminded
slamming slammed supporting supported urging urged warning warned welcoming welcomed whether
according amid amidst apparently clearly obviously certainly probably possibly privately publicly recently reportedly
separately similarly ultimately unfortunately initially eventually likewise regardless rather quite
why because should does did could would can will has have is was are were had
mr mrs ms dr
"""
    + """
both neither either unlike unlikely likely sure well yes no oh ok okay please thanks thank sorry hello goodbye
minus plus thanks despite alongside aboard absent barring beyond notwithstanding pending
critics supporters opponents officials analysts experts lawmakers voters sources aides allies advisers advisors
diplomats republicans democrats conservatives liberals protesters rebels prosecutors investigators reporters
journalists observers investors markets polls news people men women police troops soldiers
former current new old late early young
"""
)

ORDINARY = words(_OPENERS)
"""Words that open sentences: capitalised before a name, they are no part of it."""

_HEADLINE = """
says said vows warns meets met calls slams backs faces wins loses hits rejects accepts agrees agreed seeks urges tells
asks wants hopes plans eyes holds makes takes gives gets goes heads leads leaves visits arrives returns signs orders
threatens praises blasts mocks accuses denies admits confirms announces reveals suggests claims insists demands
demanded pledges promises defends attacks fires hires names picks taps nominates appoints sacks quits resigns dies
speaks talks speech summit meeting deal talks trip visit rally election vote poll debate crisis scandal probe inquiry
trial case lawsuit hearing testimony report letter call phone tweet tweets interview statement address plan bill law
policy budget tax trade war peace nuclear missile test tests sanctions denuclearization denuclearisation administration
government team campaign aide aides adviser advisers advisor lawyer lawyers ally allies critics supporters
envoy envoys officials official spokesman visit visits handshake photo video live latest breaking exclusive analysis
opinion explained timeline fact facts check why how what who when where set ready likely may might will could would
should must can cannot not doesn't won't isn't can't didn't second first third new old big historic landmark final
another other next last more less no yes amid after before over under during without despite against between
about into out up down off back again still ahead away home abroad here there now today tonight tomorrow monday
tuesday wednesday thursday friday saturday sunday week month year days hours day night morning
remains remain stands stand looks look seems seem appears appear begins begin starts start ends end opens open closes
close keeps keep stays stay turns turn comes come falls fall rises rise grows grow shows show sees see hails hail
welcomes welcome greets greet hosts host joins join helps help saves save kills kill dodges ducks skips snubs
and or but nor as at by for from in of on to with via vs versus the a an his her their its our your my is are was
were be been has have had do does did
"""

HEADLINE_WORDS = words(_HEADLINE) | ORDINARY
"""Words that headlines capitalise: next to a name there, they are no part of it."""

_NOT_ADVERBS = """
kelly sally emily molly holly billy lily beverly kimberly ally polly carly shelly elly nelly willy dolly italy sicily
connolly donnelly reilly bailly barry connelly millie july family reply supply assembly ely lely bradly
"""

NOT_ADVERBS = words(_NOT_ADVERBS)
"""Words on -ly that are no adverbs, names above all."""

WEEKDAYS = words("monday tuesday wednesday thursday friday saturday sunday")

MONTHS = words(
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)

MONTH_NAMES = words("april may june august")
"""Months that are people's names as well."""

BEFORE_MONTHS = words(
    "in of since by until till last next this early late mid mid- from to through during before after for every "
    "each between on around past following throughout come coming"
)
"""Words after which such a name is the month, or may be."""

MONTHLY = words(
    "election elections data figures report reading sales rate rates total vote poll polls jobs numbers level "
    "levels summit meeting inflation deadline payrolls local municipal european general referendum issue edition"
)
"""Words that follow a month's genitive: `May's elections`."""

_WORD_NAMES = """
abbey able acre admire alley amen an angel anger angle apple arch archer arena armor arms artist ash atlas august
aye bachelor back bacon bad bail bailey bailiff bake baker bald ball ban band bang bank banker banks banner banning
barber bare bark baron barrier barry bash bass bath batman battle bay beach beam bean bear beard beck bee been beer
begin bell belle below belt ben bench bent berry best bias big bigger bird bishop bitter black blade blank blessing
blind bliss block blood bloom blow blue blunt board bodily body bold bolt bond bone book booth boots border boring
born boss boston both bottom bow bowling bowman boxer boy brace brain brake branch brand brass bravo brazil breed
breeding breeze brick bridge bridges bright broad broker brook brown brush buck bull bump bunch burden bureau burke
burns burton bush butcher butler butter button bye cable cage call camp cancel candy cane cannon canon cap cape
captain card cardinal cargo carpenter carrier carter case cash castle cave center certain chain chamber champ
champagne champion chance chancellor chandler channel chapel charity chase check cheek cherry chess chick child
chill chin choice church circle citizen class clay clear clerk clever click client cliff close cloud coach coal
coffee coffin coil cole collar comes comfort commander commons cone constable constant cook cool cooper cope copper
core cork corn corner corp cost costa cotton couch council counter court cousin cousins cover coward cowboy cox
craft crane creek crew cross crow crown cruise crystal cue current curry cutting daily dam dame dance dancer dare
dark darling dash dawn day days deal dean dear deck deep deer degree delay deputy derby dessert dial diamond dice
ditch divine do dock doctor doll dollar done doom dove down dragon drain dress drew driver drum dry duck due duke
dull duty dye eager eagle earl early east easter edge elder english even every eye factor fail fair faith falcon
fall fallen fan farmer fast favor favorite fear fee fell felt ferry few field fields file fill finch fine finger
fish fisher fitting fix fleet flint flood flower flowers fly folk font foot force ford foreman forest fort forth
fortune forward foster fountain fox frame free freed freeman freeze french fried friend frost fry fuller funk fury
gain gains gamble game garden gardener gates gay gentle german gift given glad glance glass going gold golden good
goods gore grace gram grand grant grass grave graves gray green greenhouse grey grief grill gross grounds grove grow
guard guess guest guild guy hack hail hair hall ham hammer han hand handy hang harbor hard harder hardy harm harsh
hart hatch haven hawk hay hazard he head heal heart heath heck hedge height her herald herb herd hey high hill hills
hobby holder holding hole holiday hollow honey hood hook hooker hope horn hose host house hug human humble hung
hunger hunt hunter hurt husband ice in innocent island ivory ivy jeans job journey joy judge jump june junior junk
jury just justice keen keep key keys kind kindle king kiss kitchen knee knight lack lady lake lamb lamp lance land
lane large laughter law laws lawyer lay leader leaf league leak learn learned lease lemon lent lesser level levy
liberty lie light lilly lin line liner link lion list little lively loan lock locker lodge lone long look loop loose
lord loss loud love lovely loving low lower luck lucky lung lust maiden main major maker man manner manners manning
manor maple marble march marine mark marker marks marsh marshal marvel mask mason mass master masters matter may
mayor mays medal melody merchant merry messenger messing miles mill miller million mills min mines minor mint
miracle mix mock mode money monk moody moon more morning moss most motto mount mountain music my nail nation naval
near neat new nice nicely nick nickel no noble noon north northern nova number nurse oak obey officer old olive on
orange organ overall overly pace pack page paine painter pair palm palmer pan para paradise pardon parent parish
park parker parks pass pastor patch patron peace peach peak pearl peel peer pence penny people pepper perch person
petty piano pick pier pierce pike pillow pilot pine ping pink pitcher place plain plant plate player plaza pleasant
pole police polite poll pond pool poole poor pop pope porch port porter post pot potter pound pounds power powers
pray president press pretty price prices pride priest prime prince prior profit proper prophet province punch purse
queen quick race rain ram rand range ranger rank rape rather raven ray razor reach read reader reading ready real
reason record red reed register render rice rich rider ridge riding right ring rio rising risk river rivers roads
rock rode rogue roll roller rolling roman roof room root roots rose rough round row royal royalty ruby rude rule
runner running rush rushing rust sack sage said sailor saint sale salmon sample san sand savage saw say scales
screen sea seal seat see self sell senior sergeant service session sessions settle severe shade shake sharp she
shell shepherd sheriff shield shine ship shock shoe shook shore short shorter shorts show shy sides sierra silk
silver simpler sin sing singer sink six slack slate slaughter slick small smart smith snow so sober solar soldier
sole son song sons soon south southern span sparks speaker spears speed spell spice spoon spray spring square stack
staff stage stake stall stamp standard star stark start steel stem sterling stern steward stiff still stock stocks
stoke stone stones storm story stout straight strain strange straw street streets stretch strong struck stuck
student such sugar summer summers sun sung super surface swallow swan sweat sweet swift swim swing sword tall tan
tank taylor tea tell teller temple test then thorn tiger till to toll ton tone tong tongue tow tower towers town toy
trader trail trainer treat trim trout true tucker tune turner twist un urban utter valley via vice victor victory
villa vine violet virgin vital wages wait wake walk walker wall walls want ward warner warrior wash waters wax way
wear weaver wedding weed weekly weeks weight welcome well wells welsh west western wheat wheeler white wild will
wind wine wing winner winter wire wisdom wise wolf won wood wooden woods woody wool word words work works world worm
worth worthy wright yard yen you young younger
"""

WORD_NAMES = words(_WORD_NAMES)
"""Family names that are words of the language: where position alone may have capitalised them, they prove nothing."""

NAMING_ADJECTIVES = words(
    "new old great greater grand global world international national north south east west northern southern eastern "
    "western central first second third super high big free young real true early late"
)
"""Words that begin longer proper names: capitalised before an acronym, even at a sentence's start, they may do so."""

PEOPLES = words(
    "muslim muslims christian christians jewish jews jew hindu hindus buddhist buddhists sikh sikhs catholic catholics "
    "protestant protestants sunni shia shiite shiites kurdish kurds arab arabs american americans european europeans "
    "african africans asian asians latino latinos hispanic hispanics democrat democrats republican republicans"
)
"""Peoples, faiths and parties: after a term's name they say whose, and are no part of it."""

_HEADS = """
tower towers square street avenue road boulevard lane drive plaza park bridge building hall house center centre
stadium arena airport station port harbor harbour hospital clinic school college university academy institute
institution foundation trust fund library museum gallery theatre theater hotel resort casino club course golf
organization organisation corporation corp inc ltd llc plc gmbh ag sa co company group holdings partners capital
ventures industries enterprises brothers bros sons associates bank airlines airways motors records studios
pictures entertainment media press times post journal herald tribune gazette news magazine network radio television tv
prize award medal cup trophy lecture fellowship chair
act law doctrine plan amendment bill rule theorem effect scale index line river lake mount mountain mountains island
islands bay sea cape valley falls canyon county city town township village district province dam canal
fc united rovers wanderers athletic cathedral church temple mosque mausoleum palace castle memorial monument
class carrier steaks vodka
"""

HEADS = words(_HEADS)
"""Last words of longer proper names: a name before one of these is part of a place, a firm, a law, a prize."""

OF_HEADS = words(
    "university bank institute college museum gulf bay city kingdom republic port isle strait battle treaty "
    "bishop archbishop church cathedral hospital academy library duke duchess earl school gazette"
)
"""Words before `of` that make what follows part of a longer proper name: `Bank of …`."""

GIVEN_AND_PLACE = words(
    "paris jordan chelsea florence sydney austin georgia virginia charlotte madison dakota brooklyn savannah "
    "india israel chad carolina lourdes sofia victoria lincoln houston dallas phoenix cleveland asia america "
    "africa kenya london"
)
"""Places that are given names too."""

HEADLINE_VERBS = words(
    "says vows warns meets calls slams backs faces wins loses hits rejects accepts agrees seeks urges tells asks "
    "wants hopes plans eyes holds makes takes gives gets goes heads leads leaves visits arrives returns signs "
    "orders threatens praises blasts mocks accuses denies admits confirms announces reveals suggests claims "
    "insists demands pledges promises defends attacks fires hires names picks taps nominates appoints sacks quits "
    "resigns dies speaks urges hails welcomes greets hosts joins to in at on"
)
"""Words that, after a name in a headline, show that somebody acts."""

THINGS = words(
    "uss hms hmas hmcs rms ss mv fs ins jds carrier warship frigate destroyer submarine battleship cruiser ferry "
    "yacht icebreaker minesweeper tanker freighter trawler hurricane typhoon cyclone storm asteroid camp mount "
    "lake fort cape"
)
"""Words directly before a name that make it a ship's, a storm's, a place's."""

FUNCTION_WORDS = words(
    "the this that these those and but or if when while with from as at by for of its his her their our your they "
    "we it after before because although though since until"
)
"""Words that are no part of a name wherever a capital stands: after a colon, a dash, in a heading."""

COMPOUND_HEADS = words(
    "pro anti post pre non ex never mid then neo ultra un half all super mini inter trans arch quasi pseudo"
)
"""What may be tied before a name by a hyphen and leaves it a name: `pro-…`."""

_COMPOUND_TAILS = """
like era led style backed appointed nominated supporting hating friendly aligned branded owned themed inspired ordered
approved brokered signed sponsored endorsed controlled proof free loving bashing skeptic skeptical sceptic sceptical
critical related linked esque imposed run made hosted ish ism mania backing type level old loyal leaning negotiated
initiated designed only centric focused heavy wide sized loyalist
"""

COMPOUND_TAILS = words(_COMPOUND_TAILS)
"""What may be tied after a name by a hyphen and leaves it a name: `…-backed`."""

COUNTRIES = words(
    "russia ukraine china japan korea iran iraq syria israel turkey france germany britain england italy spain "
    "mexico canada india pakistan afghanistan taiwan vietnam cuba venezuela brazil egypt libya saudi uk us usa eu "
    "nato un u.s u.k u.n congress beijing moscow pyongyang seoul tokyo washington kremlin putinism fbi cia gop "
    "fed"
)
"""What a name may be tied to by a hyphen besides another name: `…-Russia inquiry`."""

CREDIT_OPENINGS = (
    "by ",
    "reporting by",
    "(reporting by",
    "editing by",
    "(editing by",
    "additional reporting",
    "written by",
    "information for this article",
    "contributed by",
    "photograph",
    "photo by",
    "edited by",
)
"""How a block begins that names those who made the article, not those it is about; in lower case."""

FINITE_VERBS = words(
    "said says was is has had will would told tells added asked warned called insisted argued replied announced "
    "agreed declined refused wrote tweeted noted declared claimed denied promised vowed pledged met visited spoke "
    "also then later himself herself did does can could should must might never now still wants wanted hopes "
    "hoped plans planned faces faced won lost resigned died became took made gave got went came sat rose fell "
    "fought spent sent brought thought began drew flew grew ran sang swore wore broke chose drove ate shook woke "
    "forgot struck cut put set let hit quit beat bet cost hurt dealt felt sought caught taught bought sold paid "
    "read heard meant built understood stopped agrees left kept held stood who whose praised urged suggested "
    "explained admitted acknowledged confirmed believes believed thinks continued concluded recalled stressed "
    "signed ordered accused rejected arrived returned appeared seemed seems expressed led served defended "
    "described dismissed acknowledges and"
)
"""Words after which a capitalised word at a sentence's start is somebody, not something."""
