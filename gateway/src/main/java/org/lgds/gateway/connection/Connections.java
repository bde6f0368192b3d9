package org.lgds.gateway.connection;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.Http2Error;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.lgds.gateway.consumer.Addresses;
import org.lgds.kit.http.Door;
import org.lgds.kit.problem.Problem;
import org.lgds.kit.problem.ProblemType;

/**
 * Keeps connections from being held for nothing: a cap for each address, at accept; a time within which the head of a
 * request must be here, however its bytes trickle; a rate for bodies; and a bound on what a caller leaves untaken. Neither
 * Vert.x nor Quarkus has these: their idle timeout begins anew with each byte.
 */
@ApplicationScoped
class Connections {

    private static final ProblemType TOO_SLOW = new ProblemType("request-timeout", 408, "The request came too slowly");

    /** Before everything. */
    private static final int FIRST = 2000;

    private static final int SWEEP_MS = 1_000;

    private final ConnectionSettings settings;
    private final Vertx vertx;
    private final Door door;
    private final Counts open;
    private final Counts streams;
    private final Set<Visit> visits = ConcurrentHashMap.newKeySet();
    private final Set<Upload> uploads = ConcurrentHashMap.newKeySet();
    private final Set<Channel> watched = ConcurrentHashMap.newKeySet();
    private final Gate gate = new Gate();
    private long sweeping;

    Connections(ConnectionSettings settings, Vertx vertx, Door door) {
        this.settings = settings;
        this.vertx = vertx;
        this.door = door;
        this.open = new Counts(settings.perAddress());
        this.streams = new Counts(settings.streamsPerAddress());
    }

    void register(@Observes Filters filters) {
        filters.register(this::arrive, FIRST);
        sweeping = vertx.setPeriodic(SWEEP_MS, due -> sweep());
    }

    @PreDestroy
    void close() {
        vertx.cancelTimer(sweeping);
    }

    private void arrive(RoutingContext context) {
        var request = context.request();
        var channel = ((ConnectionBase) request.connection()).channel();
        var visit = channel.attr(Visit.KEY).get();
        if (visit == null) {
            watch(channel.parent());
            visit = admit(channel);
        }
        if (visit == null) {
            channel.close();
            return;
        }
        var here = visit;
        if (here.isNew()) {
            bound(here, request.version());
        }
        here.begin();
        context.addEndHandler(
                done -> here.end(System.nanoTime() + settings.nextHeadWithin().toNanos()));
        if (request.version() == HttpVersion.HTTP_2) {
            if (streams.isOver(here.address)) {
                context.response().reset(Http2Error.REFUSED_STREAM.code());
                return;
            }
            begin(context, channel);
        } else if (here.pipeline.hasWaited()) {
            // Each within the one before, a few dozen that are answered at once would use up the stack.
            Vertx.currentContext().runOnContext(then -> beginWhenTaken(context, channel));
        } else {
            beginWhenTaken(context, channel);
        }
    }

    /** What it may hold. */
    private void bound(Visit visit, HttpVersion version) {
        if (version == HttpVersion.HTTP_2) {
            OpenStreams.count(visit.channel, visit.address, streams);
        } else {
            visit.pipeline = new Pipeline(settings.pipelined().asLongValue());
            visit.channel.pipeline().addBefore("handler", "pipeline", visit.pipeline);
        }
    }

    /** For Vert.x an answer has ended when it is in the queue, and it goes on to the next request whoever takes it. */
    private void beginWhenTaken(RoutingContext context, Channel channel) {
        if (context.response().closed()) {
            return;
        }
        if (!context.response().writeQueueFull()) {
            begin(context, channel);
            return;
        }
        var thread = Vertx.currentContext();
        var timer = vertx.setTimer(settings.takenWithin().toMillis(), due -> channel.close());
        context.addEndHandler(end -> vertx.cancelTimer(timer));
        context.response().drainHandler(taken -> {
            context.response().drainHandler(null);
            vertx.cancelTimer(timer);
            thread.runOnContext(then -> begin(context, channel));
        });
    }

    private void begin(RoutingContext context, Channel channel) {
        var request = context.request();
        // With HTTP/2 it cannot be seen whether a body is slow or we are: there the idle timeout alone holds.
        if (Unread.hasBody(request) && request.version() != HttpVersion.HTTP_2) {
            uploads.add(new Upload(context, Vertx.currentContext(), channel));
        }
        context.next();
    }

    /** From the first request on: only then is the server's own channel to be had. */
    private void watch(Channel server) {
        if (server != null && watched.add(server)) {
            server.pipeline().addFirst(gate);
        }
    }

    /** Null if its address has as many as it may have. */
    private Visit admit(Channel channel) {
        var address = Addresses.of(channel.remoteAddress());
        if (!open.take(address)) {
            open.leave(address);
            return null;
        }
        var visit = new Visit(
                channel, address, System.nanoTime() + settings.headWithin().toNanos());
        channel.attr(Visit.KEY).set(visit);
        visits.add(visit);
        channel.closeFuture().addListener(closed -> {
            visits.remove(visit);
            open.leave(address);
        });
        return visit;
    }

    private void sweep() {
        var now = System.nanoTime();
        for (var visit : visits) {
            if (visit.isLate(now)) {
                visit.channel.close();
            }
        }
        var grace = settings.bodyGrace().toSeconds();
        for (var upload : uploads) {
            if (upload.isOver()) {
                uploads.remove(upload);
            } else if (upload.isTooSlow(grace, settings.bodyRate())) {
                uploads.remove(upload);
                upload.thread.runOnContext(then -> refuse(upload.context));
            }
        }
    }

    private void refuse(RoutingContext context) {
        var connection = context.request().connection();
        if (context.response().headWritten()) {
            connection.close();
            return;
        }
        context.response().putHeader("Connection", "close");
        context.addEndHandler(answered -> connection.close());
        door.refuse(
                context,
                Problem.of(
                        TOO_SLOW,
                        "The body must come at %d bytes a second at least; send it again over a better connection.",
                        settings.bodyRate()));
    }

    /** In the pipeline of the server's channel, which reads connections as another one reads bytes. */
    @Sharable
    private final class Gate extends ChannelInboundHandlerAdapter {
        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof Channel accepted && admit(accepted) == null) {
                accepted.unsafe().closeForcibly();
            } else {
                context.fireChannelRead(message);
            }
        }
    }
}
