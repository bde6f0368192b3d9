-- What is to be looked at again for duplication: a service, a product, a category or an asset, told by the writer in its own
-- transaction and worked on after it. Rows are only added and taken, so no writer waits for another.
create table duplication_scope (
    id    bigint generated always as identity primary key,
    kind  text not null check (kind in ('SERVICE', 'PRODUCT', 'CATEGORY', 'ASSET')),
    value text not null
);

create index duplication_scope_of_one on duplication_scope (kind, value, id);

-- An asset that becomes listed, says something else of itself or leaves the list matters to all its services and to itself.
create function note_duplication_scopes_of_assets() returns trigger language plpgsql as $$
declare
    had integer[] := '{}';
begin
    if tg_op = 'UPDATE' then
        if old.state not in ('LISTED', 'ENDORSED') and new.state not in ('LISTED', 'ENDORSED')
            or (old.state, old.name, old.summary, old.services, old.type, old.latest_version)
                is not distinct from (new.state, new.name, new.summary, new.services, new.type, new.latest_version) then
            return null;
        end if;
        had := old.services;
    elsif new.state not in ('LISTED', 'ENDORSED') then
        return null;
    end if;
    insert into duplication_scope (kind, value)
    select distinct 'SERVICE', service::text from unnest(had || new.services) service
    union all select 'ASSET', new.id::text;
    return null;
end $$;

create trigger asset_note_duplication_scopes
    after insert or update on asset
    for each row execute function note_duplication_scopes_of_assets();
