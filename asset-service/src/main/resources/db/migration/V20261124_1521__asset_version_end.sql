-- How a released version ends.
alter table asset_version
    add column deprecation_reason text,
    add column withdrawn_at       timestamptz,
    add column withdrawal_reason  text,
    add column security           boolean not null default false,
    add column advice             text,
    add column fixed_in           text,
    add column warning_due        boolean not null default false,
    add constraint asset_version_withdrawn_has_a_reason check (
        (state = 'WITHDRAWN') = (withdrawn_at is not null) and (withdrawn_at is null) = (withdrawal_reason is null)),
    add constraint asset_version_deprecated_has_a_reason check (state <> 'DEPRECATED' or deprecation_reason is not null),
    add constraint asset_version_security check (not security or state = 'WITHDRAWN'),
    add constraint asset_version_warning check (not warning_due or security);

create index asset_version_warning_due on asset_version (withdrawn_at) where warning_due;

-- What is released stays what it is: only its end can be added.
create function keep_released_versions() returns trigger language plpgsql as $$
begin
    if old.state = 'DRAFT' then
        return coalesce(new, old);
    end if;
    if tg_op = 'DELETE' then
        raise exception 'version % was released and cannot be deleted', old.number using errcode = 'check_violation';
    end if;
    if (new.id, new.asset_id, new.number, new.notes, new.released_on)
            is distinct from (old.id, old.asset_id, old.number, old.notes, old.released_on) then
        raise exception 'version % was released and cannot be changed', old.number using errcode = 'check_violation';
    end if;
    if old.state = 'WITHDRAWN'
            and (new.state, new.withdrawn_at, new.withdrawal_reason, new.security, new.advice, new.fixed_in)
                is distinct from
                (old.state, old.withdrawn_at, old.withdrawal_reason, old.security, old.advice, old.fixed_in) then
        raise exception 'version % was withdrawn and cannot be changed', old.number using errcode = 'check_violation';
    end if;
    if new.state = 'DRAFT' or old.state = 'DEPRECATED' and new.state = 'RELEASED' then
        raise exception 'version % cannot go back to %', old.number, new.state using errcode = 'check_violation';
    end if;
    return new;
end $$;

create trigger asset_version_keep_released
    before update or delete on asset_version
    for each row execute function keep_released_versions();
