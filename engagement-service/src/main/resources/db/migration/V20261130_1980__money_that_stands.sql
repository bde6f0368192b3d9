-- What DOMAIN.md 2.2 and 5.8 say of money holds whoever writes it: final states are final, terms stand once they are agreed, and what
-- is paid is paid under an active award and stands in the ledger.
create function what_stands_is_changed() returns trigger language plpgsql as $$
begin
    raise exception '% % stands as it is', tg_table_name, old.id using errcode = 'check_violation', constraint = tg_name;
end $$;

create trigger award_final_states_are_final
    before update of state on award
    for each row when (old.state in ('COMPLETED', 'LAPSED', 'DECLINED', 'TERMINATED') and new.state <> old.state)
    execute function what_stands_is_changed();

create trigger award_keeps_its_terms
    before update of programme, application, amount, price_base, final_share on award
    for each row when ((old.programme, old.application, old.amount, old.price_base, old.final_share)
        is distinct from (new.programme, new.application, new.amount, new.price_base, new.final_share))
    execute function what_stands_is_changed();

create trigger programme_final_state_is_final
    before update of state on programme
    for each row when (old.state = 'COMPLETED' and new.state <> 'COMPLETED')
    execute function what_stands_is_changed();

create trigger application_final_states_are_final
    before update of state on application
    for each row when (old.state in ('INELIGIBLE', 'APPROVED', 'REFUSED', 'WITHDRAWN') and new.state <> old.state)
    execute function what_stands_is_changed();

create trigger milestone_final_state_is_final
    before update of state on milestone
    for each row when (old.state = 'ACCEPTED' and new.state <> 'ACCEPTED')
    execute function what_stands_is_changed();

create trigger measure_final_state_is_final
    before update of state on measure
    for each row when (old.state = 'NOT_REALISED' and new.state <> 'NOT_REALISED')
    execute function what_stands_is_changed();

create trigger payment_final_states_are_final
    before update on payment
    for each row when (old.state in ('PAID', 'RECOVERED') and new.state not in (old.state, 'RECOVERED')
        or old.state = 'CANCELLED' and new.state <> 'CANCELLED' or new.recovered < old.recovered)
    execute function what_stands_is_changed();

-- What is to be paid is changed while it is scheduled; whom, by whom and when it was paid is not changed afterwards.
create trigger payment_keeps_its_terms
    before update on payment
    for each row when (
        old.state <> 'SCHEDULED' and (old.award, old.title, old.amount, old.milestone, old.last)
            is distinct from (new.award, new.title, new.amount, new.milestone, new.last)
        or old.state in ('PAID', 'RECOVERED', 'CANCELLED')
            and (old.council, old.claimant, old.claim, old.claimed_at, old.approver, old.reference, old.paid_on)
            is distinct from (new.council, new.claimant, new.claim, new.claimed_at, new.approver, new.reference, new.paid_on))
    execute function what_stands_is_changed();

-- The award is held until the payment is made: it neither ends nor moves meanwhile.
create function payment_is_made_under_an_active_award() returns trigger language plpgsql as $$
begin
    perform from award
        where id = new.award and state = 'ACTIVE' and proposed_successor is null and not undertaking_due for share;
    if not found then
        raise exception 'award % is not active, or waits for a successor', new.award
            using errcode = 'check_violation', constraint = 'payment_is_made_under_an_active_award';
    end if;
    return new;
end $$;

create trigger payment_is_made_under_an_active_award
    before update of state on payment
    for each row when (new.state = 'PAID' and old.state <> 'PAID')
    execute function payment_is_made_under_an_active_award();

create function last_payment_keeps_its_share() returns trigger language plpgsql as $$
begin
    if exists (select from award where id = new.award and new.amount * 100 < amount * final_share) then
        raise exception 'the final payment of award % is less than its share', new.award
            using errcode = 'check_violation', constraint = 'last_payment_keeps_its_share';
    end if;
    return new;
end $$;

create trigger last_payment_keeps_its_share
    before insert or update of amount, last on payment
    for each row when (new.last and new.state = 'SCHEDULED')
    execute function last_payment_keeps_its_share();

-- A payment and the ledger say the same once a transaction is over: what was paid, and what of it came back.
create function payment_stands_in_the_ledger() returns trigger language plpgsql as $$
declare
    of_payment uuid := case tg_table_name when 'payment' then (to_jsonb(new) ->> 'id')::uuid else (to_jsonb(new) ->> 'payment')::uuid end;
begin
    if not exists (
        select from payment cross join lateral (
            select coalesce(sum(amount) filter (where kind = 'PAID'), 0) as paid,
                coalesce(sum(amount) filter (where kind = 'RECOVERED'), 0) as recovered
            from ledger_entry where ledger_entry.award = payment.award and ledger_entry.payment = payment.id) entered
        where id = of_payment and entered.recovered = payment.recovered
            and entered.paid = case when state in ('PAID', 'RECOVERED') then payment.amount else 0 end) then
        raise exception 'the ledger does not say what payment % says', of_payment
            using errcode = 'check_violation', constraint = 'payment_stands_in_the_ledger';
    end if;
    return null;
end $$;

create constraint trigger payment_stands_in_the_ledger
    after update of state, recovered on payment deferrable initially deferred
    for each row when (new.state in ('PAID', 'RECOVERED'))
    execute function payment_stands_in_the_ledger();

create constraint trigger ledger_says_what_its_payment_says
    after insert on ledger_entry deferrable initially deferred
    for each row when (new.payment is not null)
    execute function payment_stands_in_the_ledger();

-- A programme says the budget that its account has, which is never less than what is committed.
create function programme_says_its_budget() returns trigger language plpgsql as $$
begin
    if exists (
        select from programme join programme_account account on account.programme = programme.id
        where id = new.id and programme.budget <> account.budget) then
        raise exception 'programme % says another budget than its account has', new.id
            using errcode = 'check_violation', constraint = 'programme_says_its_budget';
    end if;
    return null;
end $$;

create constraint trigger programme_says_its_budget
    after update of budget on programme deferrable initially deferred
    for each row when (new.budget <> old.budget)
    execute function programme_says_its_budget();
