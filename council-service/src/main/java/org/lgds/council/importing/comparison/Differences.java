package org.lgds.council.importing.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.lgds.council.importing.row.RegisterRow;

/** What a line says that the register does not. What a line leaves open is no difference. */
final class Differences {

    /** Schemes that the register keeps, besides those that are fields of their own here. */
    private static final Set<String> KEPT = Set.of("slug", "snac", "custodian");

    private final KnownRegister register;

    Differences(KnownRegister register) {
        this.register = register;
    }

    List<FieldChange> of(RegisterRow row, KnownCouncil council) {
        var changes = new ArrayList<FieldChange>();
        add(changes, "name", council.name(), row.name());
        add(changes, "nameCy", council.nameCy(), row.nameCy());
        add(changes, "type", council.type(), row.type());
        add(changes, "region", council.region(), row.region());
        add(changes, "nation", council.nation(), row.nation());
        add(changes, "startsOn", council.startsOn(), row.startsOn());
        add(changes, "endsOn", council.endsOn(), row.endsOn());
        if (!council.successors().containsAll(row.successors())) {
            add(changes, "successors", join(council.successors()), join(row.successors()));
        }
        identifier(changes, council, "gss", row.gss());
        row.formerGss().stream()
                .filter(gss -> !council.had("gss", gss))
                .forEach(gss -> add(changes, "formerGss", null, gss));
        KEPT.stream()
                .sorted()
                .forEach(scheme ->
                        identifier(changes, council, scheme, row.identifiers().get(scheme)));
        if (!council.hasEnded()) {
            add(changes, "county", council.county(), code(row.county()));
            add(changes, "authority", council.authority(), row.authority());
        }
        add(changes, "homepage", council.homepage(), row.homepage());
        return changes;
    }

    private static void identifier(List<FieldChange> changes, KnownCouncil council, String scheme, String value) {
        if (value != null) {
            add(changes, scheme, council.goesBy(scheme, value).orElse(null), value);
        }
    }

    /** Of a county that a file names by its GSS code, the register code. */
    private String code(String county) {
        return county == null || county.length() < 9
                ? county
                : register.holder("gss", county).map(KnownCouncil::code).orElse(county);
    }

    private static String join(List<String> codes) {
        return codes.isEmpty() ? null : String.join(", ", codes);
    }

    private static void add(List<FieldChange> changes, String field, Object from, Object to) {
        if (to != null && !to.equals(from)) {
            changes.add(FieldChange.of(field, written(from), written(to)));
        }
    }

    private static Object written(Object value) {
        return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value;
    }
}
