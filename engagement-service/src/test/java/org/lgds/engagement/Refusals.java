package org.lgds.engagement;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.restassured.http.ContentType;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds what anyone may do with a record in a state against a table: what is not in it is refused, whoever asks. */
public final class Refusals {

    private static final Set<Integer> REFUSED = Set.of(403, 404, 409);

    private Refusals() {}

    /**
     * Asks for every action of a record as each person, but those that are open to them by the table.
     *
     * @param table by name of person, the actions open to them; others have none
     * @param bodies by action, what it reads; others read a reason or nothing
     */
    public static void hold(
            String record,
            List<Person> people,
            Map<String, Set<String>> table,
            Map<String, Object> bodies,
            Class<?>... resources) {
        for (var person : people) {
            var open = table.getOrDefault(person.name(), Set.of());
            var seen = person.get(record).extract();
            if (seen.statusCode() == 200) {
                List<String> offered = seen.path("allowedActions");
                assertThat(new TreeSet<>(offered))
                        .as("%s at %s", person.name(), record)
                        .isEqualTo(new TreeSet<>(open));
            } else {
                assertThat(seen.statusCode()).isEqualTo(404);
                assertThat(open)
                        .as("%s sees nothing of %s", person.name(), record)
                        .isEmpty();
            }
            actions(resources).stream()
                    .filter(action -> !open.contains(action))
                    .forEach(action -> refused(person, record, action, bodies));
        }
    }

    private static void refused(Person person, String record, String action, Map<String, Object> bodies) {
        var etag = person.get(record).extract().header("ETag");
        var asks = person.asks().header("If-Match", etag == null ? "*" : etag);
        var body = bodies.get(action);
        if (body != null) {
            asks.contentType(ContentType.JSON).body(body);
        }
        assertThat(asks.post(record + "/" + action).statusCode())
                .as("%s: %s of %s", person.name(), action, record)
                .isIn(REFUSED);
    }

    private static List<String> actions(Class<?>... resources) {
        return Stream.of(resources)
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(POST.class) && method.isAnnotationPresent(Path.class))
                .map(method -> method.getAnnotation(Path.class).value().replaceAll(".*/", ""))
                .sorted()
                .collect(Collectors.toList());
    }

    /** {@code "lds-sro: claim answer; programme: query"} as a table. */
    public static Map<String, Set<String>> table(String text) {
        return text == null || text.isBlank()
                ? Map.of()
                : Arrays.stream(text.split(";"))
                        .map(line -> line.split(":"))
                        .collect(Collectors.toMap(
                                line -> line[0].trim(),
                                line -> Set.of(line[1].trim().split(" +"))));
    }
}
