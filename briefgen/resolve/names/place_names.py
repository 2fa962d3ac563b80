"""Family names that are better known as a place or a firm, and those that some town has as well. All in lower case.

The towns are the family names of the United States census among the towns of more than 30,000 people that GeoNames
lists (NOTICE has its terms); countries, their capitals and the states of the United States are all there.
"""

from briefgen.resolve.names.word_lists import words

_PLACES = """
abuja accra afghanistan alabama alaska albania alberta alexandria algeria algiers amman amsterdam andorra angola
anguilla ankara antananarivo antarctica argentina arizona arkansas arlington armenia aruba ashgabat asmara asuncion
athens austin australia austria azerbaijan baghdad bahamas bahrain baku baltimore bamako bangkok bangladesh bangui
banjul barbados bari bath bavaria beijing beirut belarus belgium belgrade belize benin bergen berlin bermuda bern
bethlehem bhutan bilbao birmingham bishkek bissau bogota boise bolivia bologna bonn bordeaux boston botswana
brasilia bratislava brazil brazzaville breda bremen brighton brisbane bristol britain bronx brooklyn brunei brussels
bucharest budapest bulgaria burgundy burundi cairo california cambodia cambridge cameroon canada canberra canterbury
caracas cartagena catalonia catania chad charleston cheshire chile china chisinau cleveland colombia colombo
colorado columbia columbus comoros conakry congo connecticut copenhagen cordoba cork cornwall crimea croatia cuba
cumbria curacao cyprus czechia dakar dallas damascus dayton delaware denmark denver derby devon dhaka djibouti
dodoma doha dominica dorset dublin durham dushanbe ecuador egypt england eritrea essen essex estonia eswatini
ethiopia fargo fiji finland florence florida france freetown fremont fukushima gabon gaborone galilee gambia gaza
georgia germany ghana ghent gibraltar gitega glasgow granada greece greenland grenada guadeloupe guam guatemala
guinea guyana haiti hamburg hannover hanoi harare harlem hartford havana hawaii helsinki hobart hollywood honduras
houston hungary iceland idaho illinois india indiana indonesia iowa iran iraq ireland islamabad israel italy jakarta
jamaica japan jerusalem jordan kabul kampala kansas kassel kathmandu kazakhstan kent kentucky kenya khartoum kiel
kigali kingston kinshasa kiribati korea kosovo kuwait kyiv kyrgyzstan lagos lancashire lansing laos latvia lebanon
leeds lesotho liberia libreville libya liechtenstein lilongwe lima lincoln lisbon lithuania liverpool ljubljana lome
london louisiana luanda lusaka luton luxembourg lyon macao madagascar madison madrid maine malawi malaysia maldives
mali malta managua manama manchester manhattan manila manitoba maputo martinique maryland maseru massachusetts
mauritania mauritius mayotte mbabane melbourne mexico michigan micronesia milan minnesota minsk mississippi missouri
mogadishu moldova monaco mongolia monrovia montana montenegro montevideo montserrat morocco moroni moscow mozambique
murcia muscat myanmar nairobi namibia naples natal nauru nazareth nebraska nepal nevada newark niamey nicaragua
nicosia niger nigeria niue norfolk normandy norway nottingham nouakchott oakland ohio oklahoma oman ontario oregon
orlando oslo ottawa ouagadougou oxford pakistan palau palermo palma panama paraguay paris pennsylvania perth peru
philippines phoenix pitcairn plymouth poland porto portugal prague pretoria pristina providence pyongyang qatar
quebec queens quito rabat raleigh reno richmond riga riyadh rochester romania rome russia rwanda salem salzburg
samoa sanaa santiago sarajevo savannah saxony scandinavia scotland senegal seoul serbia sevilla seychelles sheffield
siberia singapore skopje slovakia slovenia sofia somalia somerset spain springfield stockholm sudan sunderland
suriname surrey sussex suva sweden switzerland sydney syria taipei taiwan tajikistan tallinn tanzania tashkent
tbilisi tegucigalpa tehran tennessee texas thailand tibet tirana togo tokelau tokyo toledo tonga toulouse tripoli
tunis tunisia turkey turkmenistan tuvalu uganda ukraine ulaanbaatar uruguay utah uzbekistan valencia vanuatu vatican
venezuela vermont verona victoria vienna vientiane vietnam vilnius virginia wales warsaw washington wellington wien
wiltshire windhoek windsor wisconsin worcester wyoming yamoussoukro yaounde yemen yerevan york yorkshire zagreb
zambia zaragoza zimbabwe
"""

