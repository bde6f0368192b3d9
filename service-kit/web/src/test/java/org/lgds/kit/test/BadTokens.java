package org.lgds.kit.test;

import java.io.IOException;
import java.security.Key;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

import io.smallrye.jwt.util.KeyUtils;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.params.provider.Arguments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.lgds.kit.test.Tokens.plain;
import static org.lgds.kit.test.Tokens.sign;

/** Tokens that were never given, or not for this (RFC 8725). */
final class BadTokens {

    private static final KeyPair OTHER = otherKey();
    private static final String GOOD = sign(plain());

    private BadTokens() {}

    static Stream<Arguments> all() {
        return Stream.of(claims(), algorithms(), embeddedKeys(), keyIds(), shapes())
                .flatMap(tokens -> tokens);
    }

    private static Stream<Arguments> claims() {
        return Stream.of(
                Arguments.of("another audience", sign(plain().audience("account"))),
                Arguments.of("an audience that only begins alike", sign(plain().audience("lgds-api-test"))),
                Arguments.of("no audience", sign(plain().remove("aud"))),
                Arguments.of("another issuer", sign(plain().issuer("https://elsewhere.example"))),
                Arguments.of("an issuer that only begins alike", sign(plain().issuer(Tokens.ISSUER + ".evil.example"))),
                Arguments.of("no issuer", sign(plain().remove("iss"))),
                Arguments.of("no subject", sign(plain().remove("sub"))),
                Arguments.of("expired", sign(plain().expiresAt(Instant.now().minusSeconds(60)))),
                Arguments.of("expired in 1970", sign(plain().expiresAt(0))),
                Arguments.of(
                        "not yet valid", sign(plain().claim("nbf", Instant.now().getEpochSecond() + 600))),
                Arguments.of("an ID token", sign(plain().claim("typ", "ID"))),
                Arguments.of("a refresh token", sign(plain().claim("typ", "Refresh"))),
                Arguments.of("an offline token", sign(plain().claim("typ", "Offline"))),
                Arguments.of("a logout token", sign(plain().claim("typ", "Logout"))),
                Arguments.of("without a type", sign(plain().remove("typ"))),
                Arguments.of("two audiences claimed one after the other", doubled("aud", "account")),
                Arguments.of("two types claimed one after the other", doubled("typ", "ID")),
                Arguments.of("two issuers claimed one after the other", doubled("iss", "https://elsewhere.example")));
    }

