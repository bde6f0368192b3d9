-- Marks each written row with the transaction that wrote it, for the changes feed: a trigger of every table that has one.
create function note_writing_transaction() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id()::text::bigint;
    return new;
end $$;

-- Tokens of another database, though it holds the same rows, say nothing here.
create table database_identity (id uuid not null);

insert into database_identity values (gen_random_uuid());
