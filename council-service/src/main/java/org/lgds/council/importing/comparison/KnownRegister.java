package org.lgds.council.importing.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import org.hibernate.Session;
import org.lgds.council.council.Council;
import org.lgds.council.council.Nation;
import org.lgds.council.council.Region;
import org.lgds.kit.data.Scalars;

/** The whole register as it is now, read at once: it has some hundred councils. */
final class KnownRegister {

    private record Holder(String council, boolean superseded) {}

    private final Map<String, KnownCouncil> councils;
    private final Map<String, List<Holder>> holders;
    private final Set<String> authorities;

    private KnownRegister(
            Map<String, KnownCouncil> councils, Map<String, List<Holder>> holders, Set<String> authorities) {
        this.councils = councils;
        this.holders = holders;
        this.authorities = authorities;
    }

    static KnownRegister read(EntityManager entities) {
        var session = entities.unwrap(Session.class);
        // First, so that a version is never newer than what is read of its council.
        var rows = session.createNativeQuery("""
                        select code, version, state, name, name_cy, type, region, nation, starts_on, ends_on, homepage,
                            successors, resolves_to,
                            (select county from council_membership
                                where council = c.code and county is not null and valid_to is null) as county,
                            (select authority from council_membership
                                where council = c.code and authority is not null and valid_to is null) as authority
                        from council c""", Tuple.class).getResultList();
        var inUse = new HashMap<String, Map<String, String>>();
        var former = new HashMap<String, Map<String, List<String>>>();
        var holders = new HashMap<String, List<Holder>>();
        session.createNativeQuery(
                        "select council, scheme, value, superseded from council_identifier order by council, scheme, value",
                        Tuple.class)
                .getResultStream()
                .forEach(row -> {
                    var council = row.get(0, String.class);
                    var scheme = row.get(1, String.class).toLowerCase(Locale.ROOT);
                    var value = row.get(2, String.class);
                    var superseded = row.get(3, Boolean.class);
                    holders.computeIfAbsent(key(scheme, value), any -> new ArrayList<>())
                            .add(new Holder(council, superseded));
                    if (superseded) {
                        former.computeIfAbsent(council, any -> new HashMap<>())
                                .computeIfAbsent(scheme, any -> new ArrayList<>())
                                .add(value);
                    } else {
                        inUse.computeIfAbsent(council, any -> new HashMap<>()).put(scheme, value);
                    }
                });
        var names = new HashMap<String, List<String>>();
        session.createNativeQuery("""
                        select council, name from council_former_name
                        union select council, name_cy from council_former_name where name_cy is not null""", Tuple.class)
                .getResultStream()
                .forEach(row -> names.computeIfAbsent(row.get(0, String.class), any -> new ArrayList<>())
                        .add(row.get(1, String.class)));
        var councils = rows.stream()
                .map(row -> council(row, inUse, former, names))
                .collect(Collectors.toMap(KnownCouncil::code, Function.identity()));
        var authorities = Scalars.query(session, "select code from authority", String.class)
                .getResultList();
        return new KnownRegister(councils, holders, Set.copyOf(authorities));
    }

    private static KnownCouncil council(
            Tuple row,
            Map<String, Map<String, String>> inUse,
            Map<String, Map<String, List<String>>> former,
            Map<String, List<String>> names) {
        var code = row.get("code", String.class);
        return new KnownCouncil(
                code,
                ((Number) row.get("version")).longValue(),
                Council.State.valueOf(row.get("state", String.class)),
                row.get("name", String.class),
                row.get("name_cy", String.class),
                Council.Type.valueOf(row.get("type", String.class)),
                Region.valueOf(row.get("region", String.class)),
                Nation.valueOf(row.get("nation", String.class)),
                row.get("starts_on", LocalDate.class),
                row.get("ends_on", LocalDate.class),
                row.get("homepage", String.class),
                List.of(row.get("successors", String[].class)),
                List.of(row.get("resolves_to", String[].class)),
                row.get("county", String.class),
                row.get("authority", String.class),
                inUse.getOrDefault(code, Map.of()),
                former.getOrDefault(code, Map.of()),
                names.getOrDefault(code, List.of()));
    }

    Optional<KnownCouncil> council(String code) {
        return Optional.ofNullable(councils.get(code));
    }

    boolean hasAuthority(String code) {
        return authorities.contains(code);
    }

    /** The council that has an identifier, else the one that had it: of several the one in being. */
    Optional<KnownCouncil> holder(String scheme, String value) {
        var all = holders.getOrDefault(key(scheme, value), List.of());
        return all.stream()
                .filter(holder -> !holder.superseded())
                .findFirst()
                .map(holder -> councils.get(holder.council()))
                .or(() -> all.stream()
                        .map(holder -> councils.get(holder.council()))
                        .min((one, other) -> Boolean.compare(one.hasEnded(), other.hasEnded())));
    }

    private static String key(String scheme, String value) {
        return scheme + " " + value.toLowerCase(Locale.ROOT);
    }
}
