-- The day a reorganisation closed or opened a council: said by the structural change itself, which may be told of before the
-- council's own record, and which no older record of the council undoes.
alter table known_council
    add column closed_on date,
    add column opened_on date,
    add check (closed_on is null or state = 'abolished');
