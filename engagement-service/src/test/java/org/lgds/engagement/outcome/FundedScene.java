package org.lgds.engagement.outcome;

import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Scene;
import org.lgds.engagement.measure.Measured;
import org.lgds.engagement.payment.Milestones;
import org.lgds.engagement.project.Member;
import org.lgds.engagement.project.ProjectScene;

import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** A programme's award to a project of Leeds's, and what the project makes, one after another. */
@ApplicationScoped
class FundedScene {

    private final FundingScene funding;
    private final ProjectScene projects;
    private final Milestones milestones;
    private final EntityManager entities;

    FundedScene(FundingScene funding, ProjectScene projects, Milestones milestones, EntityManager entities) {
        this.funding = funding;
        this.projects = projects;
        this.milestones = milestones;
        this.entities = entities;
    }

    void councils() {
        funding.councils();
        projects.councils();
    }

    String programme(long budget, int round) {
        var terms = FundingScene.terms(budget);
        terms.put("round", round);
        return funding.open(terms);
    }

    String discovery(int service) {
        var project = projects.chartered(service);
        PROGRAMME.act(project, "discovery").statusCode(200);
        return project;
    }

    int service() {
        return projects.service();
    }

    String draft(String programme, String project, long amount) {
        var contents = FundingScene.application(programme, amount);
        contents.put("project", Scene.id(project));
        return funding.draft(EDITOR, contents);
    }

    /** A draft that has come to be an award on offer; the programme is closed then. */
    String offered(String programme, String draft) {
        funding.scored(programme, draft);
        PROGRAMME.act(programme, "closing").statusCode(200);
        return funding.approved(draft);
    }

    String scored(String programme, String draft) {
        return funding.scored(programme, draft);
    }

    String approved(String application) {
        return funding.approved(application);
    }

    static void activated(String award) {
        SRO.act(award, "acceptance").statusCode(200);
        PROGRAMME.act(award, "activation").statusCode(200);
    }

    /** The first half of an award is paid. */
    String paid(String award) {
        var payment = FundingScene.payment(award, false);
        milestones.acceptOf(payment);
        SRO.act(payment, "claim", Map.of("statement", "Alpha is done.")).statusCode(200);
        PROGRAMME.act(payment, "approval").statusCode(200);
        PROGRAMME
                .act(payment, "payout", Map.of("reference", "BACS 1", "paidOn", "2026-11-02"))
                .statusCode(200);
        return payment;
    }

    /** An output of a project in the state {@code LISTED}, or in one that others do not see. */
    void output(String project, boolean listed) {
        var output = UUID.fromString(Member.editor("LDS")
                .post(
                        project + "/outputs",
                        Map.of(
                                "title",
                                "Eligibility check",
                                "type",
                                "code",
                                "summary",
                                "Asks the register.",
                                "url",
                                "https://example.org/check",
                                "licence",
                                "MIT"))
                .statusCode(201)
                .extract()
                .path("id"));
        if (listed) {
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createNativeQuery("""
                                    update output set state = 'LISTED', decided_on = current_date, asset = gen_random_uuid(),
                                        listed_on = current_date
                                    where id = ?1""")
                            .setParameter(1, output)
                            .executeUpdate());
        }
    }

    /** A saving by a project at Leeds, which claims half of it. */
    static Map<String, Object> measure(String project, int service) {
        var measure = Measured.saving(project, service, 50);
        measure.remove("engagement");
        measure.putAll(Map.of("project", Scene.id(project), "council", "LDS"));
        return measure;
    }
}
