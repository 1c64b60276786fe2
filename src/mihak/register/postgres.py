"""All that is PostgreSQL's own: opening, locking and full-text search."""

from __future__ import annotations

import logging
from hashlib import sha256
from typing import Final

from sqlalchemy import (
    BigInteger,
    ColumnClause,
    ColumnElement,
    Connection,
    Engine,
    column,
    create_engine,
    event,
    false,
    func,
    literal,
    select,
    table,
)
from sqlalchemy import Text as SqlText
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.engine import ExceptionContext

from mihak.database import Database
from mihak.errors import BadRecord, NotARegister
from mihak.model.report import Report
from mihak.register.answers import GONE, code
from mihak.register.bulk import append_rows
from mihak.register.interface import TEXT_INDEXES, WRITES, Words
from mihak.register.schema import VERSION_TABLE, metadata
from mihak.register.server import connect, driver

DRAWN_AGAIN = False
__all__ = ["DRAWN_AGAIN", "Watch", "append_rows", "check_report", "damage", "has_words", "index_words", "make_engine",
           "make_room", "make_text_index", "revision", "settled"]  # fmt: skip
POOL: Final = "mihak"
LOCK: Final = 0x6D6968616B
"""The number of the lock that all who write take; it belongs to the database."""
LONGEST: Final = 500
"""Letters of a word in an index, which holds no more than 2,704 bytes of each; longer ones are cut and hashed."""
LONGEST_NAME: Final = 2000
"""Bytes of a report's own name, which has an index too."""
OTHER: Final = "Give an empty database: createdb --encoding UTF8 --template template0 {name}"
# Tables of this schema that no extension brought.
TABLES: Final = """
SELECT c.relname FROM pg_class c
WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm')
AND NOT EXISTS (
    SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'
)
"""


def make_engine(database: Database, read_only: bool) -> Engine:
    """An engine over the database; nothing is opened before it is used. MissingExtra without the driver."""
    driver()
    engine = create_engine(
        "postgresql+pg8000://", creator=lambda: connect(database, read_only), pool_pre_ping=True,
        hide_parameters=True, pool_logging_name=POOL,
    )  # fmt: skip
    logging.getLogger(f"sqlalchemy.pool.impl.QueuePool.{POOL}").addFilter(_is_news)
    # One statement for many rows, also where no numbers are asked back.
    engine.dialect.use_insertmanyvalues_wo_returning = True
    event.listen(engine, "begin", _begin)
    event.listen(engine, "handle_error", _noticed)
    return engine


def _is_news(record: logging.LogRecord) -> bool:
    """What fails while a broken connection is put away follows from what broke it, and that is raised."""
    return record.exc_info is None


def _begin(connection: Connection) -> None:
    """Writers one after the other; readers see one state, however many queries they ask.

    A writer's statements see what was committed before them: behind the lock
    that is all there is.
    """
    if connection.get_execution_options().get(WRITES):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
    else:
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


def _noticed(context: ExceptionContext) -> None:
    """A server that is shut down says so as in any answer: the connection is over all the same."""
    if code(context.original_exception) in GONE:
        context.is_disconnect = True


def revision(database: Database) -> str:
    """The schema revision of the database, ``""`` where it is empty; changes nothing.

    Raises NotARegister where it holds something else, RegisterError where it cannot be reached.
    """
    engine = make_engine(database, True)
    try:
        with engine.connect() as connection:
            encoding = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
            if encoding != "UTF8":
                raise NotARegister(f"{database} is encoded in {encoding}", repair=OTHER.format(name=database.name))
            tables = set(connection.exec_driver_sql(TABLES).scalars())
            if not tables:
                return ""
            if VERSION_TABLE not in tables:
                raise NotARegister(
                    f"{database} holds something else than a register", repair=OTHER.format(name=database.name)
                )
            return str(connection.exec_driver_sql(f"SELECT version_num FROM {VERSION_TABLE}").scalar() or "")
    finally:
        engine.dispose()


class Watch:
    """Tells cheaply whether a database has changed: its ``number`` is another one behind every write, by anybody.

    It may also be another where nothing of the register changed, as when
    somebody writes to another database of the same server.
    """

    def __init__(self, database: Database) -> None:
        self._engine = make_engine(database, True)

    def number(self) -> int:
        """A number that stays the same while nobody writes."""
        with self._engine.connect() as connection:
            # Which transactions a query sees: each one that is committed changes it.
            seen = str(connection.exec_driver_sql("SELECT pg_current_snapshot()::text").scalar_one())
        return int.from_bytes(sha256(seen.encode()).digest()[:8])

    def close(self) -> None:
        """Watch no longer."""
        self._engine.dispose()


