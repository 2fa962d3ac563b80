"""How languages write dates, numbers and lists, from Unicode's Common Locale Data Repository (CLDR 46).

`{d}` is the day, `{dd}` the day in two digits, `{m}` the month by name, `{y}` the year. `day_of_month` is how the first
of two days of one month is written before the second one's whole date; empty where the whole date comes twice.
"""

import msgspec


class Calendar(msgspec.Struct, frozen=True, kw_only=True):
    """The patterns of a language; its default is ISO 8601, for languages that are not on the table."""

    months: tuple[str, ...] = ()
    short_months: tuple[str, ...] = ()
    day: str = "{y}-{m}-{dd}"
    month: str = "{y}-{m}"
    year: str = "{y}"
    day_of_month: str = ""
    thousands: str = "\N{NARROW NO-BREAK SPACE}"
    comma: str = ", "
    semicolon: str = "; "


def _months(names: str) -> tuple[str, ...]:
    return tuple(names.split())


_NUMBERED = tuple(str(number) for number in range(1, 13))

CALENDARS: dict[str, Calendar] = {
    "en": Calendar(
        months=_months("January February March April May June July August September October November December"),
        short_months=_months("Jan Feb Mar Apr May June July Aug Sept Oct Nov Dec"),
        day="{d} {m} {y}",
        day_of_month="{d}",
        month="{m} {y}",
        thousands=",",
    ),
    "de": Calendar(
        months=_months("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
        short_months=_months("Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez."),
        day="{d}. {m} {y}",
        day_of_month="{d}.",
        month="{m} {y}",
        thousands=".",
    ),
    "fr": Calendar(
        months=_months("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
        short_months=_months("janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc."),
        day="{d} {m} {y}",
        day_of_month="{d}",
        month="{m} {y}",
    ),
    "es": Calendar(
        months=_months("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
        short_months=_months("ene feb mar abr may jun jul ago sept oct nov dic"),
        day="{d} de {m} de {y}",
        day_of_month="{d}",
        month="{m} de {y}",
        thousands=".",
    ),
    "it": Calendar(
        months=_months("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
        short_months=_months("gen feb mar apr mag giu lug ago set ott nov dic"),
        day="{d} {m} {y}",
        day_of_month="{d}",
        month="{m} {y}",
        thousands=".",
    ),
    "nl": Calendar(
        months=_months("januari februari maart april mei juni juli augustus september oktober november december"),
        short_months=_months("jan feb mrt apr mei jun jul aug sep okt nov dec"),
        day="{d} {m} {y}",
        day_of_month="{d}",
        month="{m} {y}",
        thousands=".",
    ),
    "ar": Calendar(
        months=_months("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
        day="{d} {m} {y}",
        day_of_month="{d}",
        month="{m} {y}",
        thousands=",",
        comma="، ",
        semicolon="؛ ",
    ),
    "ko": Calendar(months=_NUMBERED, day="{y}년 {m}월 {d}일", month="{y}년 {m}월", year="{y}년", thousands=","),
    "ja": Calendar(
        months=_NUMBERED,
        day="{y}年{m}月{d}日",
        month="{y}年{m}月",
        year="{y}年",
        thousands=",",
        comma="、",
        semicolon="；",
    ),
    "zh": Calendar(
        months=_NUMBERED,
        day="{y}年{m}月{d}日",
        month="{y}年{m}月",
        year="{y}年",
        thousands=",",
        comma="、",
        semicolon="；",
    ),
}
