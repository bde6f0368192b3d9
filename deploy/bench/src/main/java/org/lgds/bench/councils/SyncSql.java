package org.lgds.bench.councils;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

import org.lgds.bench.Sync;

/**
 * The reference of a sync: the same rows in transactions of as many, written by one plain statement that knows no rule. What
 * differs is written with an audit row and a record for Kafka; what is the same is left alone.
 */
final class SyncSql implements Sync.Writer<SyncRow> {

    private static final String STATEMENT = """
            with said as (
                select * from unnest(cast(? as integer[]), cast(? as date[]), cast(? as bigint[]), cast(? as bigint[]),
                    cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]), cast(? as bigint[]))
                    as said (service, month, started, online, phone, total, pence, satisfied, responses)),
            written as (
                insert into service_performance as kept (id, version, created_at, updated_at, event_sequence, changed_in,
                    council, service_id, grain, period_start, period_end, state, revision, started_online, online, phone, total,
                    total_pence, price_base, dissatisfied, satisfied, responses, meets_wcag, current_statement, source, client,
                    person)
                select gen_random_uuid(), 0, now(), now(), 1, 0, ?, service, 'MONTH', month,
                    (month + interval '1 month')::date, 'RECORDED', 1, started, online, phone, total, pence, 2025, 5, satisfied,
                    responses, true, true, 'SYSTEM', 'bench', 'bench'
                from said order by service, month
                on conflict (council, service_id, coalesce(interaction_id, -1), grain, period_start) where state <> 'WITHDRAWN'
                do update set version = kept.version + 1, updated_at = now(), event_sequence = kept.event_sequence + 1,
                    state = 'CORRECTED', revision = kept.revision + 1, started_online = excluded.started_online,
                    online = excluded.online, phone = excluded.phone, total = excluded.total,
                    total_pence = excluded.total_pence, satisfied = excluded.satisfied, responses = excluded.responses
                where (kept.started_online, kept.online, kept.phone, kept.total, kept.total_pence, kept.satisfied,
                        kept.responses)
                    is distinct from (excluded.started_online, excluded.online, excluded.phone, excluded.total,
                        excluded.total_pence, excluded.satisfied, excluded.responses)
                returning *),
            told as (
                select id, council, version, to_jsonb(written) as record from written),
            audited as (
                insert into audit (kind, subject, action, sequence, actor, client, councils, record, at)
                select 'service_performance', id::text, 'service_performance.changed', version + 1, 'bench', 'bench',
                    array[council], record, now() from told),
            sent as (
                insert into bench_outbox (topic, key, headers, payload)
                select 'lgds.performance', id::text, '{"ce_id":"' || id || '","ce_type":"org.lgds.bench"}', record::text
                from told)
            select count(*) from told""";

    /** Records for Kafka go to a table like the outbox, as nobody may read them. */
    private static final String OUTBOX =
            "drop table if exists bench_outbox; create table bench_outbox (like outbox including all)";

    private static final int COUNCIL = 10;

    private final Connection connection;
    private final PreparedStatement statement;

    SyncSql(Connection connection, String council) throws SQLException {
        this.connection = connection;
        connection.createStatement().execute(OUTBOX);
        connection.setAutoCommit(false);
        statement = connection.prepareStatement(STATEMENT);
        statement.setString(COUNCIL, council);
    }

    @Override
    public long write(List<SyncRow> rows) throws SQLException {
        set(1, "integer", rows, SyncRow::service);
        set(2, "text", rows, row -> row.month().toString());
        set(3, "bigint", rows, SyncRow::started);
        set(4, "bigint", rows, SyncRow::online);
        set(5, "bigint", rows, SyncRow::phone);
        set(6, "bigint", rows, SyncRow::total);
        set(7, "bigint", rows, SyncRow::pence);
        set(8, "bigint", rows, SyncRow::satisfied);
        set(9, "bigint", rows, SyncRow::responses);
        try (var found = statement.executeQuery()) {
            found.next();
            var written = found.getLong(1);
            connection.commit();
            return written;
        }
    }

    private void set(int place, String type, List<SyncRow> rows, Function<SyncRow, Object> value) throws SQLException {
        statement.setArray(
                place, connection.createArrayOf(type, rows.stream().map(value).toArray()));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
