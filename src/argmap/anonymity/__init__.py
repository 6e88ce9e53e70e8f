"""A map without the names of those who speak in it."""

from argmap.anonymity.anonymize import Anonymized, anonymize

__all__ = ["Anonymized", "anonymize"]
