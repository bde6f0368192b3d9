package org.lgds.council.framework;

import java.time.Instant;
import java.util.List;

import org.lgds.council.framework.content.FrameworkContent;

/**
 * A version of a framework that digital maturity is assessed by.
 *
 * @param id framework and version, such as lgds-dmf/1.0.0
 * @param framework the framework's id, such as lgds-dmf
 * @param version its number, a semantic version such as 1.0.0
 * @param state where it stands
 * @param content all that it says
 * @param publishedAt when it was published, in UTC; absent before
 * @param retiredAt when it was retired, in UTC; absent before
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
