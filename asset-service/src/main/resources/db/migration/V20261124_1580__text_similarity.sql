create extension if not exists pg_trgm;

-- What a solution or an asset says of itself, for comparison: title and need, or name and summary.
create function said(title text, need text) returns text language sql immutable parallel safe as $$
    select left(title || coalesce(' ' || need, ''), 500)
$$;

-- How alike two texts are, from 0 to 1 in six places: the text part of the match score, here and nowhere else.
create function text_similarity(one text, other text) returns numeric language sql immutable parallel safe as $$
    select round(cast(cast(public.similarity(one, other) as double precision) as numeric), 6)
$$;

-- True if one is made from the other or both from a third: reuse, not duplication. The one place that knows lineage.
create function tied_by_lineage(one uuid, other uuid) returns boolean language sql immutable parallel safe as $$
    select coalesce(one = other, false)
$$;
