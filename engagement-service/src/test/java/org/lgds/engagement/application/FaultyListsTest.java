package org.lgds.engagement.application;

import java.util.Arrays;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lgds.engagement.FundingScene;
import org.lgds.kit.test.RealTokens;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.lgds.engagement.Person.EDITOR;

@QuarkusTest
@TestProfile(RealTokens.class)
class FaultyListsTest {

    @Inject
    FundingScene scene;

    @BeforeEach
    void councils() {
        scene.councils();
    }

    /** Well-formed JSON it is: whoever sends it is told the place. */
    @ParameterizedTest
    @ValueSource(strings = {"partners", "services", "parties", "milestones", "payments"})
    void whatIsNoneOfAListIsRefusedByItsPlace(String list) {
        var programme = scene.open(100_000);
        var application = scene.draft(programme, 10);
        for (var wrong : new Object[] {null, true}) {
            var contents = FundingScene.application(programme, 10);
            contents.remove("programme");
            contents.remove("council");
            contents.put(list, Arrays.asList(wrong));
            EDITOR.put(application, contents)
                    .statusCode(400)
                    .body("type", equalTo("/docs/problems/invalid-request"))
                    .body("errors.pointer", not(empty()))
                    .body("errors.pointer", everyItem(startsWith("/" + list)));
        }
    }
}
