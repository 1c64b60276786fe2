"""The people of a project and their keys: sessions, tokens of programs, invitations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, func, insert, select, update

from mihak.errors import NotInRegister, OptionError, RegisterError
from mihak.model.person import ADMIN, ROLES, Person
from mihak.register.audit import Connect, noted
from mihak.register.desk_schema import keys, people

BROWSER, API, INVITATION = "browser", "api", "invitation"
MOST_FAILURES: Final = 5
"""Wrong passwords after which a person is locked out."""
LOCKED: Final = timedelta(minutes=15)
LONGEST_NAME: Final = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A way in: its use, whose it is (or the role that it invites to), and until when."""

    seq: int
    use: str
    name: str
    role: str
    label: str
    made_at: str
    ends_at: str


class People:
    """Who may come in; reached as ``register.people``. Secrets come and are kept as hashes alone."""

    def __init__(self, reading: Connect, writing: Connect, clock: Callable[[], datetime]) -> None:
        self._reading, self._writing, self._clock = reading, writing, clock

    def _now(self, later: timedelta = timedelta()) -> str:
        return (self._clock().astimezone(UTC) + later).isoformat(timespec="microseconds")

    def everyone(self) -> tuple[Person, ...]:
        """All people, those who left too, by name."""
        with self._reading() as connection:
            return tuple(map(_person, connection.execute(select(people).order_by(people.c.name)).mappings()))

    def person(self, name: str) -> Person:
        """A person by name; NotInRegister where there is none."""
        with self._reading() as connection:
            return _person(_row(connection, name))

    def add(self, name: str, role: str, password: str, *, by: str) -> Person:
        """Add a person with a hashed password; RegisterError where the name is taken."""
        check_name(name)
        check_role(role)
        with self._writing() as connection:
            return self._added(connection, name, role, password, by)

    def _added(self, connection: Connection, name: str, role: str, password: str, by: str) -> Person:
        if connection.execute(select(people.c.seq).where(people.c.name == name)).first():
            raise RegisterError(f"there is somebody named {name!r}", repair="Choose another name")
        now = self._now()
        row = {"name": name, "role": role, "password": password, "made_at": now}
        connection.execute(insert(people), [row | {"failures": 0, "locked_until": "", "left_at": ""}])
        noted(connection, now, by, "person.added", {"name": name, "role": role})
        return Person(name=name, role=role, made_at=now)

    def set_role(self, name: str, role: str, *, by: str) -> None:
        """Give a person another role; RegisterError for the last admin."""
        check_role(role)
        with self._writing() as connection:
            self._not_last(connection, name, role)
            self._changed(connection, name, {"role": role}, by, "person.role")

    def leave(self, name: str, *, by: str) -> None:
        """Let a person in no more; what they judged stays. RegisterError for the last admin."""
        with self._writing() as connection:
            self._not_last(connection, name, "")
            self._changed(connection, name, {"left_at": self._now()}, by, "person.left")
            self._end(connection, keys.c.name == name)

    def set_password(self, name: str, password: str, *, by: str, keep: str = "") -> None:
        """Set a hashed password and end all sessions but ``keep``, a hashed secret."""
        with self._writing() as connection:
            given = {"password": password, "failures": 0, "locked_until": ""}
            self._changed(connection, name, given, by, "person.password", {})
            self._end(connection, keys.c.name == name, keys.c.use == BROWSER, keys.c.secret != keep)

    def password(self, name: str) -> str:
        """The hashed password of a person who may come in now; NotInRegister for any other."""
        with self._reading() as connection:
            row = _row(connection, name)
        if row["left_at"] or row["locked_until"] > self._now():
            raise NotInRegister(f"{name!r} may not come in now")
        return str(row["password"])

    def has_password(self, name: str) -> bool:
        """Whether a person can sign in by a password."""
        with self._reading() as connection:
            return bool(_row(connection, name)["password"])

    def tried(self, name: str, right: bool) -> None:
        """Note a password that was tried; after MOST_FAILURES wrong ones a person is locked out for a while."""
        with self._writing() as connection:
            row = _row(connection, name)
            failures = 0 if right else row["failures"] + 1
            locked = self._now(LOCKED) if failures >= MOST_FAILURES else ""
            self._changed(
                connection, name, {"failures": 0 if locked else failures, "locked_until": locked}, name,
                "person.signed-in" if right else "person.refused", {"locked": bool(locked)},
            )  # fmt: skip

    def give_key(self, secret: str, use: str, *, name: str, role: str, label: str, lasts: timedelta, by: str) -> Key:
        """Keep the hash of a secret that lets in a person (``name``), or invites one (``role``)."""
        check_role(role)
        now, ends = self._now(), self._now(lasts)
        row = {"secret": secret, "use": use, "name": name, "role": role, "label": label, "made_at": now}
        with self._writing() as connection:
            seq = connection.execute(insert(keys).returning(keys.c.seq), [row | {"ends_at": ends, "ended_at": ""}])
            noted(connection, now, by, f"key.{use}", {"name": name, "role": role, "label": label})
            return Key(seq=int(seq.scalar_one()), use=use, name=name, role=role, label=label, made_at=now, ends_at=ends)

    def holder(self, secret: str, use: str) -> Person:
        """Whom a hashed secret lets in; NotInRegister for one that is unknown, over, or of somebody who left."""
        with self._reading() as connection:
            key = self._key(connection, secret, use)
            person = _person(_row(connection, key["name"]))
        if person.left_at:
            raise NotInRegister("this person left")
        # A program may do no more than its token was made for, and no more than its person may now.
        return replace(person, role=min(person.role, key["role"], key=ROLES.index)) if use == API else person

    def invitation(self, secret: str) -> Key:
        """The invitation of a hashed secret; NotInRegister where it is used or over."""
        return self.key(secret, INVITATION)

    def key(self, secret: str, use: str) -> Key:
        """The key of a hashed secret; NotInRegister where it is over."""
        with self._reading() as connection:
            return _given(self._key(connection, secret, use))

    def accept(self, secret: str, name: str, password: str) -> Person:
        """Add the person whom an invitation brings, and end it; all or nothing."""
        check_name(name)
        with self._writing() as connection:
            key = self._key(connection, secret, INVITATION)
            person = self._added(connection, name, key["role"], password, name)
            self._end(connection, keys.c.seq == key["seq"])
            return person

    def end_key(self, secret: str = "", *, seq: int = 0, name: str = "", by: str = "") -> None:
        """End a key by its hashed secret, or by its number (of ``name``, where it is given)."""
        wanted = [keys.c.secret == secret] if secret else [keys.c.seq == seq]
        with self._writing() as connection:
            ended = self._end(connection, *wanted, *([keys.c.name == name] if name else []))
            if not ended and not secret:
                raise NotInRegister(f"no key {seq}")
            if by:
                noted(connection, self._now(), by, "key.ended", {"seq": seq})

    def end_others(self, name: str, *, by: str, keep: str = "") -> int:
        """End all sessions of a person but ``keep``, a hashed secret; how many that were."""
        with self._writing() as connection:
            ended = self._end(connection, keys.c.name == name, keys.c.use == BROWSER, keys.c.secret != keep)
            noted(connection, self._now(), by, "sessions.ended", {"name": name, "count": ended})
            return ended

    def unlock(self, name: str, *, by: str) -> None:
        """Let a locked person try again."""
        with self._writing() as connection:
            self._changed(connection, name, {"failures": 0, "locked_until": ""}, by, "person.unlocked", {})

    def keys(self, use: str, name: str = "") -> tuple[Key, ...]:
        """The keys of a use that are not over, of one person or all."""
        query = select(keys).where(keys.c.use == use, keys.c.ended_at == "", keys.c.ends_at > self._now())
        query = query.where(keys.c.name == name) if name else query
        with self._reading() as connection:
            return tuple(map(_given, connection.execute(query.order_by(keys.c.seq)).mappings()))

    def _key(self, connection: Connection, secret: str, use: str) -> RowMapping:
        query = select(keys).where(
            keys.c.secret == secret, keys.c.use == use, keys.c.ended_at == "", keys.c.ends_at > self._now()
        )
        row = connection.execute(query).mappings().first()
        if row is None:
            raise NotInRegister(f"no such {use}, or it is over", repair="Ask for a new one")
        return row

    def _end(self, connection: Connection, *conditions: Any) -> int:
        query = update(keys).where(keys.c.ended_at == "", *conditions).values(ended_at=self._now())
        return int(connection.execute(query).rowcount)

    def _changed(
        self, connection: Connection, name: str, given: dict[str, Any], by: str, act: str, told: Any = None
    ) -> None:
        _row(connection, name)
        connection.execute(update(people).where(people.c.name == name).values(**given))
        noted(connection, self._now(), by, act, {"name": name} | (given if told is None else told))

    def _not_last(self, connection: Connection, name: str, role: str) -> None:
        """Raise RegisterError where nobody would be left who may say who may what."""
        query = select(func.count()).where(people.c.role == ADMIN, people.c.left_at == "", people.c.name != name)
        if role != ADMIN and _row(connection, name)["role"] == ADMIN and not connection.execute(query).scalar():
            raise RegisterError(f"{name!r} is the last admin", repair="Make somebody else admin first")


def _row(connection: Connection, name: str) -> RowMapping:
    row = connection.execute(select(people).where(people.c.name == name)).mappings().first()
    if row is None:
        raise NotInRegister(f"nobody is named {name!r}")
    return row


def _person(row: RowMapping) -> Person:
    return Person(**{field: row[field] for field in ("name", "role", "made_at", "locked_until", "left_at")})


def _given(row: RowMapping) -> Key:
    return Key(**{field: row[field] for field in ("seq", "use", "name", "role", "label", "made_at", "ends_at")})


def check_name(name: str) -> None:
    """Raise OptionError where a name cannot sign judgements."""
    if not name.strip() or name != name.strip() or len(name) > LONGEST_NAME or "@" in name or not name.isprintable():
        raise OptionError(f"{name!r} cannot be a name", repair=f"Use up to {LONGEST_NAME} letters, without @")


def check_role(role: str) -> None:
    """Raise OptionError for a role that there is not."""
    if role not in ROLES:
        raise OptionError(f"role is {role!r}", repair=f"Allowed: {', '.join(ROLES)}")
