package org.lgds.gateway.instance;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/** One process of a service: where it is, how much it has to do, and whether it is well. */
public final class Instance {

    private final String service;
    private final boolean ssl;
    private final String host;
    private final int port;
    private final Optional<URI> health;
    private final Breaker breaker;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile boolean ready = true;

    /** @throws IllegalStateException for what is no address */
    Instance(String service, URI url, Optional<URI> health, Breaker breaker) {
        var scheme = url.getScheme();
        if (url.getHost() == null
                || !("http".equals(scheme) || "https".equals(scheme))
                || !(url.getRawPath().isEmpty() || url.getRawPath().equals("/"))) {
            throw new IllegalStateException("%s must be at http(s)://host:port, not at %s".formatted(service, url));
        }
        this.service = service;
        this.ssl = scheme.equals("https");
        this.host = url.getHost();
        this.port = url.getPort() >= 0 ? url.getPort() : ssl ? 443 : 80;
        this.health = health;
        this.breaker = breaker;
    }

    public String service() {
        return service;
    }

    /** Host and port, as logs and metrics name it. */
    public String address() {
        return host + ":" + port;
    }

    RequestOptions options(HttpMethod method, String uri) {
        return new RequestOptions()
                .setMethod(method)
                .setSsl(ssl)
                .setHost(host)
                .setPort(port)
                .setURI(uri);
    }

    Optional<URI> health() {
        return health;
    }

    Breaker breaker() {
        return breaker;
    }

    int inFlight() {
        return inFlight.get();
    }

    boolean isReady() {
        return ready;
    }

    /**
     * One that becomes ready may be tried at once, whatever became of requests while it was not.
     *
     * @return whether that is news
     */
    boolean setReady(boolean now) {
        var news = ready != now;
        ready = now;
        if (news && now) {
            breaker.mayTry();
        }
        return news;
    }

    /** A request goes there, if the breaker lets it. */
    Optional<Turn> enter() {
        if (!breaker.enter()) {
            return Optional.empty();
        }
        inFlight.incrementAndGet();
        return Optional.of(new Turn(this));
    }

    void leave() {
        inFlight.decrementAndGet();
    }
}
