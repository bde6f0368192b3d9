package org.lgds.council.framework;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.Conditions;

/** Filters of the list of framework versions. */
public record FrameworkQuery(
        @RestQuery @Size(min = 1, max = 40) String framework,
        @RestQuery FrameworkVersion.State state) {

    Conditions conditions() {
        return new Conditions().and("framework = %s", framework).and("state = %s", state);
    }
}
