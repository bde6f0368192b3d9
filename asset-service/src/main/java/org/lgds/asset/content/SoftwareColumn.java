package org.lgds.asset.content;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

@Converter
@Immutable
public class SoftwareColumn extends JsonColumn<Software> {

    public SoftwareColumn() {
        super(new TypeReference<>() {});
    }
}
