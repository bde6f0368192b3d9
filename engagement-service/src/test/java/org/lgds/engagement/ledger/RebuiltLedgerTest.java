package org.lgds.engagement.ledger;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.engagement.FundingScene;
import org.lgds.engagement.Person;
import org.lgds.engagement.Racing;
import org.lgds.engagement.Scene;
import org.lgds.engagement.payment.Milestones;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.engagement.Person.PROGRAMME;
import static org.lgds.engagement.Person.SRO;

/** Moves at random by several at once keep every sum, and the events alone say the same sums as the ledger. */
@QuarkusTest
@TestProfile(RealTokens.class)
class RebuiltLedgerTest {

    private static final Person SECOND = new Person("programme2", "programme-manager");

    @Inject
    FundingScene scene;

    @Inject
    Milestones milestones;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Test
    void theEventsAloneGiveTheSumsOfTheLedger() {
        scene.councils();
        var terms = FundingScene.terms(4_500);
        terms.put("maxLed", 6);
        var programme = scene.open(terms);
        var applications = IntStream.range(0, 6)
                .mapToObj(i -> scene.scored(programme, 1_000))
                .toList();
        PROGRAMME.act(programme, "closing").statusCode(200);

        Racing.all(
                6,
                applications.stream()
                        .<Callable<String>>map(application -> () -> live(application))
                        .toList());
        terms.put("budget", 4_200);
        PROGRAMME.put(programme, terms);

        var account = PROGRAMME.get(programme + "/account").extract();
        var sums = new TreeMap<String, Long>();
        for (var name : List.of("budget", "committed", "paid", "recovered")) {
            sums.put(name, ((Number) account.path(name)).longValue());
        }
        assertThat(sums).isEqualTo(fromEvents(Scene.id(programme)));
        assertThat(sums).isEqualTo(fromEntries(programme));
        assertThat(sums.get("committed")).isBetween(sums.get("paid"), sums.get("budget"));
        assertThat(sums.get("recovered")).isLessThanOrEqualTo(sums.get("paid"));
    }

    /** Whatever comes to mind with an application and its award; much of it is refused. */
    private String live(String application) {
        if (PROGRAMME
                        .act(application, "approval", FundingScene.approval())
                        .extract()
                        .statusCode()
                != 200) {
            return application;
        }
        var award = scene.awardOf(application);
        var first = FundingScene.payment(award, false);
        milestones.acceptOf(first);
        var random = new Random(award.hashCode());
        SRO.act(award, "acceptance");
        PROGRAMME.act(award, "activation");
        for (int i = 0; i < 14; i++) {
            move(award, first, random);
        }
        return award;
    }

    private static void move(String award, String payment, Random random) {
        switch (random.nextInt(8)) {
            case 0, 1 -> SRO.act(payment, "claim", Map.of("statement", "Done."));
            case 2, 3 -> (random.nextBoolean() ? PROGRAMME : SECOND).act(payment, "approval");
            case 4, 5 -> PROGRAMME.act(payment, "payout", Map.of("reference", "B", "paidOn", "2026-11-01"));
            case 6 ->
                PROGRAMME.act(payment, "recovery", Map.of("amount", 1 + random.nextInt(300), "reason", "Not spent."));
            default -> {
                if (random.nextInt(6) == 0) {
                    PROGRAMME.act(award, "termination", "reason", "No work.");
                }
            }
        }
    }

    /** What a consumer of the two topics makes of them: the last representation of each record says all. */
    private Map<String, Long> fromEvents(String programme) {
        var last = new TreeMap<String, JsonNode>();
        var kinds = new TreeMap<String, String>();
        for (var topic : List.of("lgds.programmes", "lgds.awards")) {
            for (var event : events(topic)) {
                last.put(event.key(), event.data());
                kinds.put(event.key(), event.kind());
            }
        }
        long committed = 0;
        long paid = 0;
        long recovered = 0;
        for (var award : last.values()) {
            if (!programme.equals(award.path("programme").asText())
                    || !"award".equals(kinds.get(award.path("id").asText()))) {
                continue;
            }
            long paidOfIt = 0;
            for (var payment : last.values()) {
                if (award.path("id").equals(payment.path("award")) && payment.has("paidOn")) {
                    paidOfIt += payment.path("amount").asLong();
                    recovered += payment.path("recovered").asLong();
                }
            }
            paid += paidOfIt;
            committed += switch (award.path("state").asText()) {
                case "terminated" -> paidOfIt;
                case "lapsed", "declined" -> 0;
                default -> award.path("amount").asLong();
            };
        }
        return new TreeMap<>(Map.of(
                "budget", last.get(programme).path("budget").asLong(),
                "committed", committed,
                "paid", paid,
                "recovered", recovered));
    }

    private static Map<String, Long> fromEntries(String programme) {
        var sums = new TreeMap<>(Map.of("budget", 0L, "committed", 0L, "paid", 0L, "recovered", 0L));
        for (var next = programme + "/ledger?limit=100"; next != null; ) {
            var page = PROGRAMME.get(next).extract();
            for (Map<String, Object> entry : page.<List<Map<String, Object>>>path("items")) {
                var amount = ((Number) entry.get("amount")).longValue();
                switch ((String) entry.get("kind")) {
                    case "budget_set", "budget_changed" -> sums.merge("budget", amount, Long::sum);
                    case "committed" -> sums.merge("committed", amount, Long::sum);
                    case "released" -> sums.merge("committed", -amount, Long::sum);
                    default -> sums.merge((String) entry.get("kind"), amount, Long::sum);
                }
            }
            next = page.path("next");
        }
        return sums;
    }

    private record Fact(String key, String kind, JsonNode data) {}

    private List<Fact> events(String topic) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select key, headers, payload from outbox where topic = ? order by id")) {
            select.setString(1, topic);
            var facts = new ArrayList<Fact>();
            for (var found = select.executeQuery(); found.next(); ) {
                var type = json.readTree(found.getString(2)).path("ce_type").asText();
                facts.add(new Fact(found.getString(1), type.split("\\.")[2], json.readTree(found.getString(3))));
            }
            return facts;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
