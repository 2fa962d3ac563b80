import pickle

import msgspec
import pytest

from briefgen.model.documents import Role
from briefgen.resolve.names.lexicon import Lexicon, build_lexicon
from tests.builders import a_config, a_person_document, a_term_document

KIM = a_person_document("Kim Jong Un", family_name="Kim", roles=(Role(title="Chairman"),))
MAY = a_person_document("Theresa May")


def test_the_order_of_the_files_does_not_matter() -> None:
    assert build_lexicon((KIM, MAY), (), a_config()) == build_lexicon((MAY, KIM), (), a_config())


def test_another_alias_is_another_lexicon() -> None:
    other = a_person_document("Theresa May", aliases=("TM",))

    assert build_lexicon((MAY,), (), a_config()).digest != build_lexicon((other,), (), a_config()).digest


def test_another_ration_of_glosses_is_another_lexicon() -> None:
    config = a_config()
    wider = msgspec.structs.replace(config, links=msgspec.structs.replace(config.links, gloss_words=30))

    assert build_lexicon((MAY,), (), config).digest != build_lexicon((MAY,), (), wider).digest


def test_it_goes_to_another_process_and_into_a_store() -> None:
    lexicon = build_lexicon((KIM, MAY), (a_term_document("summit"),), a_config())

    assert pickle.loads(pickle.dumps(lexicon)) == lexicon
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(lexicon), type=Lexicon).forms == lexicon.forms


@pytest.mark.parametrize(
    ("name", "fields", "pronoun"),
    [
        ("Dana Vogt", {"summary": "He led his party."}, "he"),
        ("Dana Vogt", {"summary": "She led her party.", "body": "His rival lost his seat."}, ""),
        ("Theresa May", {}, "she"),
        ("Kim Jong Un", {"family_name": "Kim"}, ""),
        ("Robin Vogt", {}, ""),
    ],
)
def test_a_pronoun_is_known_where_the_page_or_the_given_name_has_only_one(
    name: str, fields: dict[str, str], pronoun: str
) -> None:
    (person,) = build_lexicon((a_person_document(name, **fields),), (), a_config()).people

    assert person.pronoun == pronoun


def test_spelling_variants_can_be_switched_off() -> None:
    term = a_term_document("denuclearisation")

    plain = build_lexicon((), (term,), a_config(spelling_variants=False))

    assert "denuclearization" not in {form.text for form in plain.forms}
    assert "denuclearization" in {form.text for form in build_lexicon((), (term,), a_config()).forms}
