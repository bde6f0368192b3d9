package org.lgds.gateway.token;

import java.io.IOException;
import java.security.PublicKey;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.logging.Log;
import io.quarkus.oidc.runtime.OidcTenantConfig.Token;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwt.consumer.Validator;
import org.jose4j.lang.JoseException;

/**
 * Says whose an access token is, by the rules that quarkus-oidc is configured with ({@code quarkus.oidc.token}) and by the
 * library that it uses. It does not go through quarkus-oidc itself, as the services do, which reads a token three times and
 * tells a bad one by an exception from deep within: a flood of forged tokens cost twice what the same flood of good ones
 * did. Here the signature comes first, and what is not signed by a key of Keycloak's costs nothing but that.
 */
@ApplicationScoped
class AccessTokens {

    /** As jose4j reads them, but for the 32 KB that its own reader takes anew for each token. */
    private static final ObjectReader CLAIMS = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_LONG_FOR_INTS)
            .build()
            .readerForMapOf(Object.class);

    private final TenantConfigBean oidc;
    private final SignatureProvider signatures;

    private volatile Rules rules;

    /** How the signature was made, and what the claims must say. */
    private record Rules(AlgorithmConstraints algorithm, JwtConsumer claims) {}

    AccessTokens(TenantConfigBean oidc, SignatureProvider signatures) {
        this.oidc = oidc;
        this.signatures = signatures;
    }

    /**
     * @param key the one that the token names
     * @return empty for a token that is not good, whatever is wrong with it
     */
    Optional<SecurityIdentity> verify(String token, PublicKey key) {
        try {
            var signed = new JsonWebSignature();
            signed.setAlgorithmConstraints(rules().algorithm());
            signed.setCompactSerialization(token);
            signatures.prepare(signed, key);
            if (!signed.verifySignature()) {
                return Optional.empty();
            }
            var claims = read(signed.getPayloadBytes());
            rules().claims().processContext(new JwtContext(claims, List.of(signed)));
            return Optional.of(identity(claims));
        } catch (JoseException | InvalidJwtException | IOException | ClassCastException e) {
            // The last one: jose4j expects texts in some places where JSON may hold anything.
            Log.debug("A token is not good", e);
            return Optional.empty();
        }
    }

    /** None of a payload that is {@code null}, which so lacks what is wanted. */
    private static JwtClaims read(byte[] payload) throws IOException {
        var claims = new JwtClaims();
        Map<String, Object> found = CLAIMS.readValue(payload);
        if (found != null) {
            found.forEach(claims::setClaim);
        }
        return claims;
    }

    private SecurityIdentity identity(JwtClaims claims) {
        var tenant = oidc.getDefaultTenant().oidcConfig();
        var roles = OidcUtils.findRoles(
                tenant.clientId().orElse(null), tenant.roles(), new JsonObject(claims.getClaimsMap()));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new DefaultJWTCallerPrincipal(claims))
                .addRoles(new HashSet<>(roles))
                .build();
    }

    /** Known when Keycloak's keys are, as its issuer is what it says of itself. */
    private Rules rules() {
        if (rules == null) {
            var tenant = oidc.getDefaultTenant();
            var token = tenant.oidcConfig().token();
            rules = new Rules(
                    new AlgorithmConstraints(
                            ConstraintType.PERMIT,
                            token.signatureAlgorithm().orElseThrow().getAlgorithm()),
                    claims(token, token.issuer().orElseGet(tenant.getOidcMetadata()::getIssuer)));
        }
        return rules;
    }

    private static JwtConsumer claims(Token token, String issuer) {
        var wanted = new JwtConsumerBuilder()
                .setSkipSignatureVerification()
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setAllowedClockSkewInSeconds(token.lifespanGrace().orElse(0))
                .setExpectedIssuer(issuer)
                .setExpectedAudience(token.audience().orElseThrow().toArray(String[]::new))
                .registerValidator((Validator) context -> wrong(context.getJwtClaims(), token.requiredClaims()));
        return (token.subjectRequired() ? wanted.setRequireSubject() : wanted).build();
    }

    private static String wrong(JwtClaims claims, Map<String, Set<String>> required) {
        return required.entrySet().stream()
                .filter(each ->
                        each.getValue().stream().anyMatch(value -> !value.equals(claims.getClaimValue(each.getKey()))))
                .findAny()
                .map(each -> "The claim %s is none of %s".formatted(each.getKey(), each.getValue()))
                .orElse(null);
    }
}
