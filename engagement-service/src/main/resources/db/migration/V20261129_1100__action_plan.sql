-- Numbered revisions of what a council undertakes within an engagement: one is agreed at a time, and one is being drafted.
create table action_plan (
    id             uuid primary key,
    version        bigint      not null,
    created_at     timestamptz not null,
    updated_at     timestamptz not null,
    event_sequence bigint      not null,
    changed_in     bigint      not null,
    engagement     uuid        not null references engagement,
    council        text        not null,
    former_councils    text[]  not null default '{}',
    proposed_successor text,
    revision       integer     not null check (revision > 0),
    summary        text        not null check (length(summary) <= 10000),
    state          text        not null check (state in ('DRAFT', 'PROPOSED', 'AGREED', 'CLOSED')),
    proposed_on    date,
    agreed_on      date,
    agreed_by      text,
    closed_on      date,
    reason         text,
    unique (engagement, revision),
    check (council <> all (former_councils) and proposed_successor <> council),
    check ((state = 'DRAFT') = (proposed_on is null)),
    check ((state in ('AGREED', 'CLOSED')) = (agreed_on is not null)),
    check (num_nulls(agreed_on, agreed_by) in (0, 2)),
    check ((state = 'CLOSED') = (closed_on is not null)),
    check (agreed_on >= proposed_on and closed_on >= agreed_on)
);

create unique index action_plan_one_agreed on action_plan (engagement) where state = 'AGREED';
create unique index action_plan_one_draft on action_plan (engagement) where state = 'DRAFT';
create index action_plan_by_engagement on action_plan (engagement, id);
create index action_plan_by_council on action_plan (council);

create trigger action_plan_note_writing_transaction
    before insert or update on action_plan
    for each row execute function note_writing_transaction();

create table action (
    id                 uuid primary key,
    version            bigint      not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    event_sequence     bigint      not null,
    changed_in         bigint      not null,
    engagement         uuid        not null references engagement,
    council            text        not null,
    former_councils    text[]      not null default '{}',
    proposed_successor text,
    title              text        not null check (length(title) <= 200),
    detail             text        check (length(detail) <= 10000),
    owner_subject      text        check (length(owner_subject) <= 255),
    owner_organisation text        check (length(owner_organisation) <= 255),
    due_on             date        not null,
    commitment         boolean     not null,
    state              text        not null check (state in ('PLANNED', 'IN_PROGRESS', 'BLOCKED', 'DONE', 'DROPPED')),
    done_on            date,
    reason             text        check (length(reason) <= 2000),
    check (council <> all (former_councils) and proposed_successor <> council),
    check (num_nonnulls(owner_subject, owner_organisation) = 1),
    check (state not in ('BLOCKED', 'DROPPED') or reason is not null),
    check ((state = 'DONE') = (done_on is not null))
);

create index action_by_engagement on action (engagement, id);
create index action_by_council on action (council);
create index action_open_by_due_date on action (engagement, due_on) where state in ('PLANNED', 'IN_PROGRESS', 'BLOCKED');

create trigger action_note_writing_transaction
    before insert or update on action
    for each row execute function note_writing_transaction();

-- Which revisions an action is in: it goes on in the next.
create table plan_action (
    plan   uuid not null references action_plan,
    action uuid not null references action,
    primary key (plan, action)
);

create index plan_action_by_action on plan_action (action);

-- A plan is not agreed without the commitment that its engagement was accepted on. Whoever agrees a plan, and whoever drops a
-- commitment, holds the engagement alone, so that neither overlooks the other.
create function plan_has_its_commitment() returns trigger language plpgsql as $$
begin
    perform 1 from engagement where id = new.engagement for update;
    if exists (select from engagement where id = new.engagement and commitment_action is not null)
        and not exists (
            select from plan_action join action on action.id = plan_action.action
            where plan_action.plan = new.id and action.commitment and action.state <> 'DROPPED') then
        raise check_violation using message = 'the plan lacks the commitment action of its engagement';
    end if;
    return new;
end $$;

create trigger action_plan_has_its_commitment
    before update on action_plan
    for each row when (new.state = 'AGREED' and old.state <> 'AGREED') execute function plan_has_its_commitment();
