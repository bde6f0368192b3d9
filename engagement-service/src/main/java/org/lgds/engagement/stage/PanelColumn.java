package org.lgds.engagement.stage;

import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

/** A list of {@link PanelMember}, as the database keeps it. */
@Converter
@Immutable
public class PanelColumn extends JsonColumn<List<PanelMember>> {

    public PanelColumn() {
        super(new TypeReference<>() {});
    }
}
