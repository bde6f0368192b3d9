-- Who a council's peers are as this service knows it, from lgds.peer-sets.state alone; a council without a row has no set.
create table known_peer_set (
    council  text   primary key,
    peers    text[] not null,
    sequence bigint not null
);
