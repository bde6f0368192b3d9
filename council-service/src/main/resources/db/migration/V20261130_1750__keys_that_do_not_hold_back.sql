-- A unique index of all rows is a key, and an update that names its column waits for everybody who adds what refers to the row.
-- Of some rows it is none, and says the same: a null is never equal, and a council is never without a slug.
alter table council drop constraint council_slug_key;
create unique index council_by_slug on council (slug) where slug is not null;

alter table structural_change drop constraint structural_change_reference_key;
create unique index structural_change_by_reference on structural_change (reference) where reference is not null;
