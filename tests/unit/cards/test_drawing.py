import io
import os
import subprocess
import sys

import pytest

from briefgen.cards import drawn, laid_out
from briefgen.cards.layout import LEFT, RULE
from briefgen.model.cards import HEIGHT, WIDTH
from tests.card_faces import ACCENT, INK, PAPER, a_look, some_words

pytest.importorskip("PIL")

PROGRAM = """
import hashlib, sys
from briefgen.cards import drawn, laid_out
from tests.card_faces import a_look, some_words
print(hashlib.sha256(drawn(a_look(), laid_out(a_look(), some_words(title="Two Yaks “met”")).card)).hexdigest())
"""


def picture(**words):
    from PIL import Image

    return Image.open(io.BytesIO(drawn(a_look(), laid_out(a_look(), some_words(**words)).card))).convert("RGB")


def rgb(color):
    return tuple(bytes.fromhex(color[1:]))


def inked(image, box):
    """The box, from the image's corner, of what is not paper in `box`; None where there is nothing."""
    from PIL import Image, ImageChops

    part = image.crop(box)
    found = ImageChops.difference(part, Image.new("RGB", part.size, rgb(PAPER))).getbbox()
    return found and (found[0] + box[0], found[1] + box[1], found[2] + box[0], found[3] + box[1])


def test_it_is_a_small_picture_of_the_size_that_open_graph_wants():
    data = drawn(a_look(), laid_out(a_look(), some_words()).card)

    assert data.startswith(b"\x89PNG")
    assert picture().size == (WIDTH, HEIGHT) == (1200, 630)
    assert len(data) < 60_000
    assert b"tIME" not in data


def test_there_is_ink_where_words_are_and_paper_elsewhere():
    image = picture(title="Talks")

    assert image.getpixel((600, 2)) == rgb(ACCENT)
    assert image.getpixel((20, 300)) == rgb(PAPER)
    left, top, right, bottom = inked(image, (0, 130, WIDTH, RULE - 10))
    assert LEFT - 4 <= left <= LEFT + 12
    assert right < 500
    assert 150 <= top < bottom < 260
    assert inked(image, (0, 270, WIDTH, RULE - 10)) is None
    assert inked(image, (0, RULE + 10, WIDTH, HEIGHT)) is not None


def test_the_title_is_in_ink_and_the_site_in_the_accent():
    image = picture(title="Talks")

    title = image.crop((LEFT, 150, 500, 260)).getcolors(100_000)
    site = image.crop((LEFT, 60, 500, 115)).getcolors(100_000)
    assert rgb(INK) in {color for _, color in title}
    assert rgb(ACCENT) in {color for _, color in site}
    assert rgb(INK) not in {color for _, color in site}


def test_a_briefing_has_the_thicker_bar():
    assert picture(kind="briefing").getpixel((600, 12)) == rgb(ACCENT)
    assert picture(kind="article").getpixel((600, 12)) == rgb(PAPER)


def test_the_same_words_give_the_same_bytes_in_every_process():
    digests = {
        subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "2")
    }

    assert len(digests) == 1
    assert picture(title="One").tobytes() != picture(title="Two").tobytes()
