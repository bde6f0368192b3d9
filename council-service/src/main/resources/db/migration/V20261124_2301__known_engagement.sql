-- Who advises whom at present, from lgds.engagements.state alone; an engagement that is over is not here.
create table known_engagement (
    id       uuid   primary key,
    sequence bigint not null,
    council  text   not null,
    advisors text[] not null
);

create index known_engagement_of_a_council on known_engagement (council);
