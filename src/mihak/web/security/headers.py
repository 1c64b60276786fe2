"""What a browser is told to refuse: other people's code, frames, and guesses at what a file is."""

from __future__ import annotations

from typing import Any, Final
from urllib.parse import urlsplit

from litestar.datastructures import MutableScopeHeaders
from litestar.types import Message, Scope

PLAIN: Final = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
}

FOREVER: Final = "public, max-age=31536000, immutable"
"""For bundled files, whose names change with their content."""


def policy(tiles: str) -> str:
    """The Content-Security-Policy: nothing but this server, and the tile server that was set."""
    origin = "{0.scheme}://{0.netloc}".format(urlsplit(tiles)) if tiles else ""
    rules = {
        "default-src": "'self'", "script-src": "'self'", "style-src": "'self'", "object-src": "'none'",
        "img-src": f"'self' data: blob: {origin}".strip(), "connect-src": f"'self' {origin}".strip(),
        "worker-src": "'self' blob:", "base-uri": "'none'", "form-action": "'self'", "frame-ancestors": "'none'",
    }  # fmt: skip
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def with_headers(tiles: str, https: bool) -> Any:
    """What is put on every answer as it goes out, on errors and files too; pages are kept by no cache."""
    told = PLAIN | {"Content-Security-Policy": policy(tiles)}
    told |= {"Strict-Transport-Security": "max-age=31536000"} if https else {}

    async def before_send(message: Message, scope: Scope) -> None:
        if message["type"] != "http.response.start":
            return
        headers = MutableScopeHeaders.from_message(message)
        for name, value in told.items():
            # A page that needs less than the rest tells it itself: a brief, which stands in a frame of the desk's.
            if name not in headers:
                headers[name] = value
        static = scope["path"].startswith("/static/")
        headers["Cache-Control"] = FOREVER if static and message["status"] == 200 else "no-store"

    return before_send
