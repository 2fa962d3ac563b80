"""The commonest words of English that are nobody's name: capitalised, only their place has made them so.

The common words of the SCOWL lists (NOTICE has their terms), less all names that the United States census counts and
all words that end the names of places and firms. In lower case.
"""

_COMMON = """
abandoned ability abortion about above abroad absence absolute absolutely abuse academic accept acceptable
acceptance accepted access accessible accident accidentally according account accounting accuracy accurate accused
achieve achievement acid acknowledge acquired acquisition across acting action active actively activity actor
actress actual actually add added addition additional additionally address administration administrative admit
admitted adopt adopted adoption adult advance advanced advantage adventure advertising advice advised advisory
advocate affair affect affected afford affordable afraid after afternoon afterwards again against age aged agency
agenda aggressive ago agree agreed agreement agricultural agriculture ahead aid aim air aircraft alarm album alcohol
alert alien alive alliance allies allow almost alone along alongside already also alternative although always
amateur amazing ambassador among amongst amount analysis ancient and android angry animal animation anniversary
announce announcement annoying annual annually anonymous another answer anxiety any anybody anyone anything anyway
anywhere apart apartment apologize apparent apparently appeal appear appearance application applied apply
appointment appreciate approach approaching appropriate approval approximately arc architecture are area argument
arm armed army around arrangement arrest arrival arrive arsenal article artificial artistic aside ask asleep aspect
ass assault assembly assessment asset assets assigned assignment assist assistance assistant associate associated
association assume assumed assuming ate atmosphere attached attack attempt attend attendance attention attitude
attorney attract attractive auction audience audio aunt author authority auto automatic automatically available
average aviation avoid aware awareness away awesome awful baby backed background backing bacteria badly bag balance
balanced banking bar barely barrel baseball based basement bases basic basically basis basketball bat bathroom
battery bearing beast beat beaten beating beautiful beauty because become becomes becoming bed bedroom beef before
beginning begun behalf behavior behind being belief believe belong beloved beneath benefit beside besides bet beta
better between beyond bid biggest bike billion bin biological biology birth birthday bit bitch bite blame blast
bless blessed blocked bloody blowing blown blues boat bomb bonus boost bother bottle bought bound bowl boxing boy
brave break breakfast breaking breast breath breathe breathing brief briefly brilliant broadcast broke broken bronze
brother brought bubble budget bug build built bulk bullet buried burned burning bus business busy but buy cabinet
cake calendar calling calm came camera campaign campus can cancer candidate cannot cant capable capacity capture
carbon care career careful carefully carpet carried carrying casual cat catch catching category catholic caught
cause causing ceiling celebrate celebrated celebration celebrity cell census cent central century ceremony certainly
certificate certified chairman challenge championship change chaos chapter character charge charging chart chat
cheap cheating checked cheese chef chemical chemistry chest chicken chief childhood children chip chips chocolate
choose choosing chose chosen chronic cinema circuit civil civilian claim classes classic classical classification
classified clean cleaning clearly climate climb clinical clip clock closed closely closer clothes clothing clue
coaching coal coalition coastal coat cock coin cold collaboration collapse collect collected collection collective
colonel colonial color colored colors column combat combination combined come comedy comfortable comic coming
command comment commentary commerce commercial commission commissioner commit commitment committee commonly
commonwealth communicate communication communist community compare comparison compensation compete competition
competitive complain complaint complete completely completion complex compliance complicated component composed
composition compound comprehensive computer con concentration concept concern concerned concerning concert
conclusion concrete condition conduct conference confidence confident confirm confirmed conflict confused confusion
congress connect connected connection conscious consecutive consent conservation conservative consider considerable
consideration considered considering consistent consistently conspiracy constantly constitution constitutional
construction consumer consumption contact contain contemporary content contents contest context continue continued
continuous contract contrary contrast contribute contribution control controversial controversy convention
conventional conversation conversion converted convince convinced cooking cop copy copyright corporate corps correct
correctly corruption costume could counsel count counting country couple courage coverage covered covering crack
crap crash crazy cream create creation creative creator creature credit cricket cried crime criminal crisis criteria
critical criticism crossed crossing crowd crucial crush cry crying cultural culture curious currency currently
custody custom customer customs cut cute cycle dad daddy damage damn dancing danger dangerous darkness data date
dating daughter dead deadly dealer dealing dealt death debate debt debut decade decent decide decided decision
declared decline declined decrease deeply default defeat defence defend defense defensive define defined definitely
definition delete delicious deliver delivery demand democracy democrat democratic demonstrate density deny
department departure depend dependent depending deposit depression depth derived describe description desert deserve
design designed designer desired desk desperate despite destination destroy destruction detail detailed detective
determination determine determined develop developer development device devil devoted diabetes diagnosis dialogue
did die diet difference different differently difficult difficulty dig digital dinner direct directed direction
directly director dirt dirty disability disabled disappointed disaster discipline discount discover discovered
discovery discrimination discuss discussion disease disgusting dish disorder display displayed dispute distance
distant distinct distinguished distributed distribution diverse diversity divided division divorce document
documentary does dog dogs doing domain domestic dominant dominated dose doubt downtown dozen draft drag drama
dramatic draw drawing drawn dream dressed dressing drink drinking driven driving drop dropping drove drug drunk dual
dude dumb during dust dying dynamic each earn earning earnings earth ease easier easily eastern easy eat eating
economic economics economy edit edition editor educated education educational effective effectively effects
efficiency efficient effort egg eight eighth either election electric electrical electricity electronic electronics
element elementary eligible elite elsewhere embrace emergency emotion emotional emperor emphasis empire employed
employee employer employment empty enable encounter encourage end ended ending endless enemy energy enforcement
engage engaged engagement engine engineer engineering enjoy enjoying enormous enough ensure enter entering
enterprise entire entirely entrance entry environment environmental epic episode equal equality equally equipment
equity equivalent error escape especially essay essential essentially establish established establishment estate
estimate ethics ethnic evaluation evening event eventually ever everybody everyday everyone everything everywhere
evidence evil evolution exact exactly exam examination examine example excellent except exception excess exchange
excited excitement exciting exclusive exclusively excuse executed execution executive exercise exhibit exhibition
exist existence exit expand expanded expanding expansion expect expense expensive experience experienced experiment
experimental expert explain explaining explanation exploration explore explosion export exposed exposure express
expressed expression extend extended extension extensive extent external extra extraordinary extreme extremely face
faced facility facing fact factory faculty failure fairly fake false fame familiar family famous fancy fantastic
fantasy far farm farming fashion faster fat father fault feature featured fed federal federation feed feedback
feeding feel feeling fellow female fence festival fever fiction fifth fifty fight fighter fighting figure figured
filled filling film final finally finance financial find finding finish finished finishing fire fired firing firm
fiscal fishing fit fitness five fixed flag flash flat flesh flew flip floating flow fluid flying focus follow
following food fool footage football for forced forcing foreign forever forgive forgot forgotten form formal format
formation formed former formerly forming formula forty forum found founder four fourth framework franchise fraud
freedom frequency frequent frequently friendship front frozen fuel full fully fun function functional fundamental
funded funds funeral funny furniture further furthermore future galaxy game gaming gap garage garbage gas gather
gathering gave gender general generally generate generation generous genetic genius genre gentleman genuine get
getting ghost giant girl give giving glasses global globe goal god gone gorgeous gospel got gotten government
governor grab grade gradually graduate grain grammar grandfather graphic graphics grateful gravity great greater
greatly grid growing grown growth guarantee guardian guidance guide guilty guitar gulf gun gym habit had half handed
handle handled handling hanging happen happening happiness happy hardly hardware hat hate have headed heading
headquarters healing health healthy hear hearing hearts heat heating heaven heavily heavy hell hello help helpful
helping here hero herself hidden hide higher highest highlight highly highway hilarious him himself hip hire hired
his historic historical history hit hockey hold holy home homeless honest honestly honor hop hoped hopefully
horrible horror horse hosting hot hour household housing however huge huh humanity humor hundred hungry hunting icon
idea ideal identical identification identify identity idiot ignore ill illegal illness image imagination imagine
immediate immediately immigration impact implement implementation importance important impossible impression
impressive improve improvement improving incident include included income incorporated increase increasing
increasingly incredible incredibly indeed independence independent indicate indigenous individual industrial
industry infection infinite influence information informed infrastructure initial initially initiative injured
injury inner innovation input inquiry insane inside insight inspector inspiration inspired installation instance
instant instantly instead instrument insurance integration integrity intellectual intelligence intelligent intended
intense intent intention inter interaction interest interested interesting interior internal international
interpretation intervention interview into introduce introduction invasion invest investigate investigation
investment invite involve involved involvement isolated issue item its itself jacket jail jam jazz jealous jet join
joining joint joke journalist judgment juice keeping kept kicking kid killer killing kingdom knew knife knock know
knowing knowledge known lab label laboratory labour ladies laid landed landscape language lap largely laser late
lately latest latter laugh laughing launch laying lazy lead leadership leading learning least leather leave leaves
leaving led left leg legal legally legend legendary legislation legislative legislature legitimate length lens
lesson let letter liability liberal license licensed lie lied lieutenant life lifetime lift lighting lightning
likely limit limited linked links liquid listed listen listening listing lit literally literary literature live
lived liver living load loaded local location locked log logic logo lonely longer looking losing lost lot lots
loyalty lunch luxury lying machine mad made magical magnetic mail mainly maintain maintenance majority make making
male mall manage management manager manufacturer map marathon margin marijuana marked market marketing marriage
married massive match mate material math mature maximum maybe meal meaning meant meanwhile measure measured meat
mechanical mechanism medical medium meet meeting member membership men mental mentally menu merely message met metal
method metropolitan middle midnight might mile military milk millions mind mine minimum mining minister ministry
minority minute mirror missing mission mistake mixed mixture mobile moderate modern moment monitor monster month
monthly moral moreover mortgage mostly mother motion motivation motor mounted mouse mouth move movement movie moving
much multiple mum municipal murder muscle musical must mutual myself mysterious mystery naked name narrative narrow
nasty national native natural naturally nature nearby nearly necessarily neck need negative neighborhood neither
nerve nervous net neutral never nevertheless newly newspaper next night nightmare nights nine nobody noise nominated
non none nonsense nor normal normally nose not note noted nothing notice notion novel now nowhere nuclear numerous
nursing oak object objective obtain obvious obviously occasion occasionally occupation occur odd odds off offense
offensive offering office official officially often oil older once one ongoing only onto open opening opera operate
operating operation operational operator opinion opponent opportunity opposed opposite opposition option oral order
ordered ordinary organic organized origin original originally other otherwise ought our ourselves out outcome
outdoor outer outfit output outside outstanding overcome overnight overseas own owner ownership oxygen pacific
package pain painful paint painted painting panel panic pants paper parade parallel parking parliament parliamentary
part partial partially participate participation particular particularly partly partner partnership party passage
passenger passing passion past patent path patient pattern paying payment peaceful penalty pension per percent
percentage perception perfect perfectly perform performance perhaps period permanent permission permit personal
personality personally personnel perspective pet petition phase philosophy phone photo photograph photographer
photography phrase physical physically physician physics picked picture pie piece pipe pit pitch plane planet
plastic platform play please pleasure plot plus pocket poem poetry pointed pointing policy polish political
politician politics pollution popular popularity population portion portrait position positive possession
possibility possible possibly posted posting pot potential potentially poverty powder powered powerful practical
practically practice praise precisely prefer preferred pregnancy pregnant preliminary premier premiere premium
preparation prepare prepared presence present presentation preserve presidency presidential pressure pretend prevent
prevention previous previously primarily primary principal principle print printed printing priority prison prisoner
privacy private privilege pro probably problem procedure proceed process produce produced producer product
production productive professional professor profile program progress progressive project prominent promise promote
promotion proof propaganda properly property proposal protect protecting protection protein protest prove proved
proven provide provided providing psychological psychology pub public publication publicly pull pump punishment punk
pure purple purpose pursue push pushing pussy put qualified qualify quality quarter quarters quest question quickly
quiet quit quite quote racial racing racism racist radar radiation radical railroad railway raise raised raising
rally ran random ranging ranked rapid rapidly rare rarely rat rate rated rating ratio raw reaching react reaction
realistic reality realize really rear reasonable recall receive received recent recently reception recipe
recognition recognize recommend recording recover recovery reduce reduced reducing reduction refer reference reflect
reflection reform refuse regard regarding regardless regime region regional registered registration regret regular
regularly regulation relate related relation relationship relative relatively relax release relevant reliable relief
religion religious rely remain remains remarkable remember remind remote removal remove removed removing rent repair
repeat repeated repeatedly replace replacement reply report reporter represent representation representative
republic republican reputation request require requirement rescue research reserve reserved residence resident
residential resist resistance resolution resolve resource respect respective respectively respond response
responsibility responsible rest restaurant restore restricted result resulting retail retain retired retirement
return returned reveal revealed revenge revenue reverse review revolution revolutionary reward rid ride ridiculous
rifle rip rival robot rocket role rolled romance romantic roughly route routine rubber ruin ruined ruling run rural
sacred sacrifice sad sadly safely safety sake salary salt same sat satellite satisfaction satisfied sauce saved
saving saw saying scandal scary scenario scene schedule scheme science scientific scientist scope score scored
scoring scratch screaming screw script search searching second secondary secret secretary section sector secure
security seeing seek seeking seem seen segment select selected selection selling senate senator send sending sense
sensitive sent sentence separate sequence serial series serious seriously serve serving set setting settled
settlement seven seventh several sex sexual sexy shadow shame shape shaped share she sheep sheet shelter shift ship
shipping shirt shoot shooting shop shopping shortly shot should shoulder shower showing shut side sight sign signal
signature significance significant significantly silence silent silly similar similarly simple simply simultaneously
since singing single singles sir sister sit site sitting situated situation sixth size sized sizes skill skin skip
sky slave slavery sleep sleeping slept slide slight slightly slip slow slowly smell smile smoking smooth snake snap
soap soccer social socialist society soft software soil sold soldier solely solid solution solve some somebody
somehow someone something sometime sometimes somewhat somewhere sooner sorry sort sought soul sound source spare
speaking special specialist species specific specifically spectrum speech spend spending spent spider spin spirit
spiritual split spoke spoken sport sporting sports spot spread spreading spy squad stability stable stand standing
starting state stated statement statistics status stay stayed stays steal stealing steam step stepped stole stolen
stomach stood stop stopped stopping storage store stranger strategic strategy streaming strength stress strict
strictly strike striking string strip stroke strongly structural structure struggle struggling studied studio stuff
stunning stupid style sub subject submit subsequent subsequently substance substantial substitute succeed success
successful successfully suck sudden suddenly suffer suffering sufficient suggest suggesting suggestion suicide suit
suitable summary summit superior supply support supporting suppose supposed supreme sure surely surgery surprise
surprising surrounded surrounding surveillance survey survival survive suspect suspended suspension sustainable
sustained swear swimming switch symbol syndrome system table tables tactics tag tail take taken taking tale talented
talk talking tap target targeted task taste taught tax taxi teach teacher teaching team tear technical technique
technology teen teens teeth telephone telling temperature temporary ten tend tension term terminal terrible
territory terror terrorism terrorist tested testimony testing text thank thanks that the their them theme themselves
theory therapy there therefore these they thick thin thing think thinking third thirty this those thou though
thought thousand thread threatening three threw throat through throughout throw throwing thrown thus ticket tie tied
tier tight time timing tip tired tissue title tobacco today together toilet told tomorrow tonight too took tool top
topic total totally touched touching tough tour tourist tournament toward towards toxic track trade trading
tradition traditional traffic trailer train trained training transaction transfer transferred transformation transit
transition translation transmission transport transportation trap trapped trash travel traveling treasure treasury
treating treatment treaty tree trend tribute trick tried trigger trip triple tropical trouble truck trucks truly
truth trying tube tunnel turkey turn turned turning turns tweet twelve twenty twice twin twitter two type typical
typically ugh ugly ultimate ultimately ultra unable uncle uncomfortable under underground underlying understand
understanding understood unemployment unexpected unfair unfortunately uniform unique unit unity universal universe
unknown unless unlike unlikely unnecessary until unusual update upgrade upon upper upset usage use used useful
useless user usual usually utility vacation valid valuable value variety various vary vast vehicle venture venue
verse version versus very vessel veteran victim video vintage violence violent virtual virtually virus visible
vision visit visiting visual vocal voice volume volunteer vote voting vulnerable wage waiting walking want wanting
war warning warrant was waste wasted watch watched watching wave weak weakness wealth wealthy weapon weather web
week weekend weird welfare went were wet what whatever wheel when whenever where whereas wherever whether which
while whilst who whoever whole whom whose why wide widely widespread wife wildlife win window winning wish with
within without witness woke woman wonder wonderful wondering wore worked working worn worried worry worse worship
worst would wound wounded wow wrap write writer writing written wrong wrote year yes yesterday yet yield yoga your
yours yourself youth zero zone
"""

COMMON = frozenset(_COMMON.split())
"""Words that no part of a person's name is likely to be."""
