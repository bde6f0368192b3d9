package org.lgds.engagement.application;

import java.util.UUID;
import java.util.stream.Stream;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.Conditions;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Filters of the applications.
 *
 * @param council only those that name this council, by its code
 * @param proposedSuccessor only those that wait until it is confirmed that this council leads them
 */
public record ApplicationQuery(
        @RestQuery @CouncilCode String council,
        @RestQuery UUID programme,
        @RestQuery UUID project,
        @RestQuery @CouncilCode String proposedSuccessor,
        @RestQuery ApplicationState state) {

    /**
     * What is asked for.
     *
     * @param withScores true for who is told that an application has scores
     */
    Conditions conditions(boolean withScores) {
        var conditions = new Conditions()
                .and("programme = %s", programme)
                .join("application_council on application = id and council_named = %s", council)
                .and("project = %s", project)
                .and("proposed_successor = %s", proposedSuccessor);
        return withScores ? conditions.and("state = %s", state) : conditions.and("state = any(%s)", toldAs(state));
    }

    /** Names of the states that are told as this one; null for all. */
    private static String[] toldAs(ApplicationState state) {
        return state == null
                ? null
                : Stream.of(ApplicationState.values())
                        .filter(one -> one.told() == state)
                        .map(ApplicationState::name)
                        .toArray(String[]::new);
    }

    /** Of these, what stays of an application, but for the councils that it names or named. */
    Conditions standing() {
        return new Conditions().and("programme = %s", programme);
    }

    boolean matches(Application application, boolean withScores) {
        return (council == null || application.councils.contains(council))
                && (programme == null || programme.equals(application.programme))
                && (project == null || project.equals(application.project))
                && (proposedSuccessor == null || proposedSuccessor.equals(application.proposedSuccessor))
                && (state == null || state == (withScores ? application.state : application.state.told()));
    }
}
