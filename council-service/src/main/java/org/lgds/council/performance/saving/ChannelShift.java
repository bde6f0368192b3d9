package org.lgds.council.performance.saving;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.lgds.council.performance.figure.Channel;
import org.lgds.council.performance.figure.Completed;

/**
 * What moving to other channels saves, demand held constant (DOMAIN.md 3.8): the sum over channels of unit cost, times the
 * transactions completed now, times the baseline's share less the present share. Exact until it is rounded to pence.
 *
 * @param volume transactions completed now, in all channels
 * @param channels each channel that has or had any
 * @param savingPence in pence, negative for a loss; absent where an input is missing
 * @param missing the inputs that keep the saving from being known
 */
record ChannelShift(Long volume, List<Line> channels, Long savingPence, List<String> missing) {

    private static final int SHARE_DECIMALS = 4;

    /**
     * What one channel adds to the saving, or takes from it.
     *
     * @param channel the channel
     * @param unitCostPence what a transaction costs in it, in pence; absent where nobody has told that
     * @param provenance whose unit cost it is
     * @param baselineShare its share of the transactions in the earlier period, from 0 to 1
     * @param currentShare its share of the transactions in the later period, from 0 to 1
     * @param savingPence what it adds to the saving, in pence; rounded by itself, so the parts may differ from their sum by
     *     a penny
     */
    @Schema(name = "ChannelShiftLine")
    record Line(
            Channel channel,
            Integer unitCostPence,
            UnitCost.Provenance provenance,
            BigDecimal baselineShare,
            BigDecimal currentShare,
            Long savingPence) {}

    static ChannelShift between(Completed baseline, Completed current, Map<Channel, UnitCost> costs) {
        var missing = new LinkedHashSet<String>();
        mustBeCounted("baseline.", baseline, missing);
        mustBeCounted("", current, missing);
        if (!missing.isEmpty()) {
            return new ChannelShift(current == null ? null : current.total(), List.of(), null, List.copyOf(missing));
        }
        var lines = new ArrayList<Line>();
        // All over the baseline's total, so that nothing is rounded before the end.
        var saved = BigInteger.ZERO;
        for (var channel : Channel.values()) {
            if (baseline.counted(channel) == 0 && current.counted(channel) == 0) {
                continue;
            }
            var moved = moved(channel, baseline, current);
            var cost = costs.get(channel);
            if (cost != null) {
                saved = saved.add(moved.multiply(BigInteger.valueOf(cost.pence())));
            } else if (moved.signum() != 0) {
                missing.add("unitCost." + channel.input().replaceFirst("^completed\\.", ""));
            }
            lines.add(line(channel, cost, baseline, current));
        }
        return new ChannelShift(
                current.total(),
                lines,
                missing.isEmpty() ? pence(saved, baseline.total()) : null,
                missing.isEmpty() ? null : List.copyOf(missing));
    }

    private static void mustBeCounted(String prefix, Completed completed, Set<String> missing) {
        if (completed == null || completed.total() == null || completed.total() == 0) {
            missing.add(prefix + "completed.total");
        }
        for (var channel : Channel.values()) {
            if (completed == null || completed.counted(channel) == null) {
                missing.add(prefix + channel.input());
            }
        }
    }

    /** Transactions that left a channel, times the baseline's total. */
    private static BigInteger moved(Channel channel, Completed baseline, Completed current) {
        return BigInteger.valueOf(current.total())
                .multiply(BigInteger.valueOf(baseline.counted(channel)))
                .subtract(BigInteger.valueOf(current.counted(channel)).multiply(BigInteger.valueOf(baseline.total())));
    }

    private static Line line(Channel channel, UnitCost cost, Completed baseline, Completed current) {
        var saved = cost == null
                ? null
                : pence(moved(channel, baseline, current).multiply(BigInteger.valueOf(cost.pence())), baseline.total());
        return new Line(
                channel,
                cost == null ? null : cost.pence(),
                cost == null ? null : cost.provenance(),
                share(channel, baseline),
                share(channel, current),
                saved);
    }

    private static BigDecimal share(Channel channel, Completed completed) {
        var share = BigDecimal.valueOf(completed.counted(channel))
                .divide(BigDecimal.valueOf(completed.total()), SHARE_DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return share.scale() < 0 ? share.setScale(0) : share;
    }

    private static Long pence(BigInteger sum, long total) {
        return new BigDecimal(sum)
                .divide(BigDecimal.valueOf(total), 0, RoundingMode.HALF_EVEN)
                .longValueExact();
    }
}
