package org.lgds.gateway.token;

import java.security.PublicKey;
import java.util.Map;
import java.util.stream.Collectors;

import io.quarkus.logging.Log;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.lang.JoseException;

/** Reads along when quarkus-oidc fetches Keycloak's keys (RFC 7517), since it tells nobody what it got. */
@OidcEndpoint(OidcEndpoint.Type.JWKS)
@ApplicationScoped
class PublishedKeys implements OidcResponseFilter {

    /** What was read and how often. */
    record Reading(int number, Map<String, PublicKey> keys) {}

    private volatile Reading last = new Reading(0, Map.of());

    @Override
    public Uni<Void> filter(OidcResponseFilterContext context) {
        if (context.statusCode() == 200) {
            read(context.responseBody().toString());
        }
        return Uni.createFrom().voidItem();
    }

    /** The keys that verify signatures, by id, as last read. */
    Reading last() {
        return last;
    }

    private synchronized void read(String body) {
        try {
            var keys = new JsonWebKeySet(body)
                    .getJsonWebKeys().stream()
                            .filter(RsaJsonWebKey.class::isInstance)
                            .map(RsaJsonWebKey.class::cast)
                            .filter(key -> key.getKeyId() != null)
                            // The others are for encryption.
                            .filter(key -> key.getUse() == null || key.getUse().equals(Use.SIGNATURE))
                            .collect(Collectors.<RsaJsonWebKey, String, PublicKey>toUnmodifiableMap(
                                    RsaJsonWebKey::getKeyId, RsaJsonWebKey::getRsaPublicKey, (one, other) -> other));
            last = new Reading(last.number() + 1, keys);
        } catch (JoseException | ClassCastException | NullPointerException e) {
            Log.warnf("Keycloak's keys cannot be read: %s", e.getMessage());
        }
    }
}
