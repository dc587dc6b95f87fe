"""What the operator sees: one folder per tab, and the kit they share."""
