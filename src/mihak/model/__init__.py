"""The nouns of Mihak: frozen, no I/O."""
