package org.lgds.engagement.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;

import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.EDITOR;

/** Spend that adoptions of Leeds avoid, and nothing has counted yet. */
@ApplicationScoped
class Avoided {

    static final long COUNTERFACTUAL = 15_000_000;
    static final long BENEFIT = 11_000_000;

    private final States states;
    private final EntityManager entities;

    Avoided(States states, EntityManager entities) {
        this.states = states;
        this.entities = entities;
    }

    /** An adoption that an engagement advised, as it is where the catalogue's word of it came before measures were made of it. */
    void uncounted(String engagement, UUID asset, UUID adoption) {
        var path = Scene.RECOMMENDATIONS
                + ADVISOR.post("/v1/recommendations", Scene.recommended(engagement, asset))
                        .statusCode(201)
                        .extract()
                        .path("id");
        ADVISOR.act(path, "issue").statusCode(200);
        EDITOR.act(path, "acceptance").statusCode(200);
        states.adoption(adoption, 1, "LDS", asset, "live");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("""
                                insert into known_benefit (adoption, council, asset, source, counterfactual_pence,
                                    benefit_pence, extra_cost_pence, assessed_at)
                                values (?1, 'LDS', ?2, 'median_build', ?3, ?4, 0, '2026-11-03T09:30:00Z')""")
                        .setParameter(1, adoption)
                        .setParameter(2, asset)
                        .setParameter(3, COUNTERFACTUAL)
                        .setParameter(4, BENEFIT)
                        .executeUpdate());
    }

    static Map<String, Object> byHand(String engagement, UUID adoption) {
        var measure = new HashMap<>(Measured.takeUp(engagement, 1));
        measure.remove("service");
        measure.put("kind", "avoided_duplicate_spend");
        measure.put("adoption", adoption);
        return measure;
    }
}
