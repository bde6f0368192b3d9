-- Events tell no longer what these did, but a stream can be read from the log's beginning. Rows go where nothing of the
-- event would be whole without what goes; what holds now is in the API, and gaps in the positions mean nothing.

-- Exact costs of a council that told them to others and may have taken its word back, and how alike a text is to a reuse check
-- that its reader may not read. Readers are the councils and LGDS, so more than two are several councils.
delete from event_log
where topic = 'lgds.duplications' and cardinality(readers) > 2
    and (event ~ '"(costPence|remainingPence|avoidablePence|preventablePence)":'
        or event ~ '"reuseCheck":' and event ~ '"(closest|match)":');

-- What a member of a panel gave an application, which others who were to score it still could read.
delete from event_log where type = 'org.lgds.score.changed.v1' and event ~ '"scores":';

-- That an award was suspended or offered before, told to anyone. Quotation marks within texts are escaped, so nothing else can
-- read like this.
update event_log set event = regexp_replace(event, '"change":\{"from":"(suspended|offered)",', '"change":{')
where topic = 'lgds.awards' and audience = 'public' and event ~ '"change":\{"from":"(suspended|offered)",';
