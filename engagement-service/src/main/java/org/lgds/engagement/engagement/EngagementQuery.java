package org.lgds.engagement.engagement;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.engagement.timeline.TimelineQuery;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.problem.Problem;

/** Filters of the list of engagements. */
public record EngagementQuery(
        @RestQuery String council, @RestQuery Engagement.State state) {

    /** What a page shows. */
    public enum View {
        /** Engagements, as where none is named. */
        ENGAGEMENTS,

        /** What happened to all the advice of one council. */
        TIMELINE
    }

    Conditions conditions() {
        return new Conditions().and("council = %s", council).and("state = %s", state);
    }

    /** Throws {@link Problem} 400 for filters of the other view. */
    void mustFit(View view, TimelineQuery told) {
        if (view != View.TIMELINE && told.isAsked()) {
            throw Problem.invalidParameter(
                    "view", "from, to and kind are of a council's timeline: ask for it by view=timeline.");
        }
        if (view == View.TIMELINE && state != null) {
            throw Problem.invalidParameter(
                    "state", "A timeline tells of many records and has no state: leave it out, or leave out the view.");
        }
    }
}
