package org.lgds.council.assessment;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

@Converter
@Immutable
public class ResultColumn extends JsonColumn<ScoreView> {

    public ResultColumn() {
        super(new TypeReference<>() {});
    }
}
