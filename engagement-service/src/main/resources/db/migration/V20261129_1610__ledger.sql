-- Every penny, once. What stands in an account follows from the entries alone: the trigger below moves it with each of them,
-- and the accounts' checks refuse an entry that would break a limit, whoever writes it.
create table programme_account (
    programme uuid primary key references programme,
    budget    bigint not null,
    committed bigint not null default 0,
    paid      bigint not null default 0,
    recovered bigint not null default 0,
    constraint programme_account_keeps_the_budget check (committed between 0 and budget),
    constraint programme_account_pays_what_is_committed check (paid between 0 and committed),
    constraint programme_account_recovers_what_was_paid check (recovered between 0 and paid)
);

create table award_account (
    award     uuid   primary key,
    programme uuid   not null references programme_account,
    granted   bigint not null check (granted > 0),
    released  bigint not null default 0,
    scheduled bigint not null default 0,
    paid      bigint not null default 0,
    recovered bigint not null default 0,
    constraint award_account_schedules_what_was_granted check (scheduled between 0 and granted),
    constraint award_account_pays_what_is_scheduled check (paid between 0 and scheduled),
    constraint award_account_releases_what_was_not_paid check (released between 0 and granted - paid),
    constraint award_account_recovers_what_was_paid check (recovered between 0 and paid)
);

create index award_account_of_programme on award_account (programme);

create table ledger_entry (
    id        uuid        primary key,
    programme uuid        not null references programme,
    award     uuid,
    payment   uuid,
    council   text,
    kind      text        not null check (kind in (
        'BUDGET_SET', 'BUDGET_CHANGED', 'COMMITTED', 'RELEASED', 'PAID', 'RECOVERED')),
    amount    bigint      not null check (amount > 0 or kind = 'BUDGET_CHANGED' and amount <> 0),
    event     text        not null,
    subject   text        not null,
    sequence  bigint      not null,
    actor     text        not null,
    at        timestamptz not null,
    check ((award is null) = (kind in ('BUDGET_SET', 'BUDGET_CHANGED'))),
    check ((award is null) = (council is null)),
    check ((payment is not null) = (kind in ('PAID', 'RECOVERED'))),
    unique (subject, sequence, kind)
);

create unique index ledger_entry_sets_a_budget_once on ledger_entry (programme) where kind = 'BUDGET_SET';
create unique index ledger_entry_commits_an_award_once on ledger_entry (award) where kind = 'COMMITTED';
create unique index ledger_entry_pays_once on ledger_entry (payment) where kind = 'PAID';
create index ledger_entry_of_programme on ledger_entry (programme, id desc);
create index ledger_entry_of_award on ledger_entry (award, id desc);

create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is append-only';
end $$;

create trigger ledger_is_append_only
    before update or delete on ledger_entry
    for each row execute function ledger_is_append_only();

create trigger ledger_is_not_emptied
    before truncate on ledger_entry
    for each statement execute function ledger_is_append_only();

revoke update, delete, truncate on ledger_entry from public;
do $$ begin
    execute format('revoke update, delete, truncate on ledger_entry from %I', current_user);
end $$;

create function ledger_moves_the_accounts() returns trigger language plpgsql as $$
begin
    case new.kind
        when 'BUDGET_SET' then
            insert into programme_account (programme, budget) values (new.programme, new.amount);
        when 'BUDGET_CHANGED' then
            update programme_account set budget = budget + new.amount where programme = new.programme;
        when 'COMMITTED' then
            update programme_account set committed = committed + new.amount where programme = new.programme;
            insert into award_account (award, programme, granted) values (new.award, new.programme, new.amount);
        when 'RELEASED' then
            update award_account set released = released + new.amount where award = new.award;
            update programme_account set committed = committed - new.amount where programme = new.programme;
        when 'PAID' then
            update award_account set paid = paid + new.amount where award = new.award;
            update programme_account set paid = paid + new.amount where programme = new.programme;
        when 'RECOVERED' then
            update award_account set recovered = recovered + new.amount where award = new.award;
            update programme_account set recovered = recovered + new.amount where programme = new.programme;
    end case;
    if not found then
        raise exception 'the ledger knows no account for %', new.kind;
    end if;
    return null;
end $$;

create trigger ledger_moves_the_accounts
    after insert on ledger_entry
    for each row execute function ledger_moves_the_accounts();
