package org.lgds.engagement.programme;

import org.jboss.resteasy.reactive.RestQuery;

/** Filters of the programmes. */
public record ProgrammeQuery(
        @RestQuery Programme.State state, @RestQuery Integer round) {

    boolean matches(Programme programme) {
        return (state == null || state == programme.state) && (round == null || round == programme.round);
    }
}
