package org.lgds.gateway.seen;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes paths and queries out of spans, as some hold a secret: an advisor's calendar is read by whoever has its address.
 * What is left is the host; the route gives a server's span its name and {@code http.route}.
 */
@ApplicationScoped
@Unremovable
class HidingPaths implements SpanProcessor {

    private static final AttributeKey<String> PATH = AttributeKey.stringKey("url.path");
    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");
    private static final AttributeKey<String> FULL = AttributeKey.stringKey("url.full");
    private static final String HIDDEN = "hidden";

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        if (span.getAttribute(PATH) != null) {
            span.setAttribute(PATH, HIDDEN);
        }
        if (span.getAttribute(QUERY) != null) {
            span.setAttribute(QUERY, HIDDEN);
        }
        var full = span.getAttribute(FULL);
        if (full != null) {
            span.setAttribute(FULL, full.replaceFirst("^(\\w+://[^/?]*).*", "$1/" + HIDDEN));
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {}

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
