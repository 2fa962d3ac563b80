"""What stands near a place of a text, in whole words."""


def words_before(text: str, at: int, reach: int) -> str:
    """The `reach` characters before `at`, without a word that their edge cuts."""
    near = text[max(at - reach, 0) : at]
    return near if at <= reach else near.partition(" ")[2]


def words_after(text: str, at: int, reach: int) -> str:
    """The `reach` characters from `at` on, without a word that their edge cuts."""
    near = text[at : at + reach]
    return near if at + reach >= len(text) else near.rpartition(" ")[0]
