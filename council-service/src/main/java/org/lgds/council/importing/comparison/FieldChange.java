package org.lgds.council.importing.comparison;

import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A field of which a file says something else than the register.
 *
 * @param field the property's name
 * @param from what the register has, absent where it has nothing
 * @param to what the file has
 * @param applies true if applying the file changes it; false of what a structural change or the register file says alone, and of
 *     councils that are not in being
 */
@Schema(name = "ComparedField")
public record FieldChange(String field, String from, String to, boolean applies) {

    static FieldChange of(String field, Object from, Object to, boolean applies) {
        return new FieldChange(field, Objects.toString(from, null), Objects.toString(to, null), applies);
    }
}
