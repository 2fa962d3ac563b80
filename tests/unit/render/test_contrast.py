"""The colours of the theme, measured as WCAG 2.2 does (relative luminance, contrast ratio)."""

import re

import pytest

from briefgen.render.themes import built_in_themes

TOKENS = (built_in_themes() / "default" / "styles" / "tokens.css").read_text(encoding="utf-8")
COLORS = {
    name: (light, dark)
    for name, light, dark in re.findall(r"--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", TOKENS)
}
GROUNDS = ("paper", "paper-sunken", "paper-raised")
TEXTS = ("ink", "ink-quiet", "accent", *(name for name in COLORS if name.startswith("kind-")))
SCHEMES = pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])


def luminance(color):
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_twenty_one_to_one():
    assert round(contrast("#000000", "#ffffff")) == 21


def test_every_kind_of_note_has_a_hue_in_both_schemes():
    assert len([name for name in COLORS if name.startswith("kind-")]) == 6


@SCHEMES
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_text_stands_out_seven_to_one(text, ground, scheme):
    assert contrast(COLORS[text][scheme], COLORS[ground][scheme]) >= 7


@SCHEMES
@pytest.mark.parametrize("text", ["ink", "accent"])
def test_marked_words_and_the_numbers_of_citations_stand_out_seven_to_one(text, scheme):
    assert contrast(COLORS[text][scheme], COLORS["accent-wash"][scheme]) >= 7


@SCHEMES
def test_charts_and_the_borders_of_fields_stand_out_four_and_a_half_to_one(scheme):
    assert contrast(COLORS["rule-strong"][scheme], COLORS["paper"][scheme]) >= 4.5
