"""The reader that asks a language model, and keeps of its answer what the report's own words bear out."""
