package org.lgds.local.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.lgds.local.Options;
import org.lgds.local.api.Api;

import static org.assertj.core.api.Assertions.assertThat;

class SampleAssetTest {

    @Test
    void everyServiceThatTheSampleNamesIsOfTheList() throws IOException {
        assertThat(SampleAsset.ALL).flatExtracting(SampleAsset::services).isSubsetOf(servicesOfTheList());
    }

    private static Set<Integer> servicesOfTheList() throws IOException {
        var list = Options.findHome().resolve("council-service/src/main/resources/register/services.ndjson");
        try (var lines = Files.lines(list)) {
            return lines.map(SampleAssetTest::id).collect(Collectors.toSet());
        }
    }

    private static int id(String line) {
        try {
            return Api.JSON.readTree(line).path("id").asInt();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
