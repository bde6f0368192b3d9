package org.lgds.council.change;

import jakarta.enterprise.context.RequestScoped;
import org.lgds.kit.lifecycle.AllowedActions;

/** Shows reorganisations with what this caller may do to them. */
@RequestScoped
class ChangeSight {

    private final AllowedActions actions;

    ChangeSight(AllowedActions actions) {
        this.actions = actions;
    }

    ChangeView view(StructuralChange change) {
        return ChangeView.of(
                change, actions.of(StageResource.class, StructuralChange.LIFECYCLE.actionsFrom(change.state)));
    }
}
