"""Reports to read on Spark: those that come with Mihak, and edited reprints of some."""

from __future__ import annotations

import json

from mihak.demo import json_lines


def lines() -> str:
    """JSON lines, the last of them without its end."""
    given = [json.loads(line) for line in json_lines().splitlines()]
    for number, one in enumerate(given[:6]):
        text = one["text"] if number % 2 else one["text"].replace("،", " ثم", 2)
        meta = {"publisher": f"ناقل {number % 2}", "published": "2016-11-01"}
        given.append({"id": f"copy-{number}", "text": text, "meta": meta})
    return "\n".join(json.dumps(one, ensure_ascii=False) for one in given)


def crawled() -> bytes:
    """A WARC of two pages."""
    pages = [
        f"<html><body><p>قتل {number} مدنيين في قصف على مدينة حلب يوم الجمعة.</p></body></html>" for number in (3, 5)
    ]
    return b"".join(_delivered(f"http://example.org/{number}", page.encode()) for number, page in enumerate(pages))


def _delivered(url: str, page: bytes) -> bytes:
    body = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2016-11-01T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{len(url):032d}>\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"
