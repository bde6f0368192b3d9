package org.lgds.engagement.application;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.Conditions;

/**
 * Filters of the applications.
 *
 * @param council one of the councils named
 */
public record ApplicationQuery(
        @RestQuery String council,
        @RestQuery UUID programme,
        @RestQuery UUID project,
        @RestQuery ApplicationState state) {

    Conditions conditions() {
        return new Conditions()
                .and("programme = %s", programme)
                .and("councils @> array[cast(%s as text)]", council)
                .and("project = %s", project)
                .and("state = %s", state);
    }

    /** Of these, what stays of an application: a council that it names or named. */
    Conditions standing() {
        return new Conditions()
                .and("programme = %s", programme)
                .and(
                        "(councils @> array[cast(%1$s as text)] or former_councils @> array[cast(%1$s as text)])",
                        council);
    }

    boolean matches(Application application) {
        return (council == null || application.councils.contains(council))
                && (programme == null || programme.equals(application.programme))
                && (project == null || project.equals(application.project))
                && (state == null || state == application.state);
    }
}
