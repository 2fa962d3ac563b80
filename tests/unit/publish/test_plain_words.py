import gzip
import json
import unicodedata
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.publish.plain_words import readings, words

SENTENCE = "“Kim’s Yongbyon … in exchange—for Straße’s relief”"
FOLDED = b"kim s yongbyon in exchange for strasse s relief".split()


def read(data):
    return [b" ".join(found) for found in readings(data)]


def test_case_punctuation_and_signs_make_no_difference():
    assert words(SENTENCE.encode()) == FOLDED
    assert words(b'KIM\'S yongbyon... in "exchange" for STRASSE-s   relief') == FOLDED


def test_unicode_forms_make_no_difference():
    composed = "Ch’oe Ryong-hae à Genève"

    assert words(unicodedata.normalize("NFD", composed).encode()) == words(composed.encode())


def test_a_character_is_a_word_where_there_are_no_spaces():
    assert [word.decode() for word in words("金正恩said。".encode())] == ["金", "正", "恩", "said"]


@pytest.mark.parametrize(
    "file",
    [
        f"<p>{SENTENCE}</p>",
        "Kim&#8217;s <a href='x'>Yongbyon</a> &hellip; <em>in</em> exchange&mdash;for Stra&szlig;e&#x2019;s relief",
        f'<meta name="description" content="{SENTENCE}">',
        f'<a href="https://example.org/#:~:text={quote(SENTENCE)}">source</a>',
        json.dumps({"body": SENTENCE}),
        json.dumps({"html": f"<p>{SENTENCE}</p>"}),
        f"<content>&lt;p class=&quot;x&quot;&gt;{SENTENCE.replace(' in ', ' &lt;b&gt;in&lt;/b&gt; ')}</content>",
        "kim-s-yongbyon-in-exchange-for-straße-s-relief.html",
        "a < b; Kim’s Yongbyon in exchange for Straße’s relief; c > d",
    ],
)
def test_words_are_found_however_a_file_writes_them(file):
    assert any(b" ".join(FOLDED) in found for found in read(file.encode()))


def test_compressed_files_are_read():
    assert read(gzip.compress(SENTENCE.encode()))[0] == b" ".join(FOLDED)


@given(st.binary(max_size=300))
def test_any_bytes_can_be_read(data):
    assert all(isinstance(word, bytes) for found in readings(data) for word in found)
    list(readings(b"\x1f\x8b" + data))
