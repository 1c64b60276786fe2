"""A bag in a zip file (BagIt 1.0, RFC 8493): payload, its hashes, and the hashes of these."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from typing import BinaryIO, Final

MADE: Final = (1980, 1, 1, 0, 0, 0)
"""The time of every file inside: the same register gives the same bytes."""
MODE: Final = 0o100644 << 16
DECLARED: Final = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
MANIFEST, TAGS, INFO, DECLARATION = "manifest-sha256.txt", "tagmanifest-sha256.txt", "bag-info.txt", "bagit.txt"
PAYLOAD: Final = "data/"


class Bag:
    """Writes a bag, a file after the other; use it as a context manager."""

    def __init__(self, stream: BinaryIO, folder: str, info: Mapping[str, str]) -> None:
        """``folder`` is the bag's name inside the zip file, ``info`` what bag-info.txt tells."""
        self._zip = zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED)
        self._folder, self._info = folder, info
        self._payload: dict[str, str] = {}
        self._bytes = 0

    def __enter__(self) -> Bag:
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if kind is None:
            self._tags()
        self._zip.close()

    def add(self, name: str, lines: Iterable[bytes]) -> int:
        """Write a file of the payload from its lines, one at a time; how many there were."""
        self._payload[PAYLOAD + name], size, count = self._written(PAYLOAD + name, lines)
        self._bytes += size
        return count

    def _tags(self) -> None:
        oxum = {"Payload-Oxum": f"{self._bytes}.{len(self._payload)}"}
        files = {
            DECLARATION: DECLARED,
            INFO: "".join(f"{name}: {' '.join(value.split())}\n" for name, value in {**self._info, **oxum}.items()),
            MANIFEST: manifest(self._payload),
        }
        tags = {name: self._written(name, [text.encode()])[0] for name, text in files.items()}
        self._written(TAGS, [manifest(tags).encode()])

    def _written(self, name: str, lines: Iterable[bytes]) -> tuple[str, int, int]:
        """Write a file; its SHA-256, its bytes, its lines."""
        info = zipfile.ZipInfo(f"{self._folder}/{name}", MADE)
        info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, MODE
        digest, size, count = hashlib.sha256(), 0, 0
        with self._zip.open(info, "w", force_zip64=True) as file:
            for line in lines:
                file.write(line)
                digest.update(line)
                size, count = size + len(line), count + 1
        return digest.hexdigest(), size, count


def manifest(hashes: Mapping[str, str]) -> str:
    """The lines of a manifest, by name."""
    return "".join(f"{hashes[name]}  {name}\n" for name in sorted(hashes))


def hashes_of(text: str) -> Iterator[tuple[str, str]]:
    """The names and hashes of a manifest's lines; ValueError for a line that is none."""
    for line in text.splitlines():
        digest, gap, name = line.partition("  ")
        if not gap or len(digest) != hashlib.sha256().digest_size * 2:
            raise ValueError(line)
        yield name, digest
