package org.lgds.council.council;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.kit.lifecycle.AllowedActions;

/** Shows councils to callers. All of a council is public; what may be done to it is not the same for each. */
@ApplicationScoped
class CouncilSight {

    private final AllowedActions actions;

    CouncilSight(AllowedActions actions) {
        this.actions = actions;
    }

    CouncilView view(Council council) {
        return CouncilView.of(council, actions.of(CouncilResource.class, Council.LIFECYCLE.actionsFrom(council.state)));
    }

    /** The same of one as it stood on a day, to which nothing can be done. */
    CouncilView view(Council council, LocalDate asOf) {
        return asOf == null ? view(council) : CouncilView.of(council, null);
    }
}
