-- Records of the outbox that Kafka will never take as they are. They are kept here so that they do not hold up the rest.
create table outbox_refused (
    id         bigint      primary key,
    topic      text        not null,
    key        text        not null,
    headers    text        not null,
    payload    text,
    added_at   timestamptz not null,
    reason     text        not null,
    refused_at timestamptz not null default clock_timestamp()
);
