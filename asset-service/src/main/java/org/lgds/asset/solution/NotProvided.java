package org.lgds.asset.solution;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Tuple;
import org.hibernate.Session;

/** That a council is known not to provide a service: by the rule for its tier and type, or by an override of it. */
record NotProvided(String council, Integer service) {

    static NotProvided of(SolutionClaim claim) {
        return new NotProvided(claim.council(), claim.service());
    }

    static Set<NotProvided> among(Collection<SolutionClaim> claims) {
        var asked = claims.stream().map(NotProvided::of).distinct().toList();
        return Solution.getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery("""
                        select asked.council, asked.service
                        from unnest(cast(?1 as text[]), cast(?2 as integer[])) as asked (council, service)
                        where not (select provision.provides from provision
                            where provision.council = asked.council and provision.service = asked.service)""", Tuple.class)
                .setParameter(1, asked.stream().map(NotProvided::council).toArray(String[]::new))
                .setParameter(2, asked.stream().map(NotProvided::service).toArray(Integer[]::new))
                .getResultStream()
                .map(row -> new NotProvided(row.get("council", String.class), row.get("service", Integer.class)))
                .collect(Collectors.toSet());
    }
}
