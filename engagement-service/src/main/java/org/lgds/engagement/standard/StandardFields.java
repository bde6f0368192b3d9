package org.lgds.engagement.standard;

import java.util.Map;

import org.lgds.kit.history.FieldClasses;
import org.lgds.kit.security.Visibility;

/** Who may see which field of a standard as the audit keeps it; versions are told of in the class of their state. */
final class StandardFields {

    static final FieldClasses CLASSES = new FieldClasses(Map.of(
            "id", Visibility.PUBLIC,
            "project", Visibility.PUBLIC,
            "title", Visibility.PUBLIC,
            "service", Visibility.PUBLIC,
            "area", Visibility.PUBLIC,
            "inForce", Visibility.PUBLIC,
            "versions", Visibility.PUBLIC,
            "version", Visibility.PUBLIC));

    private StandardFields() {}
}
