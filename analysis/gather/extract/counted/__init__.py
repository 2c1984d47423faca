"""What a number counts: people of which group, bodies, exchanges, or nothing that the ledger holds."""
