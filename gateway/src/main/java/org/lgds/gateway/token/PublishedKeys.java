package org.lgds.gateway.token;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.quarkus.logging.Log;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads along when quarkus-oidc fetches Keycloak's keys (RFC 7517), since it tells nobody what it got. */
@OidcEndpoint(OidcEndpoint.Type.JWKS)
@ApplicationScoped
class PublishedKeys implements OidcResponseFilter {

    private static final Set<String> TYPES = Set.of("RSA", "EC", "OKP");

    /** What was read and how often. */
    record Reading(int number, Map<String, String> keys) {}

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
            var keys = new TreeMap<String, String>();
            for (var each : new JsonObject(body).getJsonArray("keys")) {
                // As io.quarkus.oidc.runtime.JsonWebKeySet chooses: the others are for encryption.
                if (each instanceof JsonObject key
                        && key.getString("kid") != null
                        && TYPES.contains(key.getString("kty", "RSA"))
                        && key.getString("use", "sig").equals("sig")) {
                    keys.put(key.getString("kid"), key.encode());
                }
            }
            last = new Reading(last.number() + 1, Map.copyOf(keys));
        } catch (DecodeException | ClassCastException | NullPointerException e) {
            Log.warnf("Keycloak's keys cannot be read: %s", e.getMessage());
        }
    }
}
