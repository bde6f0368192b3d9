package org.lgds.council.lgsl;

import java.util.Locale;
import java.util.stream.Collectors;

/** A service as a line of a spreadsheet. */
public record ServiceRow(
        int id, String uri, String label, String area, boolean enabled, String providedBy, Service.State state) {

    static ServiceRow of(Service service) {
        var view = ServiceView.of(service, null);
        return new ServiceRow(
                view.id(),
                view.uri(),
                view.label(),
                view.area(),
                view.enabled(),
                view.providedBy() == null
                        ? null
                        : view.providedBy().stream()
                                .map(tier -> tier.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(" ")),
                view.state());
    }
}
