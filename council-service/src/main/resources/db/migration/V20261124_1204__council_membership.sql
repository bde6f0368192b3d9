-- No hierarchy is kept on a council: it belongs to a county and to an authority for a time.
create table council_membership (
    council    text not null references council,
    county     text references council check (county <> council),
    authority  text references authority,
    valid_from date,
    valid_to   date check (valid_to > valid_from),
    check (num_nonnulls(county, authority) = 1)
);

create index council_membership_of_a_council on council_membership (council);
create index council_membership_by_county on council_membership (county, council);
create index council_membership_by_authority on council_membership (authority, council);

create unique index council_membership_of_one_county on council_membership (council)
    where county is not null and valid_to is null;
create unique index council_membership_of_one_authority on council_membership (council)
    where authority is not null and valid_to is null;
