package org.lgds.gateway.portal;

import org.junit.jupiter.api.Test;
import org.lgds.gateway.docs.Docs;

import static org.assertj.core.api.Assertions.assertThat;

class TopicsTest {

    @Test
    void anExampleIsWhatTheStreamSends() throws Exception {
        var document = Docs.asyncApi();
        var facts = new Topics(Docs.CONTRACTS, Docs.JSON).facts();
        assertThat(facts).hasSizeGreaterThan(10);
        for (var topic : facts) {
            assertThat(topic.examples()).as(topic.name()).isNotEmpty();
            assertThat(topic.scope()).as(topic.name()).endsWith(":read");
            for (var example : topic.examples()) {
                var payload = document.at("/components/messages")
                        .path("stream." + example.title())
                        .path("payload");
                assertThat(payload.isMissingNode()).as(example.title()).isFalse();
                assertThat(Docs.violations(document, payload, Docs.JSON.readTree(example.json())))
                        .as(example.title())
                        .isEmpty();
            }
        }
    }
}
