package org.lgds.engagement.suggestion;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.Person;
import org.lgds.engagement.Scene;
import org.lgds.engagement.States;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

/** A flagged service area lets LGDS propose requests to councils that it knows, alike to those that do well and poorly. */
@QuarkusTest
@TestProfile(RealTokens.class)
class SuggestingFromFlagsTest {

    private static final int SERVICE = 901_001;

    /** An area of its own for each test. */
    private final String area = "area-" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    private final LocalDate today = LocalDate.now();

    @Inject
    States states;

    @Inject
    Outboxes outbox;

    @Test
    void aCouncilThatLgdsKnowsIsAskedWithoutAWordOnHowItDoes() {
        known("SFA");
        states.council("SFB", 1, "active");
        known("SFC");
        states.service(SERVICE, area);
        states.hand(flag("flagged", today, List.of("SFC")));

        var request = only("SFA");
        editor("SFA")
                .get(request)
                .body("state", equalTo("draft"))
                .body("focus.services", contains(SERVICE))
                .body("suggestion.area", equalTo(area))
                .body("need", not(containsString("SF")));
        assertThat(requests("SFB")).isEmpty();
        assertThat(requests("SFC")).isEmpty();
        assertThat(outbox.of("lgds.engagement-requests", Scene.id(request)))
                .allSatisfy(Contracts::assertKept)
                .extracting(Outboxes.Sent::audience)
                .containsOnly("council:SFA");
    }

    @Test
    void oneFlagSuggestsOnceAndTheNextAnew() {
        known("SFD");
        states.service(SERVICE + 1, area);
        var record = flag("flagged", today.minusDays(3), List.of());
        states.hand(record);
        states.hand(record);
        states.hand(flag("flagged", today.minusDays(3), List.of()));
        var request = only("SFD");
        states.hand(flag("cleared", today.minusDays(3), List.of()));
        editor("SFD").get(request).body("state", equalTo("withdrawn"));
        states.hand(flag("flagged", today.minusDays(3), List.of()));
        assertThat(requests("SFD")).hasSize(1);
        states.hand(flag("flagged", today, List.of()));
        assertThat(requests("SFD")).hasSize(2);
    }

    @Test
    void whoAsksAlreadyIsLeftInPeaceAndSoIsEverybodyAfterThreeMonths() {
        known("SFE");
        known("SFF");
        states.service(SERVICE + 2, area);
        editor("SFE")
                .post(
                        "/v1/engagement-requests",
                        Map.of("council", "SFE", "title", "t", "focus", Map.of("services", List.of(SERVICE + 2))))
                .statusCode(201);
        states.hand(flag("flagged", today.minusDays(91), List.of()));
        assertThat(requests("SFF")).isEmpty();
        states.hand(flag("flagged", today, List.of()));
        assertThat(requests("SFE")).hasSize(1);
        assertThat(requests("SFF")).hasSize(1);
    }

    @Test
    void whoDoesNotProvideWhatTheAreaHoldsIsNotAsked() {
        known("SFG");
        known("SFH");
        known("SFI");
        states.service(SERVICE + 3, area, Map.of("providedBy", List.of("upper", "single")));
        states.service(
                SERVICE + 4,
                area,
                Map.of("providedBy", List.of("upper", "single"), "notProvidedBy", List.of("unitary")));
        states.overrides("SFG", Map.of("service", SERVICE + 3, "provides", "no", "from", today.toString()));
        states.overrides("SFH", Map.of("service", SERVICE + 4, "provides", "yes", "from", today.toString()));
        states.hand(flag("flagged", today, List.of()));

        assertThat(requests("SFG")).isEmpty();
        editor("SFH").get(only("SFH")).body("focus.services", contains(SERVICE + 3, SERVICE + 4));
        editor("SFI").get(only("SFI")).body("focus.services", contains(SERVICE + 3));
    }

    /** A council with a result, from which nothing is suggested. */
    private void known(String council) {
        states.council(council, 1, "active");
        states.result(UUID.randomUUID(), 1, council, "2026-05-01T10:00:00Z", Map.of("astrology", 1));
    }

    private ConsumerRecord<String, String> flag(String what, LocalDate on, List<String> leaders) {
        var thresholds = Map.of(
                "councils",
                5,
                "takeUp",
                .5,
                "completionRate",
                .5,
                "satisfaction",
                .5,
                "poorMeasures",
                2,
                "poorShare",
                .5,
                "spread",
                .4);
        var figures = Map.of(
                "councils", 12, "poorCouncils", 7, "reasons", List.of("many_do_poorly"), "thresholds", thresholds);
        var data = new HashMap<String, Object>(Map.of("area", area, "state", what, "flaggedOn", on.toString()));
        data.putAll(Map.of("figures", figures, "leaders", leaders, "updatedAt", "2026-11-24T09:30:00Z"));
        data.put("change", Map.of("to", what));
        var record = states.record("lgds.services", "service_area", area, 1, data);
        Contracts.assertPromisedBy("council-service", "lgds.services", record.value());
        record.headers().remove("ce_type");
        record.headers()
                .add("ce_type", "org.lgds.service_area.%s.v1".formatted(what).getBytes(UTF_8));
        return record;
    }

    private static String only(String council) {
        assertThat(requests(council)).hasSize(1);
        return Scene.REQUESTS + requests(council).get(0);
    }

    private static List<String> requests(String council) {
        return editor(council)
                .get("/v1/engagement-requests?limit=100")
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static Person editor(String council) {
        return new Person("editor-" + council, "council-editor", council);
    }
}
