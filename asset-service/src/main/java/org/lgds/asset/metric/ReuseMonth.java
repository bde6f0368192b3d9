package org.lgds.asset.metric;

import java.util.List;

import org.lgds.asset.adoption.ReasonCode;

/**
 * Reuse in a month, as far as the caller may know: anyone of live and retired adoptions; councils of planned and
 * implementing ones too; a council of its own, and LGDS, of all (DOMAIN.md 7). Of times, reasons and spend other councils are
 * told for the whole sector alone, once the month has been over for a day, and each figure only where at least three councils
 * stand behind it, two of them councils whose records the caller does not read.
 *
 * @param month such as {@code 2026-01}
 * @param open adoptions at the end of the month, or now, that were open and not stale
 * @param reached adoptions that came to a stage in the month, the one told of where some were jumped over; no correction, no
 *     confirmation, and not what successors took over at vesting
 * @param daysToLive absent where no adoption with known days went live
 * @param abandonments adoptions given up in the month, by reason; a reason that nobody gave, or that is not told, is left out
 */
public record ReuseMonth(
        String month,
        Open open,
        Reached reached,
        DaysToLive daysToLive,
        List<Abandonments> abandonments,
        AvoidedSpend avoidedSpend) {

    /** Adoptions by the stage they are in. A successor's since vesting counts, its predecessors' no longer. */
    public record Open(Long interested, Long evaluating, Long planned, Long implementing, long live) {}

    /** Adoptions by the stage they came to; transferred ones went to successors. */
    public record Reached(
            Long interested,
            Long evaluating,
            Long planned,
            Long implementing,
            long live,
            long retired,
            Long abandoned,
            Long transferred) {}

    /**
     * Days from interest to the day it was live, of the adoptions that went live in the month and were once interested;
     * quartiles by nearest rank, so that each is the time of one of them.
     *
     * @param adoptions how many
     */
    public record DaysToLive(long adoptions, int lowerQuartile, int median, int upperQuartile) {

        /**
         * From the adoptions of each number of days, in rising order.
         *
         * @return null where there are none
         */
        static DaysToLive of(List<Timed> timed) {
            var all = timed.stream().mapToLong(Timed::adoptions).sum();
            return all == 0 ? null : new DaysToLive(all, rank(timed, all, 1), rank(timed, all, 2), rank(timed, all, 3));
        }

        private static int rank(List<Timed> timed, long all, int quarters) {
            var rank = (all * quarters + 3) / 4;
            for (var one : timed) {
                rank -= one.adoptions;
                if (rank <= 0) {
                    return one.days;
                }
            }
            throw new IllegalStateException("no rank is beyond all of them");
        }
    }

    /** Adoptions that took so many days. */
    record Timed(int days, long adoptions) {}

    public record Abandonments(ReasonCode reasonCode, long adoptions) {}

    /**
     * Benefits of the adoptions that went live in the month (DOMAIN.md 4.7), each assessed once, with evidence alone; in the
     * prices each was assessed in.
     *
     * @param pence counterfactual less actual cost, none below 0
     * @param extraCostPence actual cost above the counterfactual, which nothing is set off against
     * @param withEvidence adoptions assessed
     * @param withoutEvidence adoptions that went live with nothing to assess them by
     */
    public record AvoidedSpend(long pence, long extraCostPence, long withEvidence, long withoutEvidence) {}
}
