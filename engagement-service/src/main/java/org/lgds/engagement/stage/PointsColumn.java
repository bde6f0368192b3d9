package org.lgds.engagement.stage;

import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

/** A list of {@link PointRating}, as the database keeps it. */
@Converter
@Immutable
public class PointsColumn extends JsonColumn<List<PointRating>> {

    public PointsColumn() {
        super(new TypeReference<>() {});
    }
}
