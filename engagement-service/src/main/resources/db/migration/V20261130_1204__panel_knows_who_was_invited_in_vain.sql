-- A party whose invitation lapsed takes no part. panel.Panel says the same of a whole list at once.
create or replace function panel_member_is_free(member text, programme uuid, application uuid, councils text[], parties text[])
returns boolean language sql stable as $$
    select exists (
            select from panel_declaration said
            where said.member = $1 and said.programme = $2 and said.application is null
                and not related_councils(said.councils) && $4 and not said.parties && $5
                and not exists (
                    select from application asking
                        join participant taking on taking.project = asking.project and taking.state in ('INVITED', 'JOINED')
                    where asking.id = $3 and taking.party = any (said.parties)))
        and not exists (
            select from panel_declaration said
            where said.member = $1 and said.programme = $2 and said.application = $3)
$$;
