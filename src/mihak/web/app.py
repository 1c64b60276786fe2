"""The application: pages, the interface for programs, and who may reach them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from litestar import Litestar, Request, Router
from litestar.config.compression import CompressionConfig
from litestar.config.csrf import CSRFConfig
from litestar.datastructures import State
from litestar.di import Provide
from litestar.exceptions import NotFoundException
from litestar.middleware import DefineMiddleware
from litestar.middleware.rate_limit import RateLimitConfig
from litestar.plugins.jinja import JinjaTemplateEngine
from litestar.static_files import create_static_files_router
from litestar.template import TemplateConfig

from mihak.model.person import Person
from mihak.version import __version__
from mihak.web.api import HANDLERS as API_HANDLERS
from mihak.web.api.document import openapi_config
from mihak.web.api.shapes import told_stale
from mihak.web.assets import asset
from mihak.web.desk import Desk
from mihak.web.masking import shown_to
from mihak.web.options import ServeOptions
from mihak.web.page import Page, Project, page_of
from mihak.web.pages import HANDLERS, ROOT_HANDLERS
from mihak.web.security.headers import with_headers
from mihak.web.security.visitors import Visitors, desk_at, limited, signed_in
from mihak.web.troubles import TROUBLES
from mihak.web.words import NAMES

STATIC: Final = Path(str(files("mihak.web").joinpath("static")))
REQUESTS_A_MINUTE: Final = 1200
"""Of one person, or of one address where nobody is signed in; who judges by keyboard makes some hundred."""
LIMIT: Final = RateLimitConfig(("minute", REQUESTS_A_MINUTE), identifier_for_request=limited)
GZIP: Final = 4
PACKED: Final = r"\.(woff2|png|zip)$|/exports?/(bayanat|bundle|parquet|xlsx)$"
"""Addresses of what is small as it is."""


def make_app(options: ServeOptions) -> Litestar:
    """The review desk over some registers."""
    desks = {name: Desk(name, path, options) for name, path in options.registers}
    project = Router("/p/{project:str}", route_handlers=[*HANDLERS, *API_HANDLERS], guards=[signed_in])
    return Litestar(
        route_handlers=[project, *ROOT_HANDLERS, create_static_files_router("/static", directories=[STATIC])],
        dependencies={"desk": Provide(_desk, sync_to_thread=False), "page": Provide(_page, sync_to_thread=False)},
        middleware=[DefineMiddleware(Visitors), LIMIT.middleware],
        compression_config=CompressionConfig("gzip", gzip_compress_level=GZIP, exclude=PACKED),
        csrf_config=CSRFConfig(
            # Kept with the first project, so that pages which are open when the desk starts again can be sent.
            secret=(options.secret or next(iter(desks.values())).register.choices.secret()).hex(),
            cookie_secure=options.https,
            cookie_name="mihak-csrf", cookie_samesite="strict", exclude=r"^/p/[^/]+/api/",
        ),
        template_config=TemplateConfig(instance=JinjaTemplateEngine.from_environment(environment(options))),
        before_send=[with_headers(options.tiles, options.https), told_stale], exception_handlers=TROUBLES,
        request_max_body_size=options.upload_bytes, state=State({"desks": desks, "options": options}),
        openapi_config=openapi_config(),
        lifespan=[_closing(desks)],
    )  # fmt: skip


def environment(options: ServeOptions) -> Environment:
    """The templates; a name that is not there is an error, and all is escaped."""
    found = Environment(
        loader=PackageLoader("mihak.web", "templates"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
    )  # fmt: skip
    found.globals |= {"asset": asset, "languages": tuple(NAMES.items()), "options": options, "version": __version__}
    return found


def _desk(request: Request[Any, Any, Any]) -> Desk:
    desk = desk_at(request)
    if desk is None:
        raise NotFoundException("There is no such project")
    person, opt = request.scope.get("user"), request.scope["route_handler"].opt
    # The one place where names are hidden: all that handlers read comes through the desk that they are given.
    return shown_to(desk, person if isinstance(person, Person) else None, opt)


def _page(request: Request[Any, Any, Any], desk: Project) -> Page:
    return page_of(request, desk)


def _closing(desks: dict[str, Desk]) -> Any:
    @asynccontextmanager
    async def lifespan(_: Litestar) -> AsyncIterator[None]:
        try:
            yield
        finally:
            for desk in desks.values():
                desk.close()

    return lifespan
