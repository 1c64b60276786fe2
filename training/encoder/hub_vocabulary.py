"""The tokeniser's file of a Hugging Face encoder, or what it would be of an older one with ``vocab.txt`` alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from tokenizers import AddedToken, Tokenizer, models, normalizers, pre_tokenizers

from mihak.errors import UnreadableFile
from training.encoder.hub_config import DAMAGED, json_of

TOKENISER, WORDS, CASES = "tokenizer.json", "vocab.txt", "tokenizer_config.json"
UNKNOWN: Final = "[UNK]"
SPECIAL: Final = ("[CLS]", "[PAD]", "[SEP]", UNKNOWN, "[MASK]")


def tokeniser_of(folder: Path) -> tuple[Path, dict[str, Any]]:
    """The file and its data, in the form of ``tokenizer.json``; UnreadableFile without any."""
    if (folder / TOKENISER).is_file() or not (folder / WORDS).is_file():
        return folder / TOKENISER, json_of(folder / TOKENISER)
    data: dict[str, Any] = json.loads(wordpiece(folder).to_str())
    return folder / WORDS, data


def wordpiece(folder: Path) -> Tokenizer:
    """The tokeniser of BERT (Devlin et al. 2019) with the pieces of ``vocab.txt``, one a line.

    Whether it lowers case and drops accents is in ``tokenizer_config.json``; what that leaves out is as
    transformers has it by itself: it does.
    """
    path = folder / WORDS
    try:
        lines = path.read_text("utf-8").rstrip("\n").split("\n")
    except (OSError, ValueError) as error:
        raise UnreadableFile(f"cannot be read ({error})", file=str(path), repair=DAMAGED) from error
    cases = json_of(folder / CASES) if (folder / CASES).is_file() else {}
    made = Tokenizer(models.WordPiece({line: id for id, line in enumerate(lines)}, unk_token=UNKNOWN))
    made.normalizer = normalizers.BertNormalizer(
        lowercase=bool(cases.get("do_lower_case", True)),
        strip_accents=cases.get("strip_accents"),
        handle_chinese_chars=bool(cases.get("tokenize_chinese_chars", True)),
    )
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    made.add_special_tokens([AddedToken(one, normalized=False, special=True) for one in SPECIAL if one in lines])
    return made
