-- A feed's order is that of transaction ids, which are a cluster's own: a dump restored elsewhere holds rows of later
-- transactions than the new cluster will have for a long time. There the ids are counted from where those rows end.
alter table database_identity add column cluster bigint;

-- Which cluster this is; it stays with the copies of its files, such as replicas and backups.
create function cluster_identity() returns bigint language sql stable as $$
    select system_identifier from pg_control_system()
$$;

-- Which history of the cluster's files this is: another once a replica was promoted or a backup restored, where transactions
-- may be lost and their ids given out anew.
create function cluster_timeline() returns text language sql stable as $$
    select left(pg_walfile_name(pg_current_wal_insert_lsn()), 8)
$$;

-- Every transaction before this one has ended: what they changed is there to be told of.
create function changes_horizon() returns bigint language sql stable as $$
    select pg_snapshot_xmin(pg_current_snapshot())::text::bigint
$$;

-- Counts on where the rows end, once in each cluster. The number is written into the functions, as one is called for each
-- written row. To be run before anything is served.
create function follow_cluster() returns void language plpgsql as $$
declare
    feed regclass;
    last bigint;
    ahead bigint := 0;
begin
    perform from database_identity for update;
    if exists (select from database_identity where cluster = cluster_identity()) then
        return;
    end if;
    for feed in select tgrelid from pg_trigger where tgfoid = 'note_writing_transaction()'::regprocedure loop
        execute format('select max(changed_in) from %s', feed) into last;
        ahead := greatest(ahead, last + 1 - pg_snapshot_xmax(pg_current_snapshot())::text::bigint);
    end loop;
    execute format('create or replace function note_writing_transaction() returns trigger language plpgsql as %L', format('
        begin
            new.changed_in := pg_current_xact_id()::text::bigint + %s;
            return new;
        end', ahead));
    execute format('create or replace function changes_horizon() returns bigint language sql stable as %L', format('
        select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + %s', ahead));
    update database_identity set cluster = cluster_identity();
end $$;
