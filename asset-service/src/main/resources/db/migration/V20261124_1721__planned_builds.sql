-- What is compared with other builds and with assets: solutions, and what a council decided to build but has not recorded yet.
create view compared_build as
select id, council, asset_id, title, need from solution
union all
select id, council, null, title, need from reuse_check;
