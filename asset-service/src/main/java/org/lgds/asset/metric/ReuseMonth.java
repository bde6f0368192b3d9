package org.lgds.asset.metric;

import java.util.List;

import org.lgds.asset.adoption.ReasonCode;

/**
 * Reuse in a month, as far as the caller may know: anyone of live and retired adoptions; councils of planned and
 * implementing ones too; a council of its own, and LGDS, of all (DOMAIN.md 7). Of times, reasons and spend other councils are
 * told for the whole sector alone, once the month has been over for a day, and each figure only where at least three councils
 * stand behind it, two of them councils whose records the caller does not read.
 *
 * @param month the month, such as 2026-01
 * @param open adoptions that were open and not stale at the end of the month, or are now
 * @param reached adoptions that came to a stage in the month; where some stages were jumped over the one told of. No
 *     corrections, and not what successors took over at vesting
 * @param daysToLive how long adoptions took that went live; absent where none with known days did
 * @param abandonments adoptions given up in the month, by reason; a reason that nobody gave, or that is not told, is left out
 * @param avoidedSpend what councils did not spend, and what they spent besides; absent where it is not the caller's to know
 */
public record ReuseMonth(
        String month,
        Open open,
        Reached reached,
        DaysToLive daysToLive,
        List<Abandonments> abandonments,
        AvoidedSpend avoidedSpend) {

    /**
     * Adoptions by the stage they are in. A successor's since vesting counts, its predecessors' no longer.
     *
     * @param interested how many are interested; absent where that is not the caller's to know
     * @param evaluating how many are evaluating; absent where that is not the caller's to know
     * @param planned how many are planned; absent where that is not the caller's to know
     * @param implementing how many are implementing; absent where that is not the caller's to know
     * @param live how many are live
     */
    public record Open(Long interested, Long evaluating, Long planned, Long implementing, long live) {}

    /**
     * Adoptions by the stage they came to; transferred ones went to successors.
     *
     * @param interested how many began with interest; absent where that is not the caller's to know
     * @param evaluating how many began evaluation; absent where that is not the caller's to know
     * @param planned how many were planned; absent where that is not the caller's to know
     * @param implementing how many began implementation; absent where that is not the caller's to know
     * @param live how many went live
     * @param retired how many were retired
     * @param abandoned how many were abandoned; absent where that is not the caller's to know
     * @param transferred how many went to successors at vesting; absent where that is not the caller's to know
     */
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
     * Days from interest to going live, of the adoptions that went live in the month and were once interested. Quartiles are
     * by nearest rank: each is the time of one of them.
     *
     * @param adoptions how many
     * @param lowerQuartile a quarter of them took so many days or fewer
     * @param median half of them took so many days or fewer
     * @param upperQuartile three quarters of them took so many days or fewer
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

    /**
     * How many adoptions were given up for one reason.
     *
     * @param reasonCode why
     * @param adoptions how many
     */
    public record Abandonments(ReasonCode reasonCode, long adoptions) {}

    /**
     * Benefits of the adoptions that went live in the month (DOMAIN.md 4.7), each assessed once, with evidence alone; in the
     * prices each was assessed in.
     *
     * @param pence what would have been spent without the assets, less what was, in pence; no adoption counts below 0
     * @param extraCostPence what adoptions cost more than doing it alone would have, in pence; nothing is set off against it
     * @param withEvidence how many adoptions were assessed
     * @param withoutEvidence how many adoptions went live with nothing to assess them by
     */
    public record AvoidedSpend(long pence, long extraCostPence, long withEvidence, long withoutEvidence) {}
}
