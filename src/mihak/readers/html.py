"""HTML: the article's own text, and what the page says of itself.

resiliparse finds the main content. It takes time that grows with the square of the
nesting, so pages nested beyond reason are refused before they are parsed.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from mihak.errors import OptionError, UnreadableFile
from mihak.readers.base import Format, Found, Hints, Record, document, whole
from mihak.readers.encodings import decode, find
from mihak.readers.page_metadata import headline, read_metadata

if TYPE_CHECKING:
    from resiliparse.parse.html import HTMLTree

MAX_DEPTH = 2000

_START = re.compile(
    rb"^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.I | re.S,
)
_DECLARED = re.compile(rb"<meta[^>]{0,300}charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
# Elements that nest for good when left open; <p>, <li> and their like close by themselves.
_NESTING = re.compile(
    r"<(/?)(?:a|abbr|article|aside|b|big|blockquote|center|code|dd|del|div|dl|em|fieldset|figure|font|footer|form"
    r"|header|i|ins|main|nav|ol|pre|q|s|section|small|span|strike|strong|sub|sup|table|tt|u|ul)\b",
    re.I,
)
# What stands inside articles without being their text.
_SKIPPED = [
    "#comments", ".comments", ".comment", ".comment-list", "#disqus_thread", ".fb-comments",
    ".related", ".related-posts", ".related-articles", ".read-more", ".readmore", ".share", ".sharing",
    ".social-share", ".breadcrumb", ".breadcrumbs", ".tags", ".byline", ".author", ".newsletter",
    ".most-read",
]  # fmt: skip
_BLANKS = re.compile(r"[^\S\n]*\n\s*")
_RUNS = re.compile(r"\t{2,}")


def sniff(head: bytes) -> bool:
    """Whether it begins as a page does."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\x00", b"")[2:]
    return _START.match(head) is not None


def read(stream: io.BufferedReader, name: str, hints: Hints) -> Iterator[Record]:
    """One report for the page."""
    text, found = read_page(whole(stream, name, hints), hints.encoding)
    yield document(text, found, hints, origin=name)


def read_page(data: bytes, encoding: str = "", *, header_charset: str = "") -> tuple[str, Found]:
    """The article's text, a paragraph a line, and the page's metadata.

    The text is ``""`` where the page shows none. Raises ``UnreadableFile`` for
    bytes that are no text and for pages nested deeper than ``MAX_DEPTH``.
    """
    from resiliparse.parse.html import HTMLTree  # noqa: PLC0415  (heavy: loaded for pages alone)

    markup = _decoded(data, encoding, header_charset)
    _check_depth(markup)
    try:
        tree = HTMLTree.parse(markup)
        found = read_metadata(tree)
        _keep_lists(tree)
        text, title = main_text(tree), headline(tree, found.title)
    except ValueError as error:  # the root of the parser's own errors
        repair = "Save the article's text as plain text"
        raise UnreadableFile(f"the page cannot be parsed ({error})", repair=repair) from error
    if title and title not in text:
        text = f"{title}\n{text}"
    return text, found


def main_text(tree: HTMLTree) -> str:
    """The main content; all visible text where the page has no part that looks like an article."""
    from resiliparse.extract.html2text import extract_plain_text  # noqa: PLC0415

    def extract(main: bool) -> str:
        raw: str = extract_plain_text(
            tree, main_content=main, list_bullets=False, alt_texts=False, skip_elements=_SKIPPED
        )
        return _RUNS.sub("\t", _BLANKS.sub("\n", raw)).strip()

    return extract(True) or extract(False)


def _keep_lists(tree: HTMLTree) -> None:
    """Makes numbered lists of those that are no menus: resiliparse takes every other list for a menu."""
    for menu in list(tree.document.query_selector_all("ul")) if tree.document else []:
        linked = sum(len(a.text or "") for a in menu.query_selector_all("a"))
        if linked <= len((menu.text or "").strip()) / 2:
            if (plain := tree.create_element("ol")) is None:
                raise UnreadableFile("the page's lists cannot be read", repair="Save it as plain text")
            for child in list(menu.child_nodes):
                plain.append_child(child)
            menu.replace_with(plain)


def _decoded(data: bytes, encoding: str, header_charset: str) -> str:
    """By the encoding that is given; else a byte order mark, the HTTP header, the page's own word.

    A declared charset in which the bytes cannot be read is false: the bytes decide.
    """
    if encoding:
        return decode(data, encoding)[0]
    declared = _DECLARED.search(data[:4096])
    claims = [header_charset, declared[1].decode("ascii", "replace") if declared else ""]
    if find(data[:4096]).startswith(("utf-8-sig", "utf-16", "utf-32")):
        claims = []
    for claim in filter(None, claims):
        try:
            return decode(data, claim)[0]
        except (UnreadableFile, OptionError):
            continue
    return decode(data)[0]


def _check_depth(markup: str) -> None:
    depth = 0
    for tag in _NESTING.finditer(markup):
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > MAX_DEPTH:
            raise UnreadableFile(
                f"its elements are nested more than {MAX_DEPTH} deep",
                repair="Save the article's text as plain text",
            )


FORMAT = Format("html", (".html", ".htm", ".xhtml"), sniff, read, "web pages: the article's text")
