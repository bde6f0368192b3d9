package org.lgds.engagement.output;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.lgds.engagement.project.Project;
import org.lgds.kit.event.Journal;
import org.lgds.kit.feed.Delivery;
import org.lgds.kit.feed.Subscriber;

import static java.util.Objects.requireNonNull;

/** Learns from the catalogue's state that an output is listed there under an open licence (DOMAIN.md 6.E), once. */
@ApplicationScoped
class ListedAssets implements Subscriber {

    private static final Set<String> LISTED = Set.of("listed", "endorsed");

    /** What this service reads of {@code lgds.assets.state} where an asset was made of an output. */
    record AssetState(UUID id, UUID output, String state, String licenceClass) {

        AssetState {
            requireNonNull(id, "id");
            requireNonNull(state, "state");
        }

        boolean isAnOpenOutput() {
            return output != null && LISTED.contains(state) && "open".equals(licenceClass);
        }
    }

    private final Event<OutputListed> listed;
    private final Journal journal;
    private final Clock clock;

    ListedAssets(Event<OutputListed> listed, Journal journal, Clock clock) {
        this.listed = listed;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "lgds.assets.state";
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
        var asset = delivery.read(AssetState.class);
        if (asset.isAnOpenOutput()) {
            Output.projectOf(asset.output()).flatMap(Project::held).ifPresent(project -> list(asset, project));
        }
    }

    private void list(AssetState asset, Project project) {
        var output = Output.held(asset.output()).orElseThrow();
        if (!output.waitsFor(asset.id())) {
            return;
        }
        var now = clock.instant();
        output.list(asset.id(), LocalDate.now(clock), now);
        var told = project.tell("project.output_listed", project.state, null, now)
                .with("output", OutputView.of(output, null));
        journal.add(told);
        journal.file(OutputEvent.filed(told, output, project, Output.State.ACCEPTED));
        listed.fire(new OutputListed(output.id, project.id, asset.id()));
    }
}
