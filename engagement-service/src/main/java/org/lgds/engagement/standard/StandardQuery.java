package org.lgds.engagement.standard;

import java.util.UUID;

import org.jboss.resteasy.reactive.RestQuery;

/**
 * Filters of the list of standards.
 *
 * @param state only those with a version in this state
 * @param service the LGSL number
 * @param area the service area's id
 */
public record StandardQuery(
        @RestQuery StandardVersion.State state,
        @RestQuery Integer service,
        @RestQuery String area,
        @RestQuery UUID project) {

    /** True unless it has changed into something that was not asked for; the rest never changes. */
    boolean matches(StandardView view) {
        return state == null || view.versions().stream().anyMatch(one -> one.state() == state);
    }
}
