package org.lgds.council.peer;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.council.peer.neighbour.PlaceFacts;
import org.lgds.kit.data.JsonColumn;

/** Facts of one place, as the database keeps them. */
@Converter
@Immutable
public class FactsColumn extends JsonColumn<PlaceFacts> {

    public FactsColumn() {
        super(new TypeReference<>() {});
    }
}
