"""The words of a quote that say something, folded, for comparing two quotes."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from mihak.lang.ar.normalise import fold

WORD: Final = re.compile(r"[^\W_]+")
SHORTEST: Final = 3
REMEMBERED: Final = 200_000
# Prefixes taken off where enough is left: they come and go with the sentence.
# A single ب, ف or ل is left: too many words begin with it.
PREFIXES: Final = ("وال", "بال", "فال", "كال", "لل", "ال", "و")
# Words that any report has.
EMPTY: Final = frozenset(
    "من في علي عن الي مع بعد قبل منذ حتي خلال اثناء عند لدي بين هذا هذه ذلك تلك التي الذي الذين كان كانت وقد قد "
    "ان انه انها كما لم لن ما هو هي هم كل بعض عدد اكثر نحو غير او ثم حيث اي ايضا ضمن فيما منهم منها بينهم".split()
)
# Stems that tell a toll that grows: what was counted up to now, not what was added.
TOLL: Final = frozenset("حصيله ارتفع ارتفعت ترتفع بلغ بلغت مجموع اجمالي اجماليه مجمل حصدت".split())


@lru_cache(REMEMBERED)
def stripped(word: str) -> str:
    """A folded word without the prefixes of a sentence."""
    for prefix in PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= SHORTEST:
            return word[len(prefix) :]
    return word


def content(quote: str) -> tuple[str, ...]:
    """The words of a quote that say something, each once, sorted."""
    words = (stripped(word) for word in WORD.findall(fold(quote)) if word not in EMPTY)
    return tuple(sorted({word for word in words if len(word) >= SHORTEST or word.isdigit()}))


def tells_toll(quote: str) -> bool:
    """Whether the words tell a toll up to now."""
    return any(stripped(word) in TOLL or word in TOLL for word in WORD.findall(fold(quote)))
