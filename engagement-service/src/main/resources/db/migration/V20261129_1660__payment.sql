-- A part of an award, which waits on a milestone. The account of the award keeps the sum of those that are not cancelled.
create table payment (
    id                 uuid primary key,
    version            bigint      not null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    event_sequence     bigint      not null,
    changed_in         bigint      not null,
    award              uuid        not null references award,
    council            text        not null,
    title              text        not null,
    amount             bigint      not null check (amount > 0),
    milestone          uuid,
    milestone_accepted boolean     not null,
    last               boolean     not null,
    state              text        not null check (state in (
        'SCHEDULED', 'CLAIMABLE', 'CLAIMED', 'QUERIED', 'APPROVED', 'PAID', 'CANCELLED', 'RECOVERED')),
    claimant           text,
    claim              text,
    claimed_at         timestamptz,
    approver           text,
    reference          text,
    paid_on            date,
    recovered          bigint      not null check (recovered between 0 and amount),
    reason             text,
    check (state in ('SCHEDULED', 'CANCELLED') or milestone_accepted),
    check (milestone_accepted = false or milestone is not null),
    check (state not in ('CLAIMED', 'QUERIED', 'APPROVED', 'PAID', 'RECOVERED') or claimant is not null),
    check (state not in ('APPROVED', 'PAID', 'RECOVERED') or approver is not null),
    constraint payment_is_approved_by_another check (approver <> claimant),
    check ((state in ('PAID', 'RECOVERED')) = (paid_on is not null)),
    check ((state = 'RECOVERED') = (recovered > 0)),
    check (state not in ('QUERIED', 'CANCELLED', 'RECOVERED') or reason is not null)
);

create unique index payment_last_of_an_award on payment (award) where last and state <> 'CANCELLED';
create index payment_of_an_award on payment (award, id);
create index payment_waiting_on_a_milestone on payment (milestone) where state = 'SCHEDULED';

create trigger payment_note_writing_transaction
    before insert or update on payment
    for each row execute function note_writing_transaction();

alter table ledger_entry add foreign key (payment) references payment;

create function payment_moves_what_is_scheduled() returns trigger language plpgsql as $$
declare
    more bigint := case when new.state <> 'CANCELLED' then new.amount else 0 end;
begin
    if tg_op = 'UPDATE' then
        more := more - case when old.state <> 'CANCELLED' then old.amount else 0 end;
    end if;
    if more <> 0 then
        update award_account set scheduled = scheduled + more where award = new.award;
    end if;
    return null;
end $$;

create trigger payment_moves_what_is_scheduled
    after insert or update of amount, state on payment
    for each row execute function payment_moves_what_is_scheduled();

create function payment_is_kept() returns trigger language plpgsql as $$
begin
    raise exception 'payments are cancelled, never deleted';
end $$;

create trigger payment_is_kept
    before delete on payment
    for each row execute function payment_is_kept();
