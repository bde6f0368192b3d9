-- What a council was called before its present name, until the day it was renamed.
create table council_former_name (
    council    text not null references council,
    name       text not null check (name <> ''),
    name_cy    text check (name_cy <> ''),
    valid_from date,
    valid_to   date not null check (valid_to >= valid_from)
);

create index council_former_name_of_a_council on council_former_name (council);
