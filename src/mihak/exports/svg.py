"""Charts as SVG whose text stays text, to stand in a page of either direction."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree as Tree

from mihak.errors import MissingExtra

if TYPE_CHECKING:
    import altair

SVG: Final = "http://www.w3.org/2000/svg"
XLINK: Final = "http://www.w3.org/1999/xlink"
_REPAIR: Final = "Install it: pip install 'mihak[weigh]'"


@dataclass(frozen=True, slots=True)
class Hatch:
    """Slanted stripes in two colours; ``id`` is its name in the page."""

    id: str
    colours: tuple[str, str]


def library() -> Any:
    """Altair; MissingExtra where it, or what draws for it, is not installed."""
    try:
        import altair  # noqa: PLC0415  # Heavy, and an extra.
        import vl_convert  # noqa: F401, PLC0415  # Altair draws with it.
    except ImportError as error:
        raise MissingExtra(f"charts need {error.name}", repair=_REPAIR) from error
    return altair


def drawn(chart: altair.LayerChart, *, id: str, title: str, told: str, hatches: Iterable[Hatch] = ()) -> str:
    """A chart as an ``<svg>`` element for a page.

    ``title`` and ``told`` become its ``<title>`` and ``<desc>``; every id in it
    begins with ``id``. Places of words are fixed from left to right: the page's
    own direction must not turn them; inside each text the first strong letter
    decides (``unicode-bidi: plaintext``).
    """
    stream = io.StringIO()
    chart.save(stream, format="svg")
    for prefix, name in (("", SVG), ("xlink", XLINK)):
        Tree.register_namespace(prefix, name)
    root = Tree.fromstring(stream.getvalue())
    _head(root, id, title, told, tuple(hatches))
    for text in root.iter(f"{{{SVG}}}text"):
        text.set("unicode-bidi", "plaintext")
        # The page's own letters: the list of fonts stands in its style sheet.
        text.attrib.pop("font-family", None)
    for group in root.iter(f"{{{SVG}}}g"):
        # Groups of marks are no pictures of their own: the chart has one title, and its links stay reachable.
        for name in ("role", "aria-roledescription"):
            group.attrib.pop(name, None)
    for link in root.iter(f"{{{SVG}}}a"):
        link.attrib.pop("target", None)
        # Vega makes a full address of an anchor; only places in the page itself are ever linked.
        link.set("href", "#" + link.attrib.pop(f"{{{XLINK}}}href").rpartition("#")[2])
        if not "".join(link.itertext()).strip():
            # A shape has no words of its own: it leads to where the chart's are told in words.
            link.set("aria-label", title)
    return Tree.tostring(root, encoding="unicode")


def _head(root: Tree.Element, id: str, title: str, told: str, hatches: tuple[Hatch, ...]) -> None:
    for name in ("width", "height", "version"):
        root.attrib.pop(name, None)
    attributes: Mapping[str, str] = {
        "id": id, "class": "chart", "role": "group", "direction": "ltr",
        "aria-labelledby": f"{id}-title {id}-desc",
    }  # fmt: skip
    for name, value in attributes.items():
        root.set(name, value)
    parts = [_element("title", title, id=f"{id}-title"), _element("desc", told, id=f"{id}-desc")]
    if hatches:
        defs = _element("defs")
        defs.extend(_pattern(hatch) for hatch in hatches)
        parts.append(defs)
    for at, part in enumerate(parts):
        root.insert(at, part)


def _element(name: str, text: str | None = None, **attributes: str) -> Tree.Element:
    made = Tree.Element(f"{{{SVG}}}{name}", attributes)
    made.text = text
    return made


def _pattern(hatch: Hatch) -> Tree.Element:
    shape = {"width": "8", "height": "8", "patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)"}
    made = _element("pattern", id=hatch.id, **shape)
    # A gap of the paper between the stripes: without it two dark colours are one on a printer without colours.
    for x, colour in zip(("0", "4"), hatch.colours, strict=True):
        made.append(_element("rect", x=x, y="0", width="3", height="8", fill=colour))
    return made
