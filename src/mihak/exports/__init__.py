"""Views as files, one file a format."""
