package org.lgds.engagement.application;

import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

/** Places of councils that have ended with who is to have each, as the database keeps them. */
@Converter
@Immutable
public class PlacesColumn extends JsonColumn<Map<String, String>> {

    public PlacesColumn() {
        super(new TypeReference<>() {});
    }
}
