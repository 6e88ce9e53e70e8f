"""Measurements of speed, each as a ratio to a named floor taken in the same run.

``python -m benchmarks`` runs them all, ``python -m benchmarks load check`` some. Machines differ and are noisy:
ratios of medians travel, times do not.
"""
