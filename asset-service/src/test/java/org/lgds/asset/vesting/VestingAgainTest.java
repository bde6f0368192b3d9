package org.lgds.asset.vesting;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.duplication.Sector;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.asset.duplication.Sector.LIVE;
import static org.lgds.asset.vesting.Reorganisation.DAY;
import static org.lgds.asset.vesting.Reorganisation.code;
import static org.lgds.asset.vesting.Reorganisation.known;
import static org.lgds.asset.vesting.Reorganisation.line;
import static org.lgds.asset.vesting.Reorganisation.stages;

/** A reorganisation told again, late, in a chain or so that it contradicts itself (DOMAIN.md 4.3). */
@QuarkusTest
@TestSecurity(user = "ada", roles = "advisor")
@OidcSecurity(claims = @Claim(key = "scope", value = "adoptions:read assets:read"))
class VestingAgainTest {

    @Inject
    Catalogue catalogue;

    @Inject
    Sector sector;

    @Inject
    Reorganisation change;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void councils() {
        change.prepared();
    }

    @Test
    void toldAgainItChangesNothing() {
        change.adoption(change.first, "LIVE");
        change.counted(1, 1);
        var event = UUID.randomUUID();
        catalogue.vested(event, DAY, change.lines());
        var before = outbox.size();
        catalogue.vested(event, DAY, change.lines());
        catalogue.vested(UUID.randomUUID(), DAY.plusDays(3), change.lines());
        assertThat(outbox.size()).isEqualTo(before);
        assertThat(stages(change.east)).containsExactly("live");
        assertThat(known(change.first).closedOn).isEqualTo(DAY);
    }

    @Test
    void aSecondChangeGoesOnFromTheFirst() {
        change.adoption(change.first, "LIVE");
        change.counted(1, 1);
        sector.build(change.first, sector.service("single"), LIVE);
        change.vest();
        var middle = change.the(change.east).get("id");
        var last = code();
        catalogue.vested(UUID.randomUUID(), DAY.plusYears(1), List.of(line(change.east, last, "created")));
        assertThat(stages(change.east)).containsExactly("transferred");
        assertThat(change.the(last).get("transferredFrom")).isEqualTo(List.of(middle));
        change.vest();
        when().get("/v1/solutions?council=" + last)
                .then()
                .body("items.inheritedFrom", equalTo(List.of(List.of(change.first, change.east))));
        assertThat(known(change.east).state).isEqualTo("abolished");
        assertThat(stages(last)).containsExactly("live");
    }

    @Test
    void aChangeToldOfAfterTheNextOneGoesStraightToWhoIsInBeing() {
        change.adoption(change.first, "LIVE");
        change.counted(1, 1);
        var last = code();
        catalogue.vested(UUID.randomUUID(), DAY.plusYears(1), List.of(line(change.east, last, "created")));
        change.vest();
        assertThat(stages(change.east)).isEmpty();
        assertThat(stages(last)).containsExactly("live");
        assertThat(known(change.east).state).isEqualTo("abolished");
    }

    @Test
    void aCouncilThatHasEndedDoesNotComeBack() {
        change.vest();
        var back = List.of(line(change.east, change.first, "abolished"), line(change.west, change.first, "abolished"));
        assertThat(catalogue.vested(UUID.randomUUID(), DAY.plusYears(1), back)).isFalse();
        assertThat(known(change.first).state).isEqualTo("abolished");
        assertThat(known(change.east).state).isEqualTo("active");
    }

    @Test
    void linesThatContradictEachOtherMoveNothing() {
        change.adoption(change.first, "LIVE");
        for (var wrong : List.of(
                List.of(line(change.first, change.east, "continuing")),
                List.of(line(change.first, change.first, "abolished")),
                List.of(line(change.first, change.east, "abolished"), line(change.east, change.first, "abolished")),
                List.of(line(change.first, change.first, "continuing"), line(change.first, change.east, "abolished")),
                List.of(Map.of("predecessor", change.first, "role", "abolished")),
                List.of(line(change.first, change.east, "swallowed")))) {
            assertThat(catalogue.vested(UUID.randomUUID(), DAY, wrong))
                    .as("%s", wrong)
                    .isFalse();
        }
        assertThat(stages(change.first)).containsExactly("live");
        assertThat(known(change.first).state).isEqualTo("active");
    }

    @Test
    void noRecordFromBeforeUndoesIt() {
        change.vest();
        catalogue.council(change.first, "active", 7);
        catalogue.council(change.east, "shadow", 7);
        assertThat(known(change.first).state).isEqualTo("abolished");
        assertThat(known(change.first).successors).containsExactly(change.east);
        assertThat(known(change.east).state).isEqualTo("active");
        catalogue.council(change.east, "abolished", 8, change.west);
        assertThat(known(change.east).state).isEqualTo("abolished");
    }
}
