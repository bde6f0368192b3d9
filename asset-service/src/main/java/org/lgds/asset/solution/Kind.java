package org.lgds.asset.solution;

import java.util.Set;

/** How a council came by what serves a service. */
public enum Kind {
    /** Built by the council itself. */
    BESPOKE_INHOUSE,
    /** Built for the council alone by somebody else. */
    BESPOKE_COMMISSIONED,
    /** A product that is bought or rented. */
    LICENSED_PRODUCT,
    /** An asset shared with other councils. */
    SHARED_ASSET,
    /** A platform of central government. */
    CENTRAL_PLATFORM,
    /** Work by hand, without software of its own. */
    MANUAL;

    /** Kinds that are an entry of the catalogue in use, and so name it. */
    static final Set<Kind> OF_THE_CATALOGUE = Set.of(SHARED_ASSET, CENTRAL_PLATFORM);
}
