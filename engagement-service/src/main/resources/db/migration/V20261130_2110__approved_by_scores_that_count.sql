-- An application is approved by the scores that it was scored by, while all of them count: whoever declared an interest since does not
-- (DOMAIN.md 5.8). What was approved before stands.
create function application_is_approved_by_scores_that_count() returns trigger language plpgsql as $$
begin
    if not exists (
        select from (
            select count(*) as members, coalesce(sum(weighted), 0) as total from score
            where application = new.id
                and panel_member_is_free(member, new.programme, new.id, new.councils, new.parties)) counted
        where counted.members = new.scorers and counted.total = new.score_total) then
        raise exception 'the scores of application % are not those that count', new.id
            using errcode = 'check_violation', constraint = 'application_is_approved_by_scores_that_count';
    end if;
    return new;
end $$;

create trigger application_is_approved_by_scores_that_count
    before update of state on application
    for each row when (new.state = 'APPROVED' and old.state <> 'APPROVED')
    execute function application_is_approved_by_scores_that_count();
