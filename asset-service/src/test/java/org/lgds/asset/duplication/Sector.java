package org.lgds.asset.duplication;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import org.lgds.asset.test.Catalogue;
import org.lgds.kit.data.Ids;

/** Makes services, solutions and assets as their tables hold them, each change in a transaction of its own. */
@ApplicationScoped
public class Sector {

    /** Facts of a solution that is in use. */
    public static final Map<String, Object> LIVE = Map.of("phase", "LIVE", "live_on", LocalDate.parse("2024-01-01"));

    private static final AtomicInteger SERVICES = new AtomicInteger(930_000);

    private final DataSource database;
    private final Catalogue catalogue;

    Sector(AgroalDataSource database, Catalogue catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    /** A new service that councils of the tiers named provide; of no tiers where nobody knows. */
    public int service(String... tiers) {
        List.of("LDS", "BST", "CMD").forEach(code -> catalogue.council(code, "active", 1));
        var id = SERVICES.incrementAndGet();
        catalogue.service(id, "Service " + id, "area-" + id, tiers);
        return id;
    }

    /** A bespoke build of LGIL 8, unfinished where its facts say nothing else. */
    public UUID build(String council, int service, Map<String, ?> facts) {
        var row = new HashMap<String, Object>(Map.of(
                "council", council, "service", service, "interaction", 8, "kind", "BESPOKE_INHOUSE", "phase", "BETA"));
        row.putAll(facts);
        return solution(row);
    }

    /** Says anew which tiers provide a service. */
    public void tiers(int service, String... tiers) {
        run("update known_service set provided_by = ? where id = ?", tiers, service);
    }

    public UUID adoption(String council, UUID asset) {
        return adoption(council, asset, "PLANNED");
    }

    /** An adoption at a stage, of version 1.0.0, live since May 2025 if it is. */
    public UUID adoption(String council, UUID asset, String stage) {
        var visibility = stage.equals("LIVE")
                ? "PUBLIC"
                : List.of("INTERESTED", "EVALUATING").contains(stage) ? "COUNCIL" : "SECTOR";
        var row = new HashMap<String, Object>(Map.of(
                "council", council,
                "asset_id", asset,
                "stage", stage,
                "reached", stage,
                "asset_version", "1.0.0",
                "confirmed_at", Instant.now(),
                "visibility", visibility,
                "widest", visibility));
        if (stage.equals("LIVE")) {
            row.put("went_live_on", LocalDate.parse("2025-05-01"));
        }
        return insert("adoption", row);
    }

    /** Notes how many adoptions of an asset there are. */
    public void counted(UUID asset, int open, int live) {
        run(
                "insert into asset_usage (asset_id, open_councils, live_councils, owner_live, updated_at)"
                        + " values (?, ?, ?, false, now())",
                asset,
                open,
                live);
    }

    /** Live adoptions of as many assets, the same ones for every council. */
    public void adoptions(String council, int many) {
        run("""
                insert into asset (id, version, created_at, updated_at, event_sequence, changed_in, name, summary, type,
                    origin, owner_council, services, cross_cutting, licence, tags, state, latest_version, listed_at,
                    last_reviewed_at)
                select cast(lpad(to_hex(n), 32, '0') as uuid), 0, now(), now(), 1, 0, 'Asset ' || n, '', 'CODE', 'COUNCIL',
                    'CMD', '{}', true, 'MIT', '{}', 'LISTED', '1.0.0', now(), now()
                from generate_series(1, ?) as n on conflict do nothing""", many);
        run("""
                insert into asset_usage (asset_id, open_councils, live_councils, owner_live, updated_at)
                select cast(lpad(to_hex(n), 32, '0') as uuid), 1, 1, false, now() from generate_series(1, ?) as n
                on conflict (asset_id) do update set open_councils = asset_usage.open_councils + 1,
                    live_councils = asset_usage.live_councils + 1""", many);
        run("""
                insert into adoption (id, version, created_at, updated_at, event_sequence, changed_in, council, asset_id,
                    stage, reached, asset_version, went_live_on, confirmed_at, visibility, widest)
                select gen_random_uuid(), 0, now(), now(), 1, 0, ?, cast(lpad(to_hex(n), 32, '0') as uuid),
                    'LIVE', 'LIVE', '1.0.0', '2025-05-01', now(), 'PUBLIC', 'PUBLIC'
                from generate_series(1, ?) as n""", council, many);
    }

    /** Takes back what {@link #adoptions} made, and what became of it: other tests read whole lists. */
    public void noAdoptions() {
        for (var table : List.of("adoption where asset_id", "asset_usage where asset_id", "asset where id")) {
            run("delete from " + table + " < '00000000-0000-0000-0000-000001000000'");
        }
    }

    public UUID supplier() {
        return insert(
                "supplier",
                Map.of(
                        "name",
                        "Supplier " + UUID.randomUUID(),
                        "aliases",
                        new String[0],
                        "names",
                        "supplier",
                        "state",
                        "ACTIVE"));
    }

    public UUID solution(Map<String, Object> facts) {
        var row = new LinkedHashMap<String, Object>(Map.of(
                "title", "Solution " + UUID.randomUUID(),
                "costs_shared", false,
                "inherited", false,
                "inherited_from", new String[0],
                "confirmed", true,
                "outside_tier", false,
                "client", "test"));
        row.putAll(facts);
        return insert("solution", row);
    }

    /** Facts of a cost: pence, all one-off. */
    public static Map<String, Object> costs(long pence, long spent, String provenance) {
        return Map.of(
                "one_off_pence", pence,
                "yearly_pence", 0L,
                "spent_pence", spent,
                "price_base", 2026,
                "provenance", provenance);
    }

    public static Map<String, Object> with(Map<String, ?> facts, Object... more) {
        var all = new HashMap<String, Object>(facts);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }

    /** A listed asset of Camden, released on a day. */
    public UUID asset(String type, String name, LocalDate releasedOn, Integer... services) {
        var asset = insert(
                "asset",
                Map.ofEntries(
                        Map.entry("name", name),
                        Map.entry("summary", ""),
                        Map.entry("type", type),
                        Map.entry("origin", "COUNCIL"),
                        Map.entry("owner_council", "CMD"),
                        Map.entry("services", services),
                        Map.entry("cross_cutting", services.length == 0),
                        Map.entry("licence", "MIT"),
                        Map.entry("tags", new String[0]),
                        Map.entry("state", "LISTED"),
                        Map.entry("latest_version", "1.0.0"),
                        Map.entry("listed_at", Instant.now()),
                        Map.entry("last_reviewed_at", Instant.now())));
        run(
                "insert into asset_version (id, asset_id, number, state, released_on) values (?, ?, '1.0.0', 'RELEASED', ?)",
                UUID.randomUUID(),
                asset,
                releasedOn);
        return asset;
    }

    public void change(String table, UUID id, String column, Object value) {
        run("update %s set %s = ?, version = version + 1 where id = ?".formatted(table, column), value, id);
    }

    private UUID insert(String table, Map<String, ?> facts) {
        var row = new LinkedHashMap<String, Object>(facts);
        var id = Ids.next();
        row.put("id", id);
        row.put("version", 0L);
        row.put("created_at", Instant.now());
        row.put("updated_at", Instant.now());
        row.put("event_sequence", 1L);
        row.put("changed_in", 0L);
        run(
                "insert into %s (%s) values (%s)"
                        .formatted(table, String.join(", ", row.keySet()), "?, ".repeat(row.size() - 1) + "?"),
                row.values().toArray());
        return id;
    }

    void run(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, value(connection, parameters[i]));
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object value(Connection connection, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof String[] texts) {
            return connection.createArrayOf("text", texts);
        }
        return value instanceof Integer[] numbers ? connection.createArrayOf("integer", numbers) : value;
    }
}
