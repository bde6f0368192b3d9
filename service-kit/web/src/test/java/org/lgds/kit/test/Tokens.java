package org.lgds.kit.test;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import org.junit.jupiter.params.provider.Arguments;

/** Tokens as realm {@code lgds} gives them, and the ones that must be refused; for tests with {@link RealTokens}. */
public final class Tokens {

    static final String ISSUER = "https://server.example.com";
    static final String KEY = "privateKey.jwk";

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
        return BadTokens.all();
    }

    static JwtClaimsBuilder plain() {
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

    static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("1").algorithm(SignatureAlgorithm.RS256).sign(KEY);
    }
}
