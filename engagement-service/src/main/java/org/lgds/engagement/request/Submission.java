package org.lgds.engagement.request;

import java.util.ArrayList;
import java.util.List;

import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/** Who submits a request for their council, and as what: its SRO signs it, or the elected member who backs it. */
record Submission(String subject, boolean isSro, boolean isSponsor) {

    static final ProblemType NOT_NAMED = new ProblemType("not-named", 403, "The request does not name you");

    static Submission by(Caller caller) {
        return new Submission(caller.subject(), caller.hasRole("council-sro"), caller.hasRole("council-sponsor"));
    }

    /**
     * Lets it be submitted as it is, by who it is.
     *
     * @throws Problem 409 where it lacks something, or {@code not-independent} for who wrote it; 403 {@code not-named} for an SRO
     *     or sponsor whom it does not name as such
     */
    void mustBeDue(EngagementRequest request) {
        var lacking = lacking(request);
        if (!lacking.isEmpty()) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "A request is submitted with an elected sponsor, another person as its SRO, and a focus;"
                                    + " lacking: %s.",
                            String.join(", ", lacking))
                    .with("lacking", lacking);
        }
        if (!(isSro && subject.equals(request.sro)) && !(isSponsor && subject.equals(request.sponsor))) {
            throw Problem.of(
                    NOT_NAMED,
                    "A request is submitted by the SRO or the sponsor that it names: have one of them submit it.");
        }
        if (request.drafters.contains(subject)) {
            throw Problem.of(
                    ProblemType.NOT_INDEPENDENT,
                    "Who wrote in a request does not submit it: the other of its SRO and its sponsor must.");
        }
    }

    private static List<String> lacking(EngagementRequest request) {
        var lacking = new ArrayList<String>();
        if (request.sponsor == null) {
            lacking.add("sponsor");
        }
        if (request.sro == null || request.sro.equals(request.sponsor)) {
            lacking.add("sro");
        }
        if (request.focus().isEmpty()) {
            lacking.add("focus");
        }
        return lacking;
    }
}
