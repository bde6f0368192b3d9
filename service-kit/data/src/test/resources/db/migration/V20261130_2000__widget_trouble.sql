-- A name of "raise 25006" has the database refuse the row with that SQLSTATE, and one of "die at commit" ends its connection
-- as it commits.
create function widget_trouble() returns trigger language plpgsql as $$
begin
    if new.name like 'raise %' then
        raise exception 'as the name asks' using errcode = substr(new.name, 7, 5);
    end if;
    return new;
end $$;

create trigger widget_raise before insert on widget for each row execute function widget_trouble();

create function widget_end() returns trigger language plpgsql as $$
begin
    if new.name like 'die at commit%' then
        perform pg_terminate_backend(pg_backend_pid());
    end if;
    return null;
end $$;

create constraint trigger widget_die after insert on widget deferrable initially deferred
    for each row execute function widget_end();
