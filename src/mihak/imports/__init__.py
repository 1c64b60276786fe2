"""Rows of other people's data sets as reports with claims of their own."""
