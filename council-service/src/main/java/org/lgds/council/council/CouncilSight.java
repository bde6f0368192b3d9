package org.lgds.council.council;

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
}
