package org.lgds.asset.duplication;

import java.util.List;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.asset.finding.DuplicationFinding;
import org.lgds.asset.finding.FindingKind;

/** What the search for duplicates has found, for tests of what leads to it. */
@ApplicationScoped
public class LookedAt {

    private final LookingForDuplicates looking;

    LookedAt(LookingForDuplicates looking) {
        this.looking = looking;
    }

    /** Councils that have several live solutions for a service, after it was looked at. */
    public List<String> internal(int service) {
        looking.lookAt(new SearchScope(SearchScope.Kind.SERVICE, "" + service));
        return QuarkusTransaction.requiringNew()
                .call(() -> DuplicationFinding.<DuplicationFinding>list("service", service).stream()
                        .filter(finding -> finding.kind == FindingKind.INTERNAL)
                        .flatMap(finding -> finding.councils.stream())
                        .toList());
    }
}
