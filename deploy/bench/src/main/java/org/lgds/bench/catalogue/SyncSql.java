package org.lgds.bench.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import org.lgds.bench.Sync;

/**
 * The reference of a sync: the same rows in transactions of as many, written by one plain statement that knows no rule. What
 * differs is written with an audit row, two records for Kafka and the asset's counters; what is the same is left alone.
 */
final class SyncSql implements Sync.Writer<SyncRow> {

    private static final String STATEMENT = """
            with said as (
                select * from unnest(cast(? as uuid[]), cast(? as date[]), cast(? as text[])) as said (asset, live_on, reference)),
            written as (
                insert into adoption as kept (id, version, created_at, updated_at, event_sequence, council, asset_id, stage,
                    reached, asset_version, went_live_on, external_id, confirmed_at, visibility, widest, keeper)
                select gen_random_uuid(), 0, now(), now(), 1, ?, asset, 'LIVE', 'LIVE', '1.0.0', live_on, reference, now(),
                    'PUBLIC', 'PUBLIC', 'bench'
                from said order by asset
                on conflict (council, asset_id)
                    where stage in ('INTERESTED', 'EVALUATING', 'PLANNED', 'IMPLEMENTING', 'LIVE')
                do update set version = kept.version + 1, updated_at = now(), event_sequence = kept.event_sequence + 1,
                    went_live_on = excluded.went_live_on, confirmed_at = now()
                where kept.went_live_on is distinct from excluded.went_live_on
                returning *),
            told as (
                select id, council, asset_id, version, to_jsonb(written) as record from written),
            audited as (
                insert into audit (kind, subject, action, sequence, actor, client, councils, record, at)
                select 'adoption', council || '/' || asset_id, 'adoption.changed', version + 1, 'bench', 'bench',
                    array[council], record, now() from told),
            sent as (
                insert into bench_outbox (topic, key, headers, payload)
                select topic, council || '/' || asset_id, '{"ce_id":"' || id || '","ce_type":"org.lgds.bench"}', cast(record as text)
                from told, unnest(array['lgds.adoptions', 'lgds.adoptions.state']) topic),
            counted as (
                insert into asset_usage as usage (asset_id, live_councils, open_councils, owner_live, updated_at)
                select asset_id, 1, 1, false, now() from told where version = 0 order by asset_id
                on conflict (asset_id) do update set live_councils = usage.live_councils + 1,
                    open_councils = usage.open_councils + 1, updated_at = now())
            select count(*) from told""";

    /** Records for Kafka go to a table like the outbox, as nobody may read them. */
    private static final String OUTBOX =
            "drop table if exists bench_outbox; create table bench_outbox (like outbox including all)";

    private final Connection connection;
    private final PreparedStatement statement;

    SyncSql(Connection connection, String council) throws SQLException {
        this.connection = connection;
        connection.createStatement().execute(OUTBOX);
        connection.setAutoCommit(false);
        statement = connection.prepareStatement(STATEMENT);
        statement.setString(4, council);
    }

    @Override
    public long write(List<SyncRow> rows) throws SQLException {
        statement.setArray(1, array("uuid", rows.stream().map(SyncRow::asset).toArray()));
        statement.setArray(
                2,
                array(
                        "text",
                        rows.stream().map(row -> row.wentLiveOn().toString()).toArray()));
        statement.setArray(
                3, array("text", rows.stream().map(SyncRow::reference).toArray()));
        try (var found = statement.executeQuery()) {
            found.next();
            var written = found.getLong(1);
            connection.commit();
            return written;
        }
    }

    private java.sql.Array array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
