"""The evidence bundle: a valid bag, the same each time, in which every change is seen."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from exports.register_of import ABOUT
from mihak.errors import UnreadableFile
from mihak.exports.bag import Bag, hashes_of
from mihak.exports.bundle import FOLDER, write_bundle
from mihak.exports.gathered import material_of
from mihak.exports.material import Material
from mihak.exports.verified import verified
from mihak.model.judgement import CORRECTED, RIGHT, Judgement
from mihak.model.report import Report
from mihak.pipeline import make_reader
from mihak.register.register import Register, open_register
from mihak.settings import Settings
from mihak.weighing.chosen import Choice

SETTINGS = Settings(reader="rules")
TEXT = "أعلن المجلس المحلي يوم 3 تشرين الثاني 2016 مقتل 36 مدنياً وإصابة 9 آخرين في قصف على حي بستان القصر شرقي حلب."


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    """A register of one report, with a judgement by a person."""
    report = Report.make(TEXT, name="one", publisher="المجلس المحلي")
    with open_register(tmp_path / "war.db") as war:
        claims = make_reader(SETTINGS).read(report)
        war.add(report, claims)
        war.judgements.judge(Judgement(id="", verdict=RIGHT, left=claims[0].id, by="rana", person=True))
        yield war


def _bundle(of: Material, path: Path) -> Path:
    with path.open("w+b") as stream:
        write_bundle(of, stream)
    return path


def _material(war: Register, **given: Any) -> Material:
    return material_of(war, SETTINGS, Choice(), **given)


def _files(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as bundle:
        return {name: bundle.read(name) for name in bundle.namelist()}


def _changed(path: Path, change: Callable[[dict[str, bytes]], object]) -> Path:
    """The bundle with files changed, as somebody would who knows nothing of its hashes."""
    files = _files(path)
    change(files)
    other = path.with_name("changed.zip")
    with zipfile.ZipFile(other, "w") as bundle:
        for name, data in files.items():
            bundle.writestr(name, data)
    return other


def _resealed(path: Path, name: str, change: Callable[[list[dict[str, Any]]], object]) -> Path:
    """The bundle with records changed and all hashes made anew, as somebody would who wants to deceive."""
    files = _files(path)
    records = [json.loads(line) for line in files[f"{FOLDER}/data/{name}"].splitlines()]
    change(records)
    other = path.with_name("resealed.zip")
    with other.open("w+b") as stream, Bag(stream, FOLDER, {}) as bag:
        for file, data in files.items():
            inner = file.removeprefix(f"{FOLDER}/data/")
            if inner == file:
                continue
            lines = [json.dumps(one).encode() + b"\n" for one in records] if inner == name else [data]
            bag.add(inner, lines)
    return other


def test_what_is_written_is_whole_and_the_same_each_time(register: Register, tmp_path: Path) -> None:
    one, two = (_bundle(_material(register), tmp_path / f"{n}.zip") for n in (1, 2))
    assert one.read_bytes() == two.read_bytes()
    found = verified(one)
    assert found.problems == ()
    counts = dict(found.counts)
    assert (counts["reports.jsonl"], counts["claims.jsonl"]) == (1, len(list(register.claims())))
    assert counts["judgements.jsonl"] >= 1
    last = register.audit.last()
    assert last is not None and found.seal == last.hash


def test_it_is_a_bag_to_the_library_of_bags(register: Register, tmp_path: Path) -> None:
    bagit = pytest.importorskip("bagit", reason="needs bagit (pip install 'mihak[dev]')")
    with zipfile.ZipFile(_bundle(_material(register), tmp_path / "b.zip")) as bundle:
        bundle.extractall(tmp_path / "out")
    assert bagit.Bag(str(tmp_path / "out" / FOLDER)).validate()


def test_a_changed_lost_or_added_file_is_named(register: Register, tmp_path: Path) -> None:
    whole = _bundle(_material(register), tmp_path / "b.zip")
    reports = f"{FOLDER}/data/reports.jsonl"
    changed = _changed(whole, lambda files: files.update({reports: files[reports].replace(b"36", b"63")}))
    assert verified(changed).problems == ("data/reports.jsonl: changed since the bundle was made",)
    lost = _changed(whole, lambda files: files.pop(reports))
    assert verified(lost).problems == ("data/reports.jsonl: missing",)
    added = _changed(whole, lambda files: files.update({f"{FOLDER}/data/more": b"x"}))
    assert verified(added).problems == ("data/more: in no manifest",)
    bare = _changed(whole, lambda files: files.pop(f"{FOLDER}/manifest-sha256.txt"))
    assert any("manifest-sha256.txt: missing" in one for one in verified(bare).problems)


def _says(path: Path, words: str) -> bool:
    return any(words in one for one in verified(path).problems)


def test_who_makes_the_hashes_anew_is_seen_by_the_words(register: Register, tmp_path: Path) -> None:
    whole = _bundle(_material(register), tmp_path / "b.zip")
    assert verified(_resealed(whole, "claims.jsonl", lambda _: None)).problems == ()
    assert _says(_resealed(whole, "claims.jsonl", lambda all_: all_[0].update(quote="x")), "its quote is not")
    assert _says(_resealed(whole, "claims.jsonl", lambda all_: all_[0]["places"][0].insert(0, "x")), "places is not")
    assert _says(_resealed(whole, "claims.jsonl", lambda all_: all_[0].update(places=[])), "0 places, and words of")
    assert _says(_resealed(whole, "claims.jsonl", lambda all_: all_[0].pop("quote")), "cannot be read")
    assert _says(
        _resealed(whole, "reports.jsonl", lambda all_: all_[0].update(text="x")), "not the one that was hashed"
    )
    assert _says(_resealed(whole, "reports.jsonl", list.clear), "no report")
    assert _says(_resealed(whole, "claims.jsonl", list.clear), "no claim")


def test_a_line_of_the_audit_chain_cannot_be_changed_or_left_out(register: Register, tmp_path: Path) -> None:
    whole = _bundle(_material(register), tmp_path / "b.zip")
    assert _says(_resealed(whole, "audit.jsonl", lambda all_: all_[-1].update(by="somebody")), "changed since")
    assert _says(_resealed(whole, "audit.jsonl", lambda all_: all_.pop(0)), "missing")


def test_claims_stand_as_they_were_read_and_corrections_beside_them(register: Register, tmp_path: Path) -> None:
    claim = next(one for one in register.claims() if one.kind == "casualties")
    fixed = Judgement(id="", verdict=CORRECTED, left=claim.id, by="rana", person=True, slot="low", value="40")
    register.judgements.judge(fixed)
    files = _files(_bundle(_material(register), tmp_path / "b.zip"))
    told = [json.loads(line) for line in files[f"{FOLDER}/data/claims.jsonl"].splitlines()]
    assert next(one["low"] for one in told if one["id"] == claim.id) == 36
    assert b'"slot": "low"' in files[f"{FOLDER}/data/judgements.jsonl"]


def test_where_names_are_hidden_there_is_no_chain(register: Register, tmp_path: Path) -> None:
    path = _bundle(_material(register, mask=True), tmp_path / "m.zip")
    assert verified(path).problems == ()
    assert "audit.jsonl" not in dict(verified(path).counts)
    written = write_bundle(_material(register, mask=True), io.BytesIO())
    assert dict(written.lost) == {"masked": 1}


def test_what_is_no_bundle_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.zip").write_bytes(b"no zip")
    with pytest.raises(UnreadableFile, match="is no bundle"):
        verified(tmp_path / "x.zip")
    with zipfile.ZipFile(tmp_path / "y.zip", "w") as other:
        other.writestr("a.txt", "x")
    with pytest.raises(UnreadableFile, match=r"has no bagit\.txt"):
        verified(tmp_path / "y.zip")


def test_lines_of_manifests() -> None:
    assert list(hashes_of(f"{'a' * 64}  data/x y\n")) == [("data/x y", "a" * 64)]
    with pytest.raises(ValueError, match="short"):
        list(hashes_of("short  data/x"))


def test_an_empty_choice_is_an_empty_bundle(register: Register, tmp_path: Path) -> None:
    path = _bundle(replace(_material(register), incidents=(), about=ABOUT), tmp_path / "e.zip")
    assert dict(verified(path).counts)["reports.jsonl"] == 0
