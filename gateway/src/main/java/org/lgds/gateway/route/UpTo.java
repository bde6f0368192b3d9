package org.lgds.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/** A body that fails with {@link TooLong} when it turns out to be longer than it may be, with {@link BrokenOff} without end. */
final class UpTo implements ReadStream<Buffer> {

    /** Without a stack: it is a refusal, not a fault. */
    static final class TooLong extends Exception {
        TooLong() {
            super("the body is too long", null, false, false);
        }
    }

    /** It is the caller who ended it, not the service that it goes to. */
    static final class BrokenOff extends Exception {
        BrokenOff(Throwable cause) {
            super("the body broke off", cause, false, false);
        }
    }

    private final ReadStream<Buffer> body;
    private long left;
    private Handler<Throwable> failed = failure -> {};

    UpTo(long max, ReadStream<Buffer> body) {
        this.body = body;
        this.left = max;
    }

    @Override
    public UpTo handler(Handler<Buffer> handler) {
        body.handler(handler == null ? null : piece -> take(piece, handler));
        return this;
    }

    private void take(Buffer piece, Handler<Buffer> handler) {
        if (left < 0) {
            return;
        }
        left -= piece.length();
        if (left < 0) {
            failed.handle(new TooLong());
        } else {
            handler.handle(piece);
        }
    }

    @Override
    public UpTo exceptionHandler(Handler<Throwable> handler) {
        failed = handler == null ? failure -> {} : handler;
        body.exceptionHandler(broken -> failed.handle(new BrokenOff(broken)));
        return this;
    }

    @Override
    public UpTo pause() {
        body.pause();
        return this;
    }

    @Override
    public UpTo resume() {
        body.resume();
        return this;
    }

    @Override
    public UpTo fetch(long amount) {
        body.fetch(amount);
        return this;
    }

    @Override
    public UpTo endHandler(Handler<Void> handler) {
        body.endHandler(handler);
        return this;
    }
}
