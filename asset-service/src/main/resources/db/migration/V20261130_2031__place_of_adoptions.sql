-- Where a council was and what kind it was, ever: whoever keeps a copy of the adoptions of a region or a type is told to forget
-- those of a council that has left it, and of those it brings along. Of what changed before nothing is known.
alter table known_council
    add column once_regions text[] not null default '{}',
    add column once_types   text[] not null default '{}';

create function note_places_of_council() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        new.once_regions := old.once_regions;
        new.once_types := old.once_types;
    end if;
    if new.region <> all(new.once_regions) then
        new.once_regions := new.once_regions || new.region;
    end if;
    if new.type <> all(new.once_types) then
        new.once_types := new.once_types || new.type;
    end if;
    return new;
end $$;

create trigger known_council_notes_its_places
    before insert or update on known_council
    for each row execute function note_places_of_council();

update known_council set sequence = sequence;

-- Writers of adoptions hold their council, so none of them is met here.
create function tell_places_of_adoptions() returns trigger language plpgsql as $$
begin
    update adoption set version = version where council = new.code;
    return null;
end $$;

create trigger known_council_moves_its_adoptions
    after update on known_council
    for each row when ((old.region, old.type) is distinct from (new.region, new.type))
    execute function tell_places_of_adoptions();
