-- Histories show others what was told to them. Of rows from before that was kept, these were told to all, or to the sector,
-- whatever else was true of the record; of any other row nobody can say, so it stays with those who see all of the record.
-- The audit stays append-only: what it says of a change is not touched.
alter table audit disable trigger audit_is_append_only;

update audit set audience = 'public'
where audience is null
    and (kind = 'asset' and action in ('asset.listed', 'asset.endorsed', 'asset.endorsement_lapsed', 'asset.deprecated',
            'asset.retired', 'asset.became_stale', 'asset.reviewed')
        or kind = 'adoption' and action in ('adoption.went_live', 'adoption.upgraded'));

update audit set audience = 'sector'
where audience is null
    and (kind = 'adoption' and action in ('adoption.planned', 'adoption.implementation_started')
        or kind = 'solution' and action in ('solution.recorded', 'solution.phase_changed', 'solution.retired',
            'solution.transferred'));

alter table audit enable trigger audit_is_append_only;
