create table interaction (
    id    integer primary key check (id >= 0),
    label text not null unique,
    verb  text not null unique
);
