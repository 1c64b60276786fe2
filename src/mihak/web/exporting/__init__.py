"""Exports at the desk: what is asked for, and the files, written beside the pages and kept for a while."""
