package org.lgds.council.reviewing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lgds.council.Person;
import org.lgds.council.assessment.Assessments;
import org.lgds.council.assessment.Lapses;
import org.lgds.council.performance.Recorded;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.equalTo;
import static org.lgds.council.assessment.Assessments.id;
import static org.lgds.council.reviewing.Reviewed.provisional;

/** Provisional results whose days are over become final, each by itself. */
@QuarkusTest
@TestProfile(RealTokens.class)
class LapsingTest {

    @Inject
    Assessments assessments;

    @Inject
    Recorded recorded;

    @Inject
    Lapses lapses;

    @Inject
    Clock clock;

    @Test
    void oneThatFailsHoldsUpNoOther() {
        var fails = overdue("SKP");
        var works = overdue("TRF");
        recorded.run("alter table assessment add constraint fails check (id <> '%s' or state <> 'FINAL')"
                .formatted(id(fails)));
        try {
            lapses.lapse();
        } finally {
            recorded.run("alter table assessment drop constraint fails");
        }
        Person.sro("SKP").get(fails).body("state", equalTo("provisional"));
        Person.sro("TRF").get(works).body("state", equalTo("final"));
    }

    private String overdue(String council) {
        assessments.clear(council);
        var path = provisional(council);
        recorded.run(
                "update assessment set respond_by = ? where id = ?",
                LocalDate.now(clock).minusDays(1),
                UUID.fromString(id(path)));
        return path;
    }
}
