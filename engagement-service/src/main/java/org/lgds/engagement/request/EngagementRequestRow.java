package org.lgds.engagement.request;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** A request as a line of a spreadsheet. */
public record EngagementRequestRow(
        UUID id,
        String council,
        String title,
        String sponsor,
        String sro,
        String dimensions,
        String services,
        String need,
        Suggestion.Cause suggestion,
        EngagementRequest.State state,
        Integer commitment,
        Integer silo,
        Integer capacity,
        UUID assessment,
        String commitmentAction,
        String reason,
        LocalDate deferredUntil,
        UUID engagement,
        String proposedSuccessor,
        Instant createdAt,
        Instant updatedAt) {

    static EngagementRequestRow of(EngagementRequest request) {
        var triage = request.triage;
        return new EngagementRequestRow(
                request.id,
                request.council,
                request.title,
                request.sponsor,
                request.sro,
                words(request.dimensions),
                words(request.services),
                request.need,
                request.suggestion == null ? null : request.suggestion.cause(),
                request.state,
                triage == null ? null : triage.commitment().level(),
                triage == null ? null : triage.silo().level(),
                triage == null ? null : triage.capacity().level(),
                triage == null ? null : triage.assessment(),
                request.commitmentAction,
                request.reason,
                request.deferredUntil,
                request.engagement,
                request.proposedSuccessor,
                request.createdAt,
                request.updatedAt);
    }

    private static String words(Collection<?> values) {
        return values.stream()
                .map(value -> value.toString().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
    }
}
