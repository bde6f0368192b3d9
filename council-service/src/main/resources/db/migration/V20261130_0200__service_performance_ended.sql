-- What a council's services came to in the last 12 months is by the end of a period; by its start, as many records of the
-- year before were read to be passed over.
create index service_performance_ended on service_performance (council, period_end) where state <> 'WITHDRAWN';
