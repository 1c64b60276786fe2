"""Texts spoilt in the ways that texts get spoilt, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Callable

CONTROLS = "\x00\x01\x07\x1b\u200b\u200c\u200f\u202a\u202e\u2066\u2069\ufeff\u0640\ufffd"
FOREIGN = (
    "Aleppo",
    "حلب‎",
    "Алеппо",
    "阿勒颇",
    "🚀",
    "1,234,567",
    "٪",
    "’",
    "ﷲ",
    "ﻷ",
    "کی",
    "100000000000000000000",
)
MARKS = "\u064b\u064e\u0651\u0670"


def cut(text: str, chance: random.Random) -> str:
    """A run of the text, cut without regard to words."""
    a, b = sorted(chance.randrange(len(text) + 1) for _ in range(2))
    return text[a:b]


def shuffled(text: str, chance: random.Random) -> str:
    words = text.split(" ")
    chance.shuffle(words)
    return " ".join(words)


def mixed(text: str, chance: random.Random) -> str:
    """Other scripts, symbols and huge numbers between the words."""
    words = text.split(" ")
    for _ in range(max(1, len(words) // 8)):
        words.insert(chance.randrange(len(words) + 1), chance.choice(FOREIGN))
    return " ".join(words)


def controls(text: str, chance: random.Random) -> str:
    """Controls, marks and invisible characters inside words."""
    letters = list(text)
    for _ in range(max(1, len(letters) // 10)):
        letters.insert(chance.randrange(len(letters) + 1), chance.choice(CONTROLS + MARKS))
    return "".join(letters)


def unspaced(text: str, chance: random.Random) -> str:
    return text.replace(" ", "" if chance.random() < 0.5 else "\u00a0").replace("\n", "")


def digits(text: str, chance: random.Random) -> str:
    """Every word a number, in one script or the other."""
    script = chance.choice(("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    return " ".join("".join(chance.choices(script, k=len(word))) for word in text.split())


def doubled(text: str, chance: random.Random) -> str:
    """Words said over again, as in headlines that run into the body."""
    return " ".join(word for word in text.split(" ") for _ in range(chance.choice((1, 1, 1, 2, 3))))


def unpointed(text: str, chance: random.Random) -> str:
    """No full stop, comma or quotation mark, or nothing but them."""
    table = dict.fromkeys(map(ord, '.،,:؛!؟?"«»“”()[]\n'), chance.choice((" ", '"', "«", "(")))
    return text.translate(table)


MUTATIONS: tuple[Callable[[str, random.Random], str], ...] = (
    cut, shuffled, mixed, controls, unspaced, digits, doubled, unpointed,
)  # fmt: skip