    private static Stream<Arguments> algorithms() {
        var shared = new SecretKeySpec("x".repeat(64).getBytes(UTF_8), "HmacSHA256");
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(key().getPublicKey().getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        var published = new SecretKeySpec(key().getPublicKey().getEncoded(), "HmacSHA256");
        return Stream.concat(
                Stream.of("none", "None", "NONE", "nOnE", "", "RS256 ", "rs256", "null")
                        .flatMap(name -> Stream.of(
                                Arguments.of(
                                        "alg " + name + ", no signature", forged("{\"alg\":\"" + name + "\"}", "")),
                                Arguments.of(
                                        "alg " + name + ", another's signature",
                                        forged("{\"alg\":\"" + name + "\",\"kid\":\"1\"}", GOOD.split("\\.")[2])))),
                Stream.of(
                        Arguments.of("RS384 of the same key", signed("RS384", key().getPrivateKey(), jws -> {})),
                        Arguments.of("RS512 of the same key", signed("RS512", key().getPrivateKey(), jws -> {})),
                        Arguments.of("PS256 of the same key", signed("PS256", key().getPrivateKey(), jws -> {})),
                        Arguments.of("a shared secret", signed("HS256", shared, jws -> {})),
                        Arguments.of("a shared secret, HS512", signed("HS512", shared, jws -> {})),
                        Arguments.of("the public key as a secret", signed("HS256", published, jws -> {})),
                        Arguments.of(
                                "the public key's text as a secret",
                                signed("HS256", new SecretKeySpec(pem.getBytes(UTF_8), "HmacSHA256"), jws -> {})),
                        Arguments.of(
                                "no key id and HS256", signed("HS256", published, jws -> jws.setHeader("kid", null))),
                        Arguments.of("another key", signed("RS256", OTHER.getPrivate(), jws -> {})),
                        Arguments.of(
                                "something critical that nobody knows",
                                signed(
                                        "RS256",
                                        key().getPrivateKey(),
                                        jws -> jws.getHeaders()
                                                .setObjectHeaderValue("crit", List.of("https://lgds.example/x")))),
                        Arguments.of(
                                "a payload that is not encoded (RFC 7797)",
                                forged(
                                        "{\"alg\":\"RS256\",\"kid\":\"1\",\"b64\":false,\"crit\":[\"b64\"]}",
                                        GOOD.split("\\.")[2]))));
    }

    private static Stream<Arguments> embeddedKeys() {
        var own = publicKey();
        return Stream.of(
                embedded("jwk", own),
                embedded("jku", "https://evil.example/keys.json"),
                embedded("jku", Tokens.ISSUER + "@evil.example/keys.json"),
                embedded("x5u", "https://evil.example/chain.pem"),
                embedded(
                        "x5c",
                        List.of(Base64.getEncoder()
                                .encodeToString(OTHER.getPublic().getEncoded()))),
                embedded("x5t", "AAAAAAAAAAAAAAAAAAAAAAAAAAA"),
                embedded("x5t#S256", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"));
    }

    /** With the right key id and without one: the key that came along must be used in neither case. */
    private static Arguments embedded(String header, Object value) {
        var withId = signed("RS256", OTHER.getPrivate(), jws -> jws.getHeaders().setObjectHeaderValue(header, value));
        return Arguments.of("a key of its own in " + header, withId);
    }

    private static Stream<Arguments> keyIds() {
        return Stream.of(
                        "../../etc/passwd",
                        "../../../../../../dev/null",
                        "file:///dev/null",
                        "http://127.0.0.1/key",
                        "' or '1'='1",
                        "1' union select 'x",
                        "1; drop table keys",
                        "| cat /etc/passwd",
                        "${jndi:ldap://127.0.0.1/x}",
                        "1\u0000",
                        "1\n",
                        " 1",
                        "",
                        "x".repeat(4000))
                .flatMap(id -> Stream.of(
                        Arguments.of(
                                "key id " + shortened(id) + " and another key",
                                signed("RS256", OTHER.getPrivate(), id)),
                        Arguments.of(
                                "key id " + shortened(id) + " and an empty secret",
                                signed("HS256", new SecretKeySpec(new byte[32], "HmacSHA256"), id))));
    }

    private static Stream<Arguments> shapes() {
        var parts = GOOD.split("\\.");
        return Stream.of(
                Arguments.of("changed after signing", changed()),
                Arguments.of("no signature", parts[0] + "." + parts[1] + "."),
                Arguments.of("no signature and no dot", parts[0] + "." + parts[1]),
                Arguments.of("half of its signature", GOOD.substring(0, GOOD.length() - parts[2].length() / 2)),
                Arguments.of(
                        "the signature of another token",
                        parts[0] + "." + parts[1] + "."
                                + sign(plain().subject("another")).split("\\.")[2]),
                Arguments.of("five parts", GOOD + ".x.y"),
                Arguments.of("four dots alone", "...."),
                Arguments.of("two dots alone", ".."),
                Arguments.of("twice", GOOD + "," + GOOD),
                Arguments.of("twice with a blank", GOOD + " " + GOOD),
                Arguments.of(
                        "its head said twice", forged("{\"alg\":\"none\",\"alg\":\"RS256\",\"kid\":\"1\"}", parts[2])),
                Arguments.of("no JSON", part("x") + "." + part("y") + "." + parts[2]),
                Arguments.of("arrays", part("[]") + "." + part("[]") + "." + parts[2]),
                Arguments.of("deep", part("{\"alg\":" + "[".repeat(2000)) + "." + parts[1] + "." + parts[2]),
                Arguments.of("huge", parts[0] + "." + part("{\"a\":\"" + "x".repeat(9_000) + "\"}") + "." + parts[2]),
                Arguments.of("no token at all", "nonsense"),
                Arguments.of("empty", ""));
    }

    private static String shortened(String id) {
        return id.length() < 40 ? id.replaceAll("\\p{Cntrl}", "?") : id.length() + " long";
    }

    private static String doubled(String claim, String first) {
        var claims = payload(GOOD).replaceFirst("\\{", "{\"" + claim + "\":\"" + first + "\",");
        return signed(claims, "RS256", key().getPrivateKey(), jws -> {});
    }

    private static String signed(String algorithm, Key key, String keyId) {
        return signed(algorithm, key, jws -> jws.setKeyIdHeaderValue(keyId));
    }

    private static String signed(String algorithm, Key key, Consumer<JsonWebSignature> header) {
        return signed(payload(GOOD), algorithm, key, header);
    }

    private static String signed(String claims, String algorithm, Key key, Consumer<JsonWebSignature> header) {
        try {
            var jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            jws.setPayload(claims);
            jws.setAlgorithmHeaderValue(algorithm);
            jws.setKeyIdHeaderValue("1");
            jws.setKey(key);
            header.accept(jws);
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String forged(String head, String signature) {
        return part(head) + "." + GOOD.split("\\.")[1] + "." + signature;
    }

    private static String changed() {
        var parts = GOOD.split("\\.");
        return parts[0] + "." + part(payload(GOOD).replace("LDS", "BST")) + "." + parts[2];
    }

    private static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8);
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private static Map<String, Object> publicKey() {
        try {
            return PublicJsonWebKey.Factory.newPublicJwk(OTHER.getPublic())
                    .toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair otherKey() {
        try {
            return KeyUtils.generateKeyPair(2048);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicJsonWebKey key() {
        try (var in = Tokens.class.getResourceAsStream("/" + Tokens.KEY)) {
            return PublicJsonWebKey.Factory.newPublicJwk(new String(in.readAllBytes(), UTF_8));
        } catch (IOException | JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
