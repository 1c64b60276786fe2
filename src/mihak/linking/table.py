"""Facts as a table to compare them in: one row a claim, names and ids as numbers.

The columns are those that ``mihak.linking.comparisons`` speaks of. A name is
written as the number of its first appearance in the claims' order, so that a
million claims stay small; numbers compare as the names would.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, Final
from zlib import crc32

from mihak.linking.blocking import keys, open_keys
from mihak.linking.content import stripped
from mihak.model.facts import Facts, Party, Spot

if TYPE_CHECKING:
    import pyarrow as pa  # type: ignore[import-untyped]

BATCH: Final = 20_000
TEXT, TRUTH, NUMBER, DEGREES, BITS = "string", "bool", "int32", "float32", "uint64"
NUMBERS, KEYS = "list<int32>", "list<int64>"
COLUMNS: Final = (
    ("unique_id", NUMBER), ("report", NUMBER), ("kind", TEXT), ("what", TEXT), ("status", TEXT),
    ("keys", KEYS), ("open_keys", KEYS),
    ("day_first", NUMBER), ("day_last", NUMBER), ("span", NUMBER), ("guessed", TRUTH), ("published", NUMBER),
    ("spot_name", NUMBER), ("spot_id", NUMBER), ("spot_words", NUMBERS), ("sites", NUMBERS), ("quarters", NUMBERS),
    ("wide", NUMBERS), ("placed", TRUTH), ("lat", DEGREES), ("lon", DEGREES),
    ("doer_name", NUMBER), ("doer_id", NUMBER), ("doer_bloc", NUMBER),
    ("sufferer_name", NUMBER), ("sufferer_id", NUMBER), ("sufferer_bloc", NUMBER),
    ("speaker", NUMBER), ("cited", TRUTH),
    ("low", NUMBER), ("high", NUMBER), ("approx", TRUTH), ("victim_kind", TEXT), ("victims", NUMBER),
    ("victim_words", NUMBERS), ("person", TRUTH), ("part", TRUTH),
    ("name", NUMBER), ("name_words", NUMBERS), ("phase", NUMBER), ("items", NUMBERS), ("words", NUMBERS),
    ("bits_0", BITS), ("bits_1", BITS), ("bits_2", BITS), ("bits_3", BITS),
)  # fmt: skip
# Words of places and operations that say nothing of which one.
PLACE_WORDS: Final = frozenset(
    "حي احياء مدينه بلده قريه قري ريف منطقه محافظه جبهه محور شمال جنوب شرق غرب شمالي جنوبي شرقي غربي شماليه جنوبيه "
    "شرقيه غربيه طريق شارع محيط ضاحيه كليه كليات مدرسه معمل معامل تل تله جبل مشروع مطار قاعده عسكري عسكريه مستشفي "
    "مشفي مخيم معبر دوار جسر سوق بيت كفر عين خان دير سد نهر وادي وسط اطراف بناء مبني وزاره مقر قصر رياسي مركز نقطه "
    "حاجز معسكر ثكنه حدود منزل مسجد جامع بنك مركزي اذاعه دفاع داخليه صحه اعلام حكومه قياده".split()
)
OPERATION_WORDS: Final = frozenset("معركه معارك عمليه ملحمه غزوه كبري حمله مرحله اولي ثانيه فتح نصر".split())
# Places by how much they say where; what no gazetteer knows is mostly small.
SITES: Final = frozenset({"site", ""})
QUARTERS: Final = frozenset({"neighbourhood", "village", "town"})
WIDE: Final = frozenset({"city", "area"})
LARGEST: Final = 2_000_000_000


class Numbers:
    """A number for each text, by first appearance."""

    def __init__(self) -> None:
        self._of: dict[str, int] = {}

    def of(self, text: str) -> int | None:
        """The number of a text; None for ``""``."""
        return self._of.setdefault(text, len(self._of)) if text else None

    def all(self, texts: Iterable[str]) -> list[int]:
        """The numbers of texts, each once, sorted."""
        return sorted({self._of.setdefault(text, len(self._of)) for text in texts if text})


class Hashes(Numbers):
    """A number for each text that is the same in every process: 64 bits of a hash."""

    def of(self, text: str) -> int | None:
        return hashed(text) if text else None

    def all(self, texts: Iterable[str]) -> list[int]:
        return sorted({hashed(text) for text in texts if text})


def batches(
    facts: Sequence[Facts], places: Sequence[int] | None = None, numbers: Numbers | None = None
) -> Iterator[pa.RecordBatch]:
    """The rows of claims, ``BATCH`` at a time; ``unique_id`` is a claim's place in the sequence, from 0.

    ``places`` gives other ones. ``numbers`` are those of rows that were written before.
    """
    import pyarrow as pa  # noqa: PLC0415  # Heavy, and part of an extra.

    kinds = {NUMBERS: pa.list_(pa.int32()), KEYS: pa.list_(pa.int64())}
    types = [kinds.get(kind) or pa.type_for_alias(kind) for _, kind in COLUMNS]
    schema = pa.schema([pa.field(name, type) for (name, _), type in zip(COLUMNS, types, strict=True)])
    numbers = numbers or Numbers()
    for start in range(0, len(facts), BATCH):
        batch = facts[start : start + BATCH]
        at = range(start, start + len(batch)) if places is None else places[start : start + BATCH]
        columns = zip(*(row(number, one, numbers) for number, one in zip(at, batch, strict=True)), strict=True)
        arrays = [pa.array(column, type) for column, type in zip(columns, types, strict=True)]
        yield pa.RecordBatch.from_arrays(arrays, schema=schema)


def row(number: int, facts: Facts, numbers: Numbers) -> tuple[Any, ...]:
    """The values of one claim, in the order of ``COLUMNS``."""
    of = numbers.of
    victims = facts.victims if facts.kind == "casualties" else ""
    return (
        number, of(facts.report), facts.kind, facts.what, facts.status,
        [hashed(key) for key in keys(facts)], [hashed(key) for key in open_keys(facts)],
        facts.first, facts.last, _span(facts), facts.guessed, facts.published,
        *_where(facts, numbers),
        *_party(facts.doer, numbers), *_party(None if facts.person else facts.sufferer, numbers),
        of(facts.speaker.id or facts.speaker.name or facts.report), facts.cited,
        _bounded(facts.low), _bounded(facts.high), facts.approx, facts.victim_kind or None, of(victims),
        numbers.all(victims.split()) if facts.person else [], facts.person, bool(facts.part_of),
        of(facts.name), _told_words(facts.name, OPERATION_WORDS, numbers), facts.phase,
        numbers.all(facts.items), numbers.all(facts.words), *_buckets(facts.words),
    )  # fmt: skip


def hashed(key: str) -> int:
    """A key as 64 bits, the same in every process."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "little", signed=True)


