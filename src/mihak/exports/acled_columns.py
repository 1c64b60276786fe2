"""The columns of the Armed Conflict Location & Event Data project, in its order, with what Mihak puts into each.

After the ACLED codebook of 2023 and later. The codes of actors are the numbers
from 1 to 8, as they were before ACLED wrote them out in words.
"""

from __future__ import annotations

from typing import Final

from mihak.exports.table import DAY, INTEGER, NUMBER, Column

COLUMNS: Final = (
    Column("event_id_cnty", "three letters of the country and a number made of the event's id here"),
    Column("event_date", "its first day", DAY),
    Column("year", "the year of that day", INTEGER),
    Column("time_precision", "1 the day; 2 within a week; 3 longer", INTEGER),
    Column("disorder_type", "Political violence, or Strategic developments"),
    Column("event_type", "ACLED's type"),
    Column("sub_event_type", "ACLED's sub-type"),
    Column("actor1", "who acts: the party of its camp that is told most often"),
    Column("assoc_actor_1", "others of its camp"),
    Column("inter1", "what actor1 is: 1 state, 2 rebels, 3 political militia, 4 identity militia, 8 other", INTEGER),
    Column("actor2", "whom it is done to; Civilians (country) where they are"),
    Column("assoc_actor_2", "others of that camp"),
    Column("inter2", "what actor2 is; 7 civilians", INTEGER),
    Column("interaction", "inter1 and inter2 as one number, the lower first; 0 behind for one actor alone", INTEGER),
    Column("civilian_targeting", "Civilian targeting, where civilians are who it was done to"),
    Column("iso", "number of the country, ISO 3166-1", INTEGER),
    Column("region", "ACLED's region of the world"),
    Column("country", "country"),
    Column("admin1", "province"),
    Column("admin2", "district"),
    Column("admin3", "subdistrict"),
    Column("location", "the place that the coordinates are of"),
    Column("latitude", "degrees, WGS 84", NUMBER),
    Column("longitude", "degrees, WGS 84", NUMBER),
    Column("geo_precision", "1 the place; 2 near it or a part of a district; 3 a province or wider", INTEGER),
    Column("source", "who published it"),
    Column("source_scale", "empty: ACLED's own scale of its sources"),
    Column("notes", "the reports' words with publisher and day, the range of the dead, contradictions, the id here"),
    Column("fatalities", "killed, by ACLED's rule: the lowest figure reported; 0 where nobody tells of any", INTEGER),
    Column("tags", "grade and agreement of the telling here"),
    Column("timestamp", "the last day of publication of its reports, as seconds since 1970", INTEGER),
)
