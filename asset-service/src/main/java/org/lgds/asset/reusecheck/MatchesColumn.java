package org.lgds.asset.reusecheck;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

/** What was shown, as the database keeps it. */
@Converter
@Immutable
public class MatchesColumn extends JsonColumn<Matches> {

    public MatchesColumn() {
        super(new TypeReference<>() {});
    }
}
