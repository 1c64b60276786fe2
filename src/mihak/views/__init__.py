"""Answers as documented dataclasses, without any formatting; shared by all that show them."""
