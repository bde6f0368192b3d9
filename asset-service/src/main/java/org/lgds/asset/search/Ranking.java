package org.lgds.asset.search;

/**
 * How an item was ranked, in points; the score is the sum of the others.
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
 *
 * @param score the sum of the others
 * @param text up to 0.60 for how well name, tags, services, summary and needs match what was asked
 * @param readiness 0.10 times the share of the eight readiness checks that are met
 * @param adoptions up to 0.12 for how many councils have it live; 50 reach it
 * @param endorsement 0.08 if it is endorsed
 * @param freshness 0.10, less the more days since it was last reviewed; 0 from 730 days on, or if it is stale
 * @param ended -0.30 if it is deprecated or retired
 * @param peers 0.40 times the share of the council's peers in which it is live; where assets are found for a council
 * @param lacks up to 0.20 for services that the council lacks and it serves; five reach it; where assets are found for a
 *     council
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
