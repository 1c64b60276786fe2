"""What hangs together in a graph, by Splink's connected components on Spark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mihak.linking.splinked import quiet

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession


def database(spark: SparkSession) -> Any:
    """Splink's view of a session; what it works out on the way lies in the session's folder of checkpoints."""
    from splink.backends.spark import SparkAPI  # noqa: PLC0415  # Heavy, and part of an extra.

    parts = int(spark.conf.get("spark.sql.shuffle.partitions") or 0)
    return SparkAPI(spark_session=spark, num_partitions_on_repartition=max(parts, 1), register_udfs_automatically=False)


def parts(spark: SparkSession, edges: DataFrame, left: str, right: str) -> DataFrame:
    """Every value of two columns of edges, as ``id``, with the smallest that it hangs together with, as ``part``."""
    from splink.clustering import cluster_pairwise_predictions_at_threshold  # noqa: PLC0415  # Likewise.

    pairs = edges.selectExpr(f"{left} as id_l", f"{right} as id_r")
    nodes = pairs.selectExpr("id_l as id").union(pairs.selectExpr("id_r as id")).distinct()
    if pairs.isEmpty():
        return nodes.selectExpr("id", "id as part")
    api = database(spark)
    with quiet():
        found = cluster_pairwise_predictions_at_threshold(
            nodes=api.register(nodes), edges=api.register(pairs), db_api=api, node_id_column_name="id"
        )
    return spark.table(found.physical_name).selectExpr("id", "cluster_id as part")
