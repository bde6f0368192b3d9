package org.lgds.bench.gateway;

import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands where Keycloak would, with what a resource server asks of it: the discovery document and the key. So tokens can be
 * had by the thousand. They have the claims of Keycloak's, and its length of key.
 */
final class Issuer implements AutoCloseable {

    private static final String KEY_ID = "bench";
    private static final int KEY_BITS = 2048;
    private static final int CLIENTS = 10;
    /** All but the last, of which not every bit counts. */
    private static final int SIGNATURE_LETTERS = 341;

    private static final Duration LIFE = Duration.ofHours(12);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final URI realm;
    private final KeyPair keys;
    private final HttpServer server;

    /** @param realm where it is reached, on this machine */
    Issuer(URI realm) throws IOException, GeneralSecurityException {
        this.realm = realm;
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(KEY_BITS);
        this.keys = generator.generateKeyPair();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), realm.getPort()), 0);
        server.createContext(realm.getPath() + "/.well-known/openid-configuration", json(discovery()));
        server.createContext(realm.getPath() + "/certs", json(keySet()));
        server.start();
    }

    String name() {
        return realm.toString();
    }

    /** As OpenSSL writes it, for HAProxy. */
    String publicKeyAsPem() {
        var body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(keys.getPublic().getEncoded());
        return "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";
    }

    /** So many, no two alike, of ten clients: one alone may not have as much under way as overload takes. */
    List<String> tokens(String kind, int count) {
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(number -> token(kind + number, "dashboard-" + number % CLIENTS))
                .toList();
    }

    /** A token of which one letter of the signature is another: it looks well until that is verified. */
    static String forged(String token, SplittableRandom random) {
        var at = token.lastIndexOf('.') + 1 + random.nextInt(SIGNATURE_LETTERS);
        var letter = (char) ('a' + random.nextInt(26));
        return token.substring(0, at) + (token.charAt(at) == letter ? 'A' : letter) + token.substring(at + 1);
    }

    private String token(String id, String client) {
        var now = Instant.now().getEpochSecond();
        var payload = """
                {"exp":%d,"iat":%d,"jti":"%s","iss":"%s","aud":"lgds-api","sub":"%s","typ":"Bearer","azp":"%s",\
                "realm_access":{"roles":["dashboard","catalogue-editor"]},"scope":"assets:read assets:write engagements:read",\
                "preferred_username":"service-account-dashboard"}""".formatted(now + LIFE.toSeconds(), now, id, realm, id, client);
        var signed = part("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + KEY_ID + "\"}") + "." + part(payload);
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/certs","token_endpoint":"%1$s/token",\
                "authorization_endpoint":"%1$s/auth","response_types_supported":["code"],\
                "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(realm);
    }

    private String keySet() {
        var key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}""".formatted(KEY_ID, number(key.getModulus()), number(key.getPublicExponent()));
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        return BASE64.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String part(String json) {
        return BASE64.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpHandler json(String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return (HttpExchange exchange) -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
