-- All that an owner says of an asset: what it is for, how far it is, who supports it, in which languages.
alter table asset
    add column interactions        integer[] not null default '{}',
    add column user_needs          text[]    not null default '{}',
    add column maturity_dimensions text[]    not null default '{}',
    add column phase               text,
    add column licence_class       text,
    add column support_model       text,
    add column standards           text[]    not null default '{}',
    add column suppliers           uuid[]    not null default '{}',
    add column links               jsonb     not null default '[]',
    add column translations        jsonb     not null default '{}',
    add column contacts            jsonb,
    add column software            jsonb,
    add column external_id         text,
    add column repository_key      text,
    add column publiccode_version  text,
    add column publiccode_digest   text;

update asset set
    repository_key = lower(substring(repository_url from '://([^/?#]+)'))
        || regexp_replace(coalesce(substring(repository_url from '://[^/?#]+([^?#]*)'), ''), '/*(\.git)?/*$', '')
        || coalesce(substring(repository_url from '[?#].*$'), ''),
    licence_class = case
        when licence is null then null
        when licence ~ 'LicenseRef-|-NC-|-ND-|BUSL|SSPL|NCGL|PolyForm|Elastic' then 'OTHER'
        else 'OPEN' end;

alter table asset
    add check (phase in ('DISCOVERY', 'ALPHA', 'BETA', 'LIVE', 'RETIRED')),
    add check (support_model in ('NONE', 'COMMUNITY', 'COUNCIL', 'PAID', 'LGDS')),
    add check (licence_class in ('OPEN', 'OTHER') and licence is not null or licence_class is null and licence is null),
    add check ((repository_url is null) = (repository_key is null)),
    add check ((publiccode_version is null) = (publiccode_digest is null));

-- One repository however its address is written: https://Example.org/a.git and https://example.org/a/ are one.
drop index asset_of_a_repository;
create unique index asset_of_a_repository on asset (repository_key) where state not in ('REJECTED', 'RETIRED');

-- The reference of the owner's own system, by which it sends its whole catalogue.
create unique index asset_of_a_council_by_reference on asset (owner_council, external_id);
create unique index asset_of_a_party_by_reference on asset (owner_party, external_id);
