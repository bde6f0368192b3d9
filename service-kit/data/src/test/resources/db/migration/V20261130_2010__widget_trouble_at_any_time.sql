-- Names that ask for trouble do so of a change as well. "raise 40P01 at commit" has the commit itself refused, and
-- "raise once" so too, but only every other time: a sequence remembers what was undone.
create or replace function widget_trouble() returns trigger language plpgsql as $$
begin
    if new.name like 'raise %' and new.name not like 'raise _____ at commit%' and new.name not like 'raise once%' then
        raise exception 'as the name asks' using errcode = substr(new.name, 7, 5);
    end if;
    return new;
end $$;

drop trigger widget_raise on widget;
create trigger widget_raise before insert or update of name on widget for each row execute function widget_trouble();

create sequence widget_once;

create function widget_trouble_at_commit() returns trigger language plpgsql as $$
begin
    if new.name like 'raise _____ at commit%' then
        raise exception 'as the name asks' using errcode = substr(new.name, 7, 5);
    end if;
    if new.name like 'raise once%' and nextval('widget_once') % 2 = 1 then
        raise exception 'as the name asks' using errcode = '40P01';
    end if;
    return null;
end $$;

create constraint trigger widget_raise_at_commit after insert or update on widget deferrable initially deferred
    for each row execute function widget_trouble_at_commit();
