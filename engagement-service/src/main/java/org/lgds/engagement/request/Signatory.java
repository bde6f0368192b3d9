package org.lgds.engagement.request;

import java.util.List;

import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;
import org.lgds.kit.security.Caller;

/** Who signs a request for their council, and as what. */
record Signatory(String subject, boolean isSro, boolean isSponsor) {

    static final ProblemType NOT_NAMED = new ProblemType("not-named", 403, "The request does not name you");
    static final ProblemType NOT_INDEPENDENT =
            new ProblemType("not-independent", 409, "Someone independent is needed");

    static Signatory of(Caller caller) {
        return new Signatory(caller.subject(), caller.hasRole("council-sro"), caller.hasRole("council-sponsor"));
    }

    void mustBeNamed(String sro, String sponsor) {
        if (!(isSro && subject.equals(sro)) && !(isSponsor && subject.equals(sponsor))) {
            throw Problem.of(
                    NOT_NAMED,
                    "A request is submitted by the SRO or the sponsor that it names; have one of them submit it, or name"
                            + " yourself as what you are.");
        }
    }

    void mustNotBeAmong(List<String> drafters) {
        if (drafters.contains(subject)) {
            throw Problem.of(
                    NOT_INDEPENDENT, "Who wrote in a request does not submit it: the other of its SRO and its sponsor must.");
        }
    }
}
