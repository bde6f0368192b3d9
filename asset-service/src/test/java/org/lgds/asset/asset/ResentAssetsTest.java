package org.lgds.asset.asset;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.event.Journal;
import org.lgds.kit.event.ResendingStates;
import org.lgds.kit.test.Contracts;
import org.lgds.kit.test.Outboxes;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;

/** Assets that were told of before their state named the maturity dimensions: it is sent again, and nothing else changes. */
@QuarkusTest
class ResentAssetsTest {

    @Inject
    ResendingStates resending;

    @Inject
    ResentAssets assets;

    @Inject
    Catalogue catalogue;

    @Inject
    Journal journal;

    @Inject
    Outboxes outbox;

    @Inject
    EntityManager entities;

    private UUID id;

    /** A listed asset that serves a dimension of which its topic has nothing, as nothing was sent since it does. */
    @BeforeEach
    void anAssetWhoseDimensionsWereNeverTold() {
        id = catalogue.listedAsset("1.0.0");
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update asset set maturity_dimensions = '{REUSE}' where id = ?1")
                        .setParameter(1, id)
                        .executeUpdate());
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from state_resent where topic = 'lgds.assets.state'")
                        .executeUpdate());
    }

    @Test
    void theStateNamesTheDimensionsWithTheSameSequence() {
        var sequence =
                QuarkusTransaction.requiringNew().call(() -> Asset.find(id).orElseThrow().eventSequence);

        resendAll();

        var sent = outbox.of("lgds.assets.state", id.toString());
        assertThat(sent).hasSize(1).allSatisfy(Contracts::assertKept);
        assertThat(sent.get(0).sequence()).isEqualTo(sequence);
        assertThat(sent.get(0).audience()).isEqualTo("public");
        assertThat(sent.get(0).data().path("state").asText()).isEqualTo("listed");
        assertThat(sent.get(0).data().path("maturityDimensions"))
                .extracting(JsonNode::asText)
                .containsExactly("reuse");
    }

    @Test
    void neitherTheAssetNorItsETagNorItsPlaceAmongTheChangesMoves() {
        var row = row();
        var etag = when().get("/v1/assets/" + id).header("ETag");

        resendAll();

        assertThat(row()).isEqualTo(row);
        assertThat(when().get("/v1/assets/" + id).header("ETag")).isEqualTo(etag);
        assertThat(outbox.of("lgds.assets", id.toString())).isEmpty();
    }

    @Test
    void aDraftIsSentForItsOwnerAlone() {
        var draft = QuarkusTransaction.requiringNew()
                .call(() -> Entry.of("Draft", "Says something", "BST", 372).draft());

        resendAll();

        var sent = outbox.of("lgds.assets.state", draft.toString());
        assertThat(sent.get(sent.size() - 1).audience()).isEqualTo("council:BST");
    }

    @Test
    void whatChangesAfterwardsIsSentAfterwards() {
        resendAll();
        QuarkusTransaction.requiringNew()
                .run(() -> journal.add(Asset.hold(id).orElseThrow().confirmReview(Instant.now())));

        assertThat(outbox.names("lgds.assets.state", id.toString())).containsExactly("asset.resent", "asset.reviewed");
    }

    private void resendAll() {
        while (resending.resendSome(assets)) {
            // The next some.
        }
    }

    private String row() {
        return entities.createNativeQuery("select cast(a as text) from asset a where id = ?1", String.class)
                .setParameter(1, id)
                .getSingleResult()
                .toString();
    }
}
