package org.lgds.engagement.engagement;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import org.lgds.engagement.advisor.Conflict;
import org.lgds.engagement.advisor.Conflicts;
import org.lgds.engagement.council.CouncilRecords;
import org.lgds.kit.list.Page;
import org.lgds.kit.security.Caller;

/** Engagements as this caller sees them: LGDS with the conflicts of interest of its advisors. */
@RequestScoped
class EngagementViews {

    private final Caller caller;
    private final CouncilRecords records;
    private final Conflicts conflicts;

    EngagementViews(Caller caller, CouncilRecords records, Conflicts conflicts) {
        this.caller = caller;
        this.records = records;
        this.conflicts = conflicts;
    }

    EngagementView of(Engagement engagement) {
        return of(engagement, conflictsIn(List.of(engagement)));
    }

    /** The same for a page, whose conflicts are looked for at once. */
    Page<EngagementView> of(Page<Engagement> page) {
        var found = conflictsIn(page.items());
        return new Page<>(
                page.items().stream().map(engagement -> of(engagement, found)).toList(), page.next());
    }

    /** Without conflicts, which change without the engagement: for copies, which are told of changes alone. */
    EngagementView bare(Engagement engagement) {
        return of(engagement, Map.of());
    }

    private EngagementView of(Engagement engagement, Map<UUID, List<Conflict>> found) {
        return EngagementView.of(
                engagement, found.get(engagement.id), records.allowedActions(EngagementStepResource.class, engagement));
    }

    private Map<UUID, List<Conflict>> conflictsIn(List<Engagement> engagements) {
        return caller.seesAllCouncils() && !engagements.isEmpty()
                ? conflicts.in(engagements.stream().map(one -> one.id).toList())
                : Map.of();
    }
}
