-- An invitation is open until a day; after it, it lapses. Those that are open already have about as long as a new one.
alter table participant add column lapses_on date;

update participant set lapses_on = current_date + 28 where state = 'INVITED';

alter table participant
    drop constraint participant_state_check,
    add constraint participant_state_check check (state in ('INVITED', 'JOINED', 'LEFT', 'LAPSED')),
    add constraint participant_invited_until_a_day check (state not in ('INVITED', 'LAPSED') or lapses_on is not null),
    add constraint participant_lapses_before_it_joins check (state <> 'LAPSED' or joined_on is null);

drop index participant_that_leads;
drop index participant_council_once;
drop index participant_party_once;
drop index participant_of_a_council;
drop index participant_of_a_party;

create unique index participant_that_leads on participant (project)
    where role = 'LEAD_COUNCIL' and state in ('INVITED', 'JOINED');
create unique index participant_council_once on participant (project, council) where state in ('INVITED', 'JOINED');
create unique index participant_party_once on participant (project, party) where state in ('INVITED', 'JOINED');
create index participant_of_a_council on participant (council, project) where state in ('INVITED', 'JOINED');
create index participant_of_a_party on participant (party, project) where state in ('INVITED', 'JOINED');
create index participant_to_lapse on participant (lapses_on, id) where state = 'INVITED' and proposed_successor is null;
