"""What the commands of ``mihak judge`` share: who judges, why, and what is shown of it."""

from __future__ import annotations

import getpass
import json
import sys
from collections.abc import Sequence
from typing import IO, TYPE_CHECKING, Any

import click

from mihak.cli.common import App, opened, option_group, register_option
from mihak.database import Where, is_there
from mihak.errors import OptionError
from mihak.model.judgement import Judgement, Reason

if TYPE_CHECKING:
    from mihak.register.register import Register

PERSON = "person"


class Correction(click.ParamType[tuple[str, str]]):
    """slot=value."""

    name = "SLOT=VALUE"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, str]:
        if isinstance(value, tuple):
            return value
        slot, equals, given = str(value).partition("=")
        if not (slot and equals and given.strip()):
            self.fail(f"{value!r} is no correction. Write it as low=40, or low=none to empty the slot.", param, ctx)
        return slot, given


by_option = click.option("--by", metavar="NAME", help="Who judges (or set MIHAK_BY). [default: your user name]")
judge_options = option_group(
    register_option,
    by_option,
    click.option("--because", default="", metavar="WORDS", help="The reason, in your words."),
)
pair_options = option_group(click.argument("a", metavar="A"), click.argument("b", metavar="B"), judge_options)
reading_options = option_group(click.argument("a", metavar="A"), judge_options)


def judge_pair(app: App, verdict: str, claims: tuple[str, str], given: dict[str, Any]) -> int:
    """Judge two claims, and show them; ``given`` are the ``judge_options``."""
    name = person(app, given["by"])
    with writable(app, given["register"]) as war:
        left, right = sorted(war.claim(key)[1].id for key in claims)
        draft = Judgement(
            id="", verdict=verdict, left=left, right=right, by=name, person=True, reasons=reasons(given["because"])
        )
        show(war, war.judgements.judge(draft))
    return 0


def judge_reading(app: App, verdict: str, key: str, given: dict[str, Any]) -> int:
    """Judge the reading of a claim, and show it; ``given`` are the ``judge_options``."""
    name = person(app, given["by"])
    with writable(app, given["register"]) as war:
        _, claim = war.claim(key)
        draft = Judgement(
            id="", verdict=verdict, left=claim.id, by=name, person=True, reasons=reasons(given["because"])
        )
        show(war, war.judgements.judge(draft))
    return 0


def person(app: App, by: str | None) -> str:
    """Who judges: --by, the settings, or the user of this machine; OptionError for an empty name."""
    name = by if by is not None else app.settings.by or _user()
    if not name.strip():
        raise OptionError("nobody is named as the one who judges", repair="Name yourself: --by NAME")
    return " ".join(name.split())


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError) as error:  # A user without a name, as in some containers.
        raise OptionError("your user name is not known", repair="Name yourself: --by NAME") from error


def reasons(because: str) -> tuple[Reason, ...]:
    """A person's reason in words; none where nothing was said."""
    return (Reason(PERSON, because.strip()),) if because.strip() else ()


def writable(app: App, register: Where | None) -> Register:
    """The register, opened to write; none is made where there is none."""
    path = app.settings.register if register is None else register
    return opened(app, register, read_only=path is None or not is_there(path))


def values_of(app: App, kind: str, corrections: Sequence[tuple[str, str]]) -> dict[str, str]:
    """Corrections by slot, their names with the gazetteers' ids; OptionError for what no gazetteer has."""
    from mihak.gazetteer.actors import default_actors  # noqa: PLC0415  # They take a moment to load.
    from mihak.gazetteer.place_index import open_places  # noqa: PLC0415
    from mihak.gazetteer.weapons import default_weapons  # noqa: PLC0415
    from mihak.linking.entities import with_entities  # noqa: PLC0415
    from mihak.pipeline import gazetteer_path  # noqa: PLC0415

    places, actors, weapons = open_places(gazetteer_path(app.settings)), default_actors(), default_weapons()
    values: dict[str, str] = {}
    for slot, value in corrections:
        if slot in values:
            raise OptionError(f"{slot} was given twice", repair="Give each slot once")
        values[slot] = with_entities(kind, slot, value, places, actors, weapons)
    return values


def show(war: Register, found: Sequence[Judgement], stream: IO[str] | None = None, *, as_json: bool = False) -> None:
    """Print judgements with the words of their claims, or as JSON lines."""
    from mihak.cli.judged_text import print_judged  # noqa: PLC0415  # It loads rich.
    from mihak.views.judgement_lines import claims_of, judged_lines, judged_object  # noqa: PLC0415

    out = stream or sys.stdout
    lines = judged_lines(found, war.claims_by_id(claims_of(found)))
    if not as_json:
        print_judged(lines, out)
        return
    for line, one in zip(lines, found, strict=True):
        out.write(json.dumps(judged_object(line, one), ensure_ascii=False) + "\n")
