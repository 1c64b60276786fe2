"""Which claims tell of the same happening: pure, no I/O."""
