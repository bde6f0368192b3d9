package org.lgds.council.result;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.council.Person;
import org.lgds.council.performance.Recorded;

/** Choices of sharing for tests. */
@ApplicationScoped
public class Sharings {

    private final Recorded recorded;

    Sharings(Recorded recorded) {
        this.recorded = recorded;
    }

    /** As before a council said anything. */
    public void clear(String... councils) {
        for (var council : councils) {
            recorded.run("delete from council_result where council = ?", council);
        }
    }

    /** Lets exactly these be a council's peers: the group it has chosen, whatever neighbours were computed for it. */
    public void peers(String council, String members) {
        recorded.run("delete from peer_set where council = ?", council);
        group(council, members);
    }

    /** Lets exactly these be a council's chosen group. */
    public void group(String council, String members) {
        recorded.run("delete from peer_group where council = ?", council);
        recorded.run(
                "insert into peer_group (council, version, created_at, updated_at, event_sequence, name, members, chosen_on)"
                        + " values (?, 0, now(), now(), 0, 'Chosen', cast(? as text[]), current_date)",
                council,
                "{" + members + "}");
    }

    /** Chooses as {@code silo=public}; what is not named is private. */
    public static ValidatableResponse share(String council, String... choices) {
        return put(Person.sro(council), path(council), body(choices));
    }

    /** Replaces what this person sees; creates where there is nothing. */
    public static ValidatableResponse put(Person person, String path, Object body) {
        var etag = person.etag(path);
        var request = person.asks().contentType("application/json").body(body);
        return (etag == null ? request : request.header("If-Match", etag))
                .put(path)
                .then();
    }

    static Map<String, Object> body(String... choices) {
        List<Map<String, String>> dimensions = Arrays.stream(choices)
                .map(choice -> choice.split("="))
                .map(choice -> Map.of("dimension", choice[0], "shared", choice[1]))
                .toList();
        return Map.of("dimensions", dimensions);
    }

    public static String path(String council) {
        return "/v1/profiles/%s/sharing".formatted(council);
    }
}
