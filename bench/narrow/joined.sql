-- The narrower question over joined tables: per person the twenty best places where all conditions hold and all
-- basis tasks together surely fit. The places near somebody come from the index on points.
with fitting as (
  select p.person, o.place, o.id, m.minutes,
    least(f.basis_hours, p.hours_max) as hours,
    bit_count(p.talents & o.talents) as talents
  from people p
  join places o on o.at <@ p.around
  join profiles f on f.profile = o.profile
  cross join lateral (select km(p.at, o.at) as km) d
  cross join lateral (select minutes(d.km, p.modes) as minutes) m
  where p.yes
    and o.places > 0
    and (o.lasting or not p.needs_lasting)
    and greatest(p.hours_min, o.hours_min) <= least(p.hours_max, o.hours_max)
    and bit_count(p.slots & o.slots) >= o.slots_needed
    and d.km <= coalesce(o.max_km, 'infinity')
    and m.minutes <= p.max_minutes
    and not exists (
      select from profile_tasks t join tasks using (task)
      where t.profile = o.profile and t.basis
        and (tasks.speaking > p.speaking or tasks.reading > p.reading)
    )
    and not exists (
      select from profile_tasks t
      join task_loads l using (task)
      left join grades g on g.person = p.person and g.item = l.item
      left join unknowns u on u.person = p.person and u.item = l.item
      where t.profile = o.profile and t.basis and (g.grade > l.grade or u.item is not null)
    )
    and not exists (
      select from profile_tasks t
      join task_flags l using (task)
      left join flags g on g.person = p.person and g.item = l.item and g.flag = l.flag
      left join unknowns u on u.person = p.person and u.item = l.item
      where t.profile = o.profile and t.basis and (g.flag is not null or u.item is not null)
    )
    and not exists (
      select from profile_tasks t
      join task_exposures e using (task)
      join bounds b on b.person = p.person and b.item = e.item
      where t.profile = o.profile and t.basis
      group by e.item, b.minutes
      having sum(e.minutes) > b.minutes
    )
), ranked as (
  select person, place,
    row_number() over (partition by person order by hours desc, talents desc, minutes, id) as rank
  from fitting
)
select person, array_agg(place order by rank) as places from ranked where rank <= 20 group by person;
