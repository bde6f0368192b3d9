-- What is claimed of an effect is held against what others claim when it is made and when it grows. An update of anything else,
-- a reading or a reorganisation, neither waits for those who claim of the same effect nor reads what they claim; and who claims
-- less than before may always do so.
drop trigger measure_attribution on measure;

create trigger measure_attribution
    before insert on measure
    for each row when (new.state <> 'NOT_REALISED' and new.kind <> 'AVOIDED_DUPLICATE_SPEND')
    execute function attribution_never_passes_100_percent();

create trigger measure_attribution_grows
    before update on measure
    for each row when (
        new.state <> 'NOT_REALISED' and new.kind <> 'AVOIDED_DUPLICATE_SPEND' and (
            (new.measured_council, new.kind, new.service, new.dimension)
                is distinct from (old.measured_council, old.kind, old.service, old.dimension)
            or new.period_start < old.period_start or new.period_end > old.period_end or new.share > old.share
            or old.state = 'NOT_REALISED'))
    execute function attribution_never_passes_100_percent();
