"""All that is true of one language."""
