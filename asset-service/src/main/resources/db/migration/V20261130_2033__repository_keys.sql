-- A repository is one however its address is written, by port, dots and encoded letters too. Of assets that turn out to be of one
-- repository the first keeps the new key and the others their old ones: people bring those together.
create function plain_repository(url text, key text) returns text language plpgsql as $$
declare
    host text := substring(key from '^[^/?#]*');
    path text := substring(substr(key, length(host) + 1) from '^[^?#]*');
    tail text := substr(key, length(host) + length(path) + 1);
    before text;
begin
    host := regexp_replace(host, case lower(substring(url from '^[^:]+'))
        when 'https' then ':443$' when 'http' then ':80$' when 'ssh' then ':22$' when 'git' then ':9418$' else '$^' end, '');
    path := coalesce((
        select string_agg(
            case
                when part[1] !~ '^%..$' then part[1]
                when part[1] ~* '^%(2[de]|3[0-9]|[46][1-9a-f]|[57][0-9a]|5f|7e)$'
                    then chr(get_byte(decode(substr(part[1], 2), 'hex'), 0))
                else upper(part[1]) end, '' order by place)
        from regexp_matches(path, '%[0-9A-Fa-f]{2}|[^%]+|%', 'g') with ordinality as parts (part, place)), '');
    loop
        before := path;
        path := regexp_replace(path, '//+', '/', 'g');
        path := regexp_replace(path, '/\.(/|$)', '/');
        path := regexp_replace(path, '^/\.\.(/|$)', '/');
        path := regexp_replace(path, '/(?!\.\.(/|$))[^/]+/\.\.(/|$)', '/');
        exit when path = before;
    end loop;
    return host || regexp_replace(path, '/*(\.git)?/*$', '') || tail;
end $$;

do $$
declare
    one record;
begin
    for one in
        select id, state, plain_repository(repository_url, repository_key) as plain
        from asset where repository_key is distinct from plain_repository(repository_url, repository_key) order by id
    loop
        update asset set repository_key = one.plain
        where id = one.id and (one.state in ('REJECTED', 'RETIRED') or not exists (
            select from asset other
            where other.repository_key = one.plain and other.state not in ('REJECTED', 'RETIRED') and other.id <> one.id));
    end loop;
end $$;

drop function plain_repository;
