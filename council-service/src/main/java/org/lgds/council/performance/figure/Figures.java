package org.lgds.council.performance.figure;

import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What is told of a service in a period (DOMAIN.md 3.8). What is left out is not known; it is not zero.
 *
 * @param startedOnline transactions begun online, whether or not they were completed
 */
@Embeddable
public record Figures(
        Long startedOnline,
        Completed completed,
        ProvidingCost cost,
        Satisfaction satisfaction,
        Accessibility accessibility,
        @Enumerated(EnumType.STRING) Source source) {

    /** An object that tells nothing is as good as none. */
    public Figures {
        completed = Completed.UNKNOWN.equals(completed) ? null : completed;
        satisfaction = Satisfaction.UNKNOWN.equals(satisfaction) ? null : satisfaction;
        accessibility = Accessibility.UNKNOWN.equals(accessibility) ? null : accessibility;
    }

    /** In which of their sums they contradict themselves, in sentences; none if they hold. */
    public List<String> contradictions() {
        var wrong = new ArrayList<String>();
        if (completed != null
                && completed.online() != null
                && startedOnline != null
                && completed.online() > startedOnline) {
            wrong.add("completed.online is %d, but only %d were startedOnline"
                    .formatted(completed.online(), startedOnline));
        }
        if (completed != null
                && completed.total() != null
                && completed.tellsChannels()
                && completed.sum() != completed.total()) {
            wrong.add("the channels of completed sum to %d, not to the total of %d"
                    .formatted(completed.sum(), completed.total()));
        }
        if (satisfaction != null
                && satisfaction.responses() != null
                && satisfaction.tellsCounts()
                && satisfaction.sum() != satisfaction.responses()) {
            wrong.add("the counts of satisfaction sum to %d, not to the responses, %d"
                    .formatted(satisfaction.sum(), satisfaction.responses()));
        }
        return wrong;
    }
}
