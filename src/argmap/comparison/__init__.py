"""Speakers against one another, as typed results: numbers and names, no printing."""

from argmap.comparison.overview import SpeakerComparison, compare_speakers
from argmap.comparison.speakers import UnknownSpeakerError, chosen_speakers

__all__ = ["SpeakerComparison", "UnknownSpeakerError", "chosen_speakers", "compare_speakers"]
