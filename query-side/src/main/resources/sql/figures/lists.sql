-- The lists behind the figures: one row for each thing or person counted, the same question with names. Follows
-- known.sql; a row belongs to the figure it names.
, listed (figure, thing, kind, day, last_day, theme, outcome, echange, label, persons) as (
    select 'PARTICIPANTS_ACTIFS', person, 'PERSON', null::date, null::date, null::text, null::text, null::uuid,
           null::text, array[person]
      from active where :figure = 'PARTICIPANTS_ACTIFS'
    union all
    select 'ADHERENTS', people[1], 'PERSON', null, max(last_day), null, null, null, null, array[people[1]]
      from known where :figure = 'ADHERENTS' and kind = 'MEMBERSHIP' and day <= :last and last_day >= :first
      group by people[1]
    union all
    select 'NOUVEAUX_PARTICIPANTS', person, 'PERSON', day, null, null, null, null, null, array[person]
      from newcomer where :figure = 'NOUVEAUX_PARTICIPANTS'
    union all
    select 'DOUBLE_ROLE', person, 'PERSON', null, null, null, null, null, null, array[person]
      from both_roles where :figure = 'DOUBLE_ROLE'
    union all
    select 'OFFRES_EXPRIMEES', thing, kind, day, last_day, theme, null, null, label, people
      from known where :figure = 'OFFRES_EXPRIMEES' and kind = 'OFFER' and day between :first and :last
    union all
    select 'DEMANDES_EXPRIMEES', thing, kind, day, last_day, theme, null, null, label, people
      from known where :figure = 'DEMANDES_EXPRIMEES' and kind = 'DEMAND' and day between :first and :last
    union all
    select 'OFFRES_OUVERTES_AU', thing, kind, day, last_day, theme, null, null, label, people
      from open_sheet where :figure = 'OFFRES_OUVERTES_AU' and kind = 'OFFER'
    union all
    select 'DEMANDES_OUVERTES_AU', thing, kind, day, last_day, theme, null, null, label, people
      from open_sheet where :figure = 'DEMANDES_OUVERTES_AU' and kind = 'DEMAND'
    union all
    select 'MISES_EN_RELATION', thing, kind, day, null, theme, outcome, null, label, offreurs || demandeurs
      from known where :figure = 'MISES_EN_RELATION' and kind = 'MEETING' and day between :first and :last
    union all
    select 'ECHANGES_VECUS', s.echange, 'ECHANGE', min(s.day), max(s.day), max(e.theme), null, s.echange,
           max(e.label), max(e.offreurs || e.demandeurs)
      from session s left join known e on e.kind = 'ECHANGE' and e.echange = s.echange
      where :figure = 'ECHANGES_VECUS' group by s.echange
    union all
    select 'SEANCES', s.thing, s.kind, s.day, null, s.theme, null, s.echange, e.label, s.offreurs || s.demandeurs
      from session s left join lateral (
          select label from known e where e.kind = 'ECHANGE' and e.echange = s.echange limit 1) e on true
      where :figure = 'SEANCES'
    union all
    select 'PARTICIPATIONS', s.thing, 'PRESENCE', s.day, null, s.theme, null, s.echange, e.label, array[p.person]
      from session s
      cross join lateral (select distinct unnest(s.offreurs || s.demandeurs) as person) p
      left join lateral (
          select label from known e where e.kind = 'ECHANGE' and e.echange = s.echange limit 1) e on true
      where :figure = 'PARTICIPATIONS'
    union all
    select 'BILANS', b.thing, b.kind, b.day, null, e.theme, null, b.echange, e.label, b.people
      from known b left join lateral (
          select theme, label from known e where e.kind = 'ECHANGE' and e.echange = b.echange limit 1) e on true
      where :figure = 'BILANS' and b.kind in ('BILAN', 'ECHANGE_END') and b.day between :first and :last
)
