"""Texts as sets of word runs, and which of many are likely to share most of them.

Shingles and their resemblance: Broder, "On the resemblance and containment of
documents" (1997). The banding of signatures: Leskovec, Rajaraman and Ullman,
"Mining of Massive Datasets", chapter 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final
from zlib import crc32

from mihak.errors import MissingExtra
from mihak.lang.ar.normalise import fold

if TYPE_CHECKING:
    from numpy import uint32, uint64
    from numpy.typing import NDArray

    Shingles = NDArray[uint32]

WIDTH: Final = 3
"""Words of a shingle."""
BANDS: Final = 56
ROWS: Final = 2
SHARED: Final = 2
"""Keys in common that make two texts worth comparing. Of texts that share a third of their shingles 989 in 1000
have them, of those that share a fiftieth none in 1000."""
SEED: Final = 1
_MIX: Final = 0x9E3779B97F4A7C15
"""Knuth's multiplier of 64 bits; the high half of the product is well mixed."""
_HIGH: Final = 32
_AT_ONCE: Final = 4096
_WORD: Final = re.compile(r"\w+")


def shingles(text: str) -> Shingles:
    """The runs of WIDTH folded words of a text, as sorted unique hashes; a shorter text is one run.

    MissingExtra where NumPy is not installed.
    """
    try:
        import numpy  # noqa: PLC0415  # Heavy, and an extra.
    except ImportError as error:
        raise MissingExtra("finding copies needs numpy", repair="pip install 'mihak[weigh]'") from error
    hashed = [crc32(word.encode()) for word in _WORD.findall(fold(text))]
    words = numpy.array(hashed or [0], numpy.uint64)
    runs = max(len(words) - WIDTH + 1, 1)
    mixed = words[:runs] * _MIX
    for at in range(1, min(WIDTH, len(words))):
        mixed = (mixed ^ words[at : at + runs]) * _MIX
    return numpy.unique((mixed >> _HIGH).astype(numpy.uint32))


def resemblance(left: Shingles, right: Shingles) -> tuple[float, float]:
    """The share of all shingles that both have (Jaccard), and of the smaller set's that the other has."""
    import numpy  # noqa: PLC0415  # Heavy, and an extra.

    both = len(numpy.intersect1d(left, right, assume_unique=True))
    return both / (len(left) + len(right) - both), both / min(len(left), len(right))


def bands(texts: Sequence[Shingles]) -> Iterator[tuple[bytes, ...]]:
    """BANDS keys for each text, in order; texts with SHARED keys in common are likely to resemble each other.

    MissingExtra where the library of MinHash is not installed.
    """
    for start in range(0, len(texts), _AT_ONCE):
        for signature in _signatures(texts[start : start + _AT_ONCE]):
            cut = signature.tobytes()
            width = ROWS * signature.itemsize
            yield tuple(bytes((band,)) + cut[band * width : (band + 1) * width] for band in range(BANDS))


def _signatures(texts: Sequence[Shingles]) -> Iterator[NDArray[uint64]]:
    try:
        from datasketch import MinHash  # type: ignore[import-untyped]  # noqa: PLC0415  # Heavy, and an extra.
    except ImportError as error:
        raise MissingExtra("finding copies needs datasketch", repair="pip install 'mihak[weigh]'") from error
    made = MinHash.bulk((text.tolist() for text in texts), num_perm=BANDS * ROWS, seed=SEED, hashfunc=_as_it_is)
    for one in made:
        yield one.hashvalues


def _as_it_is(value: int) -> int:
    """Shingles are hashes already."""
    return value
