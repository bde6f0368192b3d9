package org.lgds.engagement.session;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.lgds.engagement.engagement.Days;

/**
 * A meeting or other work of an advisor within an engagement; its council and LGDS read it.
 *
 * @param days days it took, in quarters; 0 for a note alone
 * @param advisor subject of the token of the advisor who held it
 * @param kind what it was
 * @param note what was said and agreed
 * @param reason why it was withdrawn
 */
public record SessionView(
        UUID id,
        UUID engagement,
        String council,
        String proposedSuccessor,
        LocalDate heldOn,
        BigDecimal days,
        String advisor,
        Session.Sort kind,
        String note,
        Session.State state,
        String reason,
        Instant createdAt,
        Instant updatedAt,
        List<String> allowedActions) {

    static SessionView of(Session session, List<String> allowedActions) {
        return new SessionView(
                session.id,
                session.engagement,
                session.council,
                session.proposedSuccessor,
                session.heldOn,
                Days.of(session.quarters),
                session.advisor,
                session.kind,
                session.note,
                session.state,
                session.reason,
                session.createdAt,
                session.updatedAt,
                allowedActions);
    }
}
