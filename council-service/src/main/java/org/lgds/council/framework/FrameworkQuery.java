package org.lgds.council.framework;

import jakarta.validation.constraints.Size;
import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.list.Conditions;

/**
 * Filters of the list of framework versions.
 *
 * @param framework only versions of this framework, such as lgds-dmf
 * @param state only versions in this state
 */
public record FrameworkQuery(
        @RestQuery @Size(min = 1, max = 40) String framework,
        @RestQuery FrameworkVersion.State state) {

    Conditions conditions() {
        return new Conditions().and("framework = %s", framework).and("state = %s", state);
    }
}
