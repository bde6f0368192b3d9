package org.lgds.council.lgsl;

/** A service area as anyone may read it. */
public record ServiceAreaView(String id, String label) {

    static ServiceAreaView of(ServiceArea area) {
        return new ServiceAreaView(area.id, area.label);
    }
}
