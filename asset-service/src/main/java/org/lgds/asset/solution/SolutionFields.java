package org.lgds.asset.solution;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.lgds.kit.history.FieldClasses;
import org.lgds.kit.security.Visibility;

/**
 * Which fields of a solution, as the audit keeps it, every council may read (DOMAIN.md 7): those of {@link SolutionFacts}.
 * Every other one is for its council and LGDS, as is every cost that ever was, whoever is shown the present one.
 */
final class SolutionFields {

    static final FieldClasses CLASSES = new FieldClasses(Arrays.stream(SolutionFacts.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toMap(name -> name, name -> Visibility.SECTOR)));

    private SolutionFields() {}
}
