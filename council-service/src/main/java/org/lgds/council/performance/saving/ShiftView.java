package org.lgds.council.performance.saving;

import java.time.LocalDate;
import java.util.List;

import org.lgds.council.performance.figure.Grain;

/**
 * What moving to other channels saved between two periods of a service.
 *
 * @param baseline first day of the period compared with
 * @param current first day of the period compared
 * @param savingPence in pence, negative for a loss; absent where an input is {@code missing}
 * @param cashable false: no money is freed until a budget line moves
 * @param defaultCosts where the unit costs come from that the council did not give
 */
public record ShiftView(
        String council,
        int service,
        Integer interaction,
        Grain grain,
        LocalDate baseline,
        LocalDate current,
        Long volume,
        List<ChannelShift.Line> channels,
        Long savingPence,
        boolean cashable,
        List<String> missing,
        DefaultCosts defaultCosts) {

    /** A published set of unit costs. */
    public record DefaultCosts(String source, int priceBase) {}
}
