-- Types of councils that do not provide a service though their tier does, as the settings had it when the register was loaded last:
-- told with the service, as other services do not have the settings.
alter table service
    add column not_provided_by text[] not null default '{}';
