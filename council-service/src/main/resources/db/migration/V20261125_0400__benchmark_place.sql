-- Where each council lies in a group, a row each: who asks for one does not read all. What is shown again in a later month has
-- the places of the month it was computed in.
create table benchmark_place (
    kind       text    not null,
    name       text    not null,
    framework  text    not null,
    major      integer not null,
    month      date    not null,
    dimension  text    not null,
    council    text    not null,
    percentile integer not null check (percentile between 0 and 100 and percentile % 5 = 0),
    primary key (kind, name, framework, major, month, dimension, council),
    foreign key (kind, name, framework, major, month, dimension) references benchmark on delete cascade
);

insert into benchmark_place (kind, name, framework, major, month, dimension, council, percentile)
select kind, name, framework, major, month, dimension, place.key, place.value::integer
from benchmark, jsonb_each_text(percentiles) place
where shown_month = month;

alter table benchmark
    drop column percentiles,
    add check ((figures is null) = (shown_month is null));
