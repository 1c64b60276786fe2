"""Tiny encoders in the files of the Hugging Face hub: random weights, pieces of a few words and all letters."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

WIDTH, HEADS, INNER, LAYERS = 16, 2, 24, 3
PLACES: Final = 404
ROWS: Final = 400
"""More than there are pieces, as of models that are padded to a round size."""
LETTERS: Final = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيabcdefghijklmnopqrstuvwxyz0123456789.,"
WHOLE: Final = ("قتل", "مدني", "قصف", "حلب", "army")
PARTS: Final = ("ين", "ت", "ies")
BRACKETS: Final = ("[PAD]", "[unused0]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")
ANGLES: Final = ("<s>", "<pad>", "</s>", "<unk>")


def wordpiece(folder: Path) -> None:
    """A tokeniser as BERT has, with [PAD] 0, [UNK] 2, [CLS] 3 and [SEP] 4, which cuts and pads by itself."""
    from tokenizers import AddedToken, Tokenizer, models, normalizers, pre_tokenizers, processors  # noqa: PLC0415

    pieces = [*BRACKETS, *WHOLE, *(f"##{part}" for part in PARTS)]
    pieces += [one for letter in LETTERS for one in (letter, f"##{letter}") if one not in pieces]
    made = Tokenizer(models.WordPiece({piece: id for id, piece in enumerate(pieces)}, unk_token="[UNK]"))
    made.normalizer = normalizers.BertNormalizer(lowercase=False)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    made.post_processor = processors.BertProcessing(("[SEP]", 4), ("[CLS]", 3))
    made.add_special_tokens([AddedToken(piece, special=True) for piece in BRACKETS if "unused" not in piece])
    made.enable_padding(length=32, pad_id=0, pad_token="[PAD]")
    made.enable_truncation(32)
    made.save(str(folder / "tokenizer.json"))


def unigram(folder: Path, head: tuple[str, ...] = ANGLES) -> None:
    """A tokeniser as XLM-R has; its mask is no piece of the model, but added."""
    from tokenizers import AddedToken, Tokenizer, models, pre_tokenizers, processors  # noqa: PLC0415

    scored = [(piece, 0.0) for piece in head] + [("▁", -3.0)]
    scored += [(f"▁{word}", -4.0) for word in WHOLE] + [(part, -5.0) for part in PARTS]
    scored += [(letter, -9.0) for letter in LETTERS if letter not in PARTS]
    made = Tokenizer(models.Unigram(scored, unk_id=head.index("<unk>"), byte_fallback=False))
    made.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace(prepend_scheme="never")]
    )
    made.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[(piece, head.index(piece)) for piece in ("<s>", "</s>")]
    )
    made.add_special_tokens([AddedToken(piece, special=True, normalized=False) for piece in (*head, "<mask>")])
    made.save(str(folder / "tokenizer.json"))


def byte_pairs(folder: Path) -> None:
    """A tokeniser as RoBERTa has, of bytes and two pieces of more."""
    from tokenizers import AddedToken, Tokenizer, models, pre_tokenizers, processors  # noqa: PLC0415

    pieces = [*ANGLES, *sorted(pre_tokenizers.ByteLevel.alphabet()), "Ġa", "Ġar"]
    model = models.BPE({piece: id for id, piece in enumerate(pieces)}, [("Ġ", "a"), ("Ġa", "r")], dropout=0.1)
    made = Tokenizer(model)
    made.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    made.post_processor = processors.RobertaProcessing(("</s>", 2), ("<s>", 0))
    made.add_special_tokens([AddedToken(piece, special=True) for piece in ANGLES])
    made.save(str(folder / "tokenizer.json"))


def config(folder: Path, kind: str, **other: object) -> dict[str, Any]:
    """Write a ``config.json`` for the tokeniser that lies in the folder."""
    pad = 0 if kind == "bert" else 1
    data: dict[str, Any] = {
        "model_type": kind, "hidden_act": "gelu", "hidden_size": WIDTH, "num_hidden_layers": LAYERS,
        "num_attention_heads": HEADS, "intermediate_size": INNER, "layer_norm_eps": 1e-5, "pad_token_id": pad,
        "max_position_embeddings": PLACES + (0 if kind == "bert" else pad + 1), "type_vocab_size": 2,
        "vocab_size": ROWS, **other,
    }  # fmt: skip
    (folder / "config.json").write_text(json.dumps(data), "utf-8")
    return data


def weights(data: dict[str, Any], head: str = "") -> dict[str, Any]:
    """Random tensors for a ``config.json``, called as transformers calls them, ``head`` being the model's own name."""
    import torch  # noqa: PLC0415

    dice = torch.Generator().manual_seed(7)

    def drawn(*size: int, near: float = 0.0) -> Any:
        return near + 0.3 * torch.randn(*size, generator=dice)

    tables = (("word", "vocab_size"), ("position", "max_position_embeddings"), ("token_type", "type_vocab_size"))
    found = {f"{head}embeddings.{name}_embeddings.weight": drawn(data[size], WIDTH) for name, size in tables}
    norms = [f"{head}embeddings.LayerNorm"]
    for n in range(LAYERS):
        layer = f"{head}encoder.layer.{n}"
        norms += [f"{layer}.attention.output.LayerNorm", f"{layer}.output.LayerNorm"]
        plain = [
            (f"attention.{name}", WIDTH, WIDTH) for name in ("self.query", "self.key", "self.value", "output.dense")
        ]
        for name, rows, columns in (*plain, ("intermediate.dense", INNER, WIDTH), ("output.dense", WIDTH, INNER)):
            found |= {f"{layer}.{name}.weight": drawn(rows, columns), f"{layer}.{name}.bias": drawn(rows)}
    for norm in norms:
        found |= {f"{norm}.weight": drawn(WIDTH, near=1.0), f"{norm}.bias": drawn(WIDTH)}
    return {**found, f"{head.rstrip('.') or 'own'}.pooler.dense.weight": drawn(WIDTH, WIDTH)}


def bert(folder: Path) -> dict[str, Any]:
    """A whole folder of BERT; its tensors."""
    from safetensors.torch import save_file  # noqa: PLC0415

    wordpiece(folder)
    found = weights(config(folder, "bert"), "bert.")
    save_file(found, str(folder / "model.safetensors"))
    return found


def xlmr(folder: Path) -> dict[str, Any]:
    """A whole folder of XLM-R, its weights in two files; its tensors."""
    from safetensors.torch import save_file  # noqa: PLC0415

    unigram(folder)
    found = weights(config(folder, "xlm-roberta"))
    names = sorted(found)
    halves = (names[::2], names[1::2])
    where = {name: f"model-0000{n + 1}-of-00002.safetensors" for n, half in enumerate(halves) for name in half}
    for half in halves:
        save_file({name: found[name] for name in half}, str(folder / where[half[0]]))
    (folder / "model.safetensors.index.json").write_text(json.dumps({"metadata": {}, "weight_map": where}), "utf-8")
    return found
