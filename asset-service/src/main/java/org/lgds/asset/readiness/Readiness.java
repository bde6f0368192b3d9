package org.lgds.asset.readiness;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import jakarta.persistence.Embeddable;

/** How ready an asset is to be used again: the states of the eight checks, a point for each that is met. */
@Embeddable
public class Readiness {

    private String[] readinessStates = Arrays.stream(Check.values())
            .map(check -> CheckState.UNKNOWN.name())
            .toArray(String[]::new);

    private int readinessScore;

    /**
     * How easy an asset is to use again: eight checks, a point each.
     *
     * @param score how many checks are met, from 0 to 8
     * @param band how much work it is to take over
     * @param checks the answer to each check, by its name
     */
    public record Whole(int score, Band band, Map<Check, CheckState> checks) {}

    public CheckState state(Check check) {
        return CheckState.valueOf(readinessStates[check.ordinal()]);
    }

    /**
     * Takes an answer over.
     *
     * @return the answer before
     */
    public CheckState rate(Check check, CheckState state) {
        var before = state(check);
        if (state != before) {
            // A new array, as the old one is what the session compares with.
            readinessStates = readinessStates.clone();
            readinessStates[check.ordinal()] = state.name();
            readinessScore = (int) Arrays.stream(Check.values())
                    .filter(one -> state(one).earnsThePoint())
                    .count();
        }
        return before;
    }

    /** Checks the licence, an SPDX expression or null. */
    public void rateLicence(String licence) {
        rate(Check.OPEN_LICENCE, CheckState.of(OpenLicence.is(licence)));
    }

    public int score() {
        return readinessScore;
    }

    public Whole whole() {
        var checks = new EnumMap<Check, CheckState>(Check.class);
        Arrays.stream(Check.values()).forEach(check -> checks.put(check, state(check)));
        return new Whole(readinessScore, Band.of(readinessScore), checks);
    }
}
