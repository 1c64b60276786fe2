"""Windows: every word is looked at once, and none is too long for the encoder."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from mentions.scanning import scanned

from claims.learned.as_rules import pieces
from mihak.claims.learned.windows import MOST_PIECES, MOST_WORDS, PIECES_A_WORD, Pieces, Window, windows
from mihak.mentions.document import Document

SENTENCE = "سيطر الجيش السوري على بلدة منيان صباحا. "


def of_lengths(lengths: list[int]) -> Document:
    """A text of sentences with so many words before their full stop."""
    return scanned("\n".join(" ".join(["حلب"] * size) + "." for size in lengths))


def checked(document: Document, cut: list[tuple[int, ...]]) -> list[Window]:
    """The windows of a document, which hold what they must."""
    found = windows(document, cut)
    owned = [at for window in found for at in range(window.own, window.end)]
    assert owned == list(range(len(document.words)))
    for window in found:
        assert window.start <= window.own < window.end
        assert window.end - window.start <= MOST_WORDS
        assert len(window.pieces) <= MOST_PIECES
        spelled = [(id, at - window.start) for at in range(window.start, window.end) for id in cut[at]]
        assert list(zip(window.pieces, window.word_of, strict=True)) == spelled
    for before, after in pairwise(found):
        assert before.own <= after.start <= after.own == before.end
    return found


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 300), min_size=1, max_size=6), st.integers(1, PIECES_A_WORD))
def test_every_word_is_owned_once_and_windows_keep_to_their_size(lengths: list[int], heavy: int) -> None:
    document = of_lengths(lengths)
    checked(document, [tuple(range(heavy))] * len(document.words))


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_words_of_any_weight_keep_to_the_size(data: st.DataObject) -> None:
    document = of_lengths(data.draw(st.lists(st.integers(1, 150), min_size=1, max_size=4)))
    size = len(document.words)
    weights = data.draw(st.lists(st.integers(0, PIECES_A_WORD), min_size=size, max_size=size))
    checked(document, [tuple(range(weight)) for weight in weights])


def test_a_short_text_is_one_window_without_context() -> None:
    document = scanned(SENTENCE * 3)
    (window,) = checked(document, pieces()(document))
    assert (window.start, window.own, window.end) == (0, 0, len(document.words))


def test_the_last_sentence_is_read_again_as_context() -> None:
    document = scanned("\n".join([SENTENCE] * 60))
    found = checked(document, pieces()(document))
    assert len(found) > 1
    starts = [passage.start for passage in document.passages]
    for window in found[1:]:
        assert window.start == max(start for start in starts if start < window.own)


def test_a_long_sentence_is_no_context() -> None:
    document = of_lengths([MOST_WORDS * 2 // 5] * 5)
    found = checked(document, [(7,)] * len(document.words))
    assert all(window.start == window.own for window in found)


def test_a_sentence_too_long_is_cut() -> None:
    document = of_lengths([200])
    found = checked(document, [(7, 7, 7)] * len(document.words))
    assert len(document.passages) == 1
    assert len(found) > 1


def test_a_word_of_many_pieces_is_cut() -> None:
    document = scanned(f"قتل 5 مدنيين في دوما {'ها' * 900} أمس.")
    cut = pieces()(document)
    assert max(map(len, cut)) <= PIECES_A_WORD
    checked(document, cut)


def test_each_spelling_is_asked_of_the_tokeniser_once() -> None:
    asked: list[str] = []

    def encode(words: list[str]) -> list[tuple[int, ...]]:
        asked.extend(words)
        return [(len(word),) for word in words]

    cut = Pieces(encode)
    document = scanned("قُتل مدنيٌّ في حلب، قُتل في حلب.")
    found = cut(document)
    assert found == cut(document) == Pieces(encode, most=0)(document)
    assert len(found) == len(document.words)
    assert "قُتل" in asked
    assert asked.count("حلب") == 2  # once by each of the two


def test_a_full_memory_is_emptied() -> None:
    cut = Pieces(lambda words: [(len(word),) for word in words], most=2)
    first, second = scanned("سيطر الجيش على منيان."), scanned("قصف الجيش بلدة منيان.")
    found = [cut(document) for document in (first, second, first)]
    assert found[0] == found[2]
    assert [len(one) for one in found] == [len(document.words) for document in (first, second, first)]
