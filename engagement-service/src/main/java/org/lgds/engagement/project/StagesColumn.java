package org.lgds.engagement.project;

import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

/** The stages a project has come to, as the database keeps them. */
@Converter
@Immutable
public class StagesColumn extends JsonColumn<List<Stage>> {

    public StagesColumn() {
        super(new TypeReference<>() {});
    }
}
