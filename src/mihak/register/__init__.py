"""The register: the only SQL of Mihak. This file loads none of it."""
