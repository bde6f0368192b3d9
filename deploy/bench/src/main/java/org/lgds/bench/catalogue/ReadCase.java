package org.lgds.bench.catalogue;

import java.util.SplittableRandom;
import java.util.function.Function;

import org.lgds.bench.SqlReads;

/**
 * A read of the service beside the statement that answers the same by plain SQL.
 *
 * @param path the next address
 * @param expected what every answer holds
 * @param sql the reference; null where there is none
 * @param script the same for pgbench; null where it is not compared
 */
record ReadCase(
        String name,
        Function<SplittableRandom, String> path,
        String expected,
        String sql,
        SqlReads.Parameters parameters,
        String script) {}
