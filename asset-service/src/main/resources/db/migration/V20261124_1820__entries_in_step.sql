-- Who writes entries of finding holds, in this order: the assets, the services that they name and named until now, so that
-- none is renamed meanwhile, and the entries in the order of their assets. What an entry is to say is read after that. So
-- of two who write one entry the second reads what the first has written, and nobody waits for whom they hold up: a service
-- that is renamed is held by itself, and then the entries alone.
create function hold_asset_entries(ids uuid[]) returns void language plpgsql as $$
begin
    perform from asset_entry where asset_id = any(ids) order by asset_id for no key update;
end $$;

-- For those who change several assets, before the first of them.
create function hold_asset_entries(ids uuid[], named integer[]) returns void language plpgsql as $$
begin
    perform from known_service
    where id = any(named) or id in (select unnest(services) from asset where asset.id = any(ids))
    order by id for share;
    perform hold_asset_entries(ids);
end $$;

-- Usage is kept by its own writers: what they wrote meanwhile is not undone here.
create or replace function refresh_asset_entries(ids uuid[]) returns void language plpgsql as $$
declare
    nothing text;
begin
    perform hold_asset_entries(ids);

    insert into asset_entry as kept
        (asset_id, is_public, state, type, origin, owner_council, owner_party, services, areas, interactions, phase,
         licence_class, suppliers, name_key, updated_at,
         reviewed_at, readiness_score, endorsed, stale, live_councils, standing)
    select asset_id, is_public, state, type, origin, owner_council, owner_party, services, areas, interactions, phase,
         licence_class, suppliers, name_key, updated_at,
           reviewed_at, readiness_score, endorsed, stale, live_councils,
           standing_of(readiness_score, live_councils, endorsed, state)
    from asset_described where asset_id = any(ids) order by asset_id
    on conflict (asset_id) do update set
        is_public = excluded.is_public, state = excluded.state, type = excluded.type, origin = excluded.origin,
        owner_council = excluded.owner_council, owner_party = excluded.owner_party, services = excluded.services,
        areas = excluded.areas, interactions = excluded.interactions, phase = excluded.phase,
        licence_class = excluded.licence_class, suppliers = excluded.suppliers, name_key = excluded.name_key, updated_at = excluded.updated_at,
        reviewed_at = excluded.reviewed_at, readiness_score = excluded.readiness_score, endorsed = excluded.endorsed,
        stale = excluded.stale,
        standing = standing_of(excluded.readiness_score, kept.live_councils, excluded.endorsed, excluded.state);

    with changed as (
        insert into asset_words as kept (asset_id, said, words, name_words)
        select asset_id, cast(md5(cast(said as text)) as uuid),
               words_then(words_then(words_then(
                   words_of(name, 'A'), words_of(about, 'B')), words_of(summary, 'C')), words_of(areas, 'D')),
               to_tsvector('pg_catalog.simple', name)
        from asset_said said
        where asset_id = any(ids)
            and not exists (select from asset_words same where same.asset_id = said.asset_id
                            and same.said = cast(md5(cast(said as text)) as uuid))
        order by asset_id
        on conflict (asset_id) do update set
            said = excluded.said, words = excluded.words, name_words = excluded.name_words
        returning asset_id)
    select learn_words(array_agg(concat_ws(' ', name, about, summary, areas))) into strict nothing
    from changed join asset_said using (asset_id) where is_public;
end $$;

-- The services are held, so that a label that changes at the same moment is either read here, or finds this row.
create or replace function refresh_entries_of_assets() returns trigger language plpgsql as $$
begin
    perform from known_service where id in (select unnest(services) from written) order by id for share;
    perform refresh_asset_entries(array(select id from written order by id));
    return null;
end $$;

-- Those it named until now as well: whoever renames one of them looks for this asset, and must not write what it no longer is.
create function refresh_entries_of_changed_assets() returns trigger language plpgsql as $$
begin
    perform from known_service
    where id in (select unnest(services) from written union all select unnest(services) from replaced)
    order by id for share;
    perform refresh_asset_entries(array(select id from written order by id));
    return null;
end $$;

drop trigger asset_changed_in_entries on asset;

create trigger asset_changed_in_entries
    after update on asset referencing old table as replaced new table as written
    for each statement execute function refresh_entries_of_changed_assets();
