-- Whether a note stands: nothing that stands says that it never happened. A correction is a note like the others, so that
-- it may never have happened in its turn.
create function screens.note_stands(asked uuid) returns boolean language plpgsql stable as $$
begin
    return not exists (
        select 1 from screens.fact_correction c
        where c.wrong = asked and c.field = 'NEVER_HAPPENED' and screens.note_stands(c.id));
end $$;

-- From here on a row of screens.sorting is one note: what is said last, among those that stand, holds.
comment on table screens.sorting is 'One note: somebody''s data are kept, or it is announced that they go.';
