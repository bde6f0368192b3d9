package org.lgds.asset.search;

/**
 * How an item was ranked: {@code score} is the sum of the others. The formula, whose parts are functions of the database
 * ({@code text_part} and so on), is
 *
 * <pre>
 * text         0.60 * (0.75 * ts_rank of the words, where a name counts 1, tags and services 0.5, summary and needs 0.25,
 *                      service areas 0.1; + 0.25 * trigram similarity of the name with what was asked)
 * readiness    0.10 * checks met / 8
 * adoptions    0.12 * ln(1 + councils in which it is live) / ln(51), at most 0.12, which 50 councils reach
 * endorsement  0.08 if endorsed
 * freshness    0.10 * (1 - days since it was last reviewed / 730), at least 0; 0 if stale
 * ended       -0.30 if deprecated or retired
 * peers        0.40 * share of the council's peers in which it is live     (only where assets are found for a council)
 * lacks        0.20 * services the council lacks that it serves / 5, at most 0.20                          (likewise)
 * </pre>
 *
 * A council's peers are those of its peer set; the councils of its type stand in while it has none.
 *
 * <p>Ranked are the first 1,000 of all that is found, taken by readiness, adoptions, endorsement and ended together, newest
 * first among equals: for whatever finds up to 1,000 assets that is all of them.
 */
public record Ranking(
        double score,
        double text,
        double readiness,
        double adoptions,
        double endorsement,
        double freshness,
        double ended,
        Double peers,
        Double lacks) {}
