package org.lgds.kit.export;

import jakarta.ws.rs.core.MediaType;

/** A form of a download: lines for a spreadsheet, or whole items as JSON lines. */
public enum ExportFormat {
    CSV("text", "csv"),
    NDJSON("application", "x-ndjson");

    private final MediaType type;

    ExportFormat(String type, String subtype) {
        this.type = new MediaType(type, subtype, "UTF-8");
    }

    MediaType type() {
        return type;
    }

    static ExportFormat of(MediaType type) {
        return NDJSON.type.isCompatible(type) ? NDJSON : CSV;
    }
}
