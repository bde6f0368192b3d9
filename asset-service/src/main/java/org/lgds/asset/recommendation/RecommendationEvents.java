package org.lgds.asset.recommendation;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.asset.adoption.RegisteringAdoptions;
import org.lgds.asset.asset.Asset;
import org.lgds.asset.council.KnownCouncil;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;
import org.lgds.kit.feed.UnreadableEvent;
import org.lgds.kit.tenant.Succession;

import static java.util.Objects.requireNonNull;

/**
 * Takes in what councils decide on recommendations (DOMAIN.md 6.D): one that is accepted registers an adoption, one that is
 * rejected leaves its reason with the asset.
 */
@ApplicationScoped
class RecommendationEvents implements Subscriber {

    /** What this service reads of {@code lgds.recommendations}; of a practice or a standard there is no asset. */
    record Recommendation(UUID id, String council, UUID asset, String reasonCode, String reason) {

        Recommendation {
            requireNonNull(id, "id");
            requireNonNull(council, "council");
        }
    }

    static final String RETIRED = "asset_retired";

    private static final String UNAWARE = "The council accepted it before it could know that the asset is deprecated.";

    private final RegisteringAdoptions registering;
    private final Succession succession;
    private final Clock clock;

    RecommendationEvents(RegisteringAdoptions registering, Succession succession, Clock clock) {
        this.registering = registering;
        this.succession = succession;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "lgds.recommendations";
    }

    @Override
    public boolean keepsCopy() {
        return false;
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.isTombstone()) {
            return;
        }
        switch (delivery.type()) {
            case "org.lgds.recommendation.accepted.v1" -> ofAnAsset(delivery).ifPresent(this::accepted);
            case "org.lgds.recommendation.rejected.v1" -> ofAnAsset(delivery).ifPresent(this::rejected);
            default -> {
                // The other events change nothing here.
            }
        }
    }

    /** The catalogue has no part in other advice. */
    private static Optional<Recommendation> ofAnAsset(Delivery delivery) {
        return Optional.of(delivery.read(Recommendation.class))
                .filter(recommendation -> recommendation.asset() != null);
    }

    /**
     * The council may have ended since: the acceptance is told on another topic than its end, and may come after it. Then it is
     * its successor's; of several each begins an adoption, as each would have had the predecessor's. So may the asset have been
     * deprecated, which the council could not know, or retired, which stands with the asset's refusals: there its owner and LGDS see
     * that the recommendation, which its council and LGDS are shown as one of a retired asset, waits for nothing any more.
     */
    private void accepted(Recommendation recommendation) {
        mustBeOurs(recommendation);
        mustBeHeardOf(recommendation.council());
        if (!begins(recommendation)) {
            keep(recommendation, RETIRED, "The asset was retired before the acceptance came: no adoption of it began.");
        }
    }

    private boolean begins(Recommendation recommendation) {
        var heirs = succession.heirsOf(recommendation.council());
        var reason = recommendation.reason() == null ? UNAWARE : recommendation.reason();
        if (heirs.size() > 1) {
            return registering.inherited(heirs, recommendation.asset(), reason);
        }
        var council = heirs.stream().findFirst().orElse(recommendation.council());
        return registering.recommended(council, recommendation.asset(), recommendation.id(), reason);
    }

    private void rejected(Recommendation recommendation) {
        mustBeOurs(recommendation);
        if (recommendation.reasonCode() == null) {
            throw new UnreadableEvent("a rejected recommendation has no reasonCode");
        }
        keep(recommendation, recommendation.reasonCode(), recommendation.reason());
    }

    private void keep(Recommendation recommendation, String reasonCode, String reason) {
        Refusal.keep(
                recommendation.id(),
                recommendation.asset(),
                recommendation.council(),
                reasonCode,
                reason,
                clock.instant());
    }

    /** Every asset that was ever recommended is in this catalogue, so one that is not will never be. */
    private static void mustBeOurs(Recommendation recommendation) {
        if (Asset.find(recommendation.asset()).isEmpty()) {
            throw new UnreadableEvent("there is no asset " + recommendation.asset());
        }
    }

    /** A council may be told of later than its recommendation: this is tried again until it is. */
    private static void mustBeHeardOf(String council) {
        if (KnownCouncil.count("code", council) == 0) {
            throw new IllegalStateException("council " + council + " is not known yet");
        }
    }
}
