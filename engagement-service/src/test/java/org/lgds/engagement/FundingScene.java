package org.lgds.engagement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;

import static org.lgds.engagement.Person.BRISTOL_SRO;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** Rounds, applications and awards as far as a test wants them, made through the API. */
@ApplicationScoped
public class FundingScene {

    public static final String PROGRAMMES = "/v1/programmes/";
    public static final String APPLICATIONS = "/v1/applications/";
    public static final String AWARDS = "/v1/awards/";

    public static final Person CAMDEN_SRO = new Person("cmd-sro", "council-sro", "CMD");
    public static final Person PANEL1 = new Person("panel1", "panel-member");
    public static final Person PANEL2 = new Person("panel2", "panel-member");
    public static final Person PANEL3 = new Person("panel3", "panel-member");

    /** An open project that Leeds leads. */
    public static final UUID PROJECT = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final States states;
    private final FundedProjects projects;

    FundingScene(States states, FundedProjects projects) {
        this.states = states;
        this.projects = projects;
    }

    public void councils() {
        for (var code : List.of("LDS", "BST", "CMD")) {
            states.council(code, 1, "active");
        }
        projects.project(PROJECT, "LDS");
    }

    public static Map<String, Object> terms(long budget) {
        return new HashMap<>(Map.of(
                "title",
                "Local Digital Fund",
                "round",
                7,
                "budget",
                budget,
                "priceBase",
                2026,
                "opensOn",
                LocalDate.now().minusDays(1).toString(),
                "closesOn",
                LocalDate.now().plusDays(30).toString(),
                "criteria",
                List.of(
                        Map.of("code", "need", "label", "Is it needed?", "weight", 70),
                        Map.of("code", "plan", "label", "Will it work?", "weight", 30))));
    }

    public String planned(Map<String, Object> terms) {
        return PROGRAMMES
                + PROGRAMME
                        .post("/v1/programmes", terms)
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    public String open(long budget) {
        return open(terms(budget));
    }

    public String open(Map<String, Object> terms) {
        var programme = planned(terms);
        PROGRAMME.act(programme, "opening").statusCode(200);
        return programme;
    }

    /** What Leeds asks for, with Bristol and Camden: half on the first milestone, half at the end. */
    public static Map<String, Object> application(String programme, long amount) {
        var first = amount / 2;
        return new HashMap<>(Map.ofEntries(
                Map.entry("programme", Scene.id(programme)),
                Map.entry("council", "LDS"),
                Map.entry("title", "One permit service"),
                Map.entry("need", "Eleven systems do the same."),
                Map.entry("project", PROJECT),
                Map.entry("partners", Set.of("BST", "CMD")),
                Map.entry("phase", "alpha"),
                Map.entry("services", Set.of(372)),
                Map.entry("declarationSigned", true),
                Map.entry("amount", amount),
                Map.entry("startsOn", "2027-01-01"),
                Map.entry("endsOn", "2028-01-01"),
                Map.entry("milestones", List.of(Map.of("key", "alpha", "title", "Alpha", "dueOn", "2027-06-30"))),
                Map.entry(
                        "payments",
                        List.of(
                                Map.of("title", "Alpha", "amount", first, "milestone", "alpha"),
                                Map.of("title", "End", "amount", amount - first, "last", true)))));
    }

    public String draft(String programme, long amount) {
        return draft(EDITOR, application(programme, amount));
    }

    public String draft(Person editor, Map<String, Object> application) {
        if (!"LDS".equals(application.get("council"))) {
            application.put("project", projects.project(UUID.randomUUID(), (String) application.get("council")));
        }
        return APPLICATIONS
                + editor.post("/v1/applications", application)
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    public String confirmed(String programme, long amount) {
        var application = draft(programme, amount);
        confirm(application);
        return application;
    }

    private static void confirm(String application) {
        BRISTOL_SRO.act(application, "confirmation").statusCode(200);
        CAMDEN_SRO.act(application, "confirmation").statusCode(200);
    }

    public String submitted(String programme, long amount) {
        var application = confirmed(programme, amount);
        SRO.act(application, "submission").statusCode(200);
        return application;
    }

    public String eligible(String programme, long amount) {
        var application = submitted(programme, amount);
        PROGRAMME.act(application, "eligibility").statusCode(200);
        return application;
    }

    /** A member says that they have no interest in the round. */
    public void declare(Person member, String programme) {
        if (member.get(programme + "/declaration").extract().statusCode() == 404) {
            declare(member, programme, Map.of()).statusCode(201);
        }
    }

    public ValidatableResponse declare(Person member, String programme, Map<String, ?> interests) {
        return member.asks()
                .contentType(ContentType.JSON)
                .body(interests)
                .put(programme + "/declaration")
                .then();
    }

    public static Map<String, Object> scores(int need, int plan) {
        return Map.of("scores", Map.of("need", need, "plan", plan));
    }

    public void score(Person member, String programme, String application, int need, int plan) {
        declare(member, programme);
        member.post(application + "/scores", scores(need, plan)).statusCode(201);
    }

    public String scored(String programme, long amount) {
        return scored(programme, draft(programme, amount));
    }

    /** A draft that is confirmed, submitted, found eligible and scored. */
    public String scored(String programme, String draft) {
        confirm(draft);
        SRO.act(draft, "submission").statusCode(200);
        PROGRAMME.act(draft, "eligibility").statusCode(200);
        score(PANEL1, programme, draft, 4, 4);
        score(PANEL2, programme, draft, 4, 3);
        PROGRAMME.act(draft, "scoring").statusCode(200);
        return draft;
    }

    /** One of Leeds with Bristol and Camden as a test writes it, as far as its scores. */
    public String scored(String programme, Map<String, Object> contents) {
        return scored(programme, draft(EDITOR, contents));
    }

    public static Map<String, Object> approval() {
        return new HashMap<>(Map.of("acceptBy", LocalDate.now().plusDays(14).toString()));
    }

    /** The award of an application to a round of its own, still on offer. */
    public String offered(long amount) {
        var programme = open(amount * 2);
        var application = scored(programme, amount);
        PROGRAMME.act(programme, "closing").statusCode(200);
        return approved(application);
    }

    public String approved(String application) {
        PROGRAMME.act(application, "approval", approval()).statusCode(200);
        return awardOf(application);
    }

    public String awardOf(String application) {
        String programme = PROGRAMME.get(application).extract().path("programme");
        return AWARDS
                + PROGRAMME
                        .get("/v1/awards?limit=100&programme=" + programme)
                        .extract()
                        .<String>path("items.find { it.application == '%s' }.id".formatted(Scene.id(application)));
    }

    public String active(long amount) {
        var award = offered(amount);
        SRO.act(award, "acceptance").statusCode(200);
        PROGRAMME.act(award, "activation").statusCode(200);
        return award;
    }

    /** The first payment of an award, or its final one. */
    public static String payment(String award, boolean last) {
        return award + "/payments/"
                + PROGRAMME
                        .get(award + "/payments")
                        .extract()
                        .<String>path("items.find { it.last == %s }.id".formatted(last));
    }
}
