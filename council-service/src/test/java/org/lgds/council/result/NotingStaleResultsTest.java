package org.lgds.council.result;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.council.assessment.Assessments;
import org.lgds.council.performance.Recorded;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;
import org.lgds.kit.test.RealTokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.council.Person.ADVISOR;

/** A final result is stale after 18 months, which is told once, to those who may see any of it. */
@QuarkusTest
@TestProfile(RealTokens.class)
class NotingStaleResultsTest {

    private static final String OXFORD = "OXO";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Inject
    NotingStaleResults noting;

    @Inject
    Assessments assessments;

    @Inject
    Sharings sharings;

    @Inject
    Recorded recorded;

    @Inject
    Outboxes outbox;

    private String result;
    private int told;

    @BeforeEach
    void oxfordHasAResult() {
        assessments.clear(OXFORD);
        sharings.clear(OXFORD);
        sharings.peers(OXFORD, "BST");
        result = Assessments.finished(OXFORD, 3);
    }

    private void aged(OffsetDateTime finalisedAt) {
        recorded.run(
                "update assessment set finalised_at = ? where id = ?",
                finalisedAt,
                UUID.fromString(Assessments.id(result)));
        told = outbox.of("lgds.assessments", OXFORD).size();
        noting.note();
    }

    /** The oldest day whose results are not stale yet; at the end of a month some days before it are 18 months old together. */
    private static LocalDate firstFreshDay() {
        var today = LocalDate.now(LONDON);
        return today.minusMonths(18)
                .datesUntil(today)
                .filter(day -> day.plusMonths(18).isAfter(today))
                .findFirst()
                .orElseThrow();
    }

    private static OffsetDateTime noonOf(LocalDate day) {
        return day.atTime(12, 0).atZone(LONDON).toOffsetDateTime();
    }

    @Test
    void itIsStaleOnTheDayAndNotTheDayBefore() {
        var fresh = firstFreshDay();
        aged(noonOf(fresh));
        ADVISOR.get("/v1/profiles/OXO").statusCode(200).body("result.stale", equalTo(false));
        assertThat(outbox.of("lgds.assessments", OXFORD)).hasSize(told);

        aged(noonOf(fresh.minusDays(1)));
        ADVISOR.get("/v1/profiles/OXO").body("result.stale", equalTo(true));
        var news = outbox.of("lgds.assessments", OXFORD);
        assertThat(news).hasSize(told + 1);
        var event = news.get(told);
        Contracts.assertKept(event);
        assertThat(event.name()).isEqualTo("result.became_stale");
        assertThat(event.audience()).isEqualTo("council:OXO");
        assertThat(event.data().get("staleAssessment").asText()).isEqualTo(Assessments.id(result));
    }

    @Test
    void replicasTellItOnceAndOthersOnlyWhatTheyMayKnowOf() {
        Sharings.share(OXFORD, "silo=public", "data=peers").statusCode(201);
        aged(OffsetDateTime.now().minusYears(2));
        Stream.generate(() -> CompletableFuture.runAsync(noting::note))
                .limit(3)
                .toList()
                .forEach(CompletableFuture::join);

        var all = outbox.of("lgds.assessments", OXFORD);
        var news = all.subList(told, all.size());
        assertThat(news.stream().map(Outboxes.Sent::audience)).containsExactly("council:OXO", "public", "council:BST");
        assertThat(news).allSatisfy(Contracts::assertKept);
        assertThat(news.get(1).data().has("staleAssessment")).isFalse();
        assertThat(news.get(1).data().get("shared")).hasSize(1);
    }

    @Test
    void oneThatCannotBeToldKeepsNoOtherWaiting() {
        assessments.clear("NYE");
        var other = Assessments.finished("NYE", 2);
        recorded.run(
                "update assessment set finalised_at = now() - interval '2 years' where id in (?, ?)",
                UUID.fromString(Assessments.id(other)),
                UUID.fromString(Assessments.id(result)));
        told = outbox.of("lgds.assessments", OXFORD).size();
        outbox.refusing(OXFORD, noting::note);
        assertThat(outbox.of("lgds.assessments", OXFORD)).hasSize(told);
        assertThat(outbox.names("lgds.assessments", "NYE")).contains("result.became_stale");
        noting.note();
        assertThat(outbox.names("lgds.assessments", OXFORD).get(told)).isEqualTo("result.became_stale");
    }

    @Test
    void aLaterResultIsFreshAndBecomesStaleInItsTurn() {
        aged(OffsetDateTime.now().minusYears(2));
        result = Assessments.finished(OXFORD, 4);
        ADVISOR.get("/v1/profiles/OXO").body("result.stale", equalTo(false));
        aged(OffsetDateTime.now().minusYears(2));
        assertThat(outbox.of("lgds.assessments", OXFORD)).hasSize(told + 1);
    }
}
