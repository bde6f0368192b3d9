package org.lgds.council.importing.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.lgds.council.importing.row.RegisterRow;

/** What a line says that the register does not. What a line leaves open is no difference. */
final class Differences {

    private final KnownRegister register;
    private final KnownCouncil council;
    private final List<FieldChange> changes = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private Differences(KnownRegister register, KnownCouncil council) {
        this.register = register;
        this.council = council;
    }

    static Differences of(RegisterRow row, KnownCouncil council, KnownRegister register) {
        var differences = new Differences(register, council);
        differences.look(row);
        return differences;
    }

    List<FieldChange> changes() {
        return changes;
    }

    /** What is another without being new. */
    List<String> remarks() {
        return remarks;
    }

    private void look(RegisterRow row) {
        name("name", council.name(), row.name());
        name("nameCy", council.nameCy(), row.nameCy());
        add("type", council.type(), row.type());
        add("region", council.region(), row.region());
        add("nation", council.nation(), row.nation());
        add("startsOn", council.startsOn(), row.startsOn());
        add("endsOn", council.endsOn(), row.endsOn());
        if (!council.successors().containsAll(row.successors())) {
            add("successors", join(council.successors()), join(row.successors()));
        }
        identifier("gss", row.gss());
        row.formerGss().stream().filter(gss -> !council.had("gss", gss)).forEach(gss -> add("formerGss", null, gss));
        row.identifiers().forEach(this::identifier);
        if (!council.hasEnded()) {
            add("county", council.county(), code(row.county()));
            add("authority", council.authority(), row.authority());
        }
        add("homepage", council.homepage(), row.homepage());
    }

    private void name(String field, String is, String said) {
        if (said != null && council.formerNames().contains(said) && !said.equals(is)) {
            remarks.add(
                    "It still has the name %s, which was that of council %s before.".formatted(said, council.code()));
        } else {
            add(field, is, said);
        }
    }

    private void identifier(String scheme, String said) {
        if (said == null) {
            return;
        }
        var other = register.holder(scheme, said)
                .filter(holder -> !holder.code().equals(council.code()))
                .filter(holder -> !council.had(scheme, said));
        var is = council.goesBy(scheme, said);
        if (other.isPresent()) {
            remarks.add("The %s %s names council %s in the register."
                    .formatted(scheme, said, other.get().code()));
        } else if (council.had(scheme, said) && !is.equals(Optional.of(said))) {
            remarks.add("It still has the %s %s, which was that of council %s before."
                    .formatted(scheme, said, council.code()));
        } else {
            add(scheme, is.orElse(null), said);
        }
    }

    /** Of a county that a file names by its GSS code, the register code. */
    private String code(String county) {
        return Optional.ofNullable(county)
                .flatMap(code -> register.holder("gss", code))
                .map(KnownCouncil::code)
                .orElse(county);
    }

    private static String join(List<String> codes) {
        return codes.isEmpty() ? null : String.join(", ", codes);
    }

    private void add(String field, Object from, Object to) {
        if (to != null && !to.equals(from)) {
            changes.add(FieldChange.of(field, written(from), written(to)));
        }
    }

    private static Object written(Object value) {
        return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value;
    }
}
