package org.lgds.engagement.conformance;

import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

/** A list of {@link Evidence}, as the database keeps it. */
@Converter
@Immutable
public class EvidenceColumn extends JsonColumn<List<Evidence>> {

    public EvidenceColumn() {
        super(new TypeReference<>() {});
    }
}
