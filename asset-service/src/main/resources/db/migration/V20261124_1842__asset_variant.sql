-- Assets with a local variant, an adoption with adaptations, and the widest class that may know of one. It is kept apart from
-- asset_entry, whose rows writers hold while they go on to others.
create table asset_variant (
    asset_id uuid primary key references asset on delete cascade,
    seen     text not null check (seen in ('PUBLIC', 'SECTOR', 'COUNCIL'))
);

create index adoption_adapted_by_a_council on adoption (council, asset_id) where adaptations > 0;

insert into asset_variant (asset_id, seen)
select asset_id, case when bool_or(visibility = 'PUBLIC') then 'PUBLIC'
                      when bool_or(visibility = 'SECTOR') then 'SECTOR' else 'COUNCIL' end
from adoption where adaptations > 0 group by asset_id;

-- Two writers of one asset come one after the other, and the later reads what the earlier wrote.
create function refresh_asset_variants(ids uuid[]) returns void language plpgsql as $$
begin
    insert into asset_variant (asset_id, seen)
    select id, 'COUNCIL' from unnest(ids) as id order by id
    on conflict do nothing;

    perform from asset_variant where asset_id = any(ids) order by asset_id for update;

    update asset_variant kept set seen = found.seen
    from (select asset_id, case when bool_or(visibility = 'PUBLIC') then 'PUBLIC'
                                when bool_or(visibility = 'SECTOR') then 'SECTOR' else 'COUNCIL' end as seen
          from adoption where asset_id = any(ids) and adaptations > 0 group by asset_id) found
    where kept.asset_id = found.asset_id and kept.seen <> found.seen;
end $$;

-- The first adaptation is added to one adoption at a time; what its moves change is read where these are counted. It waits
-- for the commit, so that no row is held while others are waited for.
create function note_first_adaptation() returns trigger language plpgsql as $$
begin
    perform refresh_asset_variants(array[new.asset_id]);
    return null;
end $$;

create constraint trigger adoption_is_adapted
    after update on adoption deferrable initially deferred for each row
    when (old.adaptations = 0 and new.adaptations > 0)
    execute function note_first_adaptation();

create constraint trigger adoption_begins_adapted
    after insert on adoption deferrable initially deferred for each row
    when (new.adaptations > 0)
    execute function note_first_adaptation();
