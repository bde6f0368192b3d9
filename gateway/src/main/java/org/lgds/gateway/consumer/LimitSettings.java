package org.lgds.gateway.consumer;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may ask for how much; {@link Plans} checks it at the start. */
@ConfigMapping(prefix = "lgds.limits")
public interface LimitSettings {

    /** By name. {@code anonymous} is for callers without a token and {@code staff} for those whom nothing else names. */
    Map<String, PlanSettings> plans();

    /** The plan of a client ({@code azp}) that has another one than its roles would give it. */
    Map<String, String> clients();

    /** How many instances of the gateway share the requests: each grants its part of every limit. */
    @WithDefault("1")
    int instances();

    /** Addresses whose use is remembered at a time, about 500 bytes each; beyond them new ones share. */
    @WithDefault("50000")
    int addresses();

    /** Clients, people and councils whose use is remembered at a time, about 500 bytes each. */
    @WithDefault("50000")
    int consumers();

    /** How many requests of one consumer may be under way at the services, each until its answer has ended. */
    @WithDefault("64")
    int atOnce();

    interface PlanSettings {

        /** Realm roles that give this plan to a client which is not named. */
        Optional<Set<String>> roles();

        /** Whose requests are counted together. */
        @WithDefault("client")
        By by();

        /** Requests in one {@link #window()}. */
        long burst();

        @WithDefault("60S")
        Duration window();

        /** Requests in 24 hours. */
        long day();

        /** Event streams open at the same time. */
        int streams();

        /** What all clients of one council may use together. */
        Optional<CouncilSettings> council();
    }

    interface CouncilSettings {

        /** Requests in one window of the plan. */
        long burst();

        /** Requests in 24 hours. */
        long day();
    }

    enum By {
        CLIENT,
        /** For a client that many people share: each of them ({@code sub}) is counted alone. */
        PERSON
    }
}
