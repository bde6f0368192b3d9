-- What is offered to an approved application. What of it is paid stands in its account, so that a payment changes nothing here.
create table award (
    id                 uuid primary key,
    version            bigint      not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    event_sequence     bigint      not null,
    changed_in         bigint      not null,
    council            text        not null,
    former_councils    text[]      not null,
    proposed_successor text,
    programme          uuid        not null references programme,
    application        uuid        not null unique references application,
    project            uuid        not null,
    title              text        not null,
    amount             bigint      not null check (amount > 0),
    price_base         integer     not null,
    final_share        integer     not null check (final_share between 0 and 100),
    accept_by          date        not null,
    starts_on          date        not null,
    ends_on            date        not null,
    conditions         jsonb       not null,
    undertaken         text[]      not null,
    undertaking_due    boolean     not null,
    state              text        not null check (state in (
        'OFFERED', 'ACCEPTED', 'ACTIVE', 'COMPLETED', 'LAPSED', 'DECLINED', 'SUSPENDED', 'TERMINATED')),
    reason             text,
    check (starts_on < ends_on),
    check (council <> all (former_councils) and proposed_successor <> council),
    check (state not in ('DECLINED', 'SUSPENDED', 'TERMINATED') or reason is not null)
);

create index award_by_council on award (council, id desc);
create index award_by_councils_left on award using gin (former_councils) where former_councils <> '{}';
create index award_by_programme on award (programme, id desc);
create index award_by_state on award (state, id desc);
create index award_of_a_project on award (project);
create index award_to_lapse on award (accept_by) where state = 'OFFERED';
create index award_changes on award (changed_in, id);

create trigger award_note_writing_transaction
    before insert or update on award
    for each row execute function note_writing_transaction();

alter table award_account add foreign key (award) references award;
alter table ledger_entry add foreign key (award) references award;
