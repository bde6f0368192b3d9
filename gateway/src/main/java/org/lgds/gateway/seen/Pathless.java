package org.lgds.gateway.seen;

import java.util.Map.Entry;
import java.util.function.BiConsumer;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.Context;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps a CONNECT of HTTP/2, which has no path, from the tracer: it would fail over it, and with it the whole connection
 * (INTERNAL_ERROR), where one stream is to be refused.
 */
@ApplicationScoped
class Pathless implements VertxOptionsCustomizer {

    /** Quarkus hands the tracer over in no other way. */
    @Override
    @SuppressWarnings("deprecation")
    public void accept(VertxOptions options) {
        var tracing = options.getTracingOptions();
        var factory = tracing.getFactory();
        tracing.setFactory(anew -> {
            VertxTracer<?, ?> tracer = factory.tracer(anew);
            return new Tracer<>(tracer);
        });
    }

    private record Tracer<I, O>(VertxTracer<I, O> tracer) implements VertxTracer<I, O> {

        @Override
        public <R> I receiveRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                Iterable<Entry<String, String>> headers,
                TagExtractor<R> tags) {
            return request instanceof HttpServerRequest http && http.uri() == null
                    ? null
                    : tracer.receiveRequest(context, kind, policy, request, operation, headers, tags);
        }

        @Override
        public <R> void sendResponse(Context context, R response, I span, Throwable failure, TagExtractor<R> tags) {
            tracer.sendResponse(context, response, span, failure, tags);
        }

        @Override
        public <R> O sendRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                BiConsumer<String, String> headers,
                TagExtractor<R> tags) {
            return tracer.sendRequest(context, kind, policy, request, operation, headers, tags);
        }

        @Override
        public <R> void receiveResponse(Context context, R response, O span, Throwable failure, TagExtractor<R> tags) {
            tracer.receiveResponse(context, response, span, failure, tags);
        }

        @Override
        public void close() {
            tracer.close();
        }
    }
}
