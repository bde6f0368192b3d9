-- What a council was quoted for a solution of its own: where too few others built one, its adoption is held against that.
alter table adoption
    add column quote_pence bigint check (quote_pence >= 0),
    add check (quote_pence is null or num_nonnulls(one_off_pence, yearly_pence) > 0);
