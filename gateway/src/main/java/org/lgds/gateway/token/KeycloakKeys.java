package org.lgds.gateway.token;

import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;

import io.quarkus.logging.Log;
import io.quarkus.oidc.runtime.TenantConfigBean;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Keycloak's keys, fetched by quarkus-oidc when {@link KeyRing} says so. */
@ApplicationScoped
class KeycloakKeys {

    /** To have keys refreshed, quarkus-oidc wants a token to verify with them; this one never is. */
    private static final String NO_TOKEN = "..";

    private final TenantConfigBean oidc;
    private final PublishedKeys published;
    private final TokenSettings settings;
    private final KeyRing ring;

    KeycloakKeys(TenantConfigBean oidc, PublishedKeys published, TokenSettings settings) {
        this.oidc = oidc;
        this.published = published;
        this.settings = settings;
        this.ring = new KeyRing(System::nanoTime, settings.keysEvery(), settings.keysRetry(), this::fetch);
        if (oidc.getDefaultTenant().ready()) {
            ring.take(published.last().keys());
        }
    }

    void begin(@Observes StartupEvent start, Vertx vertx) {
        vertx.setPeriodic(settings.keysRenewed().toMillis(), due -> renew());
    }

    /** What could not be had is said where it is fetched, and asked for again in its time. */
    void renew() {
        ring.renewed().subscribe().with(done -> {}, failure -> Log.debug("Keys stay as they are", failure));
    }

    /** See {@link KeyRing#find}. */
    Optional<PublicKey> find(String id) {
        return ring.find(id);
    }

    /** See {@link KeyRing#ask}. It may answer on another thread. */
    Uni<Optional<PublicKey>> ask(String id) {
        return ring.ask(id);
    }

    /** See {@link KeyRing#generation}. */
    int generation() {
        return ring.generation();
    }

    private Uni<Map<String, PublicKey>> fetch() {
        var before = published.last().number();
        var tenant = oidc.getDefaultTenant();
        var fetching = tenant.ready()
                ? tenant.provider()
                        .refreshJwksAndVerifyJwtToken(NO_TOKEN, false, false, null)
                        .replaceWithVoid()
                : tenant.initialize().replaceWithVoid();
        return fetching.ifNoItem()
                .after(settings.keysWithin())
                .fail()
                .onItemOrFailure()
                .transformToUni((done, failure) -> {
                    // The token that is none always fails: whether keys came is seen where they come.
                    var last = published.last();
                    if (last.number() > before) {
                        return Uni.createFrom().item(last.keys());
                    }
                    Log.warnf("Keycloak gave no keys: %s", failure);
                    return Uni.createFrom().failure(new KeysMissing(failure));
                });
    }
}
