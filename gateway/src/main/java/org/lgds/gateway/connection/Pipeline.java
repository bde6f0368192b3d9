package org.lgds.gateway.connection;

import java.util.ArrayDeque;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Bounds what a connection of HTTP/1.1 holds of requests that wait for the answer to an earlier one (pipelining); Vert.x
 * keeps all that come. Beyond that nothing more is taken: what was is answered, then the connection ends, and the client
 * sends the rest again on another (RFC 9112, section 9.3.2). Netty's own bound, 128 requests, ends it at once.
 */
final class Pipeline extends ChannelDuplexHandler {

    /** What a request takes of memory besides its text, about. */
    private static final int REQUEST = 1_024;

    private final long most;

    /** Of each that waits; the one that is being answered is not among them. */
    private final ArrayDeque<Integer> waiting = new ArrayDeque<>(2);

    private long bytes;
    private int underWay = 1;
    private int unanswerable;
    private boolean full;
    private boolean waited;

    /**
     * To be put before the handler of Vert.x as part of the first request.
     *
     * @param most bytes of all that waits
     */
    Pipeline(long most) {
        this.most = most;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (full || !fits(message)) {
            ReferenceCountUtil.release(message);
        } else {
            context.fireChannelRead(message);
        }
    }

    /** Whether the request that is being answered had waited: Vert.x begins it within the end of the answer before it. */
    boolean hasWaited() {
        return waited;
    }

    private boolean fits(Object message) {
        if (message instanceof HttpRequest request) {
            if (underWay > 0) {
                var size = size(request);
                full = bytes + size > most;
                if (full) {
                    return false;
                }
                waiting.add(size);
                bytes += size;
            }
            underWay++;
        } else if (message instanceof HttpContent content && underWay > 1) {
            var size = content.content().readableBytes();
            waiting.add(waiting.pollLast() + size);
            bytes += size;
            full = bytes > most;
            // Its head was taken, but it is never whole.
            unanswerable = full ? 1 : 0;
        }
        return !full;
    }

    private static int size(HttpRequest request) {
        var size = REQUEST + request.uri().length();
        for (var header : request.headers()) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size;
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (!(message instanceof LastHttpContent) || isInterim(message)) {
            context.write(message, promise);
            return;
        }
        underWay--;
        waited = !waiting.isEmpty();
        if (waited) {
            bytes -= waiting.poll();
        }
        if (full && underWay == unanswerable) {
            context.write(message, promise.unvoid()).addListener(ChannelFutureListener.CLOSE);
        } else {
            context.write(message, promise);
        }
    }

    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
