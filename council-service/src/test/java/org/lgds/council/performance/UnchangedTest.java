package org.lgds.council.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.Outboxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.council.performance.Performing.batch;
import static org.lgds.council.performance.Performing.figures;

/** What a batch tells again is left alone, and nothing else is. */
@QuarkusTest
@TestSecurity(user = "calderdale-sync", roles = "council-system")
@OidcSecurity(
        claims = {
            @Claim(key = "scope", value = "councils:read performance:write"),
            @Claim(key = "azp", value = "calderdale-sync"),
            @Claim(key = "council", value = "CLD")
        })
class UnchangedTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> FIGURES = new TypeReference<>() {};

    /** Parts without their sums, so that each may be another alone. */
    private static final String PARTS = """
            {"startedOnline":5000,
            "completed":{"online":1,"assistedDigital":2,"phone":3,"faceToFace":4,"post":5,"email":6},
            "cost":{"totalPence":7,"priceBase":2025},
            "satisfaction":{"veryDissatisfied":1,"dissatisfied":2,"neither":3,"satisfied":4,"verySatisfied":5},
            "accessibility":{"meetsWcag":true,"currentStatement":true},"source":"system"}""";

    private static final String SUMS =
            "{\"completed\":{\"total\":10},\"satisfaction\":{\"responses\":5},\"source\":\"system\"}";

    @Inject
    Outboxes outbox;

    @Inject
    Recorded recorded;

    /** Of one record, what is told first and what then. */
    private record Pair(ObjectNode before, ObjectNode after) {}

    @Test
    void anyFigureThatIsAnotherOrIsNotKnownAnyMoreIsACorrection() throws Exception {
        var pairs = new ArrayList<Pair>();
        for (var path : List.of(
                "/startedOnline",
                "/completed/online",
                "/completed/assistedDigital",
                "/completed/phone",
                "/completed/faceToFace",
                "/completed/post",
                "/completed/email",
                "/satisfaction/veryDissatisfied",
                "/satisfaction/dissatisfied",
                "/satisfaction/neither",
                "/satisfaction/satisfied",
                "/satisfaction/verySatisfied")) {
            pairs.addAll(otherAndUnknown(PARTS, path, "77"));
        }
        pairs.addAll(otherAndUnknown(PARTS, "/accessibility/meetsWcag", "false"));
        pairs.addAll(otherAndUnknown(PARTS, "/accessibility/currentStatement", "false"));
        pairs.addAll(otherAndUnknown(SUMS, "/completed/total", "11"));
        pairs.addAll(otherAndUnknown(SUMS, "/satisfaction/responses", "6"));
        pairs.add(new Pair(parts(PARTS), with(PARTS, "/cost/totalPence", "8")));
        pairs.add(new Pair(parts(PARTS), with(PARTS, "/cost/priceBase", "2026")));
        pairs.add(new Pair(parts(PARTS), without(PARTS, "/cost")));
        pairs.add(new Pair(parts(PARTS), with(PARTS, "/source", "\"estimate\"")));

        var first =
                batch(rows(pairs.stream().map(Pair::before).toList())).extract().jsonPath();
        var second =
                batch(rows(pairs.stream().map(Pair::after).toList())).extract().jsonPath();

        assertThat(first.getList("items.status", Integer.class)).hasSize(36).containsOnly(201);
        assertThat(second.getList("items.status", Integer.class)).containsOnly(200);
        for (var id : first.getList("items.id", String.class)) {
            assertThat(outbox.names("lgds.performance", id))
                    .containsExactly("service_performance.recorded", "service_performance.corrected");
        }
    }

    @Test
    void whatIsToldAgainHasTheETagItHadAndAStaleConditionIsRefused() {
        var one = new Performing("CLD", 524, "all", "2020-01-01");
        var other = new Performing("CLD", 524, "all", "2020-02-01");
        batch(List.of(one.row(figures()), other.row(figures())));
        var etag = one.get().extract().header("ETag");

        var again = batch(List.of(
                        one.row(figures(Map.of("ifMatch", etag))), other.row(figures(Map.of("ifMatch", "\"old\"")))))
                .extract()
                .jsonPath();

        assertThat(again.getList("items.status", Integer.class)).containsExactly(200, 412);
        assertThat(again.getString("items[0].etag")).isEqualTo(etag);
        assertThat(again.getString("items[0].id")).isEqualTo(one.get().extract().path("id"));
    }

    @Test
    void aRowBetweenTwoThatTellTheSameIsNotSkipped() {
        var month = new Performing("CLD", 524, "all", "2020-03-01");
        month.put(figures());
        var rows =
                List.of(month.row(figures()), month.row(figures(Map.of("startedOnline", 6000))), month.row(figures()));

        var answer = batch(rows).extract().jsonPath();

        assertThat(answer.getList("items.status", Integer.class)).containsOnly(200);
        month.get().body("revision", equalTo(3)).body("startedOnline", equalTo(5000));
    }

    @Test
    void theRulesOfACouncilsDaysHoldForWhatIsToldAgain() {
        var rows = List.of(
                new Performing("CLD", 524, "all", "2025-04-01").row(figures()),
                new Performing("CLD", 524, "all", "2025-03-01").row(figures()));
        batch(rows);
        recorded.whileEnded(
                "CLD",
                LocalDate.parse("2025-04-01"),
                () -> assertThat(batch(rows).extract().jsonPath().getList("items.status", Integer.class))
                        .containsExactly(403, 200));
    }

    @Test
    void whatWasWithdrawnIsRecordedAnew() {
        var month = new Performing("CLD", 524, "all", "2020-05-01");
        var rows = List.of(month.row(figures()), new Performing("CLD", 524, "all", "2020-06-01").row(figures()));
        batch(rows);
        month.withdraw("It was another service's.").statusCode(200);

        assertThat(batch(rows).extract().jsonPath().getList("items.status", Integer.class))
                .containsExactly(201, 200);
    }

    /** A month each. */
    private static List<Map<String, Object>> rows(List<ObjectNode> figures) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var one : figures) {
            var start = LocalDate.of(2010, 1, 1).plusMonths(rows.size()).toString();
            rows.add(new Performing("CLD", 526, "all", start).row(JSON.convertValue(one, FIGURES)));
        }
        return rows;
    }

    private static List<Pair> otherAndUnknown(String figures, String path, String other) throws Exception {
        return List.of(
                new Pair(parts(figures), with(figures, path, other)), new Pair(parts(figures), without(figures, path)));
    }

    private static ObjectNode with(String figures, String path, String value) throws Exception {
        var changed = without(figures, path);
        ((ObjectNode) changed.at(JsonPointer.compile(path).head())).set(name(path), JSON.readTree(value));
        return changed;
    }

    private static ObjectNode without(String figures, String path) throws Exception {
        var changed = parts(figures);
        ((ObjectNode) changed.at(JsonPointer.compile(path).head())).remove(name(path));
        return changed;
    }

    private static String name(String path) {
        return JsonPointer.compile(path).last().getMatchingProperty();
    }

    private static ObjectNode parts(String figures) throws Exception {
        return (ObjectNode) JSON.readTree(figures);
    }
}
