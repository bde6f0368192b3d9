package org.lgds.asset.solution;

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

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.lgds.asset.solution.Solutions.COST;
import static org.lgds.asset.solution.Solutions.batch;
import static org.lgds.asset.solution.Solutions.cost;
import static org.lgds.asset.solution.Solutions.get;
import static org.lgds.asset.solution.Solutions.move;
import static org.lgds.asset.solution.Solutions.post;
import static org.lgds.asset.solution.Solutions.put;
import static org.lgds.asset.solution.Solutions.said;

/** A solution is written for its council alone, and with a token of the scope. */
@QuarkusTest
class SolutionOwnersTest {

    @Inject
    SolutionsOfBristol bristol;

    private UUID open;

    @BeforeEach
    void bristolHasASolution() {
        open = bristol.written("Product " + UUID.randomUUID(), true);
    }

    @Test
    @TestSecurity(user = "leeds-sync", roles = "council-system")
    @OidcSecurity(
            claims = {
                @Claim(key = "scope", value = "adoptions:read adoptions:write"),
                @Claim(key = "council", value = "LDS")
            })
    void aLeedsTokenCannotTouchBristolsSolution() {
        put(open, said("BST", Map.of())).statusCode(403).body("type", equalTo("/docs/problems/other-council"));
        put(open, said("LDS", Map.of())).statusCode(403);
        post(said("BST", Map.of())).statusCode(403);
        move(open, "phase", Map.of("phase", "beta")).statusCode(403);
        move(open, "confirmation", Map.of()).statusCode(403);
        cost(open, COST, "ours now").statusCode(403);
        batch(List.of(
                        said("BST", Map.of("externalId", "X " + open, "title", "Taken")),
                        said("LDS", Map.of("externalId", "X " + open))))
                .body("items.status", contains(403, 201));
        var own = post(said("LDS", Map.of())).extract().<String>path("id");
        put(own, said("BST", Map.of())).statusCode(409);

        get(open).body("title", equalTo("Report it")).body("council", equalTo("BST"));
    }

    @Test
    @TestSecurity(user = "bristol-reader", roles = "council-editor")
    @OidcSecurity(claims = {@Claim(key = "scope", value = "adoptions:read"), @Claim(key = "council", value = "BST")})
    void aTokenWithoutTheScopeWritesNothing() {
        post(said("BST", Map.of())).statusCode(403).body("type", equalTo("/docs/problems/missing-scope"));
        batch(List.of(Map.of())).statusCode(403);
    }
}
