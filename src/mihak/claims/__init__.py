"""Mentions to claims: one file a kind."""
