"""The columns of the UCDP Georeferenced Event Dataset, in its order, with what Mihak puts into each.

After S. Högbladh, "UCDP GED Codebook" (Uppsala University); the dataset of
2023 and later, in which best stands before high and low.
"""

from __future__ import annotations

from typing import Final

from mihak.exports.table import DAY, INTEGER, NUMBER, Column

COLUMNS: Final = (
    Column("id", "a number made of the event's id here: UCDP's own are given by UCDP", INTEGER),
    Column("relid", "the event's id in the register, to look it up by"),
    Column("year", "the year of its first day", INTEGER),
    Column("active_year", "empty: UCDP sets it where the dyad reached 25 deaths in the year", INTEGER),
    Column("code_status", "Clear; Check where a figure, a side or the kind of violence is missing"),
    Column("type_of_violence", "1 state-based, 2 non-state, 3 one-sided; empty where the sides do not tell", INTEGER),
    Column("conflict_dset_id", "empty: UCDP's number", INTEGER),
    Column("conflict_new_id", "empty: UCDP's number", INTEGER),
    Column("conflict_name", "the country, and the side that is a government"),
    Column("dyad_dset_id", "empty: UCDP's number", INTEGER),
    Column("dyad_new_id", "empty: UCDP's number", INTEGER),
    Column("dyad_name", "side_a - side_b"),
    Column("side_a_dset_id", "empty: UCDP's number", INTEGER),
    Column("side_a_new_id", "empty: UCDP's number", INTEGER),
    Column("side_a", "the government, or of two others the one that acts; of one-sided violence who did it"),
    Column("side_b_dset_id", "empty: UCDP's number", INTEGER),
    Column("side_b_new_id", "empty: UCDP's number", INTEGER),
    Column("side_b", "the other side; Civilians where the violence is one-sided"),
    Column("number_of_sources", "the reports that tell of it", INTEGER),
    Column("source_article", "publisher, day and title of each report"),
    Column("source_office", "their publishers"),
    Column("source_date", "their days"),
    Column("source_headline", "their titles"),
    Column("source_original", "who says it, as the reports name them"),
    Column("where_prec", "1 the place; 2 near it; 3 district; 4 province; 5 a vague region; 6 country", INTEGER),
    Column("where_coordinates", "the place that the coordinates are of"),
    Column("where_description", "the places in the words of the reports"),
    Column("adm_1", "province"),
    Column("adm_2", "district"),
    Column("latitude", "degrees, WGS 84", NUMBER),
    Column("longitude", "degrees, WGS 84", NUMBER),
    Column("geom_wkt", "the point as well-known text"),
    Column("priogrid_gid", "the cell of PRIO-GRID, half a degree wide", INTEGER),
    Column("country", "country"),
    Column("country_id", "its number in the list of Gleditsch and Ward", INTEGER),
    Column("region", "UCDP's region of the world"),
    Column("event_clarity", "1 an event by itself; 2 told as a sum over days or places", INTEGER),
    Column("date_prec", "1 the day; 2 two to six days; 3 a week; 4 up to a month; 5 longer", INTEGER),
    Column("date_start", "its first day", DAY),
    Column("date_end", "its last day", DAY),
    Column("deaths_a", "killed of side_a, best figure", INTEGER),
    Column("deaths_b", "killed of side_b, best figure", INTEGER),
    Column("deaths_civilians", "civilians killed, best figure", INTEGER),
    Column("deaths_unknown", "what of best is in none of these", INTEGER),
    Column("best", "killed, best figure", INTEGER),
    Column("high", "killed, high figure", INTEGER),
    Column("low", "killed, low figure", INTEGER),
    Column("gwnoa", "the number of side_a, where it is a state", INTEGER),
    Column("gwnob", "the number of side_b, where it is a state", INTEGER),
)
