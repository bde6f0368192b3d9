-- Search by the beginnings of words, whatever their case, accents and punctuation: "kings ly" finds King's Lynn.
create extension if not exists unaccent;

-- unaccent() is only stable, as its dictionary might be another one tomorrow; with a named one it is as good as immutable.
create function plain_words(text) returns text language sql immutable parallel safe as $$
    select regexp_replace(replace(lower(public.unaccent('public.unaccent'::regdictionary, $1)), '''', ''), '[^a-z0-9]+', ' ', 'g')
$$;

create function search_words(text) returns tsvector language sql immutable parallel safe as $$
    select to_tsvector('simple', plain_words($1))
$$;

-- Null, which finds nothing, for a text without a word.
create function search_query(text) returns tsquery language sql immutable parallel safe as $$
    select to_tsquery('simple', string_agg(word || ':*', ' & '))
    from regexp_split_to_table(plain_words($1), ' ') as word
    where word <> ''
$$;
