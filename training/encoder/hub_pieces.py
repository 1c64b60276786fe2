"""The tokeniser of a Hugging Face encoder, with the ids that the learned reader expects.

A reader puts the ids 0 and 2 around a window, 1 behind it, and 3 is the unknown piece (``HEAD``). So the pieces
are numbered anew: these four first, the others in the order of their old ids. The file stays one of the library
``tokenizers``, whatever its model: WordPiece (Schuster and Nakajima 2012), BPE (Sennrich et al. 2016,
arXiv:1508.07909) or Unigram (Kudo 2018, arXiv:1804.10959).
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tokenizers import Regex, Tokenizer, normalizers, processors

from mihak.errors import OptionError, UnreadableFile
from training.encoder.hub_config import DAMAGED, OTHER
from training.encoder.hub_vocabulary import tokeniser_of
from training.encoder.tokeniser import BOS, DIGITS, EOS, HEAD, NOTHING, PAD, UNK

FAMILIES: Final = (("[CLS]", "[PAD]", "[SEP]", "[UNK]"), (BOS, PAD, EOS, UNK))
"""What begin, padding, end and unknown are called: by BERT, by RoBERTa and XLM-R."""
UNIGRAM: Final = "Unigram"
MODELS: Final = ("WordPiece", "BPE", UNIGRAM)


@dataclass(frozen=True, slots=True)
class Renumbered:
    """``keep_ids`` are the old ids of the pieces, the new id being the index, which ``tokeniser`` gives."""

    keep_ids: tuple[int, ...]
    tokeniser: Tokenizer


def renumbered(folder: Path, rows: int) -> Renumbered:
    """The tokeniser of a folder, its pieces numbered anew.

    Every piece is kept; of the ``rows`` of the weights those without a piece are not. Raises UnreadableFile for
    a file that is missing, damaged or of other weights, OptionError for a tokeniser of another kind.
    """
    path, data = tokeniser_of(folder)
    kind = kind_of(data, path)
    pieces = pieces_of(data, kind, path)
    known = {piece: id for id, piece in pieces.items()}
    heads = [names for names in FAMILIES if known.keys() >= set(names)]
    if len(heads) != 1:
        told = " or ".join(" ".join(names) for names in heads or FAMILIES)
        what = f"{path}: begin, padding, end and unknown may be {told}" if heads else f"{path}: there is no {told}"
        raise OptionError(what, repair=OTHER)
    if max(pieces) >= rows:
        what = f"piece {max(pieces)} of weights for {rows} pieces: not of one encoder"
        raise UnreadableFile(what, file=str(path), repair=DAMAGED)
    first = [known[name] for name in heads[0]]
    keep_ids = (*first, *sorted(pieces.keys() - set(first)))
    return Renumbered(keep_ids, built(data, kind, [pieces[id] for id in keep_ids], path))


def kind_of(data: Mapping[str, Any], path: Path) -> str:
    """The kind of model, of MODELS."""
    model = data.get("model")
    if not isinstance(model, dict) or "vocab" not in model:
        raise UnreadableFile("holds no model with a vocabulary", file=str(path), repair=DAMAGED)
    # Files of old did not always name it.
    named = "BPE" if "merges" in model else UNIGRAM if isinstance(model["vocab"], list) else "WordPiece"
    kind = str(model.get("type", named))
    if kind not in MODELS:
        raise OptionError(f"{path}: a tokeniser of {kind}; read are {', '.join(MODELS)}", repair=OTHER)
    return kind


def pieces_of(data: Mapping[str, Any], kind: str, path: Path) -> dict[int, str]:
    """The pieces by their ids, those that were added too."""
    try:
        vocabulary = data["model"]["vocab"]
        if kind == UNIGRAM:
            found = {id: str(piece) for id, (piece, _) in enumerate(vocabulary)}
        else:
            found = {int(id): str(piece) for piece, id in vocabulary.items()}
        names = set(found.values())
        added = {int(one["id"]): str(one["content"]) for one in data["added_tokens"] if one["content"] not in names}
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise UnreadableFile(f"its pieces cannot be read ({error!r})", file=str(path), repair=DAMAGED) from error
    if len(names) < len(vocabulary) or found.keys() & added.keys():
        raise UnreadableFile("two pieces have one id, or one has two", file=str(path), repair=DAMAGED)
    return found | added


def built(data: Mapping[str, Any], kind: str, pieces: Sequence[str], path: Path) -> Tokenizer:
    """The tokeniser of these pieces in this order; the rest of it as it was, but see ``at_word_starts``."""
    ids = {piece: id for id, piece in enumerate(pieces)}
    added = sorted(({**one, "id": ids[one["content"]]} for one in data["added_tokens"]), key=lambda one: one["id"])
    new = {
        **data, "model": model_of(data["model"], kind, pieces), "added_tokens": added,
        "pre_tokenizer": at_word_starts(data.get("pre_tokenizer")),
        # Windows are cut, padded and given their ends by the reader.
        "truncation": None, "padding": None, "post_processor": None,
    }  # fmt: skip
    try:
        made = Tokenizer.from_str(json.dumps(new, ensure_ascii=False))
    except Exception as error:  # the library raises nothing narrower
        raise UnreadableFile(f"is no tokeniser ({error})", file=str(path), repair=DAMAGED) from error
    made.normalizer = normaliser(made.normalizer)
    begin, _, end = pieces[:3]
    made.post_processor = processors.TemplateProcessing(
        single=f"{begin} $A {end}", pair=f"{begin} $A {end} $B {end}", special_tokens=[(begin, 0), (end, 2)]
    )
    return made


def model_of(given: Mapping[str, Any], kind: str, pieces: Sequence[str]) -> dict[str, Any]:
    """The model with these pieces in this order, which cuts a word always alike."""
    unknown = HEAD.index(UNK)
    made = {**given, "type": kind} | ({"dropout": None} if "dropout" in given else {})
    if kind == UNIGRAM:
        scores = dict(given["vocab"])
        return made | {"vocab": [[piece, scores.get(piece, 0.0)] for piece in pieces], "unk_id": unknown}
    return made | {"vocab": {piece: id for id, piece in enumerate(pieces)}, "unk_token": pieces[unknown]}


def at_word_starts(step: Any) -> Any:
    """A pre-tokeniser that takes what it is handed for a whole word, with a space before it where it marks that."""
    if not isinstance(step, dict):
        return step
    if step.get("type") == "Sequence":
        return {**step, "pretokenizers": [at_word_starts(one) for one in step.get("pretokenizers", [])]}
    if step.get("type") == "Metaspace":
        old = {"add_prefix_space": True} if "add_prefix_space" in step else {}
        return {**step, **old, "prepend_scheme": "always"}
    if step.get("type") == "ByteLevel":
        return {**step, "add_prefix_space": True}
    return step


def normaliser(theirs: normalizers.Normalizer | None) -> normalizers.Normalizer:
    """Theirs, behind dropping what no Arabic piece has (vowel marks, tatweel, bidi controls) and making digits 0 to 9.

    Encoders of Arabic have learned from texts so cleaned, which their files do not tell.
    """
    steps = [normalizers.Replace(Regex(found), instead) for instead, found in (("", NOTHING), *DIGITS)]
    return normalizers.Sequence([*steps, *([] if theirs is None else [theirs])])
