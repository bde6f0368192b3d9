-- What becomes of a listed asset: endorsement, its end, deprecation, and when it was last looked through.
alter table asset
    add column endorsed_on        date,
    add column endorsed_until     date,
    add column deprecation_reason text,
    add column successor_id       uuid references asset,
    add column last_reviewed_at   timestamptz,
    add column stale              boolean not null default false;

update asset set last_reviewed_at = listed_at where listed_at is not null;

-- A version can be withdrawn for security at any time, so an asset may stay listed with no version that still stands.
alter table asset drop constraint if exists asset_check1;
alter table asset
    add constraint asset_listed_is_whole check (
        state not in ('LISTED', 'ENDORSED')
        or licence is not null and last_reviewed_at is not null and (cross_cutting or cardinality(services) > 0)),
    add constraint asset_endorsement_has_a_term check (
        (state = 'ENDORSED') = (endorsed_on is not null) and (endorsed_on is null) = (endorsed_until is null)
        and endorsed_until > endorsed_on),
    add constraint asset_deprecation_has_a_reason check (
        state not in ('DEPRECATED', 'RETIRED') or deprecation_reason is not null),
    add constraint asset_is_not_its_own_successor check (successor_id <> id),
    add constraint asset_stale_while_open check (not stale or state in ('LISTED', 'ENDORSED'));

create index asset_endorsed_until on asset (endorsed_until, id) where state = 'ENDORSED';
create index asset_to_review on asset (last_reviewed_at, id) where not stale and state in ('LISTED', 'ENDORSED');
create index asset_stale on asset (id desc) where stale;
create index asset_of_a_successor on asset (successor_id) where successor_id is not null;
