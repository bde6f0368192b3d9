package org.lgds.bench.gateway;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Function;

import org.lgds.bench.Client;

/**
 * A client with one kept connection that costs next to nothing: it sends bytes that were made before, and reads no more of the
 * answer's head than it must. Where the server closes the connection with an answer, as it may, the next goes over a new one.
 */
final class Wire implements Client {

    private static final int LARGEST = 64 * 1024;

    private final int port;
    private final Function<SplittableRandom, Asked> next;
    private final byte[] buffer = new byte[LARGEST];
    private Socket socket;
    private int filled;

    /** @param next the next request */
    Wire(int port, Function<SplittableRandom, Asked> next) {
        this.port = port;
        this.next = next;
    }

    @Override
    public void run(SplittableRandom random) throws IOException {
        var asked = next.apply(random);
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
        }
        socket.getOutputStream().write(asked.request());
        var answer = read();
        if (answer.status() != asked.status() || !isRight(answer, asked.body())) {
            throw new IllegalStateException("%.80s answered %d, not %d: %.500s"
                    .formatted(
                            new String(asked.request(), StandardCharsets.US_ASCII),
                            answer.status(),
                            asked.status(),
                            new String(buffer, 0, filled, StandardCharsets.UTF_8)));
        }
        if (answer.last()) {
            close();
        }
    }

    /** The status of what a request is answered, right or not. */
    static int probe(int port, Asked asked) throws IOException {
        try (var wire = new Wire(port, random -> asked)) {
            wire.socket = new Socket(InetAddress.getLoopbackAddress(), port);
            wire.socket.getOutputStream().write(asked.request());
            return wire.read().status();
        }
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }

    /** An answer in the buffer: from where to where its body is, and whether the connection ends with it. */
    private record Answer(int status, int from, int to, boolean last) {}

    /** The body that was wanted, or, of a refusal, a problem that says the same as the status. */
    private boolean isRight(Answer answer, byte[] wanted) {
        return wanted == null
                ? new String(buffer, answer.from(), answer.to() - answer.from(), StandardCharsets.UTF_8)
                        .contains("\"status\":" + answer.status())
                : Arrays.equals(buffer, answer.from(), answer.to(), wanted, 0, wanted.length);
    }

    private Answer read() throws IOException {
        filled = 0;
        var end = 0;
        while ((end = endOfHead()) < 0) {
            fill();
        }
        var head = new String(buffer, 0, end, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        var status = Integer.parseInt(head.substring(9, 12));
        var length = header(head, "content-length");
        var to = length == null ? chunks(end) : end + Integer.parseInt(length);
        while (filled < to) {
            fill();
        }
        return new Answer(status, end, to, "close".equals(header(head, "connection")));
    }

    private int endOfHead() {
        for (int i = 3; i < filled; i++) {
            if (buffer[i] == '\n' && buffer[i - 1] == '\r' && buffer[i - 2] == '\n' && buffer[i - 3] == '\r') {
                return i + 1;
            }
        }
        return -1;
    }

    private static String header(String head, String name) {
        var at = head.indexOf("\r\n" + name + ":");
        return at < 0
                ? null
                : head.substring(at + name.length() + 3, head.indexOf('\r', at + 2))
                        .strip();
    }

    /** Pushes the chunks of a body together, and answers where it ends. */
    private int chunks(int from) throws IOException {
        var to = from;
        var at = from;
        while (true) {
            var line = at;
            while (line + 1 >= filled || buffer[line] != '\r') {
                if (line + 1 >= filled) {
                    fill();
                } else {
                    line++;
                }
            }
            var size = Integer.parseInt(new String(buffer, at, line - at, StandardCharsets.US_ASCII), 16);
            while (filled < line + 2 + size + 2) {
                fill();
            }
            System.arraycopy(buffer, line + 2, buffer, to, size);
            to += size;
            at = line + 2 + size + 2;
            if (size == 0) {
                return to;
            }
        }
    }

    private void fill() throws IOException {
        var read = socket.getInputStream().read(buffer, filled, buffer.length - filled);
        if (read <= 0) {
            throw new EOFException("the connection ended within an answer");
        }
        filled += read;
    }
}
