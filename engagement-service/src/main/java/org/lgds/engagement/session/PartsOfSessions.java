package org.lgds.engagement.session;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.engagement.council.CouncilRecords.Kind;
import org.lgds.engagement.engagement.EngagementPart;
import org.lgds.engagement.engagement.Parts;

@ApplicationScoped
class PartsOfSessions implements Parts {

    @Override
    public List<Kind<? extends EngagementPart>> kinds() {
        return List.of(Session.KIND);
    }
}
