-- As CloudEvents' extension has it, and as the events are written from now on. Nothing before this member can hold these
-- characters, as quotation marks within texts are escaped; so it is the first one that is changed, and never the data.
update event_log
set event = regexp_replace(
        event, '"datacontenttype":"application/json","sequence":(-?\d+),', '"datacontenttype":"application/json","sequence":"\1",')
where event ~ '"datacontenttype":"application/json","sequence":-?\d';
