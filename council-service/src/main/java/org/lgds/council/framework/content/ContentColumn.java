package org.lgds.council.framework.content;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

@Converter
@Immutable
public class ContentColumn extends JsonColumn<FrameworkContent> {

    public ContentColumn() {
        super(new TypeReference<>() {});
    }
}
