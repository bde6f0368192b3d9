package org.lgds.council.register;

import java.util.List;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static org.assertj.core.api.Assertions.assertThat;

/** Each record we send is what src/contracts promises. */
@QuarkusTest
class RegisterEventsTest {

    @Inject
    Outboxes outbox;

    @ParameterizedTest
    @ValueSource(strings = {"lgds.councils", "lgds.councils.state"})
    void everyRecordAboutACouncilIsAsPromised(String topic) {
        assertThat(RegisterRecords.COUNCILS).allSatisfy(council -> assertKept(outbox.of(topic, council.code())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lgds.services", "lgds.services.state"})
    void everyRecordAboutAServiceIsAsPromised(String topic) {
        assertThat(RegisterRecords.SERVICES)
                .allSatisfy(service -> assertKept(outbox.of(topic, String.valueOf(service.id()))));
    }

    @Test
    void theStateIsTheFactWithoutTheChange() {
        var fact = outbox.of("lgds.councils", "LDS").get(0);
        var state = outbox.of("lgds.councils.state", "LDS").get(0);

        assertThat(fact.data().size()).isEqualTo(state.data().size() + 1);
        assertThat(fact.data().at("/change/to").asText()).isEqualTo("active");
        assertThat(state.sequence()).isEqualTo(fact.sequence());
        assertThat(state.data().at("/authority/code").asText()).isEqualTo("E47000003");
    }

    private static void assertKept(List<Outboxes.Sent> records) {
        assertThat(records).isNotEmpty().allSatisfy(Contracts::assertKept);
    }
}
