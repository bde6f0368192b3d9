package org.lgds.kit.http;

import java.util.Optional;

import io.opentelemetry.api.trace.Span;

/** The {@code traceparent} of an answer (convention 11): with it a caller can tell us which request they mean. */
public final class TraceHeader {

    public static final String NAME = "traceparent";

    private TraceHeader() {}

    /** That of the request at hand, as W3C Trace Context writes it; none outside any. */
    public static Optional<String> current() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? Optional.of("00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex())
                : Optional.empty();
    }
}
