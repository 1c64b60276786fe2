"""Comparing when and where: days with their precision, places by id, name, inclusion and distance."""

from __future__ import annotations

from typing import Final

from mihak.linking.comparing import Comparison, Level, either, unknown, weighs

SHORT_SPAN: Final = 2
"""Days between the first and the last day of a span that still says when."""
# Days from the end of the earlier span to the start of the later; 0 or less where they overlap.
_GAP: Final = "(greatest(day_first_l, day_first_r) - least(day_last_l, day_last_r))"
_GUESSED: Final = "(guessed_l or guessed_r)"
_LONGER, _SHORTER = "greatest(span_l, span_r)", "least(span_l, span_r)"

TIME: Final = Comparison("time", "time", (
    weighs("one_report", "report_l = report_r and guessed_l and guessed_r", 1.2, "undated news of one report"),
    weighs("undated", "day_first_l is null or day_first_r is null", -0.7, "one of the days is not known"),
    weighs("same_day", f"{_LONGER} = 0 and day_first_l = day_first_r and not {_GUESSED}", 2.5, "the same day"),
    weighs("same_span", f"day_first_l = day_first_r and day_last_l = day_last_r and not {_GUESSED}", 2.0,
           "the same stretch of days"),
    weighs("guess_fits", f"{_GAP} <= 0 and {_GUESSED}", 0.0, "a day that is only guessed would fit"),
    weighs("overlap", f"{_GAP} <= 0 and {_LONGER} <= {SHORT_SPAN}", -0.5, "days in common, within three days"),
    weighs("overlap_long", f"{_GAP} <= 0 and {_SHORTER} > {SHORT_SPAN}", 0.2, "two long times with days in common"),
    weighs("within", f"{_GAP} <= 0", -1.5, "a day within a long time"),
    weighs("guess_near", f"{_GAP} <= 3 and {_GUESSED}", -1.5, "a guessed day that misses by three at most"),
    weighs("guess_far", f"{_GAP} < 14 and {_GUESSED}", -4.0, "a guessed day that misses by a fortnight at most"),
    weighs("next_day", f"{_GAP} = 1", -1.0, "a day apart"),
    weighs("within_3", f"{_GAP} <= 3", -4.0, "two or three days apart"),
    weighs("apart", "", -9.0, "further apart"),
))  # fmt: skip

# Kilometres on a plane that touches the earth there: good to a few metres at such distances.
KM: Final = (
    "(111.2 * sqrt(pow(lat_l - lat_r, 2) + "
    "pow((lon_l - lon_r) * cos(radians((cast(lat_l as double) + cast(lat_r as double)) / 2)), 2)))"
)
_PLACED: Final = "placed_l and placed_r"
_SITES: Final = "list_has_any(sites_l, sites_r)"
_QUARTERS: Final = "list_has_any(quarters_l, quarters_r)"
_FINE: Final = "(len(sites_l) + len(quarters_l) > 0 and len(sites_r) + len(quarters_r) > 0)"
_NO_FINE: Final = "(len(sites_l) + len(quarters_l) + len(sites_r) + len(quarters_r) = 0)"
# Whether all the small places of the claim that has fewer are among those of the other.
_ALL: Final = (
    "len(list_intersect(sites_l, sites_r)) + len(list_intersect(quarters_l, quarters_r)) >= "
    "least(len(sites_l) + len(quarters_l), len(sites_r) + len(quarters_r))"
)
_WORDS: Final = f"{_FINE} and list_has_any(spot_words_l, spot_words_r)"
_WIDE: Final = "list_has_any(wide_l, wide_r)"


def _both(name: str, when: str, bits: tuple[float, float], says: str) -> tuple[Level, Level]:
    """A level for places that both claims name, and one for places that one has only from the claims beside it."""
    return (
        weighs(name, f"{when} and {_PLACED}", bits[0], says),
        weighs(f"{name}_beside", when, bits[1], f"{says}, one of them only from the claims beside it"),
    )


PLACE: Final = Comparison("place", "place", (
    unknown("spot_name_l is null or spot_name_r is null", "one of the places is not known"),
    weighs("region", either("len(sites_l) + len(quarters_l) + len(wide_l) = 0"), 0.2,
           "no more than a region is told by one of them"),
    *_both("site", f"{_SITES} and {_ALL}", (4.5, 3.4), "the same site"),
    *_both("sites", _SITES, (3.7, 2.8), "a site in common"),
    *_both("quarter", f"{_QUARTERS} and {_ALL}", (3.5, 2.6), "the same quarter, town or village"),
    *_both("quarters", _QUARTERS, (2.7, 2.0), "a quarter, town or village in common"),
    *_both("beside", f"{_FINE} and {KM} < 0.8", (2.5, 1.9), "places less than 800 metres apart"),
    *_both("alike", _WORDS, (2.0, 1.5), "names of places that share a word"),
    *_both("near", f"{_FINE} and {KM} < 2.5", (0.8, 0.6), "places less than 2.5 kilometres apart"),
    *_both("front", f"{_FINE} and {KM} < 6", (-2.0, 0.0), "places less than 6 kilometres apart"),
    *_both("different", _FINE, (-5.0, 0.0), "different places"),
    *_both("wide", _WIDE, (1.0, 0.75), "the same city or area, no more is told by one of them"),
    weighs("wide_far", f"{_NO_FINE} and {KM} > 15", -6.0, "different cities or areas"),
    weighs("wide_near", _NO_FINE, 0.8, "areas beside one another"),
    weighs("inside_control", f"{KM} < 6 and kind_l = 'control'", -1.0, "control of a place and of the area around it"),
    weighs("inside", f"{KM} < 6", 0.3, "a place and the area around it"),
    weighs("far", f"{KM} > 25", -6.0, "a place and an area far from it"),
    weighs("unsure", "", -1.5, "a place and an area that may lie around it"),
))  # fmt: skip
