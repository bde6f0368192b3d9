package org.lgds.asset.adoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.asset.AssetVersion;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.asset.test.Catalogue;
import org.lgds.asset.usage.Counting;
import org.lgds.kit.event.Journal;

/** Councils that use an asset, for tests that begin where they do. */
@ApplicationScoped
public class Adopters {

    private final Catalogue catalogue;
    private final Journal journal;
    private final Counting counting;
    private final Clock clock;

    Adopters(Catalogue catalogue, Journal journal, Counting counting, Clock clock) {
        this.catalogue = catalogue;
        this.journal = journal;
        this.counting = counting;
        this.clock = clock;
    }

    /** Makes an asset live in councils. */
    public void live(UUID asset, String version, String... councils) {
        List.of(councils).forEach(council -> catalogue.council(council, "active", 1));
        QuarkusTransaction.requiringNew().run(() -> {
            for (var council : councils) {
                var adoption = Adoption.of(council, asset);
                claim(adoption, new AdoptionClaim(Stage.LIVE, version, LocalDate.now(), null, null, null, null, null));
                adoption.persist();
            }
            counting.count(Stream.of(councils)
                    .map(council -> new Counting.Step(asset, council, 1, 1))
                    .toList());
        });
    }

    /** Ends a live adoption. */
    public void retire(UUID asset, String council) {
        QuarkusTransaction.requiringNew().run(() -> {
            var adoption = Adoption.<Adoption>find("council = ?1 and assetId = ?2", council, asset)
                    .singleResult();
            claim(adoption, new AdoptionClaim(Stage.RETIRED, null, null, null, null, null, null, null));
            counting.count(List.of(new Counting.Step(asset, council, -1, -1)));
        });
    }

    private void claim(Adoption adoption, AdoptionClaim claim) {
        adoption.claim(claim, adoptable(adoption.assetId, adoption.council), Told.byService("test", clock))
                .forEach(journal::add);
    }

    private static Adoptable adoptable(UUID asset, String council) {
        return new Adoptable(
                Asset.find(asset).orElseThrow(),
                AssetVersion.released(List.of(asset)).get(asset),
                KnownCouncil.inBeing(council));
    }

    /** Councils that are warned of a version of an asset, with that version. */
    public Map<String, String> warned(UUID asset) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Adoption.<Adoption>list("assetId", asset).stream()
                        .filter(adoption -> SecurityWarning.of(adoption) != null)
                        .collect(Collectors.toMap(
                                adoption -> adoption.council,
                                adoption -> SecurityWarning.of(adoption).version())));
    }
}
