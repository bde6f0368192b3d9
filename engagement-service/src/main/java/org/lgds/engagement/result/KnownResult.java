package org.lgds.engagement.result;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/**
 * A final result of a council's assessment as this service knows it: a copy, kept by {@link ResultEvents}. For a moment a council
 * may have two that stand, as the end of one and the other come apart; the later counts.
 */
@Entity
public class KnownResult extends PanacheEntityBase {

    /** The assessment. */
    @Id
    public UUID id;

    /** Null of one that was superseded before it was heard of. */
    public String council;

    public String framework;
    public String assurance;
    public Instant finalisedAt;

    /** 1 (ad hoc) to 5 (leading); null where the dimension has no level. */
    public Integer commitmentLevel;

    public Integer siloLevel;
    public Integer capacityLevel;

    /** The dimension with the lowest score; null where none is known here. */
    @Enumerated(EnumType.STRING)
    public Dimension weakest;

    public boolean superseded;
    public long sequence;

    /** True where advice alone would come to nothing (DOMAIN.md 5.2). */
    public boolean hasAConditionAtLevelOne() {
        return Stream.of(commitmentLevel, siloLevel, capacityLevel).anyMatch(level -> level != null && level == 1);
    }

    /** The result that stands for a council now. */
    public static Optional<KnownResult> current(String council) {
        return find("council = ?1 and not superseded order by finalisedAt desc, id desc", council)
                .firstResultOptional();
    }
}
