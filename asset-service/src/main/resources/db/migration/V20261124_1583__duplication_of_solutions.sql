create index solution_by_plain_product on solution (lower(btrim(product)), id desc) where product is not null;
create index solution_by_plain_category on solution (lower(btrim(category)), id desc) where category is not null;

-- A solution matters to its service, product and category: to those it had, and to those it has now.
create function note_duplication_scopes_of_solutions() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if (new.council, new.service, new.interaction, new.kind, new.phase, new.title, new.need, new.started_on,
                new.asset_id, new.supplier, new.product, new.category, new.contract_ends_on, new.one_off_pence,
                new.yearly_pence, new.spent_pence, new.provenance, new.price_base, new.costs_shared)
            is not distinct from
            (old.council, old.service, old.interaction, old.kind, old.phase, old.title, old.need, old.started_on,
                old.asset_id, old.supplier, old.product, old.category, old.contract_ends_on, old.one_off_pence,
                old.yearly_pence, old.spent_pence, old.provenance, old.price_base, old.costs_shared) then
            return null;
        end if;
        insert into duplication_scope (kind, value)
        select kind, value from (values
            ('SERVICE', nullif(old.service, new.service)::text),
            ('PRODUCT', nullif(lower(btrim(old.product)), lower(btrim(new.product)))),
            ('CATEGORY', nullif(lower(btrim(old.category)), lower(btrim(new.category))))) had (kind, value)
        where value is not null;
    end if;
    insert into duplication_scope (kind, value)
    select kind, value from (values
        ('SERVICE', new.service::text),
        ('PRODUCT', lower(btrim(new.product))),
        ('CATEGORY', lower(btrim(new.category)))) has (kind, value)
    where value is not null;
    return null;
end $$;

create trigger solution_note_duplication_scopes
    after insert or update on solution
    for each row execute function note_duplication_scopes_of_solutions();
