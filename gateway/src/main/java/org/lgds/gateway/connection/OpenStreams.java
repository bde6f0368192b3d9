package org.lgds.gateway.connection;

import io.netty.channel.Channel;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionAdapter;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import io.netty.handler.codec.http2.Http2Stream;

/**
 * Counts the streams of a connection of HTTP/2 for its address. A stream goes on until its answer has been taken, which may
 * be long after it was given: a client that opens no window makes the gateway keep it.
 */
final class OpenStreams extends Http2ConnectionAdapter {

    private final String address;
    private final Counts counts;
    private int active;
    private boolean closed;

    private OpenStreams(String address, Counts counts) {
        this.address = address;
        this.counts = counts;
    }

    /** From its first request on, as whose part it is called. */
    static void count(Channel channel, String address, Counts counts) {
        Http2Connection connection =
                channel.pipeline().get(Http2ConnectionHandler.class).connection();
        var streams = new OpenStreams(address, counts);
        for (int i = 0; i < connection.numActiveStreams(); i++) {
            streams.add();
        }
        connection.addListener(streams);
        channel.closeFuture().addListener(end -> streams.close());
    }

    @Override
    public void onStreamActive(Http2Stream stream) {
        add();
    }

    @Override
    public void onStreamClosed(Http2Stream stream) {
        if (active > 0) {
            active--;
            counts.leave(address);
        }
    }

    private void add() {
        if (!closed) {
            active++;
            counts.take(address);
        }
    }

    private void close() {
        closed = true;
        while (active > 0) {
            active--;
            counts.leave(address);
        }
    }
}
