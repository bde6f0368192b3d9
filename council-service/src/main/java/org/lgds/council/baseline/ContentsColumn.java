package org.lgds.council.baseline;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

/** What was inherited, as the database keeps it. */
@Converter
@Immutable
public class ContentsColumn extends JsonColumn<BaselineContents> {

    public ContentsColumn() {
        super(new TypeReference<>() {});
    }
}
