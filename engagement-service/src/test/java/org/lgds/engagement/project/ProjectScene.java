package org.lgds.engagement.project;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;

import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.PROVIDER;
import static org.lgds.engagement.project.Member.SUPPLIER;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sponsor;
import static org.lgds.engagement.project.Member.sro;

/** Projects of Leeds with Bristol and Camden, each on a service of its own, made through the API. */
@ApplicationScoped
public class ProjectScene {

    public static final String PROJECTS = "/v1/projects/";
    public static final List<String> COUNCILS = List.of("LDS", "BST", "CMD");

    private final States states;
    private final Scene scene;

    ProjectScene(States states, Scene scene) {
        this.states = states;
        this.scene = scene;
    }

    public void councils() {
        List.of("LDS", "BST", "CMD", "OXO", "EXE").forEach(code -> states.council(code, 1, "active"));
        List.of("sub-of-advisor", "sub-of-former").forEach(scene::advisor);
    }

    /** A service that no other test has. */
    public int service() {
        int id = ThreadLocalRandom.current().nextInt(1_000_000, Integer.MAX_VALUE);
        states.service(id, "education-and-learning");
        return id;
    }

    public static Map<String, Object> wanted(int service) {
        return new HashMap<>(Map.of(
                "title", "Free school meals online",
                "summary", "Checked against the register at once.",
                "kind", "council_led",
                "service", service,
                "leadCouncil", "LDS"));
    }

    public String proposed(int service) {
        return PROJECTS
                + editor("LDS")
                        .post("/v1/projects", wanted(service))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    public String proposed() {
        return proposed(service());
    }

    public static String participant(String project, String field, String value) {
        var view = PROGRAMME.get(project).extract();
        return Stream.of("participants", "invited")
                .flatMap(list ->
                        view
                                .<List<String>>path("%s.findAll { it.%s == '%s' }.id".formatted(list, field, value))
                                .stream())
                .findFirst()
                .map(id -> project + "/participants/" + id)
                .orElseThrow();
    }

    public static String of(String project, String council) {
        return participant(project, "council", council);
    }

    public static String ofParty(String project, Member member) {
        return participant(project, "party", member.party());
    }

    public static String invite(String project, Map<String, Object> who) {
        return project + "/participants/"
                + PROGRAMME
                        .post(project + "/participants", who)
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    public static String invite(String project, String council) {
        return invite(project, Map.of("role", "partner_council", "council", council));
    }

    public static Map<String, Object> department() {
        return Map.of("role", "department", "party", "dfe", "name", "Department for Education");
    }

    public static Map<String, Object> supplier() {
        return Map.of("role", "supplier", "party", "acme", "name", "Acme Ltd", "supplier", "existing");
    }

    public static Map<String, Object> provider() {
        return Map.of("role", "provider", "party", "nhs-leeds", "name", "NHS Leeds", "sector", "health");
    }

    /** Forming, with all who take part, but without a charter. */
    public String forming(int service) {
        var project = proposed(service);
        sponsor("LDS").act(project, "sponsor-case", "text", "Parents queue.").statusCode(200);
        PROGRAMME.act(project, "forming").statusCode(200);
        sro("LDS").act(of(project, "LDS"), "confirmation").statusCode(200);
        for (var council : List.of("BST", "CMD")) {
            sro(council).act(invite(project, council), "confirmation").statusCode(200);
        }
        DEPARTMENT.act(invite(project, department()), "confirmation").statusCode(200);
        SUPPLIER.act(invite(project, supplier()), "confirmation").statusCode(200);
        PROVIDER.act(invite(project, provider()), "confirmation").statusCode(200);
        return project;
    }

    public String forming() {
        return forming(service());
    }

    public static void signed(String project) {
        signed(project, sro("LDS"));
    }

    /** Signed by all, for Leeds by somebody of its own. */
    static void signed(String project, Member ofLeeds) {
        editor("LDS")
                .act(project, "charter", Map.of("text", "We share all we make.", "openOutputs", true))
                .statusCode(200);
        int revision = PROGRAMME.get(project).extract().path("charterRevision");
        COUNCILS.forEach(council -> (council.equals("LDS") ? ofLeeds : sro(council))
                .act(of(project, council), "signature", Map.of("charterRevision", revision))
                .statusCode(200));
        DEPARTMENT
                .act(ofParty(project, DEPARTMENT), "signature", Map.of("charterRevision", revision))
                .statusCode(200);
    }

    public String chartered(int service) {
        var project = forming(service);
        signed(project);
        PROGRAMME.act(project, "chartering").statusCode(200);
        return project;
    }

    public String chartered() {
        return chartered(service());
    }

    public static String id(String path) {
        return Scene.id(path);
    }
}
