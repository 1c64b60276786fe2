"""More annotated reports from the ones there are, and from a grammar."""
