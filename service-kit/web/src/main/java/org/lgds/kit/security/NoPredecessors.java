package org.lgds.kit.security;

import java.util.Set;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;

/** For services that keep no records of councils. */
@DefaultBean
@ApplicationScoped
class NoPredecessors implements Predecessors {

    @Override
    public Set<String> of(Set<String> councils) {
        return Set.of();
    }
}
