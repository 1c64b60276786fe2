"""Starting the desk: the way in of a single person, the first admin of a team, and the server."""

from __future__ import annotations

import getpass
import logging
import threading
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from mihak.errors import MihakError, MissingExtra, NotInRegister
from mihak.model.person import ADMIN
from mihak.register.people import INVITATION
from mihak.web.options import ServeOptions

if TYPE_CHECKING:
    from mihak.register.register import Register
    from mihak.web.desk import Desk

log = logging.getLogger("mihak.web")
ONCE: Final = "once"
"""The use of the key in a single person's link."""
FIRST_LASTS: Final = timedelta(days=2)
LINK_LASTS: Final = timedelta(hours=1)


def links(options: ServeOptions) -> list[str]:
    """The addresses to open first, one for each project: with a way in where nobody is there yet, or works alone."""
    from mihak.register.register import open_register  # noqa: PLC0415  # Loads SQLAlchemy.

    found = []
    for name, path in options.registers:
        with open_register(path) as register:
            way = _first_admin(register) if options.team else _alone(register, options)
        host = f"[{options.host}]" if ":" in options.host else options.host
        found.append(f"http{'s' * options.https}://{host}:{options.port}/p/{name}{way}")
    return found


def _alone(register: Register, options: ServeOptions) -> str:
    """A link that lets the person of this machine in, once."""
    from mihak.web.security.secrets import drawn, kept  # noqa: PLC0415

    name, secret = options.settings.by or getpass.getuser(), drawn()
    try:
        register.people.person(name)
    except NotInRegister:
        register.people.add(name, ADMIN, "", by=name)
    register.people.give_key(kept(secret), ONCE, name=name, role=ADMIN, label="", lasts=LINK_LASTS, by=name)
    return f"/enter/{secret}"


def _first_admin(register: Register) -> str:
    """An invitation for the first admin; "" where a project has one."""
    from mihak.web.security.secrets import drawn, kept  # noqa: PLC0415

    if any(one.role == ADMIN and not one.left_at and register.people.has_password(one.name)
           for one in register.people.everyone()):  # fmt: skip
        return ""
    secret = drawn()
    register.people.give_key(
        kept(secret), INVITATION, name="", role=ADMIN, label="", lasts=FIRST_LASTS, by="mihak serve"
    )
    return f"/invitation/{secret}"


def begun(desk: Desk) -> None:
    """Make a desk ready before anybody looks; what is wrong with its register is told to who looks."""
    try:
        desk.begin()
    except MihakError:
        log.exception("%s cannot be made ready", desk.path)


def serve(options: ServeOptions) -> None:
    """Serve until stopped; MissingExtra where the web's libraries are not installed."""
    try:
        import uvicorn  # noqa: PLC0415  # of the extra ``serve``

        from mihak.web.app import make_app  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise MissingExtra(
            f"the review desk needs {error.name}", repair="Install it: pip install 'mihak[serve]'"
        ) from error
    app = make_app(options)
    for desk in app.state.desks.values():
        threading.Thread(target=begun, args=(desk,), name="beginning", daemon=True).start()
    uvicorn.run(
        app, host=options.host, port=options.port, log_level="warning", server_header=False,
        proxy_headers=options.https, access_log=False,
    )  # fmt: skip
