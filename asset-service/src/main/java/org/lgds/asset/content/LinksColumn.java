package org.lgds.asset.content;

import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

@Converter
@Immutable
public class LinksColumn extends JsonColumn<List<Link>> {

    public LinksColumn() {
        super(new TypeReference<>() {});
    }
}
