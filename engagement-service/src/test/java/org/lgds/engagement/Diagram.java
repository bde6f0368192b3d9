package org.lgds.engagement;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.restassured.http.ContentType;
import org.lgds.kit.lifecycle.Lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

/** Tries every action of a diagram from every state as everyone: the diagram and the role decide, and nothing else does. */
public final class Diagram<S extends Enum<S>> {

    private static final List<Person> EVERYONE = List.of(
            Person.ADVISOR,
            Person.PROGRAMME,
            Person.EDITOR,
            Person.SRO,
            Person.SPONSOR,
            Person.BRISTOL_EDITOR,
            Person.BRISTOL_SRO,
            new Person("leeds-sync", "council-system", "LDS"),
            new Person("moderator", "moderator"),
            new Person("panel1", "panel-member"),
            new Person("dashboard", "dashboard"),
            new Person("supplier", "supplier"));

    private final Lifecycle<S> lifecycle;
    private final Map<String, Set<Person>> who = new HashMap<>();
    private final Map<String, Object> bodies = new HashMap<>();
    private final Map<S, Set<Person>> unaware = new HashMap<>();

    public Diagram(Lifecycle<S> lifecycle) {
        this.lifecycle = lifecycle;
    }

    /** An action, its body or null, and who may take it. Of a {@code change} the body is put. */
    public Diagram<S> action(String name, Object body, Person... by) {
        who.put(name, Set.of(by));
        bodies.put(name, body);
        return this;
    }

    /** These people are told nothing of a record in this state, though they take part in its steps later. */
    public Diagram<S> hidden(S state, Person... from) {
        unaware.put(state, Set.of(from));
        return this;
    }

    /** @param in makes a record of Leeds in a state, and gives its path */
    public void holds(Class<S> states, Function<S, String> in) {
        for (var state : states.getEnumConstants()) {
            var path = in.apply(state);
            for (var action : new LinkedHashSet<>(who.keySet())) {
                for (var person : EVERYONE) {
                    var status = status(person, path, action);
                    var what = "%s, %s by %s".formatted(state, action, person.name());
                    if (!who.get(action).contains(person)) {
                        assertThat(status).as(what).isIn(403, 404);
                    } else if (unaware.getOrDefault(state, Set.of()).contains(person)) {
                        assertThat(status).as(what).isEqualTo(404);
                    } else if (lifecycle.actionsFrom(state).contains(action)) {
                        assertThat(status).as(what).isEqualTo(200);
                        path = lifecycle.move(action, state) == state ? path : in.apply(state);
                    } else {
                        assertThat(status).as(what).isEqualTo(409);
                    }
                }
            }
        }
    }

    /** Who is offered an action is answered so, and nobody else. */
    private int status(Person person, String path, String action) {
        if (!action.equals("change")) {
            return Offered.answered(person::asks, path, action, bodies.get(action));
        }
        var etag = person.get(path).extract().header("ETag");
        var asks = person.asks().header("If-Match", etag == null ? "*" : etag);
        return asks.contentType(ContentType.JSON)
                .body(bodies.get(action))
                .put(path)
                .statusCode();
    }
}
