package org.lgds.council.benchmark;

import java.time.LocalDate;
import java.util.List;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.lgds.council.Person;
import org.lgds.council.framework.Frameworks;
import org.lgds.council.performance.Recorded;
import org.lgds.council.result.Sharings;
import org.lgds.kit.data.Ids;

/** Eight Welsh councils with results, of a framework that each test has for itself, and snapshots of them. */
abstract class WelshSnapshots {

    static final List<String> WELSH = List.of("AGY", "BGE", "BGW", "CAY", "CGN", "CMN", "CRF", "CWY");

    static LocalDate month = LocalDate.of(2031, 1, 1);

    @Inject
    TakingSnapshots taking;

    @Inject
    Sharings sharings;

    @Inject
    Recorded recorded;

    String framework;

    @BeforeEach
    void eightWelshCouncilsHaveResults() {
        recorded.run("update assessment set state = 'SUPERSEDED' where state = 'FINAL' and council in"
                + " (select code from council where nation = 'WALES')");
        sharings.clear(WELSH.toArray(new String[0]));
        framework = Frameworks.newId();
        Frameworks.published(framework, "1.0.0", Frameworks.content());
        for (int place = 0; place < WELSH.size(); place++) {
            result(WELSH.get(place), 10 * (place + 1), "1.0.0");
        }
    }

    void result(String council, int score, String version) {
        recorded.run("update assessment set state = 'SUPERSEDED' where state = 'FINAL' and council = ?", council);
        recorded.run("""
                insert into assessment (id, version, created_at, updated_at, event_sequence, council, framework, state,
                    assurance, round, started_by, signed_by, signed_at, submitted_at, finalised_at, result)
                values (?, 0, now(), now(), 0, ?, ?, 'FINAL', 'SELF_ASSESSED', 1, 'one', 'other', now(), now(), now(), ?)""", Ids.next(), council, framework + "/" + version, """
                {"score":%1$d,"exactScore":"%1$d","level":3,"caps":[],"dimensions":[
                {"id":"silo","score":%1$d,"exactScore":"%2$d/2","level":3,"caps":[],"countedLower":[]}]}""".formatted(score, 2 * score));
    }

    void publish(String council) {
        sharings.clear(council);
        recorded.run(
                "insert into council_result (council, version, created_at, updated_at, event_sequence, shared)"
                        + " values (?, 0, now(), now(), 0, ?)",
                council,
                "[{\"framework\":\"%s\",\"dimension\":\"silo\",\"shared\":\"PUBLIC\"}]".formatted(framework));
    }

    /** Takes the next month's snapshot. */
    void take() {
        month = month.plusMonths(1);
        taking.take(month);
    }

    ValidatableResponse ask(Person person, String query) {
        return person.get("/v1/benchmarks?framework=%s&major=1&month=%s&%s"
                .formatted(framework, month.toString().substring(0, 7), query));
    }
}
