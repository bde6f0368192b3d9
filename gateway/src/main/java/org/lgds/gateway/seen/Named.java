package org.lgds.gateway.seen;

/** Who calls, as far as logs and metrics may say it: a client's {@code azp}, or {@code anonymous}. */
public interface Named {

    String name();
}
