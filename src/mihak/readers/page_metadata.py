"""What a web page says of itself: publisher, title, address, date of publication."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from mihak.readers.base import Found
from mihak.readers.dates import first_date

if TYPE_CHECKING:
    from resiliparse.parse.html import ElementNode, HTMLTree

_DATES = (
    "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued",
    "dcterms.date", "dcterms.created", "dcterms.issued", "pubdate", "publishdate", "publish_date",
    "publish-date", "published_time", "article.published", "sailthru.date", "parsely-pub-date",
    "cxenseparse:recs:publishtime",
)  # fmt: skip
_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_PUBLISHERS = ("og:site_name", "application-name", "publisher", "dc.publisher")
_URLS = ("og:url",)
_SPACES = re.compile(r"\s+")


def read_metadata(tree: HTMLTree) -> Found:
    """The page's metadata: meta tags first, then JSON-LD, then the markup.

    The publisher is the host of the address where the page names none.
    """
    tags = _meta_tags(tree)
    articles = list(_json_ld(tree))
    url = _address(tree, tags)
    publisher = _first(tags, _PUBLISHERS[:1]) or _ld_publisher(articles) or _first(tags, _PUBLISHERS[1:])
    dates = [tags[k] for k in _DATES if k in tags] + [_text(a.get("datePublished")) for a in articles]
    times = [t.getattr("datetime") or "" for t in _all(tree, "time[datetime]")]
    return Found(
        publisher=publisher or host(url),
        title=_first(tags, _TITLES) or _ld_headline(articles) or _squeezed(tree.title or ""),
        url=url,
        published=first_date([*dates, *times[:1]]),
    )


def host(url: str) -> str:
    """The host that an address names, without ``www.``; ``""`` for no address."""
    from urllib.parse import urlsplit  # noqa: PLC0415  (slow to load)

    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # a page may give anything as its address
        return ""


def headline(tree: HTMLTree, title: str) -> str:
    """The page's one <h1>, where it is the title of the article; else ``""``."""
    heads = [_squeezed(h.text or "") for h in _all(tree, "h1")]
    return heads[0] if len(heads) == 1 and heads[0] and heads[0] in _squeezed(title) else ""


def _all(tree: HTMLTree, selector: str) -> list[ElementNode]:
    return list(tree.document.query_selector_all(selector)) if tree.document else []


def _meta_tags(tree: HTMLTree) -> dict[str, str]:
    tags: dict[str, str] = {}
    for meta in _all(tree, "meta"):
        name = meta.getattr("property") or meta.getattr("name") or meta.getattr("itemprop") or ""
        content = _squeezed(meta.getattr("content") or "")
        if name and content:
            tags.setdefault(name.lower(), content)
    return tags


def _json_ld(tree: HTMLTree) -> Iterator[dict[str, Any]]:
    """The articles that JSON-LD blocks describe; a block that does not parse says nothing."""
    for script in _all(tree, 'script[type="application/ld+json"]'):
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):  # pages carry broken JSON-LD and are whole all the same
            continue
        waiting = data if isinstance(data, list) else [data]
        for item in waiting:
            nested = item.get("@graph") if isinstance(item, dict) else None
            for thing in nested if isinstance(nested, list) else [item]:
                if isinstance(thing, dict) and _is_article(thing.get("@type")):
                    yield thing


def _is_article(kind: object) -> bool:
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(k, str) and k.endswith(("Article", "Posting", "Report")) for k in kinds)


def _ld_publisher(articles: list[dict[str, Any]]) -> str:
    for article in articles:
        publisher = article.get("publisher")
        if name := _text(publisher.get("name") if isinstance(publisher, dict) else publisher):
            return name
    return ""


def _ld_headline(articles: list[dict[str, Any]]) -> str:
    return next((text for a in articles if (text := _text(a.get("headline")))), "")


def _address(tree: HTMLTree, tags: dict[str, str]) -> str:
    for link in _all(tree, 'link[rel="canonical"]'):
        if (href := link.getattr("href") or "").startswith(("http://", "https://")):
            return str(href)
    return _first(tags, _URLS)


def _first(tags: dict[str, str], names: tuple[str, ...]) -> str:
    return next((tags[n] for n in names if n in tags), "")


def _text(value: object) -> str:
    return _squeezed(value) if isinstance(value, str) else ""


def _squeezed(value: str) -> str:
    return _SPACES.sub(" ", value).strip()
