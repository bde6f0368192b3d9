package org.lgds.asset.publiccode;

import org.lgds.asset.publiccode.rule.Demand;
import org.lgds.asset.publiccode.yaml.Mapping;
import org.lgds.asset.publiccode.yaml.Scalar;

/** What one key of the standard demands of another. */
final class Conditions {

    private Conditions() {}

    static Demand contractors(Mapping maintenance) {
        var type = type(maintenance);
        return switch (type) {
            case "contract" -> mandatoryWith(type);
            case "internal", "community", "none" ->
                Demand.forbidden(
                        "Take contractors out, or write contract as the type: with type %s there are none.", type);
            default -> Demand.NOTHING;
        };
    }

    static Demand contacts(Mapping maintenance) {
        var type = type(maintenance);
        return switch (type) {
            case "internal", "community" -> mandatoryWith(type);
            default -> Demand.NOTHING;
        };
    }

    static Demand italyOnce(Mapping root) {
        return root.entry("IT").isPresent()
                ? Demand.forbidden("Keep one of IT and it: they are the same section.")
                : Demand.NOTHING;
    }

    private static Demand mandatoryWith(String type) {
        return Demand.mandatory("it is mandatory with type %s", type);
    }

    private static String type(Mapping maintenance) {
        return maintenance
                .value("type")
                .filter(Scalar.class::isInstance)
                .map(value -> ((Scalar) value).text().strip())
                .orElse("");
    }
}
