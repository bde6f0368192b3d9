-- A payment is approved by none of those who ever claimed it: who answers a query claims it anew, and is one more of them. Of what
-- was claimed before, the audit knows by whom; what is approved already was held against the last of them, and stands.
alter table payment add column claimants text[] not null default '{}';

update payment set claimants = array[claimant] where approver is not null;

update payment set claimants = array(
    select claimant where claimant is not null
    union
    select told.record ->> 'claimant' from audit told
    where told.kind = 'payment' and told.subject = payment.id::text and told.record ->> 'claimant' is not null)
where approver is null;

alter table payment
    drop constraint payment_is_approved_by_another,
    add constraint payment_is_approved_by_another check (approver <> all (claimants));

create function payment_keeps_its_claimants() returns trigger language plpgsql as $$
begin
    new.claimants := coalesce(old.claimants, '{}');
    if new.claimant is not null and new.claimant <> all (new.claimants) then
        new.claimants := new.claimants || new.claimant;
    end if;
    return new;
end $$;

create trigger payment_keeps_its_claimants
    before insert or update on payment
    for each row execute function payment_keeps_its_claimants();
