package org.lgds.council.result;

import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

/** Choices, as the database keeps them. */
@Converter
@Immutable
public class SharedColumn extends JsonColumn<List<SharedDimension>> {

    public SharedColumn() {
        super(new TypeReference<>() {});
    }
}
