package org.lgds.kit.test;

import java.io.IOException;
import java.security.Key;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.util.KeyUtils;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.params.provider.Arguments;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Tokens as realm {@code lgds} gives them, and the ones that must be refused; for tests with {@link RealTokens}. */
public final class Tokens {

    static final String ISSUER = "https://server.example.com";
    private static final String KEY = "privateKey.jwk";

    private Tokens() {}

    /** A good access token of one client with a role, or several with blanks between, scopes and councils. */
    public static String of(String client, String role, String scope, String... councils) {
        return sign(claims(client, role, scope, councils));
    }

    /** A good one of someone who belongs to departments, suppliers or providers. */
    public static String ofParties(String client, String role, String scope, String... parties) {
        return sign(claims(client, role, scope).claim("party", List.of(parties)));
    }

    /** One of a council's client with an end of its own. */
    public static String until(Instant end, String client, String role, String scope, String... councils) {
        return sign(claims(client, role, scope, councils).expiresAt(end));
    }

    /** Every kind of token that no application may take, each with what is wrong with it. */
    public static Stream<Arguments> bad() {
        var good = of("leeds-sync", "council-system", "adoptions:write", "LDS");
        return Stream.of(
                Arguments.of("another audience", sign(plain().audience("account"))),
                Arguments.of("another issuer", sign(plain().issuer("https://elsewhere.example"))),
                Arguments.of("expired", sign(plain().expiresAt(Instant.now().minusSeconds(60)))),
                Arguments.of(
                        "not yet valid", sign(plain().claim("nbf", Instant.now().getEpochSecond() + 600))),
                Arguments.of("an ID token", sign(plain().claim("typ", "ID"))),
                Arguments.of("a refresh token", sign(plain().claim("typ", "Refresh"))),
                Arguments.of("without a type", sign(plain().remove("typ"))),
                Arguments.of("another algorithm of the same key", signed(good, "PS256", key().getPrivateKey(), "1")),
                Arguments.of(
                        "a shared secret",
                        signed(good, "HS256", secret("x".repeat(32).getBytes(UTF_8)), "1")),
                Arguments.of(
                        "the public key as a secret",
                        signed(good, "HS256", secret(key().getPublicKey().getEncoded()), "1")),
                Arguments.of("another key", signed(good, "RS256", otherKey(), "1")),
                Arguments.of("an unknown key id", signed(good, "RS256", key().getPrivateKey(), "../../etc/passwd")),
                Arguments.of(
                        "no signature", part("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + good.split("\\.")[1] + "."),
                Arguments.of("changed after signing", changed(good)),
                Arguments.of("no token at all", "nonsense"),
                Arguments.of("empty", ""));
    }

    private static JwtClaimsBuilder plain() {
        return claims("leeds-sync", "council-system", "adoptions:write", "LDS");
    }

    private static JwtClaimsBuilder claims(String client, String role, String scope, String... councils) {
        var claims = Jwt.claims()
                .issuer(ISSUER)
                .audience("lgds-api")
                .subject("sub-of-" + client)
                .preferredUserName(client)
                .expiresAt(Instant.now().plusSeconds(300))
                .claim("typ", "Bearer")
                .claim("azp", client)
                .claim("scope", scope)
                .claim("realm_access", Map.of("roles", List.of(role.split(" "))));
        return councils.length == 0 ? claims : claims.claim("council", List.of(councils));
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("1").algorithm(SignatureAlgorithm.RS256).sign(KEY);
    }

    /** The claims of a token, signed in another way. */
    private static String signed(String token, String algorithm, Key key, String keyId) {
        try {
            var jws = new JsonWebSignature();
            jws.setPayload(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8));
            jws.setAlgorithmHeaderValue(algorithm);
            jws.setKeyIdHeaderValue(keyId);
            jws.setKey(key);
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Key secret(byte[] bytes) {
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private static Key otherKey() {
        try {
            return KeyUtils.generateKeyPair(2048).getPrivate();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicJsonWebKey key() {
        try (var in = Tokens.class.getResourceAsStream("/" + KEY)) {
            return PublicJsonWebKey.Factory.newPublicJwk(new String(in.readAllBytes(), UTF_8));
        } catch (IOException | JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String changed(String token) {
        var parts = token.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("LDS", "BST");
        return parts[0] + "." + part(claims) + "." + parts[2];
    }

    private static String part(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }
}
