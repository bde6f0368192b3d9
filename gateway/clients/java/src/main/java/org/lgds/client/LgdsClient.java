package org.lgds.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * The LGDS API as one caller sees it. Give it to the classes of {@code org.lgds.client.api}; it may be shared by any number
 * of threads, and should be, as it keeps connections, the token and what is left of the caller's limits.
 */
public final class LgdsClient {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Wire wire;
    private final ObjectMapper json;

    private LgdsClient(Builder builder) {
        var http = builder.http == null
                ? HttpClient.newBuilder()
                        .connectTimeout(builder.timeout)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build()
                : builder.http;
        this.json = mapper();
        this.wire = new Wire(builder, http, builder.credentials.tokens(http, json), json);
    }

    /**
     * @param base where the API is, such as {@code https://api.lgds.example}; without {@code /v1}
     */
    public static Builder at(URI base) {
        return new Builder(base);
    }

    Wire wire() {
        return wire;
    }

    ObjectMapper json() {
        return json;
    }

    /**
     * Whatever a later version of the API adds is left aside. Of a value's properties those without one are not sent; in a
     * map a null stands, as in a merge patch it takes a property away.
     */
    private static ObjectMapper mapper() {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .setDefaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    private interface Credentials {
        Tokens tokens(HttpClient http, ObjectMapper json);
    }

    /** Settings of a client; whoever gives no credentials calls without a token, for what is public. */
    public static final class Builder {

        final URI base;
        HttpClient http;
        Duration timeout = Duration.ofSeconds(30);
        Duration patience = Duration.ofMinutes(2);
        int attempts = 4;
        Clock clock = Clock.systemUTC();
        Waits.Sleeper sleeper = time -> Thread.sleep(time.toMillis());
        private Credentials credentials = (client, json) -> Tokens.NONE;

        private Builder(URI base) {
            this.base = URI.create(base.toString().replaceFirst("/+$", ""));
            if (base.getHost() == null || base.getRawQuery() != null) {
                throw new IllegalArgumentException("The API's address is one such as https://api.lgds.example");
            }
        }

        /**
         * A client of its own, by the client credentials grant; tokens are fetched when needed, and renewed before they end.
         * Where none is given, calls end with a {@link TokenException}.
         *
         * @param tokenEndpoint ends with {@code /protocol/openid-connect/token}
         */
        public Builder credentials(URI tokenEndpoint, String id, String secret) {
            demandHttps(base);
            demandHttps(tokenEndpoint);
            this.credentials =
                    (client, json) -> new ClientCredentials(tokenEndpoint, id, secret, client, timeout, json, clock);
            return this;
        }

        /**
         * A token that the caller looks after, asked for before each request. Where it has none, the call ends with a
         * {@link TokenException} and is not sent: who may see less is told that the rest is gone.
         */
        public Builder token(Supplier<String> supplier) {
            demandHttps(base);
            this.credentials = (client, json) -> new SuppliedTokens(supplier);
            return this;
        }

        /**
         * How long a connection may take, each answer until its headers are there, and then what it holds, but for
         * {@link Call#open}: 30 seconds each unless said.
         */
        public Builder timeout(Duration most) {
            this.timeout = Objects.requireNonNull(most);
            return this;
        }

        /**
         * How long one call may spend waiting, all its waits together, because the API asked to or to try again; 2 minutes
         * unless said. Where the API asks for more, the call ends with its {@link ProblemException}.
         */
        public Builder patience(Duration most) {
            this.patience = Objects.requireNonNull(most);
            return this;
        }

        /**
         * How often a request is sent at most: 4 times unless said, 1 for never again. Not counted are those that only ask
         * whether the first of its {@code Idempotency-Key} is done.
         */
        public Builder attempts(int most) {
            this.attempts = Math.max(1, most);
            return this;
        }

        /**
         * An HTTP client to use instead of one of its own, where there is a proxy or a private trust store. It must follow no
         * redirects, as it does unless told otherwise: it would take the token along to wherever they lead.
         */
        public Builder http(HttpClient client) {
            if (client.followRedirects() != HttpClient.Redirect.NEVER) {
                throw new IllegalArgumentException(
                        "This HTTP client follows redirects, and would take the token along. Make one that follows none.");
            }
            this.http = client;
            return this;
        }

        Builder time(Clock otherClock, Waits.Sleeper otherSleeper) {
            this.clock = otherClock;
            this.sleeper = otherSleeper;
            return this;
        }

        public LgdsClient build() {
            return new LgdsClient(this);
        }

        private static void demandHttps(URI address) {
            if (!"https".equals(address.getScheme()) && !LOOPBACK.contains(address.getHost())) {
                throw new IllegalArgumentException(
                        address + " is not https: anyone on the way could read the token. Use its https address.");
            }
        }
    }
}
