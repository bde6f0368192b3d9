-- What was realised, summed as it is realised: a report reads as many rows as it shows, however many measures there are. Each
-- benefit counts in four: of its council and service, of its council, of its service, and of all. Council '' is every council,
-- service -1 every service, 0 none. Shares are hundredths of a percent of pence: the sums are whole numbers of ten-thousandths
-- of a penny, so nothing is rounded here, and the order in which they are added makes no difference.
create table benefit_total (
    council    text           not null,
    service    integer        not null,
    kind       text           not null,
    price_base integer        not null,
    cashable   boolean        not null,
    attributed numeric(38, 0) not null,
    measures   bigint         not null,
    primary key (council, service, kind, price_base, cashable)
);

create index benefit_total_by_service on benefit_total (service, council);

-- Rows are taken from the narrowest to the widest, in the same order by all, so that none waits for another in a ring.
create function count_benefit() returns trigger language plpgsql as $$
begin
    insert into benefit_total as total (council, service, kind, price_base, cashable, attributed, measures)
    select level.council, level.service, new.kind, new.price_base, new.cashable, new.benefit_pence::numeric * new.share, 1
    from (values (new.measured_council, coalesce(new.service, 0)), (new.measured_council, -1),
            ('', coalesce(new.service, 0)), ('', -1)) as level (council, service)
    on conflict (council, service, kind, price_base, cashable) do update
        set attributed = total.attributed + excluded.attributed, measures = total.measures + 1;
    return null;
end $$;

-- Final states are final, so a benefit is counted once and never taken back.
create trigger measure_count_benefit
    after update on measure
    for each row when (new.state = 'REALISED' and old.state <> 'REALISED' and new.benefit_pence is not null)
    execute function count_benefit();

create function benefit_is_final() returns trigger language plpgsql as $$
begin
    raise exception 'what was realised stays as it was counted';
end $$;

create trigger measure_benefit_is_final
    before update of state, benefit_pence, price_base, cashable, share, measured_council, service, kind on measure
    for each row when (old.state = 'REALISED' and (
        new.state, new.benefit_pence, new.price_base, new.cashable, new.share, new.measured_council, new.service, new.kind)
            is distinct from (
        old.state, old.benefit_pence, old.price_base, old.cashable, old.share, old.measured_council, old.service, old.kind))
    execute function benefit_is_final();

create index measure_realised_by_engagement on measure (engagement) where state = 'REALISED' and benefit_pence is not null;
