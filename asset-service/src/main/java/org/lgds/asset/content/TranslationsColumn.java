package org.lgds.asset.content;

import java.util.Map;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

@Converter
@Immutable
public class TranslationsColumn extends JsonColumn<Map<String, Translation>> {

    public TranslationsColumn() {
        super(new TypeReference<>() {});
    }
}
