package org.lgds.gateway.stream;

import java.util.Comparator;
import java.util.List;

import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;

/** What an {@code Accept} header asks for (RFC 9110, section 12.5.1): the closest of its ranges decides, and 0 is a no. */
final class Wanted {

    private static final String NONE = "0(\\.0*)?";

    private Wanted() {}

    /** @param lines all lines of the header; none accept anything */
    static boolean isStream(List<String> lines) {
        if (lines.isEmpty()) {
            return true;
        }
        try {
            return MediaTypeHelper.parseHeader(String.join(",", lines)).stream()
                    .filter(range -> range.isCompatible(MediaType.SERVER_SENT_EVENTS_TYPE))
                    .max(Comparator.comparing(Wanted::closeness))
                    .filter(range ->
                            !range.getParameters().getOrDefault("q", "1").matches(NONE))
                    .isPresent();
        } catch (IllegalArgumentException e) {
            // What is no range at all accepts nothing.
            return false;
        }
    }

    private static int closeness(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }
}
