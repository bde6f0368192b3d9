-- Words as the search compares them: English stems and, for Welsh and for names, the words as they are without accents.
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;

-- Lower case, no accents, no apostrophes, and a blank for all other punctuation: "GOV.UK" is "gov uk", "King's" is "kings".
-- unaccent() is only stable, as its dictionary might be another one tomorrow; with a named one it is as good as immutable.
create function plain_text(text) returns text language sql immutable parallel safe as $$
    select btrim(regexp_replace(
        replace(lower(public.unaccent('public.unaccent'::regdictionary, $1)), '''', ''),
        '[\x01-\x2f\x3a-\x60\x7b-\xbf]+', ' ', 'g'))
$$;

-- A plain text as words with positions, each both as its English stem and as it is, so that a phrase finds either.
create function words_of(plain text, weight "char") returns tsvector language sql immutable parallel safe as $$
    select setweight(cast(
        cast(to_tsvector('pg_catalog.english', coalesce($1, '')) as text) || ' '
        || cast(to_tsvector('pg_catalog.simple', coalesce($1, '')) as text) as tsvector), $2)
$$;

-- Two texts one after the other, so far apart that no phrase goes over from one to the other.
create function words_then(one tsvector, other tsvector) returns tsvector language sql immutable parallel safe as $$
    select ts_delete($1 || '''|'':9'::tsvector || $2, '|')
$$;

-- A word or a phrase, as it is searched for; empty for one that holds stop words or punctuation alone.
create function phrase_query(said text) returns tsquery language sql immutable parallel safe as $$
    select case when numnode(stem) = 0 then stem else stem || phraseto_tsquery('pg_catalog.simple', plain_text($1)) end
    from phraseto_tsquery('pg_catalog.english', plain_text($1)) stem
$$;

-- Words that begin like this; the last of several by its beginning alone.
create function prefix_query(said text) returns tsquery language sql immutable parallel safe as $$
    select case when plain_text($1) = '' then ''::tsquery else to_tsquery('pg_catalog.simple',
        regexp_replace(quote_literal(plain_text($1)), '\s+', ''' <-> ''', 'g') || ':*') end
$$;

-- The words of all that anyone may read, for spelling: no word of a draft is among them. Rows are only added, and without
-- a unique index, so that no writer waits for another; a word that two added at once is there twice.
create table search_word (
    word text collate "C" not null,
    stem text collate "C" not null
);

create index search_word_itself on search_word (word);
create index search_word_stem on search_word (stem);
create index search_word_alike on search_word using gin (word gin_trgm_ops);

-- Only words of letters, of 4 to 40, are corrected.
create function learn_words(plain text[]) returns void language sql as $$
    insert into search_word (word, stem)
    select word, coalesce((ts_lexize('pg_catalog.english_stem', word))[1], word)
    from (select distinct word from unnest($1) line, regexp_split_to_table(line, ' ') word
          where length(word) between 4 and 40 and word !~ '[0-9]') new
    where not exists (select from search_word known where known.word = new.word)
$$;

-- What an asked word means: its query, whether it is a stop word, whether the catalogue knows it, or only as the beginning
-- of a word, and else the word that is spelled nearest: two letters swapped, one letter away if short,
-- two from six letters on.
create function read_word(asked text, out exact text, out prefix text, out is_stop boolean, out begins_words boolean,
                          out nearest text, out nearest_exact text)
    language plpgsql stable as $$
declare
    plain text collate "C" := plain_text(asked);
begin
    exact := phrase_query(asked);
    prefix := prefix_query(asked);
    is_stop := exact = '';
    begins_words := false;
    if is_stop or plain ~ '[ 0-9]' or length(plain) not between 4 and 40
        or exists (select from search_word where word = plain)
        or exists (select from search_word where stem = (ts_lexize('pg_catalog.english_stem', plain))[1]) then
        return;
    end if;
    begins_words := exists (select from search_word where word > plain and word < plain || chr(1114111));
    select min(word) into nearest from search_word
    where word = any(array(
        select overlay(plain placing substr(plain, at + 1, 1) || substr(plain, at, 1) from at for 2)
        from generate_series(1, length(plain) - 1) at));
    if nearest is null then
        select near.word into nearest
        from (select distinct word, similarity(word, plain) as alike from search_word
              where word % plain order by 2 desc, 1 limit 20) near
        where levenshtein_less_equal(near.word, plain, 2) <= case when length(plain) < 6 then 1 else 2 end
        order by levenshtein_less_equal(near.word, plain, 2), near.alike desc, near.word limit 1;
    end if;
    nearest_exact := phrase_query(nearest);
end $$;

-- All words, the last of them by its beginning: for suggestions while somebody types.
create function typed_query(text) returns tsquery language sql immutable parallel safe as $$
    select case when plain_text($1) = '' then ''::tsquery else to_tsquery('pg_catalog.simple',
        regexp_replace(quote_literal(plain_text($1)), '\s+', ''' & ''', 'g') || ':*') end
$$;
