"""Text to mentions: one file a kind."""
