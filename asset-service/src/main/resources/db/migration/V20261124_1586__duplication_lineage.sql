-- Lineage as links tell it: one is made from the other or takes its place, or both are made from a third.
create or replace function tied_by_lineage(one uuid, other uuid) returns boolean language sql stable parallel safe as $$
    select case
        when one is null or other is null then false
        when one = other then true
        else exists (
            with recursive
                of_one (id) as (
                    select one union
                    select target_id from asset_link join of_one on asset_id = of_one.id
                    where kind in ('DERIVED_FROM', 'SUPERSEDES') and target_id is not null),
                of_other (id) as (
                    select other union
                    select target_id from asset_link join of_other on asset_id = of_other.id
                    where kind in ('DERIVED_FROM', 'SUPERSEDES') and target_id is not null)
            select from of_one join of_other using (id))
        end
$$;

-- A link changes what is reuse.
create function note_duplication_scopes_of_links() returns trigger language plpgsql as $$
begin
    insert into duplication_scope (kind, value)
    select 'ASSET', id::text from asset where id in (coalesce(new.asset_id, old.asset_id), coalesce(new.target_id, old.target_id))
    union
    select 'SERVICE', service::text from solution
        where asset_id in (coalesce(new.asset_id, old.asset_id), coalesce(new.target_id, old.target_id));
    return null;
end $$;

create trigger asset_link_note_duplication_scopes
    after insert or delete on asset_link
    for each row execute function note_duplication_scopes_of_links();
