package org.lgds.asset.adoption;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The adoptions of one council and asset, of which one at most is open. */
record OfOnePair(List<Adoption> adoptions) {

    Optional<Adoption> open() {
        return adoptions.stream().filter(Adoption::isOpen).findFirst();
    }

    /** The open one, else the last. */
    Optional<Adoption> present() {
        return open().or(() -> adoptions.stream().max(Comparator.comparing(Adoption::key)));
    }
}