PLACES = words(_PLACES)
"""Places that a reader thinks of before anybody of that name: alone, the word may be either."""

_FIRMS = """
abbott adani adidas agnelli aldi ambani armani aston bacardi barclays baxter bayer bechtel bentley benz birla
bloomberg boeing bosch bugatti buick burberry cadbury cadillac cantor cargill cartier cessna chanel chevrolet
chrysler citroen daewoo daimler debenhams deere dell deloitte dickinson dillard dior disney dodge dow dyson
ferragamo ferrari ferrero fitch forbes ford fox gallup gillette goldman goodyear grumman gucci guinness halliburton
harley harrods hasbro hearst heineken heinz hermes hershey hewlett hilton honda honeywell hormel hyatt hyundai ikea
kellogg koch kohl kraft kroger krupp lamborghini lazard lehman lidl lilly lloyds lockheed macy maersk mahindra
marriott mars mattel mckinsey merck merrill michelin mitsubishi moody morrisons nestle nielsen nordstrom northrop
opel otis packard penney perdue peugeot pew pfizer philips pillsbury porsche prada rasmussen raytheon remington
renault reuters roche rolls rothschild royce sachs sainsbury samsung sandoz schroders schwab sears selfridge
sheraton siemens sikorsky skoda smucker stryker studebaker suzuki swanson tata tesco tesla thyssen tiffany toyota
tyson versace waitrose walgreens walmart wendy westinghouse winchester woolworth wrigley yamaha
"""

FIRMS = words(_FIRMS)
"""Firms, papers and makes known by a family name."""

PLACES_AND_FIRMS = PLACES | FIRMS
"""Names that, alone, may be somebody or something."""

