package org.lgds.asset.duplication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.lgds.asset.duplication.SearchScope.Kind;
import org.lgds.asset.finding.DuplicationFinding;
import org.lgds.asset.finding.DuplicationFinding.State;
import org.lgds.asset.finding.FindingKey;
import org.lgds.asset.finding.Members;
import org.lgds.asset.spend.DuplicateSpend;
import org.lgds.kit.test.Outboxes;

import static org.assertj.core.api.Assertions.assertThat;

/** What changes raise one by one, at once, and what a recalculation raises of it all. */
@QuarkusTest
class RecalculationTest {

    private static final List<String> TITLES =
            List.of("Missed bin collection", "Missed bin collections", "Report a missed bin", "Taxi licence");
    private static final List<String> PHASES = List.of("PLANNED", "DISCOVERY", "ALPHA", "BETA", "LIVE");
    private static final List<String> KINDS = List.of("BESPOKE_INHOUSE", "BESPOKE_COMMISSIONED", "LICENSED_PRODUCT");
    private static final List<String> COUNCILS = List.of("LDS", "BST", "CMD");

    @Inject
    Sector sector;

    @Inject
    Scopes scopes;

    @Inject
    LookingForDuplicates looking;

    @Inject
    Outboxes outbox;

    @Inject
    EntityManager entities;

    /** A finding without its history: what is compared. */
    private record Result(Members members, DuplicateSpend spend, DuplicateSpend banded) {}

    @Test
    @TestTransaction
    void aScopeThatWaitsManyTimesHidesNoOther() {
        entities.createNativeQuery("delete from duplication_scope").executeUpdate();
        IntStream.range(0, 600).forEach(i -> scopes.add(990_001));
        scopes.add(990_002);

        assertThat(scopes.oldest(500)).extracting(SearchScope::value).containsExactly("990001", "990002");
    }

    @Test
    void aRecalculationRaisesWhatTheChangesRaisedOneByOne() {
        for (int seed = 0; seed < 4; seed++) {
            var random = new Random(seed);
            var service = sector.service("single");
            var scope = new SearchScope(Kind.SERVICE, "" + service);
            sector.asset("CODE", "Missed bin collection", LocalDate.parse("2026-03-01"), service);
            sector.asset("USER_RESEARCH", "Missed bin", LocalDate.parse("2025-03-01"), service);
            var solutions = new ArrayList<UUID>();
            for (int step = 0; step < 25; step++) {
                change(random, service, solutions);
                looking.lookAt(scope);
            }
            var oneByOne = open(service);
            QuarkusTransaction.requiringNew().run(() -> scopes.add(service));
            looking.lookAt(scope);
            assertThat(open(service)).isEqualTo(oneByOne);

            sector.run("delete from duplication_finding where service = ?", service);
            QuarkusTransaction.requiringNew().run(() -> scopes.add(service));
            looking.lookAt(scope);
            assertThat(open(service)).as("seed %d", seed).isEqualTo(oneByOne).isNotEmpty();
        }
    }

    @Test
    void concurrentChangesOfAServiceMakeOneFindingThatAllJoin() {
        var service = sector.service("single");
        var scope = new SearchScope(Kind.SERVICE, "" + service);
        var writers = IntStream.range(0, 16)
                .mapToObj(i -> CompletableFuture.runAsync(() -> {
                    sector.build(COUNCILS.get(i % 3), service, Map.of());
                    looking.lookAt(scope);
                }))
                .toList();
        writers.forEach(CompletableFuture::join);
        looking.lookAt(scope);

        var found = findings(service);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).memberIds).hasSize(16);
        assertThat(outbox.of("lgds.duplications", found.get(0).key()))
                .extracting(Outboxes.Sent::sequence)
                .isEqualTo(IntStream.rangeClosed(1, (int) found.get(0).eventSequence)
                        .mapToObj(Long::valueOf)
                        .toList());
    }

    @Test
    void whatIsToldDuringALookWaitsForTheNext() {
        var service = sector.service("single");
        var scope = new SearchScope(Kind.SERVICE, "" + service);
        sector.build("LDS", service, Map.of());
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(scopes.take(scope)).isTrue();
            CompletableFuture.runAsync(() -> {
                        sector.build("BST", service, Map.of());
                        assertThat(looking.lookAt(scope)).isFalse();
                    })
                    .join();
        });
        assertThat(looking.lookAt(scope)).isTrue();
        assertThat(findings(service)).hasSize(1);
    }

    @Test
    void aRoundLooksAtAllThatWaitsAndAFailureHoldsUpNoOther() {
        sector.run("delete from duplication_scope");
        sector.run("insert into duplication_scope (kind, value) values ('ASSET', 'no id')");
        var services = List.of(sector.service("single"), sector.service("single"));
        services.forEach(service -> COUNCILS.forEach(council -> sector.build(council, service, Map.of())));
        looking.look();

        services.forEach(service -> assertThat(findings(service)).hasSize(1));
        assertThat(QuarkusTransaction.requiringNew().call(() -> scopes.oldest(10)))
                .containsExactly(new SearchScope(Kind.ASSET, "no id"));
        sector.run("delete from duplication_scope");
    }

    @Test
    void aFullRecalculationQueuesEveryScopeOnce() {
        var service = sector.service("single");
        sector.build("LDS", service, Map.of("product", "A Product", "category", " A Category "));
        sector.run("delete from duplication_scope");
        looking.recalculate();
        var waiting = QuarkusTransaction.requiringNew().call(() -> scopes.oldest(100_000));
        assertThat(waiting)
                .doesNotHaveDuplicates()
                .contains(
                        new SearchScope(Kind.SERVICE, "" + service),
                        new SearchScope(Kind.PRODUCT, "a product"),
                        new SearchScope(Kind.CATEGORY, "a category"));
        sector.run("delete from duplication_scope");
    }

    private void change(Random random, int service, List<UUID> solutions) {
        if (solutions.size() > 3 && random.nextInt(3) == 0) {
            var id = solutions.get(random.nextInt(solutions.size()));
            switch (random.nextInt(3)) {
                case 0 -> sector.change("solution", id, "title", pick(random, TITLES));
                case 1 -> sector.change("solution", id, "interaction", pick(random, List.of(3, 8)));
                default -> sector.change("solution", id, "phase", pick(random, PHASES));
            }
            return;
        }
        var facts = Sector.with(
                Sector.costs(random.nextInt(20) * 1_000_000L, 0, pick(random, List.of("ACTUAL", "ESTIMATE"))),
                "title",
                pick(random, TITLES),
                "phase",
                pick(random, PHASES),
                "kind",
                pick(random, KINDS),
                "interaction",
                random.nextInt(3) == 0 ? null : pick(random, List.of(3, 8)),
                "started_on",
                LocalDate.parse("2026-01-01").plusDays(random.nextInt(150)),
                "live_on",
                LocalDate.parse("2026-08-01"));
        solutions.add(sector.build(pick(random, COUNCILS), service, facts));
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<DuplicationFinding> findings(int service) {
        return QuarkusTransaction.requiringNew().call(() -> DuplicationFinding.list("service", service));
    }

    private static Map<String, Result> open(int service) {
        var open = new TreeMap<String, Result>();
        findings(service).stream().filter(DuplicationFinding::isOpen).forEach(finding -> {
            FindingKey key = finding.subject();
            assertThat(finding.state).isEqualTo(State.SUSPECTED);
            open.put(key.toString(), new Result(finding.members, finding.spend, finding.banded));
        });
        return open;
    }
}
