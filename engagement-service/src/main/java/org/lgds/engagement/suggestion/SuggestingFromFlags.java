package org.lgds.engagement.suggestion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.engagement.request.EngagementRequest;
import org.lgds.engagement.request.Focus;
import org.lgds.engagement.request.Suggestion;
import org.lgds.engagement.request.Suggestion.Cause;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

/** Proposes to councils that a flagged service area concerns that they ask for advice on it, once for each flag. */
@ApplicationScoped
class SuggestingFromFlags implements Subscriber {

    private static final String FLAGGED = "org.lgds.service_area.flagged.v1";
    private static final String CLEARED = "org.lgds.service_area.cleared.v1";

    private final Suggestions suggestions;
    private final AreaCouncils councils;
    private final SuggestionSettings settings;
    private final Clock clock;

    SuggestingFromFlags(Suggestions suggestions, AreaCouncils councils, SuggestionSettings settings, Clock clock) {
        this.suggestions = suggestions;
        this.councils = councils;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "lgds.services";
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
        if (delivery.type().equals(FLAGGED)) {
            suggest(delivery.read(FlaggedArea.class));
        } else if (delivery.type().equals(CLEARED)) {
            suggestions.fade(
                    "suggested_area = ?1",
                    delivery.read(FlaggedArea.class).area(),
                    "The service area is not flagged any more.");
        }
    }

    private void suggest(FlaggedArea flag) {
        if (flag.flaggedOn().plusDays(settings.flagDays()).isBefore(LocalDate.now(clock))) {
            return;
        }
        // In the order of their codes, as others hold several councils too.
        councils.concerned(flag.area(), flag.leaders())
                .forEach((council, services) -> suggest(flag, council, services));
    }

    private void suggest(FlaggedArea flag, String council, List<Integer> services) {
        if (suggestions.hold(council) && suggestions.isNew(Cause.SERVICE_AREA, flag.key(), council)) {
            suggestions.make(
                    Cause.SERVICE_AREA,
                    flag.key(),
                    EngagementRequest.suggested(
                            council,
                            Suggestion.ofArea(flag.area()),
                            "Advice on " + flag.label(),
                            new Focus(null, services),
                            "Many councils do poorly in %s, or differ widely: LGDS can advise on it."
                                    .formatted(flag.label())));
        }
    }
}
