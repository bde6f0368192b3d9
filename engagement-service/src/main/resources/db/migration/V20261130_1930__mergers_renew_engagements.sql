-- Where suppliers become one, or are no longer, an interest in one of them may meet what was recommended of another, or no more.
-- Whoever has seen such an engagement has seen another version of it, as after an interest is declared; one that is held at this
-- moment is left to whoever writes it.
create function renew_engagements_of_merged_suppliers() returns trigger language plpgsql as $$
declare
    together uuid[] := array(
        select id from known_supplier where merged_into in (old.merged_into, new.merged_into)
        union select unnest(array[new.id, old.merged_into, new.merged_into]));
begin
    update engagement set version = version + 1 where id in (
        select id from engagement
        where state not in ('COMPLETED', 'ENDED_EARLY') and id in (
            select work.id
            from advisor_interest interest join advisor on advisor.id = interest.advisor cross join lateral (
                select engagement as id from engagement_advisor advised where advised.advisor = advisor.subject
                union all
                select engagement from recommendation where issued_by = advisor.subject) work
            where interest.supplier = any(together) and exists (
                select 1 from recommendation advice join known_asset asset on asset.id = advice.asset
                where advice.engagement = work.id and asset.suppliers && together))
        for no key update skip locked);
    return null;
end $$;

create trigger known_supplier_is_another
    after insert on known_supplier for each row when (new.merged_into is not null)
    execute function renew_engagements_of_merged_suppliers();

create trigger known_supplier_became_another
    after update on known_supplier for each row when (old.merged_into is distinct from new.merged_into)
    execute function renew_engagements_of_merged_suppliers();
