-- Councils that are not shown what is new of a group: a group of their own that they were shown before is too like it.
create table benchmark_kept_back (
    kind       text    not null,
    name       text    not null,
    framework  text    not null,
    major      integer not null,
    month      date    not null,
    dimension  text    not null,
    council    text    not null,
    primary key (kind, name, framework, major, month, dimension, council),
    foreign key (kind, name, framework, major, month, dimension) references benchmark on delete cascade
);
