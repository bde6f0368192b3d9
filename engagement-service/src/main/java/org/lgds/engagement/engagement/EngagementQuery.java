package org.lgds.engagement.engagement;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.engagement.timeline.TimelineQuery;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Filters of the list of engagements.
 *
 * @param advisor only those that this advisor leads or advises in, by the subject of their token
 * @param leadAdvisor only those that this advisor leads, by the subject of their token
 * @param proposedSuccessor what waits for it to be confirmed that this council has it
 */
public record EngagementQuery(
        @RestQuery @CouncilCode String council,
        @RestQuery Engagement.State state,
        @RestQuery String advisor,
        @RestQuery String leadAdvisor,
        @RestQuery @CouncilCode String proposedSuccessor) {

    /** What a list of engagements shows. */
    public enum View {
        /** Engagements, as where none is named. */
        ENGAGEMENTS,

        /** What happened to all the advice of one council. */
        TIMELINE
    }

    Conditions conditions() {
        return new Conditions()
                .and("council = %s", council)
                .and("state = %s", state)
                .and("lead_advisor = %s", leadAdvisor)
                .and("proposed_successor = %s", proposedSuccessor)
                .and("id in (" + Advised.ENGAGEMENTS + ")", advisor);
    }

    /** Throws {@link Problem} 400 for filters of the other view. */
    void mustFit(View view, TimelineQuery told) {
        if (view != View.TIMELINE && told.isAsked()) {
            throw Problem.invalidParameter(
                    "view", "from, to and kind are of a council's timeline: ask for it by view=timeline.");
        }
        var other = state != null
                ? "state"
                : advisor != null
                        ? "advisor"
                        : leadAdvisor != null ? "leadAdvisor" : proposedSuccessor != null ? "proposedSuccessor" : null;
        if (view == View.TIMELINE && other != null) {
            throw Problem.invalidParameter(
                    other, "%s is a filter of engagements: leave it out of a timeline, or leave out the view.", other);
        }
    }
}
