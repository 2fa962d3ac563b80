"""The words of the corpus: names that look real, and what news is made of. No name is of anybody in particular."""


def _words(text: str, between: str | None = None) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.replace("\n", " ").split(between))


GIVEN = _words("""
Adaeze Agnes Ahmad Aiko Alain Albert Aleksandra Alfonso Alice Alina Amara Amélie Anders Andrea Andrzej Anja Anneke
Antonia Arash Arturo Astrid Aurelio Barbara Beatriz Bernard Birgit Bogdan Brigitte Camila Carlos Catherine Cecilia
Charlotte Chiara Chinedu Christoph Clara Claudia Cornelia Cristina Damir Daniela Daniel Darius Deborah Dieter Dimitri
Dorota Edith Eduardo Eirik Elena Elias Eliza Elsbeth Emeka Emil Emilia Enrique Erika Esteban Eugenia Farah Fatima
Federica Felipe Ferenc Florence Franziska Fredrik Gabriela Georgia Gerda Giacomo Gianna Giulia Goran Gudrun Guillermo
Gustavo Hana Hanne Harriet Hassan Hedwig Heinrich Helena Henrik Hiroshi Ignacio Ilona Imran Inés Ingrid Irina Isabel
Ismail Ivana Jadwiga Jakob Jasmina Javier Jelena Joachim Johanna Jorge Josefina Judith Julia Kamala Karel Karina
Katarina Kateryna Kenji Khalid Kirsten Konrad Kristina Laila Lars Laura Leandro Leila Leopold Lidia Liesbeth Lorenzo
Louise Lucia Ludmila Luisa Magdalena Malik Manuela Marcela Marek Margarita Mariam Mario Marta Martina Mateo Matthias
Mehmet Mercedes Michaela Milan Milena Miroslav Mohammed Monika Nadia Naomi Natalia Nicolas Nikolai Nina Noor Olena
Olga Olivia Oskar Pablo Paola Patricia Paula Pavel Pedro Petra Philippa Pilar Priya Rachel Radek Rafael Ramón Rania
Rebecca Ricardo Roberta Rodrigo Roland Rosa Rosalind Ruben Ruth Sabine Samira Samuel Sandra Sanjay Santiago Sergei
Silvia Simona Sofia Solveig Stefan Stella Susanna Svetlana Tamara Tatiana Teresa Theodora Thomas Tobias Tomasz Ulrike
Ursula Valentina Vanessa Vera Veronika Victor Viktoria Vincenzo Vladimir Wanda Wilhelm Xavier Yasmin Yolanda Yusuf
Zainab Zdenka Zoltan Zuzana
""")

FAMILY = _words("""
Abara Abbott Achterberg Adeyemi Aguilar Ahlgren Albrecht Almeida Altmann Amundsen Andersson Andrade Antonescu Aoki
Arnold Arroyo Asante Atanasov Aydin Baird Balogun Banerjee Baranov Barbosa Bassett Bauer Becker Belmonte Benítez
Bergström Bernardi Bertrand Bielski Blanchard Bogdanov Boateng Bondarenko Borges Borowski Brandão Brandt Braun
Brennan Brunner Bukowski Cabrera Calderón Camacho Campbell Cardoso Carlsen Carvalho Castellano Cavalcanti Cervantes
Chatterjee Chevalier Christensen Clemens Cordero Coulibaly Craveiro Crespo Dahlberg Danjuma Delacroix Delgado
Demir Desai Deschamps Diallo Dietrich Dobrowski Domingues Donnelly Dragomir Drummond Dubois Duchamp Durand Eberhart
Echeverría Egede Eklund Elmasry Engström Eriksen Escobar Espinoza Estrada Evangelista Fabbri Falkenberg Farouk Fedorov
Ferrara Figueroa Fischer Fitzgerald Flanagan Fonseca Forsberg Fournier Friedrich Fuentes Gallagher Galvão Garibaldi
Gaultier Georgiou Ghosh Giordano Gonçalves Grabowski Granqvist Grigorescu Gruber Guerrero Gundersen Gutiérrez Haddad
Hagen Halvorsen Hansson Haraldsen Hashimoto Hedlund Heinonen Henriksen Hernández Herrmann Hoffmann Holmberg Horváth
Hrubý Hussain Ibáñez Ibrahim Ilves Isaksen Ivanenko Iwasaki Jabari Jankowski Jansen Jaramillo Jensen Johansson
Jovanović Juárez Kaczmarek Kallio Kamara Kapoor Karlsson Karimi Kaufmann Kazemi Kessler Khalil Kimura Kipkemboi
Kjellberg Kobayashi Koivisto Kolar Korhonen Kovács Kowalski Kozlov Kraus Kristoffersen Krüger Kuznetsova Laaksonen
Lacroix Lagerfeld Lambert Larsen Laurent Lavoie Lehmann Leclerc Lemaire Lindqvist Lombardi Lopes Lorentzen Lundgren
Macedo Madsen Magnusson Mahlangu Maldonado Malinowski Mancini Mansour Marchetti Marinescu Markovic Martínez Matsumoto
Mbeki Medeiros Mendoza Meyer Mikkelsen Moldovan Mondlane Morales Moreau Moriarty Moretti Müller Munteanu
Nakamura Navarro Nematov Neumann Nielsen Nkosi Nordström Novák Nowicki Nyberg Obando Obradović Ochoa Odhiambo Ogunleye
Okafor Oliveira Olsson Onyango Orlov Ortega Osei Östberg Pacheco Palmgren Papadakis Pashayev Patel Paulsen Pavlov
Pedersen Peltonen Pereira Petrov Pfeiffer Pham Pinheiro Polanski Popescu Quintero Radić Rahman Ramírez
Reinhardt Rezende Ribeiro Richter Rinaldi Rocca Rodríguez Romanov Rosenthal Rossini Rousseau Rubio Rutkowski Rybak
Saarinen Sadowski Salazar Salonen Sánchez Sandoval Santoro Sarkissian Sato Savchenko Schäfer Schneider Schröder
Schumacher Sepúlveda Sharma Shevchenko Sidorov Sikorski Silveira Simonsen Sjöberg Skarsgaard Sobczak Sokolov Solheim
Sørensen Soto Stankovic Steinberg Stepanek Strand Suárez Sundberg Svensson Szabó Takahashi Tanaka Tavares
Teixeira Thorvaldsen Tikhonov Toivonen Torres Traoré Tremblay Tsvetkov Turunen Ueda Ulbrich Urbanski Valdés Valencia
Vandenberg Varga Vasquez Venter Vestergaard Vidal Villanueva Virtanen Vogel Vukovic Wallin Watanabe Weber Weiss
Wendland Wieczorek Wikström Winkler Wojcik Yamamoto Yildiz Zaytsev Zamora Zapata Zeller Zhukov Zielinski Zimmermann
""")

