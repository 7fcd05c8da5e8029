-- Mises en relation opened and not yet planned; planned by the end of the week; put off to a date that has come.
with waiting as (
    select m.*, case when m.outcome = 'LATER' then 'put off' when m.planned_on is null then 'to plan' else 'planned' end
           as why_now
    from screens.mise_en_relation_now m
    where m.network = :network and m.stopped_on is null
      and (m.held_on is null
             and (m.planned_on is null
                  or m.planned_on <= date_trunc('week', cast(:today as date))::date + 6)
           or m.outcome = 'LATER' and m.later_on <= :today and not coalesce(m.planned_on > m.held_on, false)
           or m.outcome = 'LATER' and m.planned_on > m.held_on
             and m.planned_on <= date_trunc('week', cast(:today as date))::date + 6)
)
select w.id,
       coalesce(nullif((select regexp_replace(string_agg(screens.shown_name(p.name, p.known_as, p.forgotten), ', '
                order by coalesce(p.name, p.known_as) collate screens.french), ', ([^,]+)$', ' et \1')
           from unnest(w.offreurs || w.demandeurs) who (id)
         join screens.participant_now p on p.id = who.id), ''), 'Mise en relation') as title,
       coalesce(w.savoir || ', ', (select s.savoir || ', ' from screens.sheet_now s
            where s.id = any (w.demands || w.offers) order by s.kind, s.made_on limit 1), w.theme || ', ', '')
       || case w.why_now when 'put off' then 'remise à plus tard' when 'to plan' then 'rencontre à prévoir'
               else 'rencontre prévue' end as detail,
       case w.why_now when 'put off' then w.later_on when 'planned' then w.planned_on end as day
from waiting w
order by day nulls first, w.id
limit :most
