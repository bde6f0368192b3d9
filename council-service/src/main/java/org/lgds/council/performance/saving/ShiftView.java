package org.lgds.council.performance.saving;

import java.time.LocalDate;
import java.util.List;

import org.lgds.council.performance.figure.Grain;

/**
 * What moving to other channels saved between two periods of a service.
 *
 * @param council the council's code, such as LDS
 * @param service LGSL code of the service
 * @param interaction LGIL code of the kind of dealing; absent for the service as a whole
 * @param grain how long the two periods are
 * @param baseline first day of the period compared with
 * @param current first day of the period compared
 * @param volume transactions completed in the later period, in all channels
 * @param channels what each channel adds to it
 * @param savingPence in pence, negative for a loss; absent where an input is {@code missing}
 * @param cashable false: no money is freed until a budget line moves
 * @param missing what must be told before a saving can be computed; absent where nothing is missing
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

    /**
     * A published set of unit costs.
     *
     * @param source who published them
     * @param priceBase the year whose prices these are
     */
    public record DefaultCosts(String source, int priceBase) {}
}
