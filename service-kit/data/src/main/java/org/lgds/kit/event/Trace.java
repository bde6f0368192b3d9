package org.lgds.kit.event;

import java.util.Map;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;

/** Carries a trace through the outbox and Kafka, where no thread connects cause and effect. */
public final class Trace {

    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return carrier.keySet();
        }

        @Override
        public String get(Map<String, String> carrier, String key) {
            return carrier.get(key);
        }
    };

    private Trace() {}

    /** The current {@code traceparent}, or null outside any trace. */
    public static String current() {
        var span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-%s-%s-%s"
                        .formatted(
                                span.getTraceId(),
                                span.getSpanId(),
                                span.getTraceFlags().asHex())
                : null;
    }

    /** Does something as part of the trace that {@code traceparent} names. */
    public static void continued(String traceparent, String what, Runnable work) {
        var parent = traceparent == null
                ? Context.current()
                : W3CTraceContextPropagator.getInstance()
                        .extract(Context.root(), Map.of("traceparent", traceparent), GETTER);
        var span = GlobalOpenTelemetry.getTracer("lgds")
                .spanBuilder(what)
                .setSpanKind(SpanKind.CONSUMER)
                .setParent(parent)
                .startSpan();
        try {
            Context.current().with(span).wrap(work).run();
        } finally {
            span.end();
        }
    }
}
