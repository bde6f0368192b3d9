package org.lgds.asset.asset;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.quarkus.test.security.oidc.Claim;
import io.quarkus.test.security.oidc.OidcSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lgds.asset.asset.Assets.patch;

/** Contacts of an asset and its owner's reference for it are for the owner and LGDS alone, whichever way it is read. */
@QuarkusTest
@TestSecurity(user = "lee", roles = "council-editor")
@OidcSecurity(claims = {@Claim(key = "scope", value = "assets:write"), @Claim(key = "council", value = "LDS")})
class AssetContactsTest {

    private final String reference = "ref-" + UUID.randomUUID();

    @Inject
    Catalogue catalogue;

    @Inject
    Outboxes outbox;

    @BeforeEach
    void leedsAndItsServiceAreKnown() {
        catalogue.council("LDS", "active", 1);
        catalogue.service(372, "Report a blocked street", "streets", "single");
    }

    @Test
    void contactsAndTheOwnersReferenceAreForTheOwnerAlone() {
        var id = listed();
        assertThat(when().get("/v1/assets/" + id).asString()).contains("Bins team", reference);
        assertThat(everyWayToRead(id)).anySatisfy(text -> assertThat(text).contains("Bins team"));
    }

    @Test
    @TestSecurity(user = "bristol", roles = "council-editor")
    @OidcSecurity(claims = @Claim(key = "council", value = "BST"))
    void anotherCouncilReadsNeither() {
        assertThat(everyWayToRead(listed()))
                .allSatisfy(text -> assertThat(text).contains("Bins").doesNotContain("Bins team", reference));
    }

    @Test
    @TestSecurity(user = "ada", roles = "advisor")
    void lgdsReadsBoth() {
        assertThat(when().get("/v1/assets/" + listed()).asString()).contains("Bins team", reference);
    }

    @Test
    void aChangeOfContactsOfAListedAssetIsToldToItsOwnerAlone() {
        var id = listed();
        patch(id, Map.of("contacts", List.of(Map.of("name", "Waste team")))).statusCode(200);
        patch(id, Map.of("phase", "live")).statusCode(200);
        assertThat(outbox.of("lgds.assets", id))
                .extracting(Outboxes.Sent::audience)
                .containsExactly("council:LDS", "public");
        assertThat(outbox.of("lgds.assets", id))
                .allSatisfy(Contracts::assertKept)
                .allSatisfy(sent -> assertThat(sent.data().toString()).doesNotContain("Waste team"));
        assertThat(outbox.of("lgds.assets", id).get(1).data().toString()).doesNotContain(reference);
        assertThat(when().get("/v1/assets/" + id + "/history").asString()).doesNotContain("Waste team");
    }

    private List<String> everyWayToRead(String id) {
        return List.of(
                when().get("/v1/assets/" + id).asString(),
                when().get("/v1/assets?id=" + id).asString(),
                when().get("/v1/assets/export?format=ndjson&id=" + id).asString(),
                when().get("/v1/assets/export?format=csv&id=" + id).asString());
    }

    /** An asset of Leeds that is listed, without its events. */
    private String listed() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ListedAsset.persisted(ContentsOfAnAsset.bins(reference), "1.0.0"))
                .toString();
    }
}
