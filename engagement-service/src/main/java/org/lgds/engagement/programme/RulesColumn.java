package org.lgds.engagement.programme;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

/** Rules, as the database keeps them. */
@Converter
@Immutable
public class RulesColumn extends JsonColumn<Rules> {

    public RulesColumn() {
        super(new TypeReference<>() {});
    }
}
