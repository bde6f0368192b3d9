package org.lgds.asset.asset;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.lgds.asset.readiness.Check;
import org.lgds.asset.readiness.CheckState;

/** An asset on its way through the catalogue, for tests that begin where it is listed. */
public final class ListedAsset {

    private ListedAsset() {}

    public static NewAsset wanted(String name, String council) {
        return new NewAsset(
                name,
                "Lets residents report what is in the way",
                null,
                AssetType.CODE,
                Origin.COUNCIL,
                new Owner(council, null),
                Set.of(372),
                null,
                null,
                null,
                null,
                null,
                "MIT",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static UUID persisted(String... versions) {
        return persisted(wanted("Asset " + UUID.randomUUID(), "CMD"), versions);
    }

    static UUID persisted(NewAsset wanted, String... versions) {
        var now = Instant.now();
        var asset = Asset.draft(wanted);
        asset.register(now);
        asset.persist();
        for (var number : versions) {
            var version = AssetVersion.draft(asset, number, null);
            version.release(LocalDate.now());
            version.persist();
            asset.release(version, now);
        }
        asset.submit(now);
        asset.startReview(now);
        asset.list(now);
        return asset.id;
    }

    /** An asset of Camden with version 1.0.0, brought to a state; endorsed up to a day where that is the state. */
    public static UUID in(Asset.State state, LocalDate endorsedOn) {
        var now = Instant.now();
        if (state == Asset.State.LISTED) {
            return persisted("1.0.0");
        }
        if (Asset.SEEN_BY_ALL.contains(state)) {
            var asset = Asset.find(persisted("1.0.0")).orElseThrow();
            if (state == Asset.State.ENDORSED) {
                assessed(asset);
                asset.endorse(2, endorsedOn, Period.ofMonths(24), now);
                return asset.id;
            }
            asset.deprecate(new Deprecating("There is a better one", null), now);
            if (state == Asset.State.RETIRED) {
                asset.retire("Nobody uses it", now);
            }
            return asset.id;
        }
        var asset = Asset.draft(wanted("Asset " + UUID.randomUUID(), "CMD"));
        asset.register(now);
        asset.persist();
        var version = AssetVersion.draft(asset, "1.0.0", null);
        version.release(LocalDate.now());
        version.persist();
        asset.release(version, now);
        if (state != Asset.State.DRAFT) {
            asset.submit(now);
        }
        if (state == Asset.State.IN_REVIEW || state == Asset.State.REJECTED) {
            asset.startReview(now);
        }
        if (state == Asset.State.REJECTED) {
            asset.reject("Not for councils", now);
        }
        return asset.id;
    }

    /** Gives an asset three points more, so that with its licence it has the four that endorsement needs. */
    static void assessed(Asset asset) {
        for (var check : List.of(Check.NOTHING_HARD_CODED, Check.CONFIGURATION_DOCUMENTED, Check.SECURITY_STATEMENT)) {
            asset.assess(check, CheckState.MET, Instant.now());
        }
    }
}
