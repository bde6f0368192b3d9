-- What finding reads of each asset, kept in the transaction of whatever changes it: its words apart from what it is filtered
-- and ranked by, so that a change of usage writes no word again. The two views are the one place that names their sources.
create table asset_entry (
    asset_id        uuid primary key references asset on delete cascade,
    ordinal         integer          not null generated always as identity unique,
    is_public       boolean          not null,
    state           text             not null,
    type            text             not null,
    origin          text             not null,
    owner_council   text,
    owner_party     text,
    services        integer[]        not null,
    areas           text[]           not null,
    interactions    integer[]        not null,
    phase           text,
    licence_class   text,
    suppliers       uuid[]           not null,
    name_key        text             not null,
    updated_at      timestamptz      not null,
    reviewed_at     timestamptz      not null,
    readiness_score integer          not null,
    endorsed        boolean          not null,
    stale           boolean          not null,
    live_councils   integer          not null,
    standing        double precision not null
);

create table asset_words (
    asset_id    uuid primary key references asset on delete cascade,
    said        uuid     not null,
    words       tsvector not null,
    name_words  tsvector not null
);

-- The parts of the ranking; Ranking documents what they mean. They add up to the score, of 1 at most.
create function readiness_part(score integer) returns double precision language sql immutable parallel safe as $$
    select 0.10 * $1 / 8
$$;

create function adoptions_part(live_councils integer) returns double precision language sql immutable parallel safe as $$
    select 0.12 * least(1, ln(1 + $1) / ln(51))
$$;

create function endorsement_part(endorsed boolean) returns double precision language sql immutable parallel safe as $$
    select case when $1 then 0.08 else 0 end
$$;

create function ended_part(state text) returns double precision language sql immutable parallel safe as $$
    select case when $1 in ('DEPRECATED', 'RETIRED') then -0.30 else 0 end
$$;

create function freshness_part(reviewed_at timestamptz, stale boolean)
    returns double precision language sql stable parallel safe as $$
    select case when $2 then 0 else 0.10 * greatest(0, 1 - extract(epoch from now() - $1) / 63072000) end
$$;

create function text_part(words tsvector, name_key text, query tsquery, asked text)
    returns double precision language sql immutable parallel safe as $$
    select 0.60 * (0.75 * ts_rank('{0.1, 0.25, 0.5, 1.0}', $1, $3) + 0.25 * public.similarity($2, $4))
$$;

-- What does not hang on what is asked, nor on the day: the order in which candidates are taken.
create function standing_of(readiness_score integer, live_councils integer, endorsed boolean, state text)
    returns double precision language sql immutable parallel safe as $$
    select readiness_part($1) + adoptions_part($2) + endorsement_part($3) + ended_part($4)
$$;

create view asset_described as
select asset.id as asset_id,
       asset.state in ('LISTED', 'ENDORSED', 'DEPRECATED', 'RETIRED') as is_public,
       asset.state,
       asset.type,
       asset.origin,
       asset.owner_council,
       asset.owner_party,
       asset.services,
       coalesce((select array_agg(distinct area) from known_service
                 where id = any(asset.services) and area is not null), '{}') as areas,
       left(plain_text(asset.name), 200) as name_key,
       asset.interactions,
       asset.phase,
       asset.licence_class,
       asset.suppliers,
       asset.updated_at,
       coalesce(asset.last_reviewed_at, asset.listed_at, asset.created_at) as reviewed_at,
       asset.readiness_score,
       asset.state = 'ENDORSED' as endorsed,
       asset.stale,
       coalesce(asset_usage.live_councils, 0) as live_councils
from asset left join asset_usage on asset_usage.asset_id = asset.id;

-- What an asset says: in its names, in its tags and services, in its summaries and needs, and in the areas of its services. That it is
-- public is part of it, as only then its words are learnt for spelling.
create view asset_said as
select asset.id as asset_id,
       asset.state in ('LISTED', 'ENDORSED', 'DEPRECATED', 'RETIRED') as is_public,
       plain_text(asset.name || coalesce('; ' || foreign_said.names, '')) as name,
       plain_text(array_to_string(asset.tags, '; ') || '; ' || coalesce(service.labels, '')) as about,
       plain_text(concat_ws('; ', asset.summary, array_to_string(asset.user_needs, '; '), foreign_said.summaries)) as summary,
       plain_text(coalesce(service.areas, '')) as areas
