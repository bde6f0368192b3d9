package org.lgds.asset;

import java.io.IOException;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.OpenApi;

@QuarkusTest
class OpenApiTest {

    @Test
    void theDocumentIsThePromisedOne() throws IOException {
        OpenApi.assertKept();
    }
}