PLACE_HEADS = _words("""
Alder Ambel Ask Bal Barrow Bel Bram Brack Cald Cann Carr Corv Crail Dal Darn Dun East Elm Esk Fal Fenn Garr Glen
Gorst Gran Hal Hamm Hart Haver Hel Hex Holm Ingle Kels Kes Kil Kirk Lang Lark Ley Lind Loch Lorn Mal Marr Mel Mor
Nar Nether North Ock Or Pen Pell Quar Rad Rav Rend Ross Sal Sand Selk Shel Skar South Stav Stran Tam Tarn Thorn Tor
Ul Varn Vel Wald Wend West Whit Wul Yar Zel
""")
PLACE_TAILS = _words("""
beck burgh by combe dale den fell firth gard gate haven holt mere mouth nes stad strand thorpe tor wick
""")

BODIES = _words(
    """
Port Authority|Harbour Union|Water Board|Transport Commission|Chamber of Commerce|Medical Council|Energy Agency|
Research Institute|Development Bank|Press Association|Tenants League|Maritime Court|Food Laboratory|Rail Company|
Grain Exchange|Housing Trust|Civic Forum|Growers Federation|Fisheries Council|Border Service
""",
    "|",
)
GATHERINGS = _words(
    """
summit|harbour strike|flood of the spring|rail inquiry|donors conference|ferry accident|grain talks|dock fire|
budget hearing|ceasefire talks|climate forum|cable outage|trade fair|reactor shutdown
""",
    "|",
)
PAPERS = _words(
    """
Agreement|Protocol|Declaration|Charter|Fisheries Treaty|Transit Accord|Audit Report|Safety Code|Energy Plan|
Budget Act|Border Memorandum|White Paper
""",
    "|",
)
CONCEPTS = _words(
    """
ballast water|price cap|quota swap|debt ceiling|transit fee|carbon levy|landing right|reserve margin|export licence|
safe harbour rule|sunset clause|emissions credit|grid balancing|tender rebate|snap inspection|bridging loan|
capacity auction|dual pricing|flag of convenience|groundwater permit|heat ration|import window|joint patrol|
late-payment fine|mooring charge|night ferry|open berth|pension bridge|quiet period|rolling blackout|seed subsidy|
stress test|tariff quota|union ballot|vetting panel|wage floor|winter reserve|yield gap|zoning waiver|dry dock
""",
    "|",
)

PUBLISHERS = _words(
    """
The Morning Ledger|Coastal Herald|Evening Standard Review|The Continental|Northern Dispatch|Harbour Gazette|
The Weekly Observer|Capital Tribune|The Meridian|Union Wire Service
""",
    "|",
)
SUBJECTS = _words(
    """
diplomacy|energy|trade|transport|budget|fisheries|health|housing|labour|courts|defence|climate|elections|banking
""",
    "|",
)

TITLES = _words(
    """
Finance Minister|Foreign Minister|Transport Minister|Energy Minister|Prime Minister|Deputy Prime Minister|President|
Mayor|Governor|Senator|Commissioner|Ambassador|General|Admiral|Judge|Chief Inspector|Professor|Dr.
""",
    "|",
)
OFFICES = _words(
    """
the committee’s chairwoman|a lawyer for the dockers|the agency’s former head|an economist at a private bank|
the union’s chief negotiator|a historian of the region|the company’s spokesman|a harbour engineer|
the opposition’s leader in parliament|an adviser to the cabinet|the inquiry’s chief witness|a retired diplomat|
the auditor who signed the accounts|a member of the council since the merger|the envoy for the eastern provinces
""",
    "|",
)
