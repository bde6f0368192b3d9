package org.lgds.bench;

import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * A read of the service beside the statement that answers the same by plain SQL.
 *
 * @param path the next address
 * @param right what every answer must be
 * @param sql the reference; null where there is none
 * @param script the same for pgbench; null where it is not compared
 */
public record ReadCase(
        String name,
        Function<SplittableRandom, String> path,
        HttpReads.Right right,
        String sql,
        SqlReads.Parameters parameters,
        String script) {}
