package org.lgds.gateway.test;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URL;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** A connection on which a test writes and reads the very bytes. */
public final class Wire implements AutoCloseable {

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    public Wire(URL to) throws IOException {
        socket = new Socket(to.getHost(), to.getPort());
        socket.setSoTimeout(10_000);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(10_000);
        in = socket.getInputStream();
        out = socket.getOutputStream();
    }

    /** One that holds next to nothing of what it has not read. */
    public static Wire narrow(URL to) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(to.getHost(), to.getPort()));
        return new Wire(socket);
    }

    /** From another address of this machine, such as 127.0.0.7. */
    public Wire(URL to, String from) throws IOException {
        socket = new Socket(to.getHost(), to.getPort(), InetAddress.getByName(from), 0);
        socket.setSoTimeout(10_000);
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Sends one request and reads until the other side closes. */
    public static String ask(URL to, String request) throws IOException {
        try (var wire = new Wire(to)) {
            return wire.send(request).rest();
        }
    }

    /** Sends one request and reads the head of the answer. */
    public static String head(URL to, String request) throws IOException {
        try (var wire = new Wire(to)) {
            return wire.send(request).until("\r\n\r\n");
        }
    }

    public Wire send(String text) throws IOException {
        out.write(text.getBytes(ISO_8859_1));
        out.flush();
        return this;
    }

    /** Reads up to and with a text. */
    public String until(String end) throws IOException {
        var read = new StringBuilder();
        while (read.indexOf(end, read.length() - end.length()) < 0) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("closed after: " + read);
            }
            read.append((char) next);
        }
        return read.toString();
    }

    public String bytes(int count) throws IOException {
        return new String(in.readNBytes(count), ISO_8859_1);
    }

    public String rest() throws IOException {
        return new String(in.readAllBytes(), ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
