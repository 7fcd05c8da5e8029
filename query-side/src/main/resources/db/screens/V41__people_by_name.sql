-- Somebody by name, as corrections leave it, and what tells two namesakes apart: all that most screens may know of
-- anybody. No contact. Whoever was welcomed by mistake keeps the name under which older sheets know them.
create view screens.person as
    select p.id, p.network, coalesce(n.name, p.name) as name, p.known_as, p.area, p.forgotten,
           n.left_on, n.id is not null as welcomed
    from screens.participant p
    left join screens.participant_now n on n.id = p.id;
