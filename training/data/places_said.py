"""Places as reports tell them, with the name slots that a claim makes of the words."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import Final

from training.data.pools import place_pool

SIDES: Final = tuple("شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط قرب أطراف محيط ضواحي".split())
OUTSKIRTS: Final = ("الشمالي", "الجنوبي", "الشرقي", "الغربي")
SETTLED: Final = {"city": "مدينة", "town": "بلدة", "village": "قرية"}
SITES: Final = (
    "مطار {} العسكري", "معبر {}", "حقل {} النفطي", "جبل {}", "تلة {}", "معسكر {}", "حاجز {}", "جسر {}", "مفرق {}",
    "قاعدة {} الجوية", "سد {}", "مخيم {}", "وادي {}", "محور {}", "جبهة {}", "طريق {}",
)  # fmt: skip
WHOLE: Final = {
    "مدينة": "المدينة",
    "بلدة": "البلدة",
    "قرية": "القرية",
    "حي": "الحي",
    "مخيم": "المخيم",
    "مطار": "المطار",
}
DIVISIONS: Final = frozenset("محلية ولاية محافظة مديرية ناحية قضاء إقليم منطقة مدينة".split())
"""Names that begin so are the division's, not of a place in it."""
COUNTRIES: Final = ("SY", "SY", "SY", "YE", "YE", "IQ", "IQ", "LY", "SD", "PS", "LB", "AF", "SO", "EG")


@dataclass(frozen=True, slots=True)
class Spot:
    """Words for a place, and its slots: for each name, the acceptable strings of the words, best first."""

    words: str
    slots: tuple[tuple[str, ...], ...]

    @property
    def again(self) -> str:
        """A plain word for the same place, told before."""
        return WHOLE.get(self.words.split(maxsplit=1)[0], "المنطقة")


def spot(country: str, chance: random.Random) -> Spot:
    """A place of a country."""
    make = chance.choice((settled, settled, within, within, within, quarter, side, site, pair, bare, bare))
    return make(country, chance)


def name(country: str, kinds: tuple[str, ...], chance: random.Random) -> str:
    """The name of a place of some kinds, of the country where it has any."""
    pool = [place for kind in kinds for article in (True, False) for place in place_pool().get((kind, article, ""), ())]
    pool = [(of, called) for of, called in pool if called.split()[0] not in DIVISIONS]
    near = [called for of, called in pool if of == country]
    return chance.choice(near if len(near) > 5 else [called for _, called in pool])


def settled(country: str, chance: random.Random) -> Spot:
    """مدينة كذا."""
    noun, called = chance.choice(list(SETTLED.values())), name(country, ("town",), chance)
    return Spot(f"{noun} {called}", ((called, f"{noun} {called}"),))


def bare(country: str, chance: random.Random) -> Spot:
    """A name alone."""
    called = name(country, ("town", "admin1"), chance)
    return Spot(called, ((called,),))


def within(country: str, chance: random.Random) -> Spot:
    """A settlement inside something larger."""
    inner, outer = settled(country, chance), name(country, ("admin1", "admin2"), chance)
    if outer in inner.words:
        return inner
    part = f"{chance.choice(SIDES[:8])} {outer}"
    rural = f"ريف {outer} {chance.choice(OUTSKIRTS)}"
    link, slot = chance.choice((
        (f"بريف {outer}", (f"ريف {outer}", outer)), (f"في ريف {outer}", (f"ريف {outer}", outer)),
        (f"ب{rural}", (rural, outer)), (f"في {rural}", (rural, outer)), (part, (outer, part)),
        (f"بمحافظة {outer}", (outer, f"محافظة {outer}")), (f"في محافظة {outer}", (outer, f"محافظة {outer}")),
        (f"التابعة لمحافظة {outer}", (outer,)),
    ))  # fmt: skip
    return Spot(f"{inner.words} {link}", (*inner.slots, slot))


def quarter(country: str, chance: random.Random) -> Spot:
    """A neighbourhood of a city."""
    called, city = name(country, ("neighbourhood",), chance), name(country, ("town",), chance)
    noun = chance.choice(("حي", "حي", "منطقة", "شارع", "ضاحية"))
    link = chance.choice(("بمدينة", "في مدينة", "وسط مدينة", "من مدينة"))
    return Spot(f"{noun} {called} {link} {city}", ((called, f"{noun} {called}"), (city, f"مدينة {city}")))


def side(country: str, chance: random.Random) -> Spot:
    """A side of a place: one name."""
    inner, where = settled(country, chance), chance.choice(SIDES)
    called, full = inner.slots[0]
    words = chance.choice((f"{where} {full}", f"{where} {called}"))
    return Spot(words, ((called, words),))


def site(country: str, chance: random.Random) -> Spot:
    """A site named after a place, alone or in something larger."""
    words = chance.choice(SITES).format(name(country, ("town", "neighbourhood"), chance))
    if chance.random() < 0.5:
        return Spot(words, ((words,),))
    outer = name(country, ("admin1", "town"), chance)
    return Spot(f"{words} {chance.choice(('في', 'قرب', 'جنوب', 'شرق'))} {outer}", ((words,), (outer,)))


def pair(country: str, chance: random.Random) -> Spot:
    """Two places side by side."""
    one, two = name(country, ("town",), chance), name(country, ("town",), chance)
    if one == two:
        return bare(country, chance)
    noun = chance.choice(("بلدتي ", "مدينتي ", "قريتي ", "منطقتي ", ""))
    return Spot(f"{noun}{one} و{two}", ((one, f"{noun}{one}"), (two,)))
