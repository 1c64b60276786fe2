"""Claims compared with annotated reports, and the floors that hold the figures up."""
