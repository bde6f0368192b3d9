package org.lgds.council.framework;

import java.time.Instant;
import java.util.List;

import org.lgds.council.framework.content.FrameworkContent;

/**
 * A version of a framework as the API shows it.
 *
 * @param id framework and version, {@code lgds-dmf/1.0.0}
 */
public record FrameworkView(
        String id,
        String framework,
        String version,
        FrameworkVersion.State state,
        FrameworkContent content,
        Instant publishedAt,
        Instant retiredAt,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static FrameworkView of(FrameworkVersion version, List<String> allowedActions) {
        return new FrameworkView(
                version.id,
                version.framework,
                version.number().toString(),
                version.state,
                version.content,
                version.publishedAt,
                version.retiredAt,
                version.createdAt,
                version.updatedAt,
                allowedActions);
    }
}
