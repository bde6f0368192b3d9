package org.lgds.engagement.council;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.lgds.kit.tenant.Vested;
import org.lgds.kit.tenant.Vested.Line;
import org.lgds.kit.tenant.Vested.Role;

import static org.assertj.core.api.Assertions.assertThat;

class HeirsTest {

    private final Vested change = new Vested(
            UUID.randomUUID(),
            LocalDate.parse("2027-04-01"),
            List.of(line("SRY", "EAS", "0.42"), line("SRY", "WES", "0.58"), line("EPS", "EAS", "1")));

    @Test
    void theOnlySuccessorIsTheSingleHeir() {
        var heirs = Heirs.of("EPS", Set.of("EAS"), change);
        assertThat(heirs.single()).contains("EAS");
        assertThat(heirs.largest()).isEqualTo("EAS");
    }

    @Test
    void ofSeveralTheOneWithMostOfThePeopleIsTheLargest() {
        var heirs = Heirs.of("SRY", Set.of("EAS", "WES"), change);
        assertThat(heirs.single()).isEmpty();
        assertThat(heirs.largest()).isEqualTo("WES");
        assertThat(heirs.shares().keySet()).containsExactly("EAS", "WES");
    }

    @Test
    void anHeirThroughOneThatHasEndedSinceHasNoShareOfItsOwn() {
        var heirs = Heirs.of("SRY", Set.of("EAS", "NEW"), change);
        assertThat(heirs.shares()).containsEntry("NEW", BigDecimal.ZERO);
        assertThat(heirs.largest()).isEqualTo("EAS");
    }

    @Test
    void ofEqualsTheFirstByItsCodeIsTheLargest() {
        assertThat(new Heirs(Map.of("WES", new BigDecimal("0.50"), "EAS", new BigDecimal("0.5"))).largest())
                .isEqualTo("EAS");
    }

    private static Line line(String predecessor, String successor, String share) {
        return new Line(predecessor, successor, Role.CREATED, new BigDecimal(share));
    }
}
