package org.lgds.engagement.award;

import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

/** Conditions, as the database keeps them. */
@Converter
@Immutable
public class ConditionsColumn extends JsonColumn<List<AwardCondition>> {

    public ConditionsColumn() {
        super(new TypeReference<>() {});
    }
}
