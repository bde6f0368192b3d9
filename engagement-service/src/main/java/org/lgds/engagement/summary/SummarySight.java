package org.lgds.engagement.summary;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.kit.problem.MissingScope;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/**
 * Who may see which sums of what is its council's and LGDS's alone (class council, DOMAIN.md 7.3). Sums over all councils are
 * public, as nobody can tell from them what any one of them does. All narrower ones could be a single council's: a region may
 * have one that asks for advice, a month one request, an asset one council to which it was recommended. So they are for LGDS,
 * and for the people of a council those of that council, and of the ones it has followed.
 */
@ApplicationScoped
public class SummarySight {

    private static final String READING = "engagements:read";

    private final Caller caller;

    SummarySight(Caller caller) {
        this.caller = caller;
    }

    /** True for who may know that advice is being drafted. */
    public boolean seesDrafts() {
        return caller.seesAllCouncils();
    }

    /**
     * Lets this caller see sums that are narrower than those over all councils.
     *
     * @param council whose they are, or null where none is named
     * @throws Problem 401 for an anonymous caller, 403 {@code missing-scope}, or {@code other-council} for a council's people
     *     who did not name their own
     */
    public void mustSee(String council) {
        if (caller.anonymous()) {
            throw Problem.of(
                    ProblemType.UNAUTHENTICATED,
                    "Sums over all councils are public; sign in to see narrower ones, and leave all filters out otherwise.");
        }
        if (!caller.scopes().contains(READING)) {
            throw MissingScope.problem(READING);
        }
        if (!caller.seesAllCouncils() && (council == null || !caller.mayReadOf(council))) {
            throw Problem.of(
                    ProblemType.OTHER_COUNCIL,
                    "Your token shows the sums of your own council, and those over all: name your council, or no filter.");
        }
    }
}
