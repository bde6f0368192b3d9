package org.lgds.engagement.application;

import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

/** Proposed milestones, as the database keeps them. */
@Converter
@Immutable
public class MilestonesColumn extends JsonColumn<List<ProposedMilestone>> {

    public MilestonesColumn() {
        super(new TypeReference<>() {});
    }
}
