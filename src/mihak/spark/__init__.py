"""The same steps over partitions, on Apache Spark; no logic of its own."""
