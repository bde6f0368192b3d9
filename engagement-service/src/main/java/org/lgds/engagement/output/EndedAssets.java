package org.lgds.engagement.output;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.lgds.engagement.project.Project;
import org.lgds.kit.event.Journal;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

import static java.util.Objects.requireNonNull;

/**
 * Learns that the catalogue has ended what an output has become and never listed it under an open licence: a catalogue editor
 * rejected it, or it was retired. Nothing else would ever become of it there, so the output is rejected with the reason that was
 * given there, once of each asset; its project may submit it again (DOMAIN.md 6.E).
 */
@ApplicationScoped
class EndedAssets implements Subscriber {

    private static final String REJECTED = "org.lgds.asset.rejected.v1";
    private static final String RETIRED = "org.lgds.asset.retired.v1";

    /** What this service reads of {@code lgds.assets} where an asset was made of an output. */
    record EndedAsset(UUID id, UUID output, String licenceClass, Change change) {

        record Change(String reason) {}

        EndedAsset {
            requireNonNull(id, "id");
            requireNonNull(change, "change");
        }

        String reason() {
            return change.reason() == null ? "The catalogue has ended its asset." : change.reason();
        }

        /** What is retired under an open licence was listed under it, as that is not changed afterwards. */
        boolean isOpen() {
            return "open".equals(licenceClass);
        }
    }

    private final Event<OutputGivenBack> givenBack;
    private final Journal journal;
    private final Clock clock;

    EndedAssets(Event<OutputGivenBack> givenBack, Journal journal, Clock clock) {
        this.givenBack = givenBack;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "lgds.assets";
    }

    @Override
    public boolean keepsCopy() {
        return false;
    }

    @Override
    public void on(Delivery delivery) {
        if (delivery.isTombstone()) {
            return;
        }
        var type = delivery.type();
        if (!type.equals(REJECTED) && !type.equals(RETIRED)) {
            return;
        }
        var asset = delivery.read(EndedAsset.class);
        if (asset.output() != null && (type.equals(REJECTED) || !asset.isOpen())) {
            Output.projectOf(asset.output()).flatMap(Project::held).ifPresent(project -> giveBack(asset, project));
        }
    }

    private void giveBack(EndedAsset asset, Project project) {
        var output = Output.held(asset.output()).orElseThrow();
        if (!output.waitsFor(asset.id())) {
            return;
        }
        journal.add(output.giveBack(asset.id(), asset.reason(), project, LocalDate.now(clock), clock.instant()));
        givenBack.fire(new OutputGivenBack(output.id, project.id));
    }
}
