create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Words of suppliers' names, whatever their case, accents and punctuation: "o'brien" and "OBrien" are one.
-- unaccent() is only stable, as its dictionary might be another one tomorrow; with a named one it is as good as immutable.
create function supplier_words(text) returns text language sql immutable parallel safe as $$
    select trim(regexp_replace(
        replace(lower(public.unaccent('public.unaccent'::regdictionary, $1)), '''', ''), '[^a-z0-9]+', ' ', 'g'))
$$;

-- Finds the beginnings of words; null, which finds nothing, for a text without a word.
create function supplier_query(text) returns tsquery language sql immutable parallel safe as $$
    select to_tsquery('simple', string_agg(word || ':*', ' & '))
    from regexp_split_to_table(supplier_words($1), ' ') as word
    where word <> ''
$$;

create table supplier (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    name           text        not null,
    aliases        text[]      not null,
    company_number text check (company_number ~ '^[A-Z0-9]{2}[0-9]{5}[0-9CR]$'),
    website        text,
    state          text        not null check (state in ('ACTIVE', 'MERGED')),
    merged_into    uuid references supplier,
    -- The name and all aliases, for search alone.
    names          text        not null,
    search         tsvector generated always as (to_tsvector('simple', supplier_words(names))) stored,
    check ((state = 'MERGED') = (merged_into is not null)),
    check (merged_into <> id)
);

create unique index supplier_of_a_company on supplier (company_number) where state = 'ACTIVE';
create index supplier_merged_into on supplier (merged_into) where merged_into is not null;
create index supplier_active on supplier (id desc) where state = 'ACTIVE';
create index supplier_search on supplier using gin (search);
create index supplier_similar on supplier using gin (supplier_words(names) gin_trgm_ops);
create index supplier_changes on supplier (changed_in, id);

create trigger supplier_note_writing_transaction
    before insert or update on supplier
    for each row execute function note_writing_transaction();

-- Each name and alias once, without case, blanks and legal form: no two suppliers can be known by the same.
create table supplier_name (
    plain    text primary key,
    supplier uuid not null references supplier
);

create index supplier_name_of_a_supplier on supplier_name (supplier);
