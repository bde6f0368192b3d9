alter table engagement_request
    add constraint engagement_request_engagement_fkey foreign key (engagement) references engagement;
