package org.lgds.council.framework;

import java.time.Instant;

/** A version of a framework as one line of a spreadsheet; all that it says is in the lines of JSON. */
public record FrameworkRow(
        String id,
        String framework,
        String version,
        FrameworkVersion.State state,
        String title,
        String licence,
        int dimensions,
        int questions,
        Instant publishedAt,
        Instant retiredAt,
        Instant updatedAt) {

    static FrameworkRow of(FrameworkVersion version) {
        var content = version.content;
        return new FrameworkRow(
                version.id,
                version.framework,
                version.number().toString(),
                version.state,
                content.title(),
                content.licence(),
                content.dimensions().size(),
                content.questions().size(),
                version.publishedAt,
                version.retiredAt,
                version.updatedAt);
    }
}
