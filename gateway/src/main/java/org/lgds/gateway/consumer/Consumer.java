package org.lgds.gateway.consumer;

import java.util.List;

/**
 * Who asks, as far as limits go: a client by its {@code azp}, or an address.
 *
 * @param name {@code azp} of the token, cut where it is overlong; {@value #UNKNOWN} for a token without one; {@code anonymous}
 * without a token. It may stand in logs and metrics
 * @param shares all that a request is taken from: first its own, then its council's
 */
public record Consumer(String name, Plan plan, List<Share> shares) {

    /** Where it is in the routing context, once the token is known. */
    public static final String KEY = Consumer.class.getName();

    static final String UNKNOWN = "unknown";

    record Share(Partition partition, Terms terms) {}

    /** Whose streams are counted together. */
    Partition own() {
        return shares.get(0).partition();
    }
}
