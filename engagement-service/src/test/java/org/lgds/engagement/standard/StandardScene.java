package org.lgds.engagement.standard;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.project.Member;
import org.lgds.engagement.project.ProjectScene;

import static org.lgds.engagement.project.Member.DEPARTMENT;
import static org.lgds.engagement.project.Member.PROGRAMME;
import static org.lgds.engagement.project.Member.editor;
import static org.lgds.engagement.project.Member.sro;

/** Standards of chartered projects, made through the API; only the days of a consultation are put where a test needs them. */
@ApplicationScoped
public class StandardScene {

    public static final String STANDARDS = "/v1/standards/";

    private final ProjectScene projects;
    private final ComingIntoForce coming;
    private final EntityManager entities;

    StandardScene(ProjectScene projects, ComingIntoForce coming, EntityManager entities) {
        this.projects = projects;
        this.coming = coming;
        this.entities = entities;
    }

    public static Map<String, Object> draft() {
        return Map.of(
                "summary",
                "What parents can rely on.",
                "criteria",
                List.of(
                        criterion("online", "must"),
                        criterion("at-once", "must"),
                        criterion("no-paper", "must"),
                        criterion("welsh", "should")));
    }

    private static Map<String, String> criterion(String id, String level) {
        return Map.of("id", id, "level", level, "text", "It does " + id + ".", "measure", "95% of claims in a month.");
    }

    public static Map<String, Object> wanted(String project) {
        return Map.of(
                "project", ProjectScene.id(project),
                "title", "Free school meals",
                "summary", draft().get("summary"),
                "criteria", draft().get("criteria"));
    }

    public String drafted(String project) {
        return STANDARDS
                + editor("LDS")
                        .post("/v1/standards", wanted(project))
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    public String drafted() {
        return drafted(projects.chartered());
    }

    public static String version(String standard, int number) {
        return standard + "/versions/" + number;
    }

    /** In consultation since some weeks, which ended yesterday. */
    public String consulted(String standard, int number) {
        var version = version(standard, number);
        PROGRAMME.act(version, "consultation", Map.of()).statusCode(200);
        closed(standard, number);
        return version;
    }

    public void closed(String standard, int number) {
        run("""
                update standard_version set version = version + 1, opened_on = current_date - 60, closes_on = current_date - 2
                where standard = :standard and number = :number""", standard, number);
    }

    /** Puts a version into any state at once, for tables of what each state allows. */
    public void put(String standard, int number, String state) {
        run("""
                update standard_version set version = version + 1, state = '%1$s',
                    opened_on = case when '%1$s' <> 'DRAFT' then current_date - 60 end,
                    closes_on = case when '%1$s' <> 'DRAFT' then current_date - 30 end,
                    agreed_on = case when '%1$s' not in ('DRAFT', 'CONSULTATION') then current_date - 20 end,
                    in_force_from = case when '%1$s' not in ('DRAFT', 'CONSULTATION') then current_date + 10 end,
                    ended_on = case when '%1$s' in ('SUPERSEDED', 'WITHDRAWN') then current_date end,
                    reason = case when '%1$s' = 'WITHDRAWN' then 'Why.' end
                where standard = :standard and number = :number""".formatted(state), standard, number);
    }

    private void run(String sql, String standard, int number) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(sql)
                        .setParameter("standard", UUID.fromString(ProjectScene.id(standard)))
                        .setParameter("number", number)
                        .executeUpdate());
    }

    public static void vote(String version, Member member, String choice) {
        member.post(version + "/votes", Map.of("choice", choice)).statusCode(200);
    }

    public String agreed(String standard, int number, String from) {
        var version = consulted(standard, number);
        for (var member : List.of(sro("LDS"), sro("BST"), sro("CMD"), DEPARTMENT)) {
            vote(version, member, "in_favour");
        }
        PROGRAMME.act(version, "agreement", "inForceFrom", from).statusCode(200);
        return version;
    }

    /** With a version in force from tomorrow on, which it lets come. */
    public String inForce(String standard) {
        agreed(standard, 1, tomorrow().toString());
        coming.takeEffect(tomorrow());
        return standard;
    }

    /** Lets what is agreed for a day come. */
    public void comeIntoForce(LocalDate day) {
        coming.takeEffect(day);
    }

    public String inForce() {
        return inForce(drafted());
    }

    public static LocalDate tomorrow() {
        return LocalDate.now(ZoneId.of("Europe/London")).plusDays(1);
    }
}