def _where(facts: Facts, numbers: Numbers) -> tuple[Any, ...]:
    if not facts.spots:
        return None, None, [], [], [], [], facts.placed, None, None
    spot = facts.spots[0]
    return (
        numbers.of(spot.name), numbers.of(spot.id), _spot_words(facts.spots, numbers),
        *(numbers.all(_of_kinds(facts.spots, kinds)) for kinds in (SITES, QUARTERS, WIDE)),
        facts.placed, spot.lat, spot.lon,
    )  # fmt: skip


def _of_kinds(spots: Sequence[Spot], kinds: frozenset[str]) -> Iterator[str]:
    # "A military base" that no gazetteer knows does not say which.
    return (spot.id or spot.name for spot in spots if spot.kind in kinds and (spot.id or _told_by(spot.name)))


def _told_by(name: str) -> tuple[str, ...]:
    return _telling_words(name, PLACE_WORDS)


def _spot_words(spots: Sequence[Spot], numbers: Numbers) -> list[int]:
    """The telling words of the names of all small places."""
    small = (spot for spot in spots if spot.kind in SITES | QUARTERS)
    return sorted({word for spot in small for word in _told_words(spot.name, PLACE_WORDS, numbers)})


def _party(party: Party | None, numbers: Numbers) -> tuple[int | None, int | None, int | None]:
    if party is None:
        return None, None, None
    return numbers.of(party.name), numbers.of(party.id), numbers.of(party.bloc or party.side)


def _told_words(name: str, empty: frozenset[str], numbers: Numbers) -> list[int]:
    """The words of a name that tell which one it is."""
    return numbers.all(_telling_words(name, empty))


@lru_cache(200_000)
def _telling_words(name: str, empty: frozenset[str]) -> tuple[str, ...]:
    words = (stripped(word) for word in name.split())
    return tuple(word for word in words if word not in empty)


def _buckets(words: Sequence[str]) -> list[int]:
    """Which of 256 buckets the words fall in, as four numbers of 64 bits: common words are common buckets."""
    bits = 0
    for word in words:
        bits |= _bucket(word)
    return [bits >> (64 * number) & _LOWEST for number in range(4)]


@lru_cache(200_000)
def _bucket(word: str) -> int:
    return 1 << (crc32(word.encode()) & 255)


_LOWEST: Final = (1 << 64) - 1


def _span(facts: Facts) -> int | None:
    return None if facts.first is None or facts.last is None else facts.last - facts.first


def _bounded(figure: int | None) -> int | None:
    return None if figure is None else min(figure, LARGEST)
