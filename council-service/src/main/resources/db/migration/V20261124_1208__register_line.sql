-- The register files as they were last loaded: what a file says anew is taken over, and nothing else is touched.
create table register_line (
    file text not null,
    key  text not null,
    line text not null,
    primary key (file, key)
);
