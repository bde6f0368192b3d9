package org.lgds.asset.duplication;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.finding.DuplicationFinding;
import org.lgds.asset.solution.Solution;
import org.lgds.asset.test.Catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.asset.duplication.Sector.costs;
import static org.lgds.asset.duplication.Sector.with;
import static org.lgds.asset.finding.FindingKind.PARALLEL_BUILD;

/** What the successors of a split council have each inherited was built or bought once (DOMAIN.md 4.7 and 6.H). */
@QuarkusTest
class InheritedTwiceTest {

    private static final Map<String, Object> COSTS = costs(20_000_000, 0, "CONTRACT");
    private static final Map<String, Object> LESS = costs(8_000_000, 0, "CONTRACT");

    @Inject
    Sector sector;

    @Inject
    Catalogue catalogue;

    @Inject
    LookedAt looked;

    @Inject
    LookingForDuplicates looking;

    @Inject
    Clock clock;

    private int service;

    @BeforeEach
    void aService() {
        service = sector.service("single");
    }

    @Test
    void anUnfinishedBuildIsNotParallelToItself() {
        sector.build("IOA", service, COSTS);
        split("IOA", "IEA", "IWA");
        looked.look(service);
        assertThat(inherited("IEA", "IWA")).hasSize(2);
        assertThat(looked.findings(service)).isEmpty();
    }

    @Test
    void whatIsInheritedAgainIsStillTheSame() {
        sector.build("IOB", service, COSTS);
        split("IOB", "IEB", "IWB");
        split("IEB", "IXB", "IYB");
        looked.look(service);
        assertThat(inherited("IXB", "IYB", "IWB")).hasSize(3);
        assertThat(looked.findings(service)).isEmpty();
    }

    @Test
    void besideABuildOfAnotherCouncilItCostsOnce() {
        sector.build("IOC", service, COSTS);
        sector.build("LDS", service, LESS);
        split("IOC", "IEC", "IWC");
        looked.look(service);
        var finding = looked.only(service, PARALLEL_BUILD);
        assertThat(finding.councils).containsExactly("IEC", "IWC", "LDS");
        assertThat(finding.spend.avoidablePence()).isEqualTo(15_000_000);
        assertThat(finding.spend.preventablePence()).isEqualTo(15_000_000);
    }

    @Test
    void buildsOfTwoPredecessorsAreParallelAtTheirSuccessors() {
        sector.build("IOD", service, COSTS);
        sector.build("IPD", service, LESS);
        split("IOD", "IED");
        split("IPD", "IWD");
        looked.look(service);
        assertThat(looked.only(service, PARALLEL_BUILD).spend.avoidablePence()).isEqualTo(15_000_000);
    }

    @Test
    void aContractIsNoChanceToBuyTogetherWithItself() {
        var product = "product " + UUID.randomUUID();
        buy("IOE", product, COSTS);
        split("IOE", "IEE", "IWE");
        lookAtProduct(product);
        assertThat(findings(product)).isEmpty();

        buy("LDS", product, LESS);
        lookAtProduct(product);
        assertThat(findings(product)).singleElement().satisfies(finding -> {
            assertThat(finding.memberIds).hasSize(3);
            assertThat(finding.spend.avoidablePence()).isEqualTo(15_000_000);
        });
    }

    /** Solutions as they were before their root was kept; the migration's statement is run over them. */
    @Test
    void whatWasInheritedBeforeIsGivenItsRoot() {
        var alike = Map.of("title", "Two that say the same");
        sector.build("IOF", service, alike);
        sector.build("IOF", service, alike);
        sector.build("IOF", service, with(alike, "phase", "RETIRED", "retired_on", LocalDate.parse("2025-01-01")));
        sector.build("IOF", service, COSTS);
        split("IOF", "IEF", "IWF");
        split("IEF", "IXF", "IYF");
        var known = inherited("IEF", "IWF", "IXF", "IYF");
        assertThat(known).hasSize(12);
        assertThat(Set.copyOf(known.values())).hasSize(3);

        known.keySet().forEach(id -> sector.change("solution", id, "root", null));
        sector.run(migration());
        assertThat(inherited("IEF", "IWF", "IXF", "IYF")).isEqualTo(known);
    }

    private void split(String council, String... successors) {
        catalogue.split(LocalDate.now(clock), council, successors);
    }

    private void buy(String council, String product, Map<String, Object> costs) {
        sector.build(
                council,
                sector.service("single"),
                with(
                        with(costs, "kind", "LICENSED_PRODUCT", "product", product),
                        "contract_ends_on",
                        LocalDate.now(clock).plusMonths(2)));
    }

    private void lookAtProduct(String product) {
        looking.lookAt(new SearchScope(SearchScope.Kind.PRODUCT, product));
    }

    private static List<DuplicationFinding> findings(String product) {
        return QuarkusTransaction.requiringNew().call(() -> DuplicationFinding.list("product", product));
    }

    /** What councils have inherited, each with what it goes back to. */
    private static Map<UUID, UUID> inherited(String... councils) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Solution.<Solution>list("council in ?1", List.of(councils)))
                .stream()
                .collect(Collectors.toMap(solution -> solution.id, solution -> solution.root));
    }

    private String migration() {
        try (var file = getClass().getResourceAsStream("/db/migration/V20261130_2010__solution_root.sql")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.substring(text.indexOf("do $$"), text.indexOf("end $$;")) + "end $$";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
