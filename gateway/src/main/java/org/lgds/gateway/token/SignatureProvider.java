package org.lgds.gateway.token;

import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicBoolean;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import org.jose4j.jca.ProviderContext;
import org.jose4j.jws.JsonWebSignature;

/**
 * What checks the signatures of tokens: Amazon's Corretto Crypto Provider, which takes half of what the JDK's own does, where
 * there is a build of it for this machine (see the profiles of {@code pom.xml}) and it may be loaded; else the JDK's. It is
 * asked for nothing but that: whatever else is signed or encrypted remains the JDK's.
 *
 * <p>It takes a third of a second to load, and so is not loaded before there is a token, nor while one waits for it.
 */
@ApplicationScoped
class SignatureProvider {

    private static final String NAME = "AmazonCorrettoCryptoProvider";

    private final AtomicBoolean asked = new AtomicBoolean();

    private volatile Loaded loaded;

    /** @param keys the provider's own form of a key, without which it reads the JDK's at each token */
    private record Loaded(ProviderContext context, KeyFactory factory, Cache<PublicKey, PublicKey> keys) {

        PublicKey own(PublicKey key) {
            return keys.get(key, this::translated);
        }

        private PublicKey translated(PublicKey key) {
            try {
                return (PublicKey) factory.translateKey(key);
            } catch (GeneralSecurityException e) {
                throw new IllegalArgumentException("%s cannot use a key of Keycloak's".formatted(NAME), e);
            }
        }
    }

    /** Has a signature checked with a key, by the fastest that is here. */
    void prepare(JsonWebSignature signed, PublicKey key) {
        var now = loaded;
        if (now != null) {
            signed.setProviderContext(now.context());
            signed.setKey(now.own(key));
        } else {
            signed.setKey(key);
            loadOnce();
        }
    }

    /** Whether the fast one is in use. */
    boolean isFast() {
        return loaded != null;
    }

    private void loadOnce() {
        if (asked.compareAndSet(false, true)) {
            var loading = new Thread(this::load, "load-signature-provider");
            loading.setDaemon(true);
            loading.start();
        }
    }

    private void load() {
        try {
            if (isRecorded()) {
                Log.info("Tokens are checked by the JDK in this run, which is recorded for the next start");
                return;
            }
            var found = found();
            if (found.isEmpty()) {
                Log.info("Tokens are checked by the JDK, as there is no faster provider for this machine");
                return;
            }
            var provider = found.get();
            var factory = KeyFactory.getInstance("RSA", provider);
            // Last in order, so that nothing uses it that does not name it.
            Security.addProvider(provider);
            var context = new ProviderContext();
            context.getSuppliedKeyProviderContext().setSignatureProvider(NAME);
            loaded = new Loaded(
                    context, factory, Caffeine.newBuilder().weakKeys().build());
        } catch (GeneralSecurityException | RuntimeException | LinkageError | ServiceConfigurationError e) {
            Log.warn("Tokens are checked by the JDK, as the faster provider could not be loaded", e);
        }
    }

    /** JDK 17 crashes when it keeps what it has loaded (JEP 350) and has loaded lambdas of a signed jar, as the provider's is. */
    private static boolean isRecorded() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(option -> option.startsWith("-XX:ArchiveClassesAtExit"));
    }

    private static Optional<Provider> found() {
        return Optional.ofNullable(Security.getProvider(NAME))
                .or(() -> ServiceLoader.load(Provider.class, SignatureProvider.class.getClassLoader()).stream()
                        .filter(each -> each.type().getSimpleName().equals(NAME))
                        .<Provider>map(ServiceLoader.Provider::get)
                        .findFirst());
    }
}
