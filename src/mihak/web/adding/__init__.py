"""Adding reports while the pages go on being served: what was sent, the process that reads it, and the jobs."""
