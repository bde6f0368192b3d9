package org.lgds.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.core.type.TypeReference;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * One call of an operation, made by the classes of {@code org.lgds.client.api}; not for several threads. Reads, PUTs and
 * DELETEs without {@code ifMatch}, batches and POSTs with an {@code Idempotency-Key} are sent again where no answer came; a
 * POST that takes such a key and was given none gets one.
 *
 * @param <T> what is answered
 */
public abstract class Call<T> {

    private static final String JSON = "application/json";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private final LgdsClient client;
    private final String verb;
    private final TypeReference<T> type;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<String> query = new ArrayList<>();
    private final Set<String> answers = new LinkedHashSet<>();
    private final Set<String> takes = new LinkedHashSet<>();
    private final Set<String> mayName = new LinkedHashSet<>();
    private String path;
    private Object body;
    private BodyPublisher stream;

    protected Call(LgdsClient client, String verb, String path, TypeReference<T> type) {
        this.client = client;
        this.verb = verb;
        this.path = path;
        this.type = type;
    }

    /**
     * Sends it and reads the whole answer, in no more time than an answer may take to begin.
     *
     * @throws ProblemException where the API refuses it
     * @throws TokenException where there is no token to send it with
     * @throws UnreachableException where no answer came, or not all of it
     * @throws IllegalStateException where the answer is not what the API's document promises
     */
    public Answer<T> send() {
        var mediaType = answers.contains(JSON) || answers.isEmpty()
                ? JSON
                : answers.iterator().next();
        if (InputStream.class.equals(type.getType())) {
            @SuppressWarnings("unchecked") // T is InputStream, as was just seen.
            var stream = (Answer<T>) open(mediaType);
            return stream;
        }
        var answer = client.wire().send(request(mediaType), target(), repeat());
        try {
            return new Answer<>(answer.status(), answer.headers(), read(answer));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Sends it and gives the answer as it comes, however long it is: CSV, JSON lines, a stream of events. The caller closes
     * its body, and bounds the time of reading it.
     *
     * @param mediaType one of those that the operation answers
     */
    public Answer<InputStream> open(String mediaType) {
        return client.wire().open(request(mediaType), target(), repeat());
    }

    /**
     * Sends this body instead of a value, such as JSON lines without end to a batch. It is sent once: as it cannot be read
     * twice, the call is not repeated.
     */
    public Call<T> sending(String contentType, BodyPublisher lines) {
        this.stream = lines;
        takes.clear();
        takes.add(contentType);
        return this;
    }

    protected final void answers(String mediaType) {
        if (!mediaType.equals("application/problem+json")) {
            answers.add(mediaType);
        }
    }

    protected final void takes(String mediaType) {
        takes.add(mediaType);
    }

    protected final void mayName(String header) {
        mayName.add(header);
    }

    protected final void path(String name, Object value) {
        if (value == null) {
            throw new IllegalArgumentException("The call needs its " + name + ".");
        }
        path = path.replace("{" + name + "}", encoded(value));
    }

    protected final void query(String name, Object value) {
        query.removeIf(one -> one.startsWith(encoded(name) + "="));
        if (value instanceof Collection<?> values) {
            values.forEach(one -> query.add(encoded(name) + "=" + encoded(one)));
        } else if (value != null) {
            query.add(encoded(name) + "=" + encoded(value));
        }
    }

    protected final void header(String name, Object value) {
        if (value == null) {
            headers.remove(name);
        } else {
            headers.put(name, value.toString());
        }
    }

    protected final void body(String name, Object value) {
        if (value instanceof InputStream in) {
            this.stream = BodyPublishers.ofInputStream(() -> in);
        } else {
            this.body = value;
        }
    }

    boolean asks(String name) {
        return query.stream().anyMatch(one -> one.startsWith(encoded(name) + "="));
    }

    private HttpRequest.Builder request(String mediaType) {
        var accept =
                mediaType.equals("application/problem+json") ? mediaType : mediaType + ", application/problem+json";
        var request = HttpRequest.newBuilder().header("Accept", accept).header("User-Agent", "lgds-client-java");
        if (mayName.contains(IDEMPOTENCY_KEY)) {
            headers.putIfAbsent(IDEMPOTENCY_KEY, UUID.randomUUID().toString());
        }
        headers.forEach(request::header);
        return request.method(verb, publisher(request));
    }

    private String target() {
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private Repeat repeat() {
        if (stream != null) {
            return Repeat.NEVER;
        }
        var harmless = switch (verb) {
            case "GET" -> true;
            case "PUT", "DELETE" -> !headers.containsKey("If-Match");
            case "POST" -> headers.containsKey(IDEMPOTENCY_KEY) || path.endsWith("/batch");
            default -> false;
        };
        return harmless ? Repeat.ALWAYS : Repeat.IF_NOT_DONE;
    }

    private BodyPublisher publisher(HttpRequest.Builder request) {
        if (stream == null && body == null) {
            return BodyPublishers.noBody();
        }
        var first = takes.stream().findFirst();
        if (stream != null) {
            request.header("Content-Type", first.orElse("application/octet-stream"));
            return stream;
        }
        var ofJson = takes.stream()
                .filter(type -> type.endsWith("/json") || type.endsWith("+json"))
                .findFirst();
        request.header("Content-Type", ofJson.or(() -> first).orElse(JSON));
        try {
            return BodyPublishers.ofByteArray(
                    body instanceof String text && ofJson.isEmpty()
                            ? text.getBytes(UTF_8)
                            : client.json().writeValueAsBytes(body));
        } catch (IOException e) {
            throw new IllegalArgumentException("The body cannot be written as JSON.", e);
        }
    }

    private T read(Answer<byte[]> answer) throws IOException {
        if (answer.body().length == 0 || Void.class.equals(type.getType())) {
            return null;
        }
        var contentType = answer.headers().firstValue("Content-Type").orElse(JSON);
        if (String.class.equals(type.getType()) && !contentType.startsWith(JSON)) {
            @SuppressWarnings("unchecked") // T is String, as was just seen.
            var text = (T) new String(answer.body(), UTF_8);
            return text;
        }
        return client.json().readValue(answer.body(), type);
    }

    /** Sends it and reads a page of items, each by its type. */
    <B> B page(Class<?> page, Class<?> item) {
        var json = client.json();
        var answer = client.wire().send(request(JSON), target(), repeat());
        try {
            return json.readValue(answer.body(), json.getTypeFactory().constructParametricType(page, item));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private IllegalStateException unreadable(IOException e) {
        return new IllegalStateException(
                verb + " " + path + " gave an answer that its document does not promise: " + e.getMessage(), e);
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), UTF_8).replace("+", "%20");
    }
}
