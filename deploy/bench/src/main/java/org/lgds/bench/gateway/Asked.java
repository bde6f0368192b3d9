package org.lgds.bench.gateway;

import java.nio.charset.StandardCharsets;

/**
 * A request as it goes over the wire, and what must come back.
 *
 * @param status of the answer
 * @param body of the answer, whole; null for a problem that tells the status
 */
record Asked(byte[] request, int status, byte[] body) {

    /** A read of an asset, which must be the one that was asked for. */
    static Asked read(String id, String token) {
        return new Asked(head("GET", "/v1/assets/" + id, token, ""), 200, bytes(Upstream.asset(id)));
    }

    /** A read that must be refused. */
    static Asked refused(String path, String token, int status) {
        return new Asked(head("GET", path, token, ""), status, null);
    }

    static Asked write(String body, String token) {
        return new Asked(post(body, token), 200, bytes(Upstream.asset("assets")));
    }

    static Asked refusedWrite(String body, String token, int status) {
        return new Asked(post(body, token), status, null);
    }

    private static byte[] post(String body, String token) {
        var length = "Content-Type: application/json\r\nContent-Length: " + bytes(body).length + "\r\n";
        var head = head("POST", "/v1/assets", token, length);
        var whole = new byte[head.length + bytes(body).length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(bytes(body), 0, whole, head.length, bytes(body).length);
        return whole;
    }

    private static byte[] head(String method, String path, String token, String more) {
        return bytes(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n"
                + "Authorization: Bearer " + token + "\r\n" + more + "\r\n");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
