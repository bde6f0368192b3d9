package org.lgds.engagement.advisor;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Somebody of LGDS who advises councils; LGDS alone reads of them.
 *
 * @param subject subject of their token, never a name
 * @param state whether they can be assigned
 * @param specialisms what they know most of
 * @param regions regions they advise in; empty for one who goes anywhere
 * @param daysPerMonth days a month they have for councils, 1 to 23
 * @param leave when they are away
 * @param interests their interests in councils and suppliers
 * @param reason why they were released
 */
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
