package org.lgds.gateway.instance;

import java.net.URI;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Asks every instance again and again whether it is ready, so that one that stops gets nothing new before it is gone. */
@ApplicationScoped
class Health {

    private final Upstreams upstreams;
    private final InstanceSettings.Instances settings;
    private final Vertx vertx;
    private final HttpClient client;
    private volatile boolean closed;

    Health(Upstreams upstreams, InstanceSettings settings, Vertx vertx) {
        this.upstreams = upstreams;
        this.settings = settings.instances();
        this.vertx = vertx;
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) this.settings.checkTimeout().toMillis()));
    }

    void start(@Observes StartupEvent start) {
        for (var instance : upstreams.all()) {
            instance.health().ifPresent(where -> check(instance, where));
        }
    }

    @PreDestroy
    void close() {
        closed = true;
        client.close();
    }

    private void check(Instance instance, URI where) {
        client.request(new RequestOptions()
                        .setMethod(HttpMethod.GET)
                        .setAbsoluteURI(where.toString())
                        .setTimeout(settings.checkTimeout().toMillis()))
                .compose(request -> request.send())
                .compose(Health::isReady)
                .onSuccess(ready -> tell(instance, ready, "it says so"))
                .onFailure(failure -> tell(instance, false, String.valueOf(failure.getMessage())))
                .onComplete(asked -> checkAgain(instance, where));
    }

    private void checkAgain(Instance instance, URI where) {
        if (!closed) {
            var pause = instance.isReady() ? settings.checkEvery() : settings.checkAwayEvery();
            vertx.setTimer(pause.toMillis(), due -> check(instance, where));
        }
    }

    private static Future<Boolean> isReady(HttpClientResponse answer) {
        return answer.end().map(end -> answer.statusCode() == 200);
    }

    private static void tell(Instance instance, boolean ready, String why) {
        if (instance.setReady(ready)) {
            Log.infof("%s at %s is %s: %s", instance.service(), instance.address(), ready ? "ready" : "not ready", why);
        }
    }
}
