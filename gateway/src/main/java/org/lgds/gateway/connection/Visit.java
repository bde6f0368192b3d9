package org.lgds.gateway.connection;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;

/** One connection: until when the head of a request must be here, unless one is being answered. */
final class Visit {

    static final AttributeKey<Visit> KEY = AttributeKey.valueOf(Visit.class, "visit");

    final Channel channel;
    final String address;

    /** Several with HTTP/2. Both are written by the connection's thread only. */
    private volatile int answering;

    private volatile long headBy;

    /** Of HTTP/1.1; null for HTTP/2. */
    Pipeline pipeline;

    private boolean met;

    Visit(Channel channel, String address, long headBy) {
        this.channel = channel;
        this.address = address;
        this.headBy = headBy;
    }

    /** Once, for its first request. */
    boolean isNew() {
        var first = !met;
        met = true;
        return first;
    }

    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    void begin() {
        answering++;
    }

    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    void end(long nextHeadBy) {
        headBy = nextHeadBy;
        answering--;
    }

    boolean isLate(long now) {
        return answering == 0 && now - headBy > 0;
    }
}
