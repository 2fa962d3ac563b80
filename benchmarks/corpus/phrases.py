"""Sentences of news with places left open: `{name}` is a word or phrase of that list, which may hold places itself.

The lists are long enough, and the phrases short enough, that few runs of six words come twice in ten thousand articles.
"""


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())


def _words(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.replace("\n", " ").split("|"))


_UNITS = ("million", "billion")

PHRASES: dict[str, tuple[str, ...]] = {
    "adj": _words(
        """narrow|cautious|revised|costly|provisional|disputed|unusual|modest|binding|temporary|partial|quiet|formal|
        second|regional|coastal|confidential|outdated|overdue|sweeping|technical|unsigned|joint|private|public|rural|
        fragile|hasty|lengthy|broad|detailed|early|final|local|foreign|seasonal|severe|sudden|awkward|popular|minor|
        earlier|separate|domestic|internal|similar|controversial|ambitious|complex|expensive|stalled|shared"""
    ),
    "noun": _words(
        """plan|offer|inquiry|schedule|budget|ruling|survey|contract|bill|forecast|ballot|loan|dispute|shipment|
        tender|vote|reform|subsidy|deadline|warning|appeal|estimate|programme|pledge|audit|draft|merger|strike|
        proposal|review|measure|vaccine|pipeline|terminal|refinery|bridge|canal|tunnel|cable|turbine|reservoir|
        statute|mandate|package|timetable|majority|coalition|delegation|panel|ministry"""
    ),
    "people": _words(
        """officials|lawmakers|farmers|engineers|shipowners|nurses|teachers|voters|traders|analysts|auditors|
        residents|drivers|fishermen|investors|lawyers|doctors|inspectors|diplomats|importers|students|pensioners|
        contractors|employers|commuters|retailers|neighbours|critics|supporters|creditors|growers|pilots|clerks|
        researchers|regulators|economists|landlords|tenants|insurers|brokers"""
    ),
    "did": _words(
        """rejected|welcomed|delayed|approved|questioned|rewrote|defended|abandoned|postponed|endorsed|criticised|
        examined|blocked|accepted|halted|extended|withdrew|amended|published|opposed|suspended|negotiated|ignored|
        financed|signed|weighed|resisted|announced|dropped|supported|revived|inspected|challenged|tightened|
        softened|doubled|leaked|outlined|disowned|shelved|backed|split"""
    ),
    "does": _words(
        """depends on|ignores|rewards|threatens|protects|burdens|covers|excludes|mentions|weakens|replaces|resembles|
        complicates|favours|delays|repeats|undermines|settles|limits|reopens|postpones|supports"""
    ),
    "when": _words(
        """on Monday|on Tuesday|on Wednesday|on Thursday|on Friday|last week|last month|in {month}|earlier this year|
        late on Sunday|before dawn|after the recess|within days|over the weekend|by the end of {month}|this spring|
        two weeks ago|at short notice|after midnight|since {month}|for the third time|in the autumn|on {month} {day}|
        during the hearing|on the eve of the vote|before the holiday"""
    ),
    "month": _words("January|February|April|June|July|August|September|October|November|December"),
    "day": tuple(str(day) for day in range(2, 29)),
    "number": tuple(str(number) for number in range(11, 99)),
    "percent": tuple(f"{whole}.{part} percent" for whole in range(1, 40) for part in (1, 3, 4, 6, 8)),
    "money": tuple(
        f"{sign}{number} {unit}" for number in range(12, 98) for sign in "$€" for unit in ("million", "billion")
    ),
    "how": _words(
        """without a vote|under pressure from {people}|behind closed doors|against the advice of {people}|
        in a letter to {people}|by a margin of {number} votes|at a cost of {money}|after {number} hours of debate|
        despite a protest by {people}|with the help of {people}|for a period of {number} weeks|in the name of {people}|
        over the objections of {people}|to the surprise of {people}|on behalf of {number} {people}|
        in front of some {number} {people}|following a complaint from {people}|through a court order|
        with {number} abstentions|for lack of money|as a matter of routine|in unusually plain words"""
    ),
    "since": _words(
        """although {people} had asked for a {adj} {noun}|because the {noun} ran out {when}|
        while {people} waited for the {noun}|as {people} prepared a {adj} {noun}|
        a decision that {people} called {adj}|which {people} had {did} {when}|
        though nobody could say what the {noun} would cost|as prices rose by {percent}|
        after the {noun} had lost {money} in a year|even as {people} {did} a {adj} {noun}|
        a step that affects {number} towns|unless the {noun} is ready before {month}|
        because {people} and {people} disagree about the {noun}|a figure that {people} put closer to {money}|
        so that {people} may keep their {adj} {noun}|before {people} had seen the {adj} {noun}|
        while the {noun} remains {adj}|as the {adj} {noun} entered its {number}th week"""
    ),
    "plain": _lines(
        """
        {People} {did} the {adj} {noun} {when}, {since}.
        The {adj} {noun} {does} {people} and {people}, according to figures published {when}.
        Some {number} {people} {did} a {adj} {noun} {how}.
        A {adj} {noun} worth {money} was {did_by} {how} {when}.
        By then {people} had {did_by} the {noun}, {since}.
        Only {percent} of {people} {did} the {adj} {noun}, a survey found {when}.
        What {people} {did} {when} was not the {noun} but a {adj} {noun} of {money}.
        Its cost has risen from {money} to {money} {how}, and {people} expect a {adj} {noun}.
        In the capital, {people} {did} the {noun} {how}, {since}.
        The {noun} {does} a {adj} {noun}, and {people} have {did_by} both {when}.
        Neither {people} nor {people} {did} the {adj} {noun} {when}.
        Nearly {number} {people} lost work when the {noun} was {did_by} {how}.
        That {noun} {does} {people} more than any {adj} {noun} did, {since}.
        For {people}, the {adj} {noun} means {number} more days of waiting and a bill of {money}.
        Of {number} towns on the coast, {day} have {did_by} a {adj} {noun} {when}.
        Whether the {noun} {does} {people} is a question for the courts, {since}.
        Exports fell by {percent} {when}, and {people} {did} a {adj} {noun}.
        A {adj} {noun} lay on the table for {number} days, {since}.
        Several {people} {did} it {how}; others asked for a {adj} {noun}.
        There were {number} objections, most of them from {people} who had {did_by} the {noun} {when}.
        Two {adj} clauses remain open: one {does} {people}, the other a {noun} of {money}.
        Money for the {adj} {noun} comes from {people}, who paid {money} {when}.
        """
    ),
    "say": _words("said|said|said|said|added|told reporters|told {people}|argued|warned|insisted"),
    "speech": _lines(
        """
        We have no {adj} {noun}, and {people} know it
        The {noun} {does} {people}, and that is why we {did} it
        I have seen the {adj} {noun}, and it does not cover {people}
        Nobody told us that the {noun} would cost {money}
        There is a {adj} {noun} for {people}, but not for everybody
        You cannot ask {people} to wait {number} days for a {noun}
        If {people} want a {adj} {noun}, they should say so before {month}
        It is the third {adj} {noun} in {number} months, and not one of them was kept
        We asked for {money} and were offered a {adj} {noun}
        This {noun} {does} a {adj} {noun}, nothing more
        Our {people} will be paid, even if the {noun} is {did_by} {when}
        They {did} it {how}, and we learned of it from {people}
        What {people} need is a {adj} {noun}, not another {noun}
        I would rather lose the {noun} than leave {people} without a {adj} {noun}
        """
    ),
    "acted": _lines(
        """
        {who} {did} the {adj} {noun} {how}, {since}.
        {When}, {who} {did} a {adj} {noun} {how}.
        Aides to {who} {did} the {noun} {when}, {since}.
        Since {month}, {who} has {did_by} {number} {people} {how}.
        For {who}, the {adj} {noun} is worth {money}, {since}.
        {People} close to {who} described the {noun} as {adj}.
        The {noun} that {who} {did} {when} {does} {people}.
        """
    ),
    "there": _lines(
        """
        At {term}, {people} {did} a {adj} {noun} {when}.
        In the view of {people}, {term} changed the {adj} {noun} for good.
        {People} {did} {term} {how}, {since}.
        The {adj} {noun} goes back to {term}, which {people} {did} {when}.
        Without {term}, the {noun} {does} {people} and a {adj} {noun}.
        A {noun} of {money} for {term} was {did_by} {how}.
        """
    ),
    "met": _lines(
        """
        {one}, {office}, {did} the {adj} {noun} {when} at {term}.
        {one}, {office}, said that the {noun} {does} {people}, {since}.
        {titled} {did} the {noun} {how}, {since}.
        {titled} travelled to {term} {when} with a {adj} {noun} for {people}.
        Among those who {did} the {noun} was {one}, {office}.
        {titled} and {people} {did} a {adj} {noun} {when}.
        """
    ),
    "lead": _lines(
        """
        {titled} {did} a {adj} {noun} at {term} {when}, {since}.
        {one} {did} the {adj} {noun} {how} {when}, a step that could cost {term} {money}.
        A {adj} {noun} for {term} was {did_by} {when} by {titled} {how}.
        """
    ),
    "headline": _lines(
        """
        {who} presses {place} over {adj} {noun}
        {noun_} for {place} {did_by} as {who} objects
        {who} {did} {adj} {noun} for {people}
        {People} await {who}’s {noun} in {place}
        After {number} days, {who} {did} {adj} {noun}
        {place}: {who} and {who2} at odds over {noun}
        {who} offers {people} {money} for {noun}
        """
    ),
}
