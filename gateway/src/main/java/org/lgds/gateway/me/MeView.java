package org.lgds.gateway.me;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

import org.lgds.gateway.consumer.PlanView;
import org.lgds.kit.security.Caller;

record MeView(
        String subject,
        String client,
        Set<String> roles,
        Set<String> scopes,
        Set<String> councils,
        Set<String> parties,
        Instant expiresAt,
        PlanView plan) {

    static MeView of(Caller caller, PlanView plan) {
        return new MeView(
                caller.subject(),
                caller.client(),
                caller.roles(),
                new TreeSet<>(caller.scopes()),
                new TreeSet<>(caller.councils()),
                new TreeSet<>(caller.parties()),
                caller.expiresAt().orElse(null),
                plan);
    }
}
