package org.lgds.bench;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.function.Function;

import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** A client of the service that reads one address after another over a kept connection. */
public final class HttpReads implements Client {

    private final CloseableHttpClient http = HttpClients.custom()
            .disableAutomaticRetries()
            .disableContentCompression()
            .disableCookieManagement()
            .build();
    private final String service;
    private final String token;
    private final Function<SplittableRandom, String> path;
    private final Right right;

    /** Whether an answer is the right one for its address. */
    @FunctionalInterface
    public interface Right {
        boolean test(String address, String body);

        /** What holds a text, whatever was asked for. */
        static Right holds(String text) {
            return (address, body) -> body.contains(text);
        }
    }

    /**
     * @param token sent as bearer, or null for an anonymous caller
     * @param path the next address
     * @param right what every answer must be
     */
    public HttpReads(String service, String token, Function<SplittableRandom, String> path, Right right) {
        this.service = service;
        this.token = token;
        this.path = path;
        this.right = right;
    }

    @Override
    public void run(SplittableRandom random) throws Exception {
        var address = path.apply(random);
        var get = new HttpGet(service + address);
        if (token != null) {
            get.setHeader("Authorization", "Bearer " + token);
        }
        http.execute(get, response -> {
            var body = EntityUtils.toString(response.getEntity());
            if (response.getCode() != 200 || !right.test(address, body)) {
                throw new IllegalStateException(
                        "GET %s answered %d: %.300s".formatted(address, response.getCode(), body));
            }
            return null;
        });
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
