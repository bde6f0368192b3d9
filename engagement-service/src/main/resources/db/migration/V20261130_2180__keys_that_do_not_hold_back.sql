-- A unique index of all rows is a key, and an update that names its column waits for everybody who adds what refers to the row.
-- Of some rows it is none, and says the same, as a null is never equal.
alter table engagement_request drop constraint engagement_request_engagement_key;
create unique index engagement_request_of_an_engagement on engagement_request (engagement) where engagement is not null;

alter table advisor drop constraint advisor_calendar_feed_key;
create unique index advisor_of_a_calendar_feed on advisor (calendar_feed) where calendar_feed is not null;
