package org.lgds.engagement.programme;

import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

/** Criteria, as the database keeps them. */
@Converter
@Immutable
public class CriteriaColumn extends JsonColumn<List<Criterion>> {

    public CriteriaColumn() {
        super(new TypeReference<>() {});
    }
}
