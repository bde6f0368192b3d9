package org.lgds.engagement.advisor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** An advisor as a line of a spreadsheet; of leave and interests the number. */
public record AdvisorRow(
        UUID id,
        String subject,
        Advisor.State state,
        String dimensions,
        String areas,
        String regions,
        int daysPerMonth,
        int leave,
        int interests,
        String reason,
        Instant createdAt,
        Instant updatedAt) {

    static AdvisorRow of(Advisor advisor) {
        return new AdvisorRow(
                advisor.id,
                advisor.subject,
                advisor.state,
                words(advisor.dimensions),
                words(advisor.areas),
                words(advisor.regions),
                advisor.daysPerMonth,
                advisor.leave.size(),
                advisor.interests.size(),
                advisor.reason,
                advisor.createdAt,
                advisor.updatedAt);
    }

    private static String words(List<String> values) {
        return values.stream().map(String::toLowerCase).collect(Collectors.joining(" "));
    }
}
