package org.lgds.asset.match;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How alike two solutions, or a solution and an asset, are. The score is 0.5 service + 0.2 interaction + 0.3 text, with six
 * decimals.
 *
 * @param service the part for the service: 1 if it is the same (LGSL), 0.5 for the same service area, else 0
 * @param interaction the part for the interaction: 1 if it is the same (LGIL), 0.5 where either is blank, else 0
 * @param text how alike title and need are, from 0 to 1
 * @param match the score, from 0 to 1
 */
public record MatchScore(BigDecimal service, BigDecimal interaction, BigDecimal text, BigDecimal match) {

    private static final BigDecimal SERVICE_WEIGHT = new BigDecimal("0.5");
    private static final BigDecimal INTERACTION_WEIGHT = new BigDecimal("0.2");
    private static final BigDecimal TEXT_WEIGHT = new BigDecimal("0.3");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal SUSPECT_FROM = new BigDecimal("0.70");

    /** Six places: a third of 0.3 must count as 0.1, and no text we take is long enough to fall between. */
    private static final int PLACES = 6;

    /** What two subjects' services are to each other. */
    public enum Services {
        SAME(BigDecimal.ONE),
        SAME_AREA(HALF),
        UNRELATED(BigDecimal.ZERO);

        private final BigDecimal part;

        Services(BigDecimal part) {
            this.part = part;
        }
    }

    /**
     * The score of two subjects.
     *
     * @param interaction LGIL number of one, or null where it is blank
     * @param other LGIL number of the other, or null
     */
    public static MatchScore of(Services services, Integer interaction, Integer other, BigDecimal text) {
        return of(services.part, interactionPart(interaction, other), text);
    }

    private static MatchScore of(BigDecimal service, BigDecimal interaction, BigDecimal text) {
        if (text.signum() < 0 || text.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("a text similarity is from 0 to 1, not " + text);
        }
        var match = SERVICE_WEIGHT
                .multiply(service)
                .add(INTERACTION_WEIGHT.multiply(interaction))
                .add(TEXT_WEIGHT.multiply(text))
                .setScale(PLACES, RoundingMode.HALF_UP);
        return new MatchScore(service, interaction, text, match);
    }

    private static BigDecimal interactionPart(Integer one, Integer other) {
        if (one == null || other == null) {
            return HALF;
        }
        return one.equals(other) ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    /** True if it is the same service and alike enough; the same service is a condition of its own. */
    public boolean isSuspect() {
        return service.compareTo(BigDecimal.ONE) == 0 && match.compareTo(SUSPECT_FROM) >= 0;
    }

    /** Read by callers, as {@code related}: true if the two are of one service area and so worth a look, whatever their score. */
    public boolean isRelated() {
        return !isSuspect() && service.signum() > 0;
    }
}
