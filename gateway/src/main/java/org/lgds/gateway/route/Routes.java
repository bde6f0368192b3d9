package org.lgds.gateway.route;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of ARCHITECTURE section 6: whose a path is, by its first segment after {@code /v1}. */
final class Routes {

    private static final String ROOT = "/v1/";
    private static final Set<String> OWN = Set.of("events", "me");

    private final Map<String, Upstream> bySegment = new HashMap<>();

    Routes(Map<String, GatewaySettings.Service> services) {
        services.forEach((name, service) -> {
            var upstream = Upstream.at(name, service.url());
            for (var segment : service.segments()) {
                var other = bySegment.put(segment, upstream);
                if (other != null || OWN.contains(segment) || !segment.matches("[a-z-]+")) {
                    throw new IllegalStateException("segment %s of %s is bad or taken".formatted(segment, name));
                }
            }
        });
    }

    Optional<Upstream> of(String path) {
        return Optional.ofNullable(bySegment.get(segment(path)));
    }

    boolean isOwn(String path) {
        return OWN.contains(segment(path));
    }

    private static String segment(String path) {
        if (!path.startsWith(ROOT)) {
            return "";
        }
        var end = path.indexOf('/', ROOT.length());
        return end < 0 ? path.substring(ROOT.length()) : path.substring(ROOT.length(), end);
    }
}
