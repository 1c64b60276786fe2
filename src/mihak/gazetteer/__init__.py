"""Names to ids: places, actors, persons, weapons, with their data."""
