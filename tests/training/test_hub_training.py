"""Another encoder in the recipe, from its folder to the reader of the exported model."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

for name in ("torch", "onnx", "onnxruntime", "tokenizers", "safetensors"):
    pytest.importorskip(name, reason=f"needs {name} (pip install 'mihak[train,hub]')")

import numpy as np  # noqa: E402  # after the skip
from hub_sample import WIDTH, bert, xlmr  # noqa: E402
from small import small, told  # noqa: E402
from tiny import corpus  # noqa: E402

from mihak.claims.learned.meta import Meta  # noqa: E402
from mihak.claims.learned.network import META  # noqa: E402
from mihak.claims.learned.reader import LearnedReader, Model, open_model  # noqa: E402
from mihak.mentions.vocabulary import default_vocabulary  # noqa: E402
from training.__main__ import Maker  # noqa: E402
from training.asked import Torch  # noqa: E402
from training.batches import pieces_of  # noqa: E402
from training.export import export  # noqa: E402
from training.recipe import Recipe  # noqa: E402


@pytest.mark.parametrize("make", [bert, xlmr])
def test_a_model_of_another_encoder_reads_a_report(make: Callable[[Path], object], tmp_path: Path) -> None:
    given, out, tokeniser = tmp_path / "encoder", tmp_path / "model", tmp_path / "tokenizer.json"
    given.mkdir()
    make(given)
    (tmp_path / "recipe.toml").write_text(f'encoder = "{given}"\nlayers = 2\nepochs = 1\nhead = 8\n', "utf-8")
    recipe = Recipe.from_toml(tmp_path / "recipe.toml")
    maker = Maker(corpus([small(), *told()]), recipe, "learned@0", tokeniser, default_vocabulary())
    trained = maker.network(maker.corpus, recipe)
    export(trained, maker.sizes, maker.meta, tokeniser, out)
    model = open_model(out)
    assert Meta.from_json((out / META).read_text("utf-8")).pieces == len(trained.words.encoder.pieces.weight)
    piece = pieces_of(small(), maker.features, maker.cut)[0]
    asked = [piece.window], [piece.asked.features.numpy()]
    (vectors, scores), (wanted, labels) = model.network.words(*asked)[0], Torch(trained).words(*asked)[0]
    assert vectors.shape[-1] == wanted.shape[-1] == WIDTH
    # Weights in int8 answer nearly as those in full.
    np.testing.assert_allclose(scores, labels, atol=0.5)
    reports = [e.gold.report for e in (small(), *told())]
    readers = (LearnedReader(model=model), LearnedReader(model=Model(Torch(trained), maker.meta, maker.cut)))
    found, same = ([[claim.id for claim in claims] for claims in reader.read_many(reports)] for reader in readers)
    assert sum(map(len, found)) > 5
    assert found == same
