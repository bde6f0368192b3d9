package org.lgds.gateway.instance;

import java.util.HashSet;
import java.util.Set;

import io.vertx.core.Future;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;

/**
 * What is done to have one request answered: an instance is tried, and another when that one cannot be reached. Nothing of
 * the request has been sent then, so that is no repetition. Used on one event loop.
 */
public final class Attempts {

    /** Where the attempts for a request are in its routing context. */
    public static final String KEY = "org.lgds.gateway.instance.Attempts";

    private static final int MOST = 3;

    private final HttpClient client;
    private final Instances instances;
    private final InstanceSettings settings;
    private final Set<Instance> tried = new HashSet<>();
    private Turn turn;

    Attempts(HttpClient client, Instances instances, InstanceSettings settings) {
        this.client = client;
        this.instances = instances;
        this.settings = settings;
    }

    /** A request to an instance that was not tried yet, connected; or why there is none. */
    public Future<HttpClientRequest> next(HttpMethod method, String uri) {
        return next(method, uri, null);
    }

    private Future<HttpClientRequest> next(HttpMethod method, String uri, Throwable otherwise) {
        var taken = tried.size() < MOST ? instances.take(tried).orElse(null) : null;
        if (taken == null) {
            return otherwise == null
                    ? Future.failedFuture("no instance is to be tried")
                    : Future.failedFuture(otherwise);
        }
        turn = taken;
        tried.add(taken.instance());
        return client.request(taken.instance()
                        .options(method, uri)
                        .setConnectTimeout(settings.connectTimeout().toMillis()))
                .recover(failure -> {
                    if (isBusy(taken.instance(), failure)) {
                        taken.done();
                    } else {
                        taken.failed();
                    }
                    return next(method, uri, failure);
                });
    }

    /** No connection is free, which says nothing of whether one could be made. */
    private boolean isBusy(Instance instance, Throwable failure) {
        return failure instanceof ConnectionPoolTooBusyException || instance.inFlight() > settings.maxConnections();
    }

    /** Whether an instance is left that was not tried. */
    public boolean hasAnother() {
        return tried.size() < MOST && instances.hasOtherThan(tried);
    }

    /** The instance that was tried last has begun to answer. */
    public void answered() {
        turn.answered();
    }

    /** It gave no answer, or none in time; nothing is said of any where none was tried. */
    public void failed() {
        if (turn != null) {
            turn.failed();
        }
    }

    /** Nothing is asked of it any more; may be called often, and before anything was tried. */
    public void done() {
        if (turn != null) {
            turn.done();
        }
    }

    /** The address of the instance that was tried last, or null. */
    public String address() {
        return turn == null ? null : turn.instance().address();
    }
}
