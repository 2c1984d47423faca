"""Trials on ledgers with known truth, against simpler rules."""
