create table service_area (
    id    text primary key check (id ~ '^[a-z]+(-[a-z]+)*$'),
    label text not null unique
);
