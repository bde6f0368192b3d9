package org.lgds.council.performance.flag;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.lgds.kit.data.Aggregate;
import org.lgds.kit.data.Ids;

/** Whether a council may be named where it is among the best of a service area; for it and LGDS alone. */
@Entity
public class NamingConsent extends Aggregate {

    @Id
    public UUID id;

    public String area;
    public String council;
    public boolean consents;

    /** A council that has not consented; {@link #say} must follow before it is persisted. */
    static NamingConsent of(String area, String council) {
        var consent = new NamingConsent();
        consent.id = Ids.next();
        consent.area = area;
        consent.council = council;
        return consent;
    }

    static Optional<NamingConsent> find(String area, String council) {
        return NamingConsent.find("area = ?1 and council = ?2", area, council).firstResultOptional();
    }

    /** Codes of the councils that consent for an area. */
    static Set<String> consenting(String area) {
        return NamingConsent.<NamingConsent>stream("area = ?1 and consents", area)
                .map(consent -> consent.council)
                .collect(Collectors.toSet());
    }

    @Override
    public String key() {
        return id.toString();
    }

    /** What the council now says; nothing happens if that is what it said. */
    Optional<ConsentEvent> say(boolean wanted, Instant now) {
        if (createdAt != null && wanted == consents) {
            return Optional.empty();
        }
        consents = wanted;
        var sequence = changed(now);
        return Optional.of(new ConsentEvent(new ConsentEvent.Representation(id, area, council, consents), sequence));
    }
}