from asset,
     lateral (select string_agg(value ->> 'name', '; ') as names, string_agg(value ->> 'summary', '; ') as summaries
              from jsonb_each(asset.translations)) foreign_said,
     lateral (select string_agg(label, '; ' order by id) as labels, string_agg(distinct area, '; ') as areas
              from known_service where id = any(asset.services)) service;

-- Usage is kept by its own writers: what they wrote meanwhile is not undone here. The services are held, so that a label
-- that changes at the same moment is either read here, or finds this row.
create function refresh_asset_entries(ids uuid[]) returns void language plpgsql as $$
declare
    nothing text;
begin
    perform from known_service
    where id in (select unnest(services) from asset where asset.id = any(ids)) order by id for share;

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

create function refresh_all_asset_entries() returns void language sql as $$
    select refresh_asset_entries(array(select id from asset))
$$;

select refresh_all_asset_entries();

create function refresh_entries_of_assets() returns trigger language plpgsql as $$
begin
    perform refresh_asset_entries(array(select id from written order by id));
    return null;
end $$;

create trigger asset_added_to_entries
    after insert on asset referencing new table as written
    for each statement execute function refresh_entries_of_assets();

create trigger asset_changed_in_entries
    after update on asset referencing new table as written
    for each statement execute function refresh_entries_of_assets();

create function refresh_entries_of_services() returns trigger language plpgsql as $$
begin
    perform refresh_asset_entries(array(
        select id from asset where services && array[case when tg_op = 'DELETE' then old.id else new.id end] order by id));
    if tg_op <> 'DELETE' then
        perform learn_words(array[plain_text(new.label)]);
    end if;
    return null;
end $$;

create trigger known_service_added_to_entries
    after insert or delete on known_service
    for each row execute function refresh_entries_of_services();

create trigger known_service_changed_in_entries
    after update on known_service
    for each row when (old.label is distinct from new.label or old.area is distinct from new.area)
    execute function refresh_entries_of_services();

select learn_words(array(select plain_text(label) from known_service));

-- Usage comes last in a transaction, asset by asset in the order of their ids: so do its rows here.
create function take_over_usage() returns trigger language plpgsql as $$
begin
    update asset_entry set live_councils = new.live_councils,
        standing = standing_of(readiness_score, new.live_councils, endorsed, state)
    where asset_id = new.asset_id;
    return null;
end $$;

create trigger asset_usage_added_to_entries
    after insert on asset_usage for each row when (new.live_councils > 0) execute function take_over_usage();

create trigger asset_usage_changed_in_entries
    after update on asset_usage for each row when (old.live_councils <> new.live_councils)
    execute function take_over_usage();

create index asset_words_words on asset_words using gin (words);
create index asset_words_name on asset_words using gin (name_words);
create index asset_entry_standing on asset_entry (standing desc, ordinal desc);
create index asset_entry_updated on asset_entry (updated_at desc, asset_id desc);
create index asset_entry_name on asset_entry (name_key collate "C", asset_id);
create index asset_entry_adoptions on asset_entry (live_councils desc, asset_id desc);
create index asset_entry_of_a_type on asset_entry (type, asset_id desc);
create index asset_entry_of_an_origin on asset_entry (origin, asset_id desc);
create index asset_entry_in_a_state on asset_entry (state, asset_id desc);
create index asset_entry_of_a_council on asset_entry (owner_council, asset_id desc);
create index asset_entry_of_a_party on asset_entry (owner_party, asset_id desc);
create index asset_entry_of_services on asset_entry using gin (services);
create index asset_entry_of_interactions on asset_entry using gin (interactions);
create index asset_entry_of_suppliers on asset_entry using gin (suppliers);
create index asset_entry_in_a_phase on asset_entry (phase, asset_id desc);
create index asset_entry_of_a_licence on asset_entry (licence_class, asset_id desc);
create index asset_entry_by_readiness on asset_entry (readiness_score, asset_id desc);
create index asset_entry_stale on asset_entry (asset_id desc) where stale;
create index asset_entry_of_areas on asset_entry using gin (areas);

create index known_service_label on known_service using gin (to_tsvector('pg_catalog.simple', plain_text(label)));

-- It searched names and summaries alone, and the list is no longer filtered on the asset itself.
drop index asset_search;
drop index asset_by_readiness;
drop index asset_of_a_council;
drop index asset_of_a_party;
drop index asset_stale;
alter table asset drop column search;

create index adoption_live_in_a_council on adoption (council, asset_id) where stage = 'LIVE';
