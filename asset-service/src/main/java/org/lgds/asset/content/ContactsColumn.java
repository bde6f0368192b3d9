package org.lgds.asset.content;

import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;
import org.lgds.kit.data.JsonColumn;

@Converter
@Immutable
public class ContactsColumn extends JsonColumn<List<Contact>> {

    public ContactsColumn() {
        super(new TypeReference<>() {});
    }
}
