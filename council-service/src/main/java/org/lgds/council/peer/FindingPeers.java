package org.lgds.council.peer;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.council.council.Council;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/** Brings together what a council's neighbours follow from. */
@ApplicationScoped
class FindingPeers {

    static final ProblemType FACTS_MISSING = new ProblemType("facts-missing", 409, "Facts of the council are missing");

    private static final Set<Council.State> GONE = Set.of(Council.State.ABOLISHED, Council.State.WITHDRAWN);

    private final KeptPools pools;

    FindingPeers(KeptPools pools) {
        this.pools = pools;
    }

    /** A council's neighbours; where the same inputs were computed before and kept, these are they. */
    FoundPeers peers(Inputs inputs) {
        return PeerSnapshot.kept(inputs).map(FoundPeers::of).orElseGet(() -> FoundPeers.of(inputs));
    }

    /**
     * The inputs of one council's set, from the register as it is.
     *
     * @throws Problem 409 for a council that is no more, or of which a fact is missing
     */
    Inputs inputs(Council council, PeerParameters parameters) {
        if (GONE.contains(council.state)) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "Council %s is no more and has no neighbours; ask for its successors.",
                    council.code);
        }
        var own = PeerPool.factsOf(council);
        if (!own.missing().isEmpty()) {
            throw Problem.of(
                            FACTS_MISSING,
                            "Neighbours of %s cannot be found until the register has its %s.",
                            council.code,
                            String.join(", ", own.missing()))
                    .with("missing", own.missing());
        }
        return Inputs.of(parameters, own, pools.of(council.tier, council.nation, parameters));
    }
}