_TOWNS = """
acre acton adachi addison aden adler agar aiken alameda alexandra aley aliaga alicia allen almada altenburg amadeo
amberg ames amparo ancona anderson angers ankeny ann appleton arakawa arcos arjona arnold arras ashburn ashford
aston augusta avellaneda aversa babu bade bake balfour bamberg banda banes banfield banning barbosa barletta barnet
barra barranco barras barreiro barrie barry bartlett basel batman bay beaumont beauvais beckum bedford bela belen
bell bello bender benevento benevides bentley benton bera berkeley bermejo berwick bettendorf beverley beverly bhola
billings blackburn blaine bloomfield blyth boardman bole bolton bondy bonga borba bosse bowie bozeman bradford braga
brandon brant bray brent brescia brick bridgewater brindisi britz broomfield brossard brunswick bryan buchanan
buckley buda buenaventura burbank burgdorf burgos burke burleson burlingame burnley bury bustos butte butterworth
cadiz cairns calais caldwell cali camargo camarillo camden campana campbell candelaria canela canning canton
carballo cardona carini carlisle carmel carmichael carmona carolina carrara carrizal carson cary caserta casper
castro catanzaro celaya cerritos cesena chandler chatham chester chichester chico chihuahua chino choma cicero
cienfuegos cifuentes clay clermont clifton clinton clovis cochrane cogan colina colton como compton concepcion
constantine conway coram corby cordova corona coronel cosenza covington cranston crawley cremona cuenca cullinan
cumberland cuneo dade dalton darlington darwin davenport david davie davis daye deal dearborn decatur deland delano
delgado denton derry desoto dilling dome dover downey draper dubuque dudley dunwoody eagan eccles ede edison edmond
edmonds eger eisen elgin emmerich enfield engels epping erding ernst escalante esperanza espinal espinosa eugene
everett ewell ewing fairbanks fairfield fajardo farah farnham fate ferrara findlay fleet fleetwood flint folsom
fonseca fontana fordham forest formosa franca franklin frederick freiberg frisco fujioka fullerton furukawa gadsden
gallatin galle gallus gama gao garfield garibaldi garland gary gaspar gay genet gent george gero gigante gilbert
gillette gillingham gilroy gladstone goes goldsboro gonder goodyear gori goya granger grantham grays greeley
greenfield greenwood gresham greve guadalupe guider hagen halle hamada hamilton hamm hammond hampton hanford hannan
hanover harbin harlow harper harrow hashimoto hassan hastings hatfield hawthorne hayes hayward hebron heidelberg
hempstead henderson hereford herford hermosillo herriman heston highland hilden hilliard hinckley hirai ho hobbs hof
holladay holland hollister holloway homburg hoover horn hove hulan hull huntington hurst hutchinson hyde ibarra
ichikawa ikeda imperial ina irvine irving iwata izumi jackson jette jones joplin juneau jupiter kai kamen kampen
kano kara kawaguchi kawasaki kaya kearney kearns kehl keizer keller kendall kennedy kenner kerman kettering khanna
killeen kirkland kita kleve kobayashi koga kolar kula kurgan kuta kyle lacey lafayette lage laguna lahr lahti
lancaster lander langen langenfeld langford langley laramie largo lasalle lawrence lawson lawton layton leander leer
legaspi leigh leslie liberty licata lichtenberg limerick limoges linares linden linhares linz lira littleton
livermore livingston livingstone lobos lodi logan lombard loveland lowe lowell lubin lucca lucena lucero lufkin lugo
lund lynn mach machado machala machida macia mackay maco macon madera madruga maitland malden maldonado man
mandeville maner manfredonia mangina mango mansfield mantilla mao maran marana mariano marietta marino marion
markham marks marrero marsala martin martinez mary mason massa masuda matamoros matera matsumoto matthews mau maun
mcallen mckinney mclean meads meaux medford medina melle melo menden mendoza menifee merced mercedes mercer merlo
mesa messina mestre metro metz middleton mila milazzo milford milton minden miranda mitcham miura miyashiro miyazaki
miyoshi modesto modica moers moga molina moline monroe mons monsanto monteiro montero montgomery montijo montreuil
moore moorhead mora morden morena moreno morgan morley moro mosquera moss most muncie munger murakami murata murray
murrieta nagai nagano nakama nakamura nakano nancy napier navan navarre necochea nelson nevers newburn newbury
newport newton nicastro nice nishihara noda nogales nola norman norton numan oakley oas obando oberhausen ode ogawa
ogden okazaki okino oldenburg oldham oliveira olney ondo ono oran orange orem ota ovalle oviedo oyama padua pagani
paine paisley palencia pankow paradise pare parker pasco paterson patti pavia peabody peckham pen pereira perris
pesqueira petrich pharr pickering pinheiro pinto piro plasencia plato polanco police ponce poole posadas posse
potenza prado prato prescott preston prestwich provo pullman puri putney quevedo quincy racine ragusa ramon randolph
rangel raposa raub rawson reading redding redford redmond regina renton reynosa richardson ridder rivas rivera
robertson rodriguez rogers roman rosales rosario rosas rosenberg rosetta roswell rouge rowlett roy rubio ruse
rutland safi saiki sakai sakata sakurai salamanca salcedo sale salerno salinas salisbury salo salvador salvatierra
sama samaniego san sandy sanford sano santana santander santee santos saran savage sawtelle scarborough schaumburg
schertz schwerin sciacca scranton sedam segovia serra seto sewell shelby shelton sherman sherwood shibata shima
shimada shirley shrewsbury simmering siracusa skanes slough socorro sokol solan solano soliman somerville soo soran
soria sousa southall spalding sparks speyer spring springs stafford stains stanley stanton stella stirling stockton
stow stratford stroud stuhr summerville sumter sur sutton swords taal takahashi takayama talavera tamura tanabe tank
taranto taunton taylor telford temblador temple teresa terracina terrebonne theunissen thornton timmins tipton toki
tome torrance torres tovar tracy trang trapani treptow trier trinidad trowbridge troy trujillo trumbull tudela
tustin tyler tyre ueda ulm union uran valdivia valenzuela valera vallejo valverde van vaughan venice ventura verdun
vernier vernon viana vigo villanueva villaverde villavicencio villena wai wakefield waldorf warder warren warrington
warwick waterbury waterford watford wayne wedding wedel weimar welling wells westfield westlake weston weymouth
whalley wharton wheaton wheeling whitby whitman whitney whittier willoughby wilson winchester witten wittenberg
woodbury woodland woodridge woodside worthing wylie yamaguchi yamashita yao ye yeadon yokota yonkers zamora zima
"""

TOWNS = PLACES | words(_TOWNS)
"""Family names that a town has too: where a place stands (`in …`, `… police`), it is the town."""
