package org.lgds.engagement;

import java.io.IOException;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.lgds.kit.test.Everyone;
import org.lgds.kit.test.Forms;

@QuarkusTest
@Everyone
class FormsTest {

    @Test
    void whatNoOperationMakesIsRefused() throws IOException {
        Forms.assertRefused();
    }

    @Test
    void whoTakesJsonHasJson() throws IOException {
        Forms.assertJson();
    }
}
