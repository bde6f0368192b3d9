-- When a council's region or type becomes another, so does where its times to live count. Writers of adoptions hold the
-- council's record, so none goes live meanwhile.
create function move_reuse_days() returns trigger language plpgsql as $$
begin
    insert into reuse_days as kept
    select scope.region, scope.council_type, month, days, sum(sign)
    from adoption_move,
         lateral (select live_days as days) timed,
         lateral (select region, council_type, -1 as sign from reuse_scopes(old.region, old.type)
                  union all
                  select region, council_type, 1 from reuse_scopes(new.region, new.type)) scope
    where council = coalesce(new.code, old.code) and live_days is not null
    group by scope.region, scope.council_type, month, days having sum(sign) <> 0
    order by scope.region, scope.council_type, month, days
    on conflict (region, council_type, month, days) do update set went_live = kept.went_live + excluded.went_live;
    return null;
end $$;

create trigger known_council_comes_or_goes
    after insert or delete on known_council for each row execute function move_reuse_days();

create trigger known_council_is_placed_anew
    after update on known_council for each row
    when (old.region is distinct from new.region or old.type is distinct from new.type)
    execute function move_reuse_days();
