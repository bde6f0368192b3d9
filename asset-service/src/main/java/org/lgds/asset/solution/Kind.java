package org.lgds.asset.solution;

import java.util.Set;

/** How a council came by what serves a service. */
public enum Kind {
    BESPOKE_INHOUSE,
    BESPOKE_COMMISSIONED,
    LICENSED_PRODUCT,
    SHARED_ASSET,
    CENTRAL_PLATFORM,
    MANUAL;

    /** Kinds that are an entry of the catalogue in use, and so name it. */
    static final Set<Kind> OF_THE_CATALOGUE = Set.of(SHARED_ASSET, CENTRAL_PLATFORM);
}
