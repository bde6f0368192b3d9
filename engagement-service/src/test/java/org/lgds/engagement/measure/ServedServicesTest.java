package org.lgds.engagement.measure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.lgds.engagement.Person.ADVISOR;
import static org.lgds.engagement.Person.EDITOR;
import static org.lgds.engagement.Person.PROGRAMME;

/** What an adoption avoids is spent on a service that the adopted asset is for, and benefits by service count it. */
@QuarkusTest
@TestProfile(RealTokens.class)
class ServedServicesTest {

    private final UUID asset = UUID.randomUUID();
    private final UUID adoption = UUID.randomUUID();
    private final int service = ThreadLocalRandom.current().nextInt(1_000_000, 1_000_000_000);

    @Inject
    Scene scene;

    @Inject
    States states;

    @Inject
    Avoided avoided;

    private String engagement;

    @BeforeEach
    void services() {
        scene.councils();
        List.of(service, service + 1, service + 2).forEach(one -> states.service(one, "housing"));
    }

    @Test
    void theOnlyServiceOfTheAssetIsTheMeasures() {
        adopted(service);
        var path = Measured.proposed(avoided());
        EDITOR.get(path).body("service", equalTo(service));
        EDITOR.get("/v1/measures?service=" + service).body("items.id", contains(Scene.id(path)));
    }

    @Test
    void ofSeveralOneIsGivenAndIsOneOfThem() {
        adopted(service, service + 1);
        var measure = avoided();
        measure.put("service", service + 2);
        ADVISOR.post("/v1/measures", measure).statusCode(409).body("services", contains(service, service + 1));
        measure.put("service", 999_999_999);
        ADVISOR.post("/v1/measures", measure).statusCode(409).body("type", equalTo("/docs/problems/unknown-reference"));
        measure.put("service", service + 1);
        EDITOR.get(Measured.proposed(measure)).body("service", equalTo(service + 1));
    }

    @Test
    void whatIsOfNoneYetIsGivenOneOnce() {
        adopted(service, service + 1);
        var path = Measured.proposed(avoided());
        EDITOR.get(path).body("service", nullValue());
        ADVISOR.put(path, changed(null)).statusCode(200).body("service", nullValue());
        ADVISOR.put(path, changed(service + 2)).statusCode(409);
        ADVISOR.put(path, changed(service)).statusCode(200).body("service", equalTo(service));
        ADVISOR.put(path, changed(null)).statusCode(200).body("service", equalTo(service));
        ADVISOR.put(path, changed(service)).statusCode(200);
        ADVISOR.put(path, changed(service + 1)).statusCode(409);
        ADVISOR.put(Measured.proposed(Measured.takeUp(scene.engagement(), service)), changed(service + 1))
                .statusCode(409);
    }

    @Test
    void anAssetForAnyServiceLeavesItToWhoSays() {
        adopted();
        var measure = avoided();
        measure.put("service", service);
        EDITOR.get(Measured.proposed(measure)).body("service", equalTo(service));
    }

    @Test
    void whatWasAvoidedCountsAmongTheBenefitsOfItsService() {
        adopted(service);
        var path = Measured.proposed(avoided());
        ADVISOR.act(path, "realisation", Map.of("benefit", Measured.benefit(600, 2026, true)))
                .statusCode(200);
        PROGRAMME
                .get("/v1/measures/benefits?service=" + service)
                .statusCode(200)
                .body("totals.cashablePence", contains(600));
    }

    @Test
    void twoAdoptionsForOneServiceAreTwoEffects() {
        adopted(service);
        Measured.proposed(avoided());
        var other = UUID.randomUUID();
        var second = UUID.randomUUID();
        asset(other, service);
        avoided.uncounted(engagement, other, second);
        var measure = avoided();
        measure.put("adoption", second);
        EDITOR.get(Measured.proposed(measure)).body("attributionPercent", equalTo(100.0f));
    }

    private void adopted(Integer... services) {
        asset(asset, services);
        engagement = scene.engagement();
        avoided.uncounted(engagement, asset, adoption);
    }

    private void asset(UUID id, Integer... services) {
        var data = Map.of(
                "id",
                id,
                "name",
                "Permits",
                "type",
                "code",
                "state",
                "listed",
                "owner",
                Map.of("council", "CMD"),
                "services",
                List.of(services));
        assertThat(states.hand(states.record("lgds.assets.state", "asset", id.toString(), 1, data)))
                .isTrue();
    }

    private Map<String, Object> avoided() {
        return Avoided.byHand(engagement, adoption);
    }

    private static Map<String, Object> changed(Integer service) {
        var contents = new HashMap<String, Object>(Map.of(
                "title",
                "Avoided",
                "period",
                Map.of("start", "2026-01-01", "end", "2027-01-01"),
                "attributionPercent",
                100));
        if (service != null) {
            contents.put("service", service);
        }
        return contents;
    }
}
