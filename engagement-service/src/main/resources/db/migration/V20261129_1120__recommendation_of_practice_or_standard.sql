-- Advice may be to adopt an asset, to follow a practice, or to meet a minimum standard. An asset's ends in a live adoption, the
-- others' in the council's word with its evidence.
alter table recommendation
    add column kind              text not null default 'ASSET' check (kind in ('ASSET', 'PRACTICE', 'STANDARD')),
    add column practice          text check (length(practice) <= 10000),
    add column practice_url      text check (length(practice_url) <= 2000),
    add column standard          uuid,
    add column deferred_until    date,
    add column accepted_on       date,
    add column evidence          text check (length(evidence) <= 10000),
    add column evidence_url      text check (length(evidence_url) <= 2000),
    add column asset_state       text,
    add column warning_version   text,
    add column warning_since     timestamptz,
    add column warning_reason    text,
    add column warning_advice    text,
    add column warning_fixed_in  text,
    alter column asset drop not null,
    drop constraint recommendation_check1;

alter table recommendation alter column kind drop default;

update recommendation set accepted_on = (updated_at at time zone 'Europe/London')::date
where state in ('ACCEPTED', 'IMPLEMENTED', 'LAPSED');

alter table recommendation
    add check ((kind = 'ASSET') = (asset is not null)),
    add check ((kind = 'PRACTICE') = (practice is not null)),
    add check ((kind = 'STANDARD') = (standard is not null)),
    add check (practice_url is null or kind = 'PRACTICE'),
    add check ((state = 'IMPLEMENTED' and kind = 'ASSET') = (adoption is not null)),
    add check ((state = 'IMPLEMENTED' and kind <> 'ASSET') = (evidence is not null)),
    add check (evidence_url is null or evidence is not null),
    add check ((state in ('ACCEPTED', 'IMPLEMENTED', 'LAPSED')) = (accepted_on is not null)),
    add check (state <> 'LAPSED' or reason is not null),
    add check (num_nulls(warning_version, warning_since, warning_reason) in (0, 3));

create index recommendation_by_standard on recommendation (standard, id) where standard is not null;
create index recommendation_by_kind on recommendation (kind, id);
create index recommendation_to_lapse on recommendation (accepted_on, id) where state = 'ACCEPTED';
create index recommendation_undecided on recommendation (engagement, id) where state in ('DRAFT', 'ISSUED', 'DEFERRED');

-- Versions of assets that were withdrawn for security, from lgds.assets.
create table known_withdrawal (
    asset    uuid        not null,
    version  text        not null,
    since    timestamptz not null,
    reason   text        not null,
    advice   text,
    fixed_in text,
    primary key (asset, version)
);
