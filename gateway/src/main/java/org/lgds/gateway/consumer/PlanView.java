package org.lgds.gateway.consumer;

import java.util.List;

import io.vertx.ext.web.RoutingContext;

/** A consumer's plan and what is left of it, for {@code GET /v1/me}. */
public record PlanView(String name, int streams, List<Limit> limits) {

    /**
     * @param policy its name in {@code RateLimit} and {@code RateLimit-Policy}
     * @param quota requests in one window
     * @param windowSeconds the window
     * @param left requests possible now
     */
    public record Limit(String policy, long quota, long windowSeconds, long left) {}

    public static PlanView of(RoutingContext context) {
        Consumer consumer = context.get(Consumer.KEY);
        Standing standing = context.get(Standing.KEY);
        return new PlanView(
                consumer.plan().name(),
                consumer.plan().streams(),
                standing.lines().stream()
                        .map(line -> new Limit(
                                line.policy().name(),
                                line.policy().quota(),
                                line.policy().window(),
                                line.left()))
                        .toList());
    }
}
