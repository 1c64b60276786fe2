"""Mihak reads reports of armed conflict and shows what they claim."""
