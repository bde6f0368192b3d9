-- What an inherited solution goes back to: the successors of a split council have each one made from the same, which was built
-- or bought once.
alter table solution
    add column root uuid references solution,
    add constraint solution_with_a_root_is_inherited check (root is null or inherited);

create or replace view compared_build as
select id, council, asset_id, title, need, coalesce(root, id) as root from solution
union all
select id, council, null, title, need, id from reuse_check;

-- Of what was inherited before: the predecessor's solution of the same service, kind and title that went with it, of several
-- alike the one in the same place, as each successor's were made in their order. One that its council has renamed since has none.
do $$
declare
    generation integer;
begin
    for generation in 1..coalesce((select max(cardinality(inherited_from)) from solution), 0) loop
        update solution made set root = (
            select coalesce(source.root, source.id) from solution source
            where source.council = made.inherited_from[generation] and source.phase = 'RETIRED'
                and source.updated_at >= made.created_at
                and (source.service, source.kind, source.title) = (made.service, made.kind, made.title)
            order by source.id
            offset (
                select count(*) from solution twin
                where twin.council = made.council and twin.inherited_from = made.inherited_from and twin.id < made.id
                    and (twin.service, twin.kind, twin.title) = (made.service, made.kind, made.title))
            limit 1)
        where cardinality(made.inherited_from) = generation and made.root is null;
    end loop;
end $$;

-- What costs twice is looked at again, and what counts builds that were inherited or only planned is counted again.
insert into duplication_scope (kind, value)
select 'SERVICE', service::text from solution where inherited or phase = 'PLANNED'
union select 'PRODUCT', lower(btrim(product)) from solution where inherited and product is not null
union select 'CATEGORY', lower(btrim(category)) from solution where inherited and category is not null;
