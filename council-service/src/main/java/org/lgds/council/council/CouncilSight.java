package org.lgds.council.council;

import java.time.LocalDate;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.resteasy.reactive.RestResponse;
import org.lgds.kit.lifecycle.AllowedActions;
import org.lgds.kit.version.Versions;

/** Shows councils to callers. All of a council is public; what may be done to it is not the same for each. */
@ApplicationScoped
class CouncilSight {

    private final AllowedActions actions;
    private final Versions versions;

    CouncilSight(AllowedActions actions, Versions versions) {
        this.actions = actions;
        this.versions = versions;
    }

    /** Records something of the version of a council that the caller has seen, and shows what it is then. */
    RestResponse<CouncilView> recorded(String code, Consumer<Council> recording) {
        var council = Council.of(code);
        versions.mustMatch(council);
        recording.accept(council);
        return versions.answer(council, view(council));
    }

    CouncilView view(Council council) {
        return CouncilView.of(council, actions.of(CouncilResource.class, Council.LIFECYCLE.actionsFrom(council.state)));
    }

    /** The same of one as it stood on a day, to which nothing can be done. */
    CouncilView view(Council council, LocalDate asOf) {
        return asOf == null ? view(council) : CouncilView.of(council, null);
    }
}
