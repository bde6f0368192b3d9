package org.lgds.council.lgsl;

/**
 * One of the areas by which people find services, such as Education and learning.
 *
 * @param label its name
 */
public record ServiceAreaView(String id, String label) {

    static ServiceAreaView of(ServiceArea area) {
        return new ServiceAreaView(area.id, area.label);
    }
}
