package org.lgds.engagement.advisor;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** An advisor as LGDS reads them, in answers and in events; nobody else does. */
public record AdvisorView(
        UUID id,
        String subject,
        Advisor.State state,
        Specialisms specialisms,
        List<Region> regions,
        int daysPerMonth,
        List<Leave> leave,
        List<Interest> interests,
        String reason,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static AdvisorView of(Advisor advisor, List<String> allowedActions) {
        return new AdvisorView(
                advisor.id,
                advisor.subject,
                advisor.state,
                advisor.specialisms(),
                advisor.regions(),
                advisor.daysPerMonth,
                advisor.leave.stream().sorted(Comparator.comparing(Leave::from)).toList(),
                advisor.interests.stream()
                        .sorted(Comparator.comparing(Interest::id))
                        .toList(),
                advisor.reason,
                advisor.createdAt,
                advisor.updatedAt,
                allowedActions);
    }
}
