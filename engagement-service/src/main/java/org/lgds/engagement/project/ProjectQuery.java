package org.lgds.engagement.project;

import java.util.function.Predicate;

import org.jboss.resteasy.reactive.RestQuery;
import org.lgds.kit.tenant.CouncilCode;

/**
 * Filters of the list of projects.
 *
 * @param state only those in this state; a stage of work is one
 * @param service the LGSL number
 * @param area only those on a service of this service area, by its id
 * @param council only those that this council takes part in, by its code
 */
public record ProjectQuery(
        @RestQuery Project.State state,
        @RestQuery Project.Kind kind,
        @RestQuery Integer service,
        @RestQuery String area,
        @RestQuery @CouncilCode String council) {

    /** True unless it has changed into something that was not asked for. */
    boolean matches(Project project, Predicate<Participant> shown) {
        return (state == null || state == project.state)
                && (kind == null || kind == project.kind)
                && (service == null || service.equals(project.service))
                && (area == null || area.equals(project.area))
                && (council == null
                        || project.together().all().stream()
                                .anyMatch(one -> council.equals(one.council) && shown.test(one)));
    }
}
