-- How many councils use an asset, kept in the transactions that change it; a claim that is stale does not count.
create table asset_usage (
    asset_id      uuid primary key references asset,
    live_councils integer     not null check (live_councils >= 0),
    open_councils integer     not null check (open_councils >= live_councils),
    owner_live    boolean     not null,
    updated_at    timestamptz not null,
    check (not owner_live or live_councils > 0)
);

insert into asset_usage
select adoption.asset_id,
       count(*) filter (where adoption.stage = 'LIVE'),
       count(*),
       bool_or(adoption.stage = 'LIVE' and adoption.council is not distinct from asset.owner_council),
       now()
from adoption join asset on asset.id = adoption.asset_id
where adoption.stage in ('INTERESTED', 'EVALUATING', 'PLANNED', 'IMPLEMENTING', 'LIVE') and not adoption.stale
group by adoption.asset_id;
