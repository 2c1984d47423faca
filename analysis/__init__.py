"""Exchange Ledger: every claim about exchanges of prisoners and the fallen, reconciled and told."""
