package org.lgds.bench.gateway;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients from fifty addresses that begin a request and send one more byte of its head each second. One that is thrown out
 * comes again. They come one after the other within ten seconds, as strangers do, so that they are not thrown out all at once.
 */
final class SlowConnections implements AutoCloseable {

    private static final int ADDRESSES = 50;
    private static final int ARRIVAL_SECONDS = 10;
    private static final byte[] BEGIN =
            "GET /v1/assets HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII);

    private final InetSocketAddress server;
    private final SocketChannel[] channels;
    private final AtomicInteger thrownOut = new AtomicInteger();
    private final Thread thread = new Thread(this::keepOn, "slow connections");
    /** So many have come. */
    private volatile int here;

    private volatile boolean ended;

    SlowConnections(int port, int count) throws IOException, InterruptedException {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        this.channels = new SocketChannel[count];
        thread.setDaemon(true);
        thread.start();
        for (int i = 0; i < count; i++) {
            channels[i] = open(i);
            here = i + 1;
            TimeUnit.MILLISECONDS.sleep(TimeUnit.SECONDS.toMillis(ARRIVAL_SECONDS) / count);
        }
    }

    /** How often the server closed one. */
    int thrownOut() {
        return thrownOut.get();
    }

    private SocketChannel open(int number) throws IOException {
        var channel = SocketChannel.open();
        channel.bind(new InetSocketAddress("127.0.2." + (1 + number % ADDRESSES), 0));
        channel.connect(server);
        channel.write(ByteBuffer.wrap(BEGIN));
        channel.configureBlocking(false);
        return channel;
    }

    /** All of them once a second, evenly. */
    private void keepOn() {
        var pause = TimeUnit.SECONDS.toNanos(1) / channels.length;
        var next = System.nanoTime();
        for (int i = 0; !ended; i = (i + 1) % channels.length) {
            if (i < here) {
                sendMore(i);
            }
            next += pause;
            sleepUntil(next);
        }
    }

    private void sendMore(int number) {
        try {
            if (channels[number].read(ByteBuffer.allocate(1024)) < 0) {
                throw new IOException("closed by the server");
            }
            channels[number].write(ByteBuffer.wrap(new byte[] {'a'}));
        } catch (IOException e) {
            again(number);
        }
    }

    private void again(int number) {
        thrownOut.incrementAndGet();
        try {
            channels[number].close();
            channels[number] = open(number);
        } catch (IOException e) {
            // It tries again in a second.
        }
    }

    private static void sleepUntil(long time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        for (var channel : channels) {
            channel.close();
        }
    }
}
