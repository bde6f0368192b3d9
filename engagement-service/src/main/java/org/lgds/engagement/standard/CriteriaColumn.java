package org.lgds.engagement.standard;

import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

/** The criteria of a version, as the database keeps them. */
@Converter
@Immutable
public class CriteriaColumn extends JsonColumn<List<Criterion>> {

    public CriteriaColumn() {
        super(new TypeReference<>() {});
    }
}
