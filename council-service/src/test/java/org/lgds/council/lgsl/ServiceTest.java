package org.lgds.council.lgsl;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.lgds.council.council.Council;
import org.lgds.council.council.Tier;
import org.lgds.kit.problem.Problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ServiceTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    private final Service service = Service.listed(line("Tide tables", List.of(Tier.UPPER, Tier.SINGLE)), List.of());

    @Test
    void tiersAreThoseOfGovUksProvidingTier() {
        assertThat(service.providingTier).isEqualTo(ProvidingTier.COUNTY_UNITARY);
        assertThat(ProvidingTier.namesWith(Tier.LOWER)).containsExactly("DISTRICT_UNITARY", "ALL");
        assertThatThrownBy(() -> Service.listed(line("Tide tables", List.of(Tier.UPPER)), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theSameLineAgainIsNoNews() {
        assertThat(service.revise(line("Tide tables", List.of(Tier.SINGLE, Tier.UPPER)), NOW))
                .isEmpty();
        assertThat(service.revise(line("Tides", null), NOW)).hasValueSatisfying(event -> {
            assertThat(event.name()).isEqualTo("service.changed");
            assertThat(event.service().providedBy()).isNull();
        });
    }

    @Test
    void whomItHasNothingToDoWithIsToldOnce() {
        assertThat(service.setApart(List.of("NI_DISTRICT"), NOW)).hasValueSatisfying(event -> {
            assertThat(event.name()).isEqualTo("service.changed");
            assertThat(event.service().notProvidedBy()).containsExactly(Council.Type.NI_DISTRICT);
        });
        assertThat(service.setApart(List.of("NI_DISTRICT"), NOW)).isEmpty();
        assertThat(service.setApart(List.of(), NOW))
                .hasValueSatisfying(
                        event -> assertThat(event.service().notProvidedBy()).isNull());
    }

    @Test
    void aWithdrawnServiceStaysAsItWas() {
        assertThat(service.withdraw(NOW).change().to()).isEqualTo("withdrawn");

        assertThat(service.revise(line("Tides", null), NOW)).isEmpty();
        assertThatThrownBy(() -> service.withdraw(NOW)).isInstanceOf(Problem.class);
    }

    private static RegisteredService line(String label, List<Tier> providedBy) {
        return new RegisteredService(900_001, label, null, false, providedBy);
    }
}
