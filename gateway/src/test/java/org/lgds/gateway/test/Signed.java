package org.lgds.gateway.test;

import java.security.KeyPair;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;

/** Access tokens with what a test wants in them, good in all else. */
public final class Signed {

    private final JwtClaimsBuilder claims = Jwt.claims()
            .issuer("https://server.example.com")
            .audience("lgds-api")
            .expiresAt(Instant.now().plusSeconds(300))
            .claim("typ", "Bearer");

    private Signed(String client, String subject, String role) {
        claims.subject(subject).claim("realm_access", Map.of("roles", List.of(role)));
        if (client != null) {
            claims.claim("azp", client);
        }
    }

    /** A client of its own, with one realm role. */
    public static Signed client(String role) {
        return of("client-" + UUID.randomUUID(), "sub-" + UUID.randomUUID(), role);
    }

    /** Without {@code azp} if the client is null. */
    public static Signed of(String client, String subject, String role) {
        return new Signed(client, subject, role);
    }

    public Signed councils(List<String> codes) {
        claims.claim("council", codes);
        return this;
    }

    public String token() {
        return claims.jws().keyId("1").algorithm(SignatureAlgorithm.RS256).sign("privateKey.jwk");
    }

    /** Signed with another key than the one that the key server publishes by itself. */
    public String token(KeyPair key, String keyId) {
        return claims.jws().keyId(keyId).algorithm(SignatureAlgorithm.RS256).sign(key.getPrivate());
    }
}
