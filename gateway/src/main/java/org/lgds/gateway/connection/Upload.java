package org.lgds.gateway.connection;

import io.netty.channel.Channel;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;

/** A request whose body is on its way, and how long it could have come. */
final class Upload {

    final RoutingContext context;
    final Context thread;

    private final Channel channel;
    private long readable;

    Upload(RoutingContext context, Context thread, Channel channel) {
        this.context = context;
        this.thread = thread;
        this.channel = channel;
    }

    /** Asked once a second. While we do not read, because the service does not, the client is not to blame. */
    boolean isTooSlow(long grace, long rate) {
        if (channel.config().isAutoRead()) {
            readable++;
        }
        return readable > grace && context.request().bytesRead() < rate * (readable - grace);
    }

    boolean isOver() {
        return context.request().isEnded()
                || context.response().closed()
                || context.response().ended();
    }
}
