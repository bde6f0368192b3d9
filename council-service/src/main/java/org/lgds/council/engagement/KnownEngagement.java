package org.lgds.council.engagement;

import java.util.List;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An open engagement of a council with LGDS: a copy, kept by {@link EngagementEvents}. */
@Entity
public class KnownEngagement extends PanacheEntityBase {

    @Id
    public UUID id;

    public long sequence;
    public String council;

    /** Subjects of those who advise in it. */
    public List<String> advisors;

    /** True of an advisor on an engagement that the council has open. */
    public static boolean advises(String subject, String council) {
        return KnownEngagement.<KnownEngagement>list("council", council).stream()
                .anyMatch(engagement -> engagement.advisors.contains(subject));
    }
}
