"""What claims of one happening amount to, and whether a report holds together: pure, no I/O."""
