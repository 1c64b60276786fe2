"""Splink's waterfall chart of a pair: how its weights add up, as a picture."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final

from mihak.errors import MissingExtra, OptionError
from mihak.linking.splinked import database, linker, load_pair, quiet
from mihak.linking.weights import DEFAULT, Weights
from mihak.model.facts import Facts

if TYPE_CHECKING:
    import duckdb

SVG, PNG = "svg", "png"
FORMATS: Final = (SVG, PNG)
SCALE: Final = 2.0
NOTHING: Final = 1e-5


def waterfall(left: Facts, right: Facts, weights: Weights = DEFAULT, *, format: str = SVG) -> bytes:
    """The waterfall chart of two claims as SVG or PNG.

    What could not be compared is left out. Raises OptionError for another
    format, MissingExtra where the extra ``weigh`` is not installed.
    """
    if format not in FORMATS:
        raise OptionError(f"format is {format!r}", repair=f"Allowed: {', '.join(FORMATS)}")
    try:
        import vl_convert  # noqa: PLC0415  # Heavy, and part of an extra.
    except ImportError as error:
        raise MissingExtra("vl_convert is not installed", repair="pip install 'mihak[weigh]'") from error
    spec = chart(left, right, weights)
    if format == PNG:
        return bytes(vl_convert.vegalite_to_png(spec, scale=SCALE))
    return str(vl_convert.vegalite_to_svg(spec)).encode()


def chart(left: Facts, right: Facts, weights: Weights = DEFAULT) -> dict[str, Any]:
    """The chart as a Vega-Lite specification, with the outcomes of the comparisons in words."""
    pair = sorted((left, right), key=lambda one: one.claim)
    with database() as connection, quiet():
        load_pair(connection, pair)
        return _spec(connection, weights)


def _spec(connection: duckdb.DuckDBPyConnection, weights: Weights) -> dict[str, Any]:
    splinked = linker(connection, weights, columns=True)
    found = splinked.inference.predict(warning_mode="never").as_record_list()
    drawn = splinked.visualisations.waterfall_chart(found, filter_nulls=True, remove_sensitive_data=True)
    # altair checks the specification; what the sliders are for is a page, not a picture.
    spec: dict[str, Any] = drawn.altair_chart.to_dict()
    for param in spec.get("params", ()):
        param.pop("bind", None)
    for record in _records(spec):
        # What weighs nothing is left out, as what is not known is: Splink leaves out a factor of 1.
        if abs(record["log2_bayes_factor"]) < NOTHING:
            record["bayes_factor"] = 1.0
    return spec


def _records(spec: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The chart's rows, which altair keeps beside the data that they are named as."""
    values: list[dict[str, Any]] = [row for rows in spec.get("datasets", {}).values() for row in rows]
    return values + list(spec.get("data", {}).get("values", ()))
