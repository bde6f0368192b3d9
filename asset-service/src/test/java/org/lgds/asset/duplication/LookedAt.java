package org.lgds.asset.duplication;

import java.util.List;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.asset.finding.DuplicationFinding;
import org.lgds.asset.finding.FindingKind;

import static org.assertj.core.api.Assertions.assertThat;

/** What the search for duplicates has found, for tests of what leads to it. */
@ApplicationScoped
public class LookedAt {

    private final LookingForDuplicates looking;

    LookedAt(LookingForDuplicates looking) {
        this.looking = looking;
    }

    /** Looks at a service; false if nothing it depends on has changed. */
    boolean look(int service) {
        return looking.lookAt(new SearchScope(SearchScope.Kind.SERVICE, "" + service));
    }

    /** All findings of a service. */
    List<DuplicationFinding> findings(int service) {
        return QuarkusTransaction.requiringNew().call(() -> DuplicationFinding.list("service", service));
    }

    /** The one finding that there is of a service. */
    DuplicationFinding only(int service, FindingKind kind) {
        assertThat(findings(service)).hasSize(1);
        return of(service, kind);
    }

    DuplicationFinding of(int service, FindingKind kind) {
        return findings(service).stream()
                .filter(finding -> finding.kind == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Councils that have several live solutions for a service, after it was looked at. */
    public List<String> internal(int service) {
        look(service);
        return findings(service).stream()
                .filter(finding -> finding.kind == FindingKind.INTERNAL)
                .flatMap(finding -> finding.councils.stream())
                .toList();
    }
}
