package org.lgds.council.importing.comparison;

import java.util.Objects;

/**
 * A field of which a file says something else than the register.
 *
 * @param from what the register has, absent where it has nothing
 * @param to what the file has
 */
public record FieldChange(String field, String from, String to) {

    static FieldChange of(String field, Object from, Object to) {
        return new FieldChange(field, Objects.toString(from, null), Objects.toString(to, null));
    }
}
