-- A product or category is one however its letters are written: an accent with its letter or beside it. What was kept in another
-- way is looked at again, as each change of a solution is; a finding under the old letters lapses by that.
update solution set
    version = version + 1, product = normalize(product, nfc), category = normalize(category, nfc)
where product is distinct from normalize(product, nfc) or category is distinct from normalize(category, nfc);
