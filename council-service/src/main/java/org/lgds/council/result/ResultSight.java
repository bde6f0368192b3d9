package org.lgds.council.result;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import org.lgds.kit.security.Caller;

/** Councils' results as this caller may see them now, whatever they could see before. */
@RequestScoped
public class ResultSight {

    private static final String SCOPE = "maturity:read";

    private final Caller caller;
    private final Peers peers;

    ResultSight(Caller caller, Peers peers) {
        this.caller = caller;
        this.peers = peers;
    }

    /** What is public needs no scope; without it a caller sees no more than that. */
    public SeenDimensions of(String council) {
        var mayRead = caller.scopes().contains(SCOPE);
        if (mayRead && caller.sees(council)) {
            return SeenDimensions.ALL;
        }
        var shared = CouncilResult.find(council).map(result -> result.shared).orElse(List.of());
        var isPeer = mayRead
                && shared.stream().anyMatch(choice -> choice.shared() == Shared.PEERS)
                && !Collections.disjoint(caller.councils(), peers.of(council));
        return new SeenDimensions(
                false,
                shared.stream()
                        .filter(choice -> isPeer || choice.shared() == Shared.PUBLIC)
                        .map(SharedDimension::key)
                        .collect(Collectors.toSet()));
    }
}
