package org.lgds.council.peer;

import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.council.peer.neighbour.Neighbour;
import org.lgds.kit.data.JsonColumn;

/** Neighbours, as the database keeps them. */
@Converter
@Immutable
public class NeighboursColumn extends JsonColumn<List<Neighbour>> {

    public NeighboursColumn() {
        super(new TypeReference<>() {});
    }
}
