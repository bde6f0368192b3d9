-- Versions of a standard are agreed for days in the order of their numbers, so that none is superseded by an older one. Whoever agrees
-- one holds its standard, so that of two who agree at once the second sees the first.
create function standard_versions_come_in_order() returns trigger language plpgsql as $$
begin
    perform from standard where id = new.standard for no key update;
    if exists (
        select from standard_version other
        where other.standard = new.standard and other.state in ('AGREED', 'IN_FORCE')
            and (other.number < new.number and other.in_force_from >= new.in_force_from
                or other.number > new.number and other.in_force_from <= new.in_force_from)) then
        raise exception 'version % would come into force out of order', new.number
            using errcode = 'check_violation', constraint = 'standard_versions_come_in_order';
    end if;
    return new;
end $$;

create trigger standard_versions_come_in_order
    before update on standard_version
    for each row when (new.state = 'AGREED' and (old.state <> 'AGREED' or old.in_force_from <> new.in_force_from))
    execute function standard_versions_come_in_order();

create trigger standard_versions_begin_in_order
    before insert on standard_version
    for each row when (new.state = 'AGREED')
    execute function standard_versions_come_in_order();
