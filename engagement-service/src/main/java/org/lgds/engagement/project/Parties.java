package org.lgds.engagement.project;

import org.lgds.kit.problem.ProblemType;

/** Departments, suppliers and providers, known by the {@code party} of their tokens. */
public final class Parties {

    public static final ProblemType OTHER_PARTY = new ProblemType("other-party", 403, "Not for this organisation");

    private Parties() {}
}
