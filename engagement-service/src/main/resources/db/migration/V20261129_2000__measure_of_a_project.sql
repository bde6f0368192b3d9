alter table measure add constraint measure_project_fkey foreign key (project) references project;
