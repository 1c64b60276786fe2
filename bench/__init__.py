"""What `make bench` measures: accuracy, speed, memory, start-up."""
