"""Verifies an evidence bundle: hashes, words, references and the audit chain."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from mihak.errors import UnreadableFile
from mihak.exports.bag import DECLARATION, MANIFEST, PAYLOAD, TAGS, hashes_of
from mihak.exports.bundle import AUDIT, CLAIMS, INCIDENTS, JUDGEMENTS, REPORTS
from mihak.model.person import Entry
from mihak.register.audit import damaged

BLOCK: Final = 1 << 20
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Verified:
    """What does not fit, a line each, none where the bundle is whole; how many records of each kind; the last seal."""

    problems: tuple[str, ...]
    counts: tuple[tuple[str, int], ...]
    seal: str


def verified(path: Path, step: Callable[[], None] = lambda: None) -> Verified:
    """Look a bundle through; raises UnreadableFile where it is no bundle at all. ``step`` is called for each file."""
    try:
        with zipfile.ZipFile(path) as bundle:
            return _Looked(bundle, step).whole()
    except (OSError, zipfile.BadZipFile, KeyError) as error:
        raise UnreadableFile(f"{path} is no bundle: {error}", repair="Give a file of mihak export bundle") from error


class _Looked:
    def __init__(self, bundle: zipfile.ZipFile, step: Callable[[], None]) -> None:
        self.zip, self.step = bundle, step
        names = [name for name in bundle.namelist() if not name.endswith("/")]
        declared = next((name for name in names if name.rpartition("/")[2] == DECLARATION), "")
        self.folder = declared.removesuffix(DECLARATION)
        self.names = {name.removeprefix(self.folder) for name in names if name.startswith(self.folder)}
        if not declared:
            raise KeyError(f"it has no {DECLARATION}")

    def whole(self) -> Verified:
        problems = list(self._hashes())
        # What was changed is not read as if it had not been.
        if not problems:
            try:
                problems += self._records()
            except (KeyError, TypeError, ValueError) as error:
                problems.append(f"a record cannot be read ({error!r})")
        counts = tuple((name, sum(1 for _ in self._lines(name))) for name in self._tables()) if not problems else ()
        seal = ""
        if AUDIT in dict(counts):
            seal = next(reversed([line["hash"] for line in self._lines(AUDIT)]), "")
        return Verified(tuple(problems), counts, seal)

    def _tables(self) -> list[str]:
        tables = (REPORTS, CLAIMS, JUDGEMENTS, INCIDENTS, AUDIT)
        return [name for name in tables if PAYLOAD + name in self.names]

    def _hashes(self) -> Iterator[str]:
        """Files that are missing, changed, or in no manifest."""
        listed: set[str] = {TAGS}
        for name in (TAGS, MANIFEST):
            try:
                pairs = list(hashes_of(self.zip.read(self.folder + name).decode()))
            except (KeyError, ValueError):
                yield f"{name}: missing, or no manifest"
                continue
            for file, digest in pairs:
                listed.add(file)
                if file not in self.names:
                    yield f"{file}: missing"
                elif self._digest(file) != digest:
                    yield f"{file}: changed since the bundle was made"
                self.step()
        yield from (f"{name}: in no manifest" for name in sorted(self.names - listed))

    def _digest(self, name: str) -> str:
        digest = hashlib.sha256()
        with self.zip.open(self.folder + name) as file:
            while block := file.read(BLOCK):
                digest.update(block)
        return digest.hexdigest()

    def _records(self) -> Iterator[str]:
        """Words, references and seals that do not fit."""
        texts: dict[str, str] = {}
        for report in self._lines(REPORTS):
            texts[report["id"]] = report["text"]
            if hashlib.sha256(report["text"].encode("utf-8", "surrogatepass")).hexdigest() != report["sha256"]:
                yield f"report {report['id']}: its text is not the one that was hashed"
        claims: set[str] = set()
        for claim in self._lines(CLAIMS):
            claims.add(claim["id"])
            yield from _of_claim(claim, texts)
        for one in self._lines(JUDGEMENTS):
            yield from (
                f"judgement {one['id']}: no claim {id}" for id in (one["left"], one["right"]) if id and id not in claims
            )
        for one in self._lines(INCIDENTS):
            for telling in one["tellings"]:
                if telling["claim"] not in claims:
                    yield f"incident {one['id']}: no claim {telling['claim']}"
        if PAYLOAD + AUDIT in self.names:
            yield from (f"audit {said}" for said in damaged(Entry(**line) for line in self._lines(AUDIT)))

    def _lines(self, name: str) -> Iterator[Record]:
        with self.zip.open(f"{self.folder}{PAYLOAD}{name}") as file:
            for line in file:
                yield json.loads(line)


def _of_claim(claim: Record, texts: dict[str, str]) -> Iterator[str]:
    """Whether the words of a claim and of its names stand where it says."""
    text, start = texts.get(claim["mihak"]["report"]), claim["start"]
    if text is None:
        yield f"claim {claim['id']}: no report {claim['mihak']['report']}"
        return
    if text[start : start + len(claim["quote"])] != claim["quote"]:
        yield f"claim {claim['id']}: its quote is not the report's words at {start}"
    for slot, span in claim["mihak"]["slots"].items():
        spans, names = (span, claim[slot]) if isinstance(span, list) else ([span], [claim.get(slot)])
        if len(spans) != len(names):
            yield f"claim {claim['id']}: {len(names)} {slot}, and words of {len(spans)}"
        for at, name in zip(spans, names, strict=False):
            if isinstance(name, list) and name and text[at["start"] : at["end"]] != name[0]:
                yield f"claim {claim['id']}: {slot} is not the report's words at {at['start']}"
