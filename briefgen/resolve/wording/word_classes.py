"""Words that change what a sentence claims: negations, number words, dates, units; and words that are no names."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NEGATIONS = _words("""
    not no never none nor neither nobody nothing nowhere without cannot hardly scarcely barely
    nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder
    niet geen nooit inte ikke aldrig
    ne pas jamais aucun aucune ni nunca nadie nada sin ningún ninguno ninguna
    não nem nenhum nessuno niente mai senza né
    не ни нет без никогда ні немає nie nigdy bez değil yok
    不 没 沒 未 非 无 無 莫 勿 안 못 않는 않다 없다
""")
"""In English; German; Dutch, Scandinavian; French, Spanish; Portuguese, Italian; Slavic, Turkish; Chinese to Korean."""

NEGATING_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "anti", "de", "mis", "a")
"""Put before a word, they turn it into its contrary, or nearly."""

NEGATING_SUFFIXES = ("less", "free")

NUMBER_WORDS = _words("""
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands
    million millions billion billions trillion trillions dozen dozens half halves third thirds quarter quarters
    double triple once twice thrice first second fourth fifth sixth seventh eighth ninth tenth
    both single several few couple pair many most majority minority
""")

MONTHS = _words("""
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
""")

DATE_WORDS = MONTHS | _words("""
    monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight
""")

UNITS = _words("""
    percent percentage per cent point points basis degree degrees celsius fahrenheit
    second seconds minute minutes hour hours day days week weeks month months year years decade decades century
    millimetre millimetres centimetre centimetres metre metres kilometre kilometres millimeter centimeter meter meters
    kilometer kilometers mile miles yard yards foot feet inch inches acre acres hectare hectares
    gram grams kilogram kilograms kilo kilos ton tons tonne tonnes pound pounds ounce ounces
    barrel barrels litre litres liter liters gallon gallons
    watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts volt volts kiloton kilotons megaton megatons
    km m cm mm kg g t mw gw kw kwh mwh mph kph
    dollar dollars cent cents euro euros sterling yen yuan won rouble roubles ruble rubles rupee rupees franc francs
    peso pesos lira krona kronor usd eur gbp
""")

NO_NAMES = _words("""
    a an the this that these those he she it they we i you his her its their our my your
    who what when where why how and but or so yet for in on at by to from of with as if then than there here
    after before since while although though because until still even also just only such some any all each every
    both either neither not no never mr mrs ms dr
""")
"""Words that begin a sentence with a capital and are nobody's name."""


def is_negation(token: str) -> bool:
    """Whether a word denies: one of `NEGATIONS`, or one that ends in `n't`."""
    key = token.casefold()
    return key in NEGATIONS or key.endswith("n't")


def is_number(token: str) -> bool:
    """Whether a token is a number, in digits or in a word."""
    return token.casefold() in NUMBER_WORDS or any(character.isdigit() for character in token)
