package org.lgds.council.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.council.Person;
import org.lgds.council.framework.Frameworks;

import static org.hamcrest.Matchers.hasSize;

/** Assessments for tests. A council has one open at a time, so each test begins by clearing its council's desk. */
@ApplicationScoped
public class Assessments {

    public static final String PATH = "/v1/assessments/";

    private final EntityManager entities;

    Assessments(EntityManager entities) {
        this.entities = entities;
    }

    /** Neither an open assessment nor a result that stands. */
    public void clear(String... councils) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var council : councils) {
                entities.createNativeQuery("""
                                update assessment set state = case state when 'FINAL' then 'SUPERSEDED' else 'WITHDRAWN' end
                                where council = ?1 and state <> 'SUPERSEDED'""").setParameter(1, council).executeUpdate();
            }
        });
    }

    /** The path of a new, blank one. */
    public static String started(String council) {
        return started(Map.of("council", council));
    }

    public static String started(Map<String, ?> body) {
        return PATH
                + Person.editor((String) body.get("council"))
                        .post("/v1/assessments", body)
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    /** One that lacks nothing but the signature: every scale so, every gate met. */
    public static String answered(Map<String, ?> body, int scale, int percentage) {
        var path = started(body);
        answer(path, (String) body.get("council"), scale, percentage);
        return path;
    }

    public static void answer(String path, String council, int scale, int percentage) {
        var rows = new ArrayList<Map<String, Object>>();
        Frameworks.content()
                .get("dimensions")
                .forEach(dimension -> dimension.get("questions").forEach(question -> {
                    Object value = switch (question.get("type").asText()) {
                        case "scale" -> scale;
                        case "boolean" -> true;
                        default -> percentage;
                    };
                    rows.add(Map.of("question", question.get("id").asText(), "value", value, "evidence", "documented"));
                }));
        Person.editor(council)
                .post(path + "/answers/batch", rows)
                .statusCode(207)
                .body("items.findAll { it.status != 200 }", hasSize(0));
    }

    public static ValidatableResponse put(String path, String council, String question, Map<String, ?> body) {
        return Person.editor(council).put(path + "/answers/" + question, body);
    }

    public static String submitted(Map<String, ?> body, int scale) {
        var path = answered(body, scale, 50);
        var council = (String) body.get("council");
        Person.sro(council).act(path, "sign-off").statusCode(200);
        Person.editor(council).act(path, "submission").statusCode(200);
        return path;
    }

    /** The path of a self-assessment whose result stands. */
    public static String finished(String council, int scale) {
        var path = submitted(Map.of("council", council), scale);
        Person.sro(council).act(path, "finalisation").statusCode(200);
        return path;
    }

    public static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Everyone who is neither of the council nor of LGDS. */
    static List<Person> others() {
        return List.of(
                Person.editor("BST"),
                Person.sro("BST"),
                Person.reviewer("BST"),
                new Person("bristol-sync", "council-system", "BST"),
                new Person("portal", "portal"),
                new Person("supplier", "supplier"));
    }
}
