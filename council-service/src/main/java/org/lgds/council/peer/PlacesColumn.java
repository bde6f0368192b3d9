package org.lgds.council.peer;

import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.council.peer.neighbour.PlaceFacts;
import org.lgds.kit.data.JsonColumn;

/** Facts of many places, as the database keeps them. */
@Converter
@Immutable
public class PlacesColumn extends JsonColumn<List<PlaceFacts>> {

    public PlacesColumn() {
        super(new TypeReference<>() {});
    }
}
