package org.lgds.council.council;

import java.util.List;

/** Councils as they come into the register. */
public final class NewCouncils {

    private NewCouncils() {}

    /** A council in being, as the register file has it. */
    public static Council registered(RegisteredCouncil line, Authority authority) {
        var council = new Council();
        council.code = line.code();
        council.state = Council.State.ACTIVE;
        council.name = line.name();
        council.nameCy = line.nameCy();
        council.keep(line.news(null, null));
        council.identifiers.addAll(line.identifiers());
        council.belong(line.county(), authority);
        council.describe(line.outcome(), null);
        council.startsOn = line.startsOn();
        return council;
    }

    /** A council that ended before the register was kept. */
    public static Council former(FormerCouncil line, List<String> followedBy, List<String> inBeing) {
        var council = new Council();
        council.code = line.code();
        council.state = Council.State.ABOLISHED;
        council.name = line.name();
        council.startsOn = line.startsOn();
        council.endsOn = line.endsOn();
        council.successors = followedBy;
        council.resolvesTo = inBeing;
        council.identifiers.addAll(line.identifiers());
        council.describe(line.outcome(), null);
        if (line.county() != null) {
            council.memberships.add(Membership.ofCounty(line.county()).endedOn(line.endsOn()));
        }
        return council;
    }

    /** A council that a reorganisation would make; its facts come from its predecessors. */
    public static Council proposed(CouncilOutcome outcome, Facts derived, Effect effect) {
        var council = new Council();
        council.code = outcome.code();
        council.state = Council.State.PROPOSED;
        council.name = outcome.name();
        council.nameCy = outcome.nameCy();
        council.keep(DatedFacts.news(null, derived, measure -> effect.day(), effect.why()));
        council.identifiers.add(CouncilIdentifier.inUse(Scheme.CODE, outcome.code()));
        council.identifiers.add(CouncilIdentifier.inUse(Scheme.SLUG, outcome.slug()));
        council.describe(outcome, null);
        return council;
    }
}
