package org.lgds.asset.lgsl;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.asset.test.Catalogue.override;

/** Who provides a service is as council-service has it: by tier, but for types apart, but for what is said of a council. */
@QuarkusTest
@TestTransaction
class ProvisionTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));
    private static final int TAUGHT = 938_001;
    private static final int SWEPT = 938_002;
    private static final int UNKNOWN = 938_003;

    @Inject
    Catalogue catalogue;

    @Inject
    EntityManager entities;

    @BeforeEach
    void councilsAndServices() {
        catalogue.council("QPA", "active", 1, Map.of("type", "unitary", "tier", "single"));
        catalogue.council("QPB", "active", 1, Map.of("type", "ni_district", "tier", "single"));
        catalogue.council("QPC", "active", 1, Map.of("type", "county", "tier", "upper"));
        catalogue.council("QPD", "shadow", 1, Map.of("type", "unitary", "tier", "single"));
        catalogue.service(
                TAUGHT,
                1,
                Map.of(
                        "label",
                        "T",
                        "providedBy",
                        List.of("upper", "single"),
                        "notProvidedBy",
                        List.of("ni_district")));
        catalogue.service(SWEPT, 1, Map.of("label", "S", "providedBy", List.of("lower", "single")));
        catalogue.service(UNKNOWN, 1, Map.of("label", "U"));
    }

    @Test
    void byTierButForTypesThatHaveNothingToDoWithIt() {
        assertThat(providing(TAUGHT)).contains("QPA", "QPC").doesNotContain("QPB", "QPD");
        assertThat(providing(SWEPT)).contains("QPA", "QPB").doesNotContain("QPC");
        assertThat(provides("QPA", UNKNOWN)).isNull();
    }

    @Test
    void anOverrideSaysOtherwiseOnItsDays() {
        catalogue.overrides(
                "QPB",
                1,
                List.of(override(TAUGHT, "yes", TODAY, null), override(SWEPT, "no", TODAY, TODAY.plusDays(1))));
        catalogue.overrides("QPA", 1, List.of(override(TAUGHT, "no", TODAY.plusDays(1), null)));
        catalogue.overrides("QPC", 1, List.of(override(SWEPT, "yes", TODAY.minusDays(9), TODAY)));

        assertThat(providing(TAUGHT)).contains("QPA", "QPB");
        assertThat(providing(SWEPT)).contains("QPA").doesNotContain("QPB", "QPC");
    }

    @Test
    void whereNobodyKnowsAnOverrideDoes() {
        catalogue.overrides("QPA", 1, List.of(override(UNKNOWN, "yes", TODAY, null)));
        catalogue.overrides("QPB", 1, List.of(override(UNKNOWN, "no", TODAY, null)));

        assertThat(providing(UNKNOWN)).containsExactly("QPA");
        assertThat(provides("QPB", UNKNOWN)).isFalse();
    }

    @Test
    void anOlderRecordOrOneToldAgainChangesNothingAndAnEmptyOneEndsAll() {
        catalogue.overrides("QPA", 5, List.of(override(TAUGHT, "no", TODAY, null)));
        catalogue.overrides("QPA", 4, List.of());
        catalogue.overrides("QPA", 5, List.of(override(TAUGHT, "no", TODAY, null)));
        assertThat(provides("QPA", TAUGHT)).isFalse();

        catalogue.overrides("QPA", 6, List.of());
        assertThat(provides("QPA", TAUGHT)).isTrue();
        catalogue.overrides("QPA", 7, List.of(override(TAUGHT, "no", TODAY, null)));
        catalogue.gone("lgds.provisions.state", "QPA", 8);
        assertThat(provides("QPA", TAUGHT)).isTrue();
    }

    @Test
    void eachChangeHasTheServiceLookedAtAgain() {
        var before = waiting(TAUGHT);
        catalogue.overrides("QPA", 1, List.of(override(TAUGHT, "no", TODAY, null)));
        assertThat(waiting(TAUGHT)).isEqualTo(before + 1);
        catalogue.overrides("QPA", 1, List.of(override(TAUGHT, "no", TODAY, null)));
        assertThat(waiting(TAUGHT)).isEqualTo(before + 1);
        catalogue.overrides("QPA", 2, List.of());
        catalogue.service(TAUGHT, 2, Map.of("label", "T", "providedBy", List.of("upper", "single")));
        assertThat(waiting(TAUGHT)).isEqualTo(before + 3);
    }

    private List<String> providing(int service) {
        return entities.unwrap(Session.class)
                .createNativeQuery("select councils_providing(?1)", String.class)
                .setParameter(1, service)
                .getResultList();
    }

    private Boolean provides(String council, int service) {
        return (Boolean)
                entities.createNativeQuery("select provides from provision where council = ?1 and service = ?2")
                        .setParameter(1, council)
                        .setParameter(2, service)
                        .getSingleResult();
    }

    private long waiting(int service) {
        return ((Number) entities.createNativeQuery("select count(*) from duplication_scope where value = ?1")
                        .setParameter(1, Integer.toString(service))
                        .getSingleResult())
                .longValue();
    }
}
