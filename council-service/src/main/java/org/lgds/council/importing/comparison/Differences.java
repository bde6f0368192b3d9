package org.lgds.council.importing.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.lgds.council.council.Council;
import org.lgds.council.council.Nation;
import org.lgds.council.council.Scheme;
import org.lgds.council.council.Tier;
import org.lgds.council.importing.row.RegisterRow;

/** What a line says that the register does not. What a line leaves open is no difference. */
final class Differences {

    private final KnownRegister register;
    private final KnownCouncil council;
    private final Set<String> shared;
    private final List<FieldChange> changes = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private Differences(KnownRegister register, KnownCouncil council, Set<String> shared) {
        this.register = register;
        this.council = council;
        this.shared = shared;
    }

    /** @param shared identifiers that several lines of the file have, each as {@link #key} */
    static Differences of(RegisterRow row, KnownCouncil council, KnownRegister register, Set<String> shared) {
        var differences = new Differences(register, council, shared);
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
        if (council.nation() == Nation.WALES) {
            name("nameCy", council.nameCy(), row.nameCy());
        }
        tell("type", council.type(), row.type());
        tell("region", council.region(), row.region());
        tell("nation", council.nation(), row.nation());
        tell("startsOn", council.startsOn(), row.startsOn());
        tell("endsOn", council.endsOn(), row.endsOn());
        if (!council.successors().containsAll(row.successors())) {
            tell("successors", join(council.successors()), join(row.successors()));
        }
        identifier("gss", row.gss());
        row.formerGss().stream().filter(gss -> !council.had("gss", gss)).forEach(gss -> add("formerGss", null, gss));
        row.identifiers().forEach(this::identifier);
        if (!council.hasEnded()) {
            county(code(row.county()));
            authority(row.authority());
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
        } else if (shared.contains(key(scheme, said)) && !is.equals(Optional.of(said))) {
            remarks.add("The %s %s is on several lines, so it names no council of its own.".formatted(scheme, said));
        } else if (!hasForm(scheme, said)) {
            remarks.add("%s is no %s of such a council.".formatted(said, scheme));
        } else {
            add(scheme, is.orElse(null), said);
        }
    }

    static String key(String scheme, String value) {
        return scheme + " " + value;
    }

    private boolean hasForm(String scheme, String said) {
        return new Scheme(scheme).hasForm(said)
                && (!scheme.equals(Scheme.GSS.name())
                        || said.startsWith(council.type().gssPrefix()));
    }

    private void county(String said) {
        var county = said == null ? null : register.council(said).orElse(null);
        if (said == null || said.equals(council.county())) {
            return;
        }
        if (county == null
                || county.type() != Council.Type.COUNTY
                || county.hasEnded()
                || council.type().tier() != Tier.LOWER) {
            remarks.add("It lies in no county %s.".formatted(said));
        } else {
            add("county", council.county(), said);
        }
    }

    private void authority(String said) {
        if (said != null && !register.hasAuthority(said)) {
            remarks.add("The register has no authority %s.".formatted(said));
        } else {
            add("authority", council.authority(), said);
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
        add(field, from, to, council.state() == Council.State.ACTIVE);
    }

    /** What no import changes. */
    private void tell(String field, Object from, Object to) {
        add(field, from, to, false);
    }

    private void add(String field, Object from, Object to, boolean applies) {
        if (to != null && !to.equals(from)) {
            changes.add(FieldChange.of(field, written(from), written(to), applies));
        }
    }

    private static Object written(Object value) {
        return value instanceof Enum<?> constant ? constant.name().toLowerCase(Locale.ROOT) : value;
    }
}