def check_report(report: Report) -> None:
    """Raise BadRecord for the character NUL, which no text of PostgreSQL holds, and for a name that no index holds."""
    texts = (report.text, report.title, report.publisher, report.url, report.name, report.origin, report.retold_from)
    if any("\0" in one for one in texts):
        raise BadRecord(
            "it has the character NUL (U+0000), which PostgreSQL cannot keep",
            file=report.origin.replace("\0", ""), record=report.label.replace("\0", ""), repair="Take it out",
        )  # fmt: skip
    if len(report.name.encode()) > LONGEST_NAME:
        raise BadRecord(
            f"its name has {len(report.name)} letters", file=report.origin, record=report.id,
            repair=f"PostgreSQL keeps names up to {LONGEST_NAME} bytes",
        )  # fmt: skip


def make_text_index(connection: Connection, name: str) -> None:
    """An index of folded words by row number.

    The words are kept as one line, in which a run is looked for; the index
    has each word once. A ``tsvector`` would hold the place of a word only up to
    the 16,383rd, and of 256 places of the same word: no long report fits.
    """
    connection.exec_driver_sql(f'CREATE TABLE {name} (seq bigint PRIMARY KEY, words text COLLATE "C" NOT NULL)')
    connection.exec_driver_sql(
        f"CREATE INDEX {name}_each ON {name} USING gin (string_to_array(words, ' ')) WITH (fastupdate = off)"
    )


def index_words(connection: Connection, name: str, rows: list[Words]) -> None:
    """Add rows of ``seq`` and ``words`` to a text index."""
    if rows:
        into = table(name, column("seq"), column("words"))
        connection.execute(into.insert(), [{"seq": row["seq"], "words": _line(row["words"])} for row in rows])


def has_words(seq: ColumnElement[int], name: str, runs: list[list[str]]) -> ColumnElement[bool]:
    """The condition that row ``seq`` of a text index has every run of keys."""
    lines = [_line(" ".join(run)) for run in runs]
    if not all(lines):
        return false()
    words = column("words", SqlText)
    each = func.string_to_array(words, " ", type_=ARRAY(SqlText))
    wanted = sorted({word for line in lines for word in line.split()})
    has = each.contains(func.string_to_array(literal(" ".join(wanted), SqlText), " ", type_=ARRAY(SqlText)))
    runs_there = [func.strpos(literal(" ", SqlText) + words + " ", f" {line} ") > 0 for line in lines if " " in line]
    row: ColumnClause[int] = column("seq", BigInteger)
    rows = select(row).select_from(table(name)).where(has, *runs_there)
    return seq.in_(rows)


def _line(words: str) -> str:
    """Keys as both databases part them: SQLite takes "_" for a gap."""
    return " ".join(map(_short, words.replace("_", " ").split()))


def _short(word: str) -> str:
    if len(word) <= LONGEST:
        return word
    return word[:LONGEST] + sha256(word.encode()).hexdigest()


def make_room(connection: Connection) -> None:
    """Let a transaction that writes a million rows sort and join them in memory."""
    connection.exec_driver_sql("SET LOCAL work_mem = '128MB'")


def settled(connection: Connection) -> None:
    """Let new numbers follow those that were copied, and the planner learn what there is."""
    for one in metadata.sorted_tables:
        if "seq" in one.columns:
            next_one = f"setval(pg_get_serial_sequence('{one.name}', 'seq'), max(seq))"
            connection.exec_driver_sql(f"SELECT {next_one} FROM {one.name} HAVING max(seq) > 0")
        connection.exec_driver_sql(f"ANALYZE {one.name}")


def damage(connection: Connection) -> list[str]:
    """What the database finds wrong with itself; empty where it is whole. The server holds rows to their keys."""
    broken = connection.exec_driver_sql("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid")
    found = [f"index {name} is not valid" for name in broken.scalars()]
    for index, rows in zip(TEXT_INDEXES, ("reports", "claims"), strict=True):
        lacking = connection.exec_driver_sql(
            f"SELECT count(*) FROM {rows} r WHERE NOT EXISTS (SELECT 1 FROM {index} i WHERE i.seq = r.seq)"
        ).scalar_one()
        found += [f"{index} lacks {lacking} rows"] if lacking else []
    return found
