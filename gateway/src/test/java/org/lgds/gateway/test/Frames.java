package org.lgds.gateway.test;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http2.DefaultHttp2HeadersDecoder;
import io.netty.handler.codec.http2.Http2Exception;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/** A connection of HTTP/2 on which a test writes the very frames (RFC 9113, section 4), right or wrong. */
public final class Frames implements AutoCloseable {

    public static final int DATA = 0;
    public static final int HEADERS = 1;
    public static final int RST_STREAM = 3;
    public static final int SETTINGS = 4;
    public static final int GOAWAY = 7;
    public static final int WINDOW_UPDATE = 8;
    public static final int CONTINUATION = 9;

    public static final int END_STREAM = 1;
    public static final int ACK = 1;
    public static final int END_HEADERS = 4;
    public static final int PADDED = 8;
    private static final int PRIORITY = 32;

    /**
     * What became of a stream.
     *
     * @param status 0 if it was reset, or the connection ended
     */
    public record Answer(int status, String body) {

        private static final Answer NONE = new Answer(0, "");
    }

    private final SSLSocket socket;
    private final DataInputStream in;
    private final DefaultHttp2HeadersDecoder heads = new DefaultHttp2HeadersDecoder(false);

    public Frames(URL to) throws IOException, GeneralSecurityException {
        socket = (SSLSocket) Certificate.trusted().getSocketFactory().createSocket(to.getHost(), to.getPort());
        var parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(10_000);
        in = new DataInputStream(socket.getInputStream());
        send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(ISO_8859_1));
        send(frame(SETTINGS, 0, 0, new byte[0]));
    }

    /** That the other side has closed already is told by reading. */
    public Frames send(byte[] frames) throws IOException {
        try {
            socket.getOutputStream().write(frames);
        } catch (SocketException | SSLException closed) {
            // As said above.
        }
        return this;
    }

    public static byte[] frame(int type, int flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .putShort((short) (payload.length >> 8))
                .put((byte) payload.length)
                .put((byte) type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array();
    }

    /** As of now, streams may bring nothing until they are given a window each. */
    public Frames openNoWindow() throws IOException {
        return send(frame(SETTINGS, 0, 0, new byte[] {0, 4, 0, 0, 0, 0}));
    }

    public Frames openWindow(int stream, int bytes) throws IOException {
        return send(frame(
                WINDOW_UPDATE, 0, stream, ByteBuffer.allocate(4).putInt(bytes).array()));
    }

    /** Asks without a body. */
    public Frames get(int stream, String path) throws IOException {
        return send(frame(
                HEADERS,
                END_STREAM | END_HEADERS,
                stream,
                head(List.of(":method", "GET", ":scheme", "https", ":path", path, ":authority", "localhost"))));
    }

    /** Names and values as literals that are not indexed (RFC 7541, section 6.2.2), whatever is in them. */
    public static byte[] head(Iterable<String> namesAndValues) {
        var head = new ByteArrayOutputStream();
        var isName = true;
        for (var text : namesAndValues) {
            if (isName) {
                head.write(0);
            }
            length(head, text.length());
            head.writeBytes(text.getBytes(ISO_8859_1));
            isName = !isName;
        }
        return head.toByteArray();
    }

    private static void length(ByteArrayOutputStream head, int length) {
        if (length < 127) {
            head.write(length);
            return;
        }
        head.write(127);
        var rest = length - 127;
        while (rest >= 128) {
            head.write(rest % 128 + 128);
            rest /= 128;
        }
        head.write(rest);
    }

    /** Waits until a stream is reset, and tells by which code (RFC 9113, section 7). */
    public int reset(int stream) throws IOException {
        while (true) {
            var size = in.readUnsignedShort() << 8 | in.readUnsignedByte();
            var type = in.readUnsignedByte();
            in.readUnsignedByte();
            var id = in.readInt();
            var payload = in.readNBytes(size);
            if (type == RST_STREAM && id == stream) {
                return ByteBuffer.wrap(payload).getInt();
            }
        }
    }

    /** Waits until a stream has ended, one way or another. */
    public Answer answer(int stream) throws IOException, Http2Exception {
        var status = 0;
        var body = new StringBuilder();
        try {
            while (true) {
                var size = in.readUnsignedShort() << 8 | in.readUnsignedByte();
                var type = in.readUnsignedByte();
                var flags = in.readUnsignedByte();
                var id = in.readInt();
                var payload = in.readNBytes(size);
                if (type == SETTINGS && flags != ACK) {
                    send(frame(SETTINGS, ACK, 0, new byte[0]));
                }
                if (type == GOAWAY || type == RST_STREAM && id == stream) {
                    return Answer.NONE;
                }
                if (type == HEADERS) {
                    var from = (flags & PRIORITY) == 0 ? 0 : 5;
                    var head = heads.decodeHeaders(id, Unpooled.wrappedBuffer(payload, from, size - from));
                    status = id == stream ? Integer.parseInt(head.status().toString()) : status;
                }
                if (type == DATA && id == stream) {
                    body.append(new String(payload, ISO_8859_1));
                }
                if (type <= HEADERS && id == stream && (flags & END_STREAM) != 0) {
                    return new Answer(status, body.toString());
                }
            }
        } catch (EOFException | SocketException | SSLException closed) {
            return Answer.NONE;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
