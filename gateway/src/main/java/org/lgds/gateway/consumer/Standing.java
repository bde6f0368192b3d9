package org.lgds.gateway.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * What a consumer has left once a request was taken, or refused: the fields {@code RateLimit-Policy} and {@code RateLimit}
 * of draft-ietf-httpapi-ratelimit-headers-11. In a refusal only the spent policies tell a time, that of
 * {@code Retry-After}, which may not come before the end of an effective window (section 6).
 */
record Standing(List<Taken> taken) {

    /** Where it is in the routing context. */
    static final String KEY = Standing.class.getName();

    /** One policy as it stands; seconds are not told where they are 0. */
    record Line(Policy policy, long left, long seconds) {

        String item() {
            var item = '"' + policy.name() + "\";r=" + left;
            return seconds == 0 ? item : item + ";t=" + seconds;
        }
    }

    boolean refused() {
        return taken.stream().anyMatch(each -> !each.granted());
    }

    /** Seconds until the request may come again, all its policies considered; 0 if it was granted. */
    long retryAfter() {
        var delay = taken.stream().mapToLong(Taken::delay).max().orElse(0);
        return delay == 0 ? 0 : TimeUnit.NANOSECONDS.toSeconds(delay - 1) + 1;
    }

    /** Names of the policies that are spent, for which the request was refused. */
    List<String> violated() {
        return taken.stream()
                .filter(each -> !each.granted())
                .flatMap(each -> lines(each).stream())
                .filter(line -> line.left() == 0)
                .map(line -> line.policy().name())
                .toList();
    }

    List<Line> lines() {
        return taken.stream().flatMap(each -> lines(each).stream()).toList();
    }

    String policyField() {
        return taken.size() == 1
                ? taken.get(0).terms().field()
                : taken.stream().map(each -> each.terms().field()).collect(Collectors.joining(", "));
    }

    String limitField() {
        return lines().stream().map(Line::item).collect(Collectors.joining(", "));
    }

    private List<Line> lines(Taken of) {
        var policies = of.terms().policies();
        var lines = new ArrayList<Line>(policies.size());
        var retryAfter = retryAfter();
        for (int i = 0; i < policies.size(); i++) {
            var left = of.left()[i];
            var seconds = retryAfter == 0
                    ? policies.get(i).effectiveWindow(left)
                    : !of.granted() && left == 0 ? retryAfter : 0;
            lines.add(new Line(policies.get(i), left, seconds));
        }
        return lines;
    }
}
