package org.lgds.engagement.standard;

import java.time.LocalDate;
import java.util.UUID;

/** A standard as a line of a spreadsheet. */
public record StandardRow(
        UUID id,
        UUID project,
        String title,
        int service,
        String area,
        Integer inForce,
        LocalDate inForceFrom,
        int latest,
        StandardVersion.State latestState) {

    static StandardRow of(StandardView view) {
        var holding = view.versions().stream()
                .filter(one -> one.state() == StandardVersion.State.IN_FORCE)
                .findFirst();
        var latest = view.versions().get(view.versions().size() - 1);
        return new StandardRow(
                view.id(),
                view.project(),
                view.title(),
                view.service(),
                view.area(),
                view.inForce(),
                holding.map(StandardView.Standing::inForceFrom).orElse(null),
                latest.number(),
                latest.state());
    }
}
