package org.lgds.engagement.engagement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.Scene;
import org.lgds.engagement.plan.Plans;

import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.EDITOR;

/** Engagements of Leeds in each of their states, made through the API. */
@ApplicationScoped
public class Engaged {

    private final Scene scene;
    private final EntityManager entities;

    Engaged(Scene scene, EntityManager entities) {
        this.scene = scene;
        this.entities = entities;
    }

    public String agreed() {
        var engagement = scene.engagement();
        ADVISOR.put(engagement, Map.of("title", "t", "scope", "Parking", "leadAdvisor", "sub-of-lead", "days", 12))
                .statusCode(200);
        EDITOR.act(engagement, "position-statement", "statement", "Eleven systems.")
                .statusCode(200);
        ADVISOR.act(engagement, "agreement").statusCode(200);
        return engagement;
    }

    public String active() {
        var engagement = agreed();
        ADVISOR.act(engagement, "start").statusCode(200);
        return engagement;
    }

    public String followUp() {
        var engagement = active();
        Plans.agreed(engagement);
        ADVISOR.act(engagement, "follow-up").statusCode(200);
        return engagement;
    }

    /** One that lacks nothing to be completed. */
    public String reviewed() {
        var engagement = followUp();
        wasAgreed(engagement, 10);
        ADVISOR.post(engagement + "/reviews", Map.of("heldOn", today().toString(), "findings", "Two systems fewer."))
                .statusCode(201);
        return engagement;
    }

    public String completed() {
        var engagement = reviewed();
        ADVISOR.act(engagement, "completion").statusCode(200);
        return engagement;
    }

    /** As if its plan had been agreed so many months ago. */
    public void wasAgreed(String engagement, int months) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                update action_plan set proposed_on = cast(?2 as date), agreed_on = cast(?2 as date)
                                where engagement = ?1""")
                        .setParameter(1, UUID.fromString(Scene.id(engagement)))
                        .setParameter(2, today().minusMonths(months))
                        .executeUpdate());
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/London"));
    }
}
