package org.lgds.asset.adoption;

import java.time.LocalDate;
import java.util.ArrayList;

import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** What a claim must keep to, given where the adoption stands (DOMAIN.md 4.3). */
record ClaimRules(Adoption adoption, Adoptable adoptable, LocalDate today) {

    static final ProblemType STEP_BACK = new ProblemType("adoption-step-back", 409, "A step back needs a reason");
    static final ProblemType ENDED = new ProblemType("adoption-ended", 409, "The adoption has ended");
    static final ProblemType NOT_LIVE_YET = new ProblemType("adoption-not-live", 409, "It cannot be live like this");

    /**
     * Lets only a claim that holds go on.
     *
     * @throws Problem 409 when it breaks a rule
     */
    void check(AdoptionClaim claim) {
        var from = adoption.stage;
        if (from != null && !from.isOpen() && from != claim.stage()) {
            throw Problem.of(
                    ENDED,
                    "The adoption ended as %s and cannot become %s.",
                    Stage.name(from),
                    Stage.name(claim.stage()));
        }
        if (from == null && !claim.stage().isOpen()) {
            throw Problem.of(ENDED, "An adoption cannot begin as %s.", Stage.name(claim.stage()));
        }
        if (from != null) {
            checkStep(from, claim);
        }
        adoptable.check(from, claim.stage());
        checkFacts(claim);
    }

    private static void checkStep(Stage from, AdoptionClaim claim) {
        var to = claim.stage();
        if (to.isOpen() && to.isBefore(from) && claim.reason() == null) {
            throw Problem.of(
                    STEP_BACK,
                    "The adoption is %s; to put it back to %s, say in reason what was wrong.",
                    Stage.name(from),
                    Stage.name(to));
        }
        if (to == Stage.RETIRED && from != Stage.RETIRED && from != Stage.LIVE) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "Only what is live can retire; give up a %s one as abandoned.",
                    Stage.name(from));
        }
        if (to == Stage.ABANDONED && from == Stage.LIVE) {
            throw Problem.of(ProblemType.WRONG_STATE, "What is live is not abandoned; retire it.");
        }
        if (to == Stage.TRANSFERRED && from != Stage.TRANSFERRED) {
            throw Problem.of(ProblemType.WRONG_STATE, "An adoption is transferred by reorganisation alone.");
        }
    }

    private void checkFacts(AdoptionClaim claim) {
        var wrong = new ArrayList<String>();
        var version = claim.assetVersion();
        if (claim.stage() == Stage.LIVE && version == null) {
            wrong.add("assetVersion is needed for live");
        }
        if (version != null && !adoptable.hasReleased(version) && !version.equals(adoption.assetVersion)) {
            wrong.add("assetVersion %s is no released version of the asset".formatted(version));
        }
        if (claim.stage() == Stage.LIVE && claim.wentLiveOn() == null) {
            wrong.add("wentLiveOn is needed for live");
        }
        if (claim.wentLiveOn() != null && claim.wentLiveOn().isAfter(today)) {
            wrong.add("wentLiveOn is in the future");
        }
        if (claim.stage() == Stage.ABANDONED && claim.reasonCode() == null) {
            wrong.add("reasonCode is needed for abandoned");
        }
        if (!wrong.isEmpty()) {
            throw Problem.of(NOT_LIVE_YET, "The claim does not hold: %s.", String.join("; ", wrong))
                    .with("wrong", wrong);
        }
    }
}
