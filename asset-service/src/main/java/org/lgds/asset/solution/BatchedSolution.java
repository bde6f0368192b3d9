package org.lgds.asset.solution;

/** One item of a batch: a claim and, if wanted, the ETag its solution must still have. */
record BatchedSolution(SolutionClaim claim, String ifMatch) {

    Key key() {
        return new Key(claim.council(), claim.externalId());
    }

    /** A council and its system's own reference: what names a solution to that system. */
    record Key(String council, String externalId) {}
}
