-- Who follows councils that have ended, by council-service's state: their people may be shown what these were. A council that has
-- not ended is here without successors, so that no older record of it undoes a newer one.
create table known_council (
    code text primary key,
    successors text[] not null,
    sequence bigint not null
);

-- Rises whenever somebody follows somebody else than before: who has read as much need not read it all again.
create table succession (version bigint not null);

insert into succession values (0);
