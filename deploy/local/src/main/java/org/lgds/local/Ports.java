package org.lgds.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which number each port of one stack has. */
public final class Ports {
    private static final int HIGHEST = 65_535;
    private static final int LOWEST_FREE = 10_000;
    /** From here on outgoing connections have theirs, one of which could be a server's before it starts (Linux's default). */
    private static final int FIRST_OF_CALLERS = 32_768;

    private static final int MOST_TRIES = 1_000;

    private final Map<Port, Integer> numbers;

    private Ports(Map<Port, Integer> numbers) {
        this.numbers = numbers;
    }

    /** The ordinary ports, each shifted by the offset. */
    public static Ports shifted(int offset) {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        for (var port : Port.values()) {
            var number = port.number + offset;
            if (number < 1 || number > HIGHEST) {
                throw new StackFailure("--port-offset " + offset + " puts " + port.user + " on port " + number
                        + "; ports are 1 to " + HIGHEST + ".");
            }
            numbers.put(port, number);
        }
        return new Ports(numbers);
    }

    /** Ports that nothing uses now: for tests, beside whatever else runs on the machine. */
    public static Ports free() {
        var numbers = new EnumMap<Port, Integer>(Port.class);
        var held = new ArrayList<ServerSocket>();
        try {
            for (var port : Port.values()) {
                var socket = heldForNow();
                held.add(socket);
                numbers.put(port, socket.getLocalPort());
            }
            for (var socket : held) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Ports(numbers);
    }

    /** One of the kind, for what is no part of a stack. */
    public static int anyFree() {
        try (var socket = heldForNow()) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException if as good as none is free */
    private static ServerSocket heldForNow() throws IOException {
        for (int tried = 1; ; tried++) {
            var number = ThreadLocalRandom.current().nextInt(LOWEST_FREE, FIRST_OF_CALLERS);
            try {
                return new ServerSocket(number, 1, InetAddress.getLoopbackAddress());
            } catch (BindException e) {
                if (tried == MOST_TRIES) {
                    throw e;
                }
            }
        }
    }

    public int of(Port port) {
        return numbers.get(port);
    }

    /** Fails with every taken port at once, before anything has been started. */
    void requireFree(Stream<Port> wanted) {
        var taken = wanted.filter(port -> !isFree(of(port)))
                .map(port -> of(port) + " (" + port.user + ")")
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty()) {
            throw new StackFailure("Taken already: port " + taken
                    + ". Stop what uses it, or move the whole stack: deploy/run --port-offset 100");
        }
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
