package org.lgds.asset.project;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.feed.Deliveries;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Outputs of a project are told on another topic than the end of its lead council, and may come after it. */
@QuarkusTest
class EndedLeadTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Deliveries deliveries;

    @Inject
    ObjectMapper json;

    private final UUID output = UUID.randomUUID();

    @Test
    void whatAnEndedCouncilLedIsItsSuccessors() {
        ended("PLA", "PSA");
        ended("PSA", "PTA");
        assertThat(accepted("PLA")).isTrue();
        assertThat(owner()).isEqualTo("PTA");
    }

    @Test
    void ofSeveralSuccessorsTheFirstHasTheOneDraft() {
        ended("PLB", "PSC", "PSB");
        assertThat(accepted("PLB")).isTrue();
        assertThat(owner()).isEqualTo("PSB");
    }

    @Test
    void aCouncilWithoutASuccessorKeepsWhatItLed() {
        catalogue.council("PLC", "abolished", 1);
        assertThat(accepted("PLC")).isTrue();
        assertThat(owner()).isEqualTo("PLC");
    }

    private String owner() {
        assertThat(Asset.count("output", output)).isOne();
        return Asset.<Asset>find("output", output).firstResult().ownerCouncil;
    }

    private void ended(String council, String... successors) {
        catalogue.split(LocalDate.of(2027, 4, 1), council, successors);
    }

    private boolean accepted(String lead) {
        var text = write(Map.of(
                "id",
                output,
                "project",
                UUID.randomUUID(),
                "title",
                "Eligibility check",
                "type",
                "code",
                "summary",
                "Asks the register.",
                "leadCouncil",
                lead));
        var record =
                new ConsumerRecord<>("lgds.projects", 0, 1, UUID.randomUUID().toString(), text);
        Map.of(
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/engagement-service",
                        "ce_type",
                        "org.lgds.output.accepted.v1",
                        "ce_sequence",
                        "1")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return deliveries.hand(record);
    }

    private String write(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
