"""What somebody is called by a home: `the Texan`, `the Briton`; nouns in English that name one person only."""

_OF_STATES = """
Alabaman Alabamian Alaskan Arizonan Arkansan Californian Coloradan Floridian Georgian Hawaiian Hoosier Idahoan Iowan
Kansan Kentuckian Louisianan Mainer Marylander Michigander Minnesotan Mississippian Missourian Montanan Nebraskan
Nevadan Ohioan Oklahoman Oregonian Pennsylvanian Tennessean Texan Utahan Vermonter Virginian Washingtonian
"""
_OF_CITIES = "Bostonian Chicagoan Londoner Parisian Philadelphian Berliner Roman Muscovite Angeleno Manhattanite"
_OF_COUNTRIES = """
American Australian Austrian Belgian Brazilian Briton Brit Bulgarian Canadian Colombian Croatian Cuban Dane Dutchman
Egyptian Englishman Finn Frenchman Frenchwoman German Greek Hungarian Icelander Indian Indonesian Iranian Iraqi Irishman
Israeli Italian Jamaican Kenyan Lebanese Malaysian Mexican Moroccan Nigerian Norwegian Pakistani Palestinian Peruvian
Pole Romanian Russian Saudi Scot Scotsman Serb Serbian Slovak Slovenian Spaniard Swede Syrian Turk Tunisian Ukrainian
Venezuelan Welshman Zimbabwean
"""

PEOPLES = frozenset(f"{_OF_STATES} {_OF_CITIES} {_OF_COUNTRIES}".split())
"""Nouns with a capital that somebody is called by; in the plural they name many."""
