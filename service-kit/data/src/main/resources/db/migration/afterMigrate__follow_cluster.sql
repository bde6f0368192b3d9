-- At each start: the database may have been restored in another cluster since.
select follow_cluster();
