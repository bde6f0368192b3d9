-- Changes are read together with the totals that they are folded into: with numbers of the same type both are read in the order of
-- an index, and no further than a page needs.
alter table engagement_change
    alter column engagements type bigint, alter column days type bigint, alter column quarters type bigint;

alter table recommendation_change alter column recommendations type bigint;
