-- The narrower question with as much worked out beforehand as a table can hold: per person the longest way in km,
-- and a bit per profile that says whether all basis tasks together surely fit. What is left are conditions of a
-- pair that only compare numbers and bit strings.
with fitting as (
  select p.person, o.place, o.id, d.km, p.modes,
    least(f.basis_hours, p.hours_max) as hours,
    bit_count(p.talents & o.talents) as talents
  from people p
  join places o on o.at <@ p.around
  join profiles f on f.profile = o.profile
  cross join lateral (select km(p.at, o.at) as km) d
  where p.yes
    and o.places > 0
    and (o.lasting or not p.needs_lasting)
    and greatest(p.hours_min, o.hours_min) <= least(p.hours_max, o.hours_max)
    and bit_count(p.slots & o.slots) >= o.slots_needed
    and get_bit(p.unsure, o.profile) = 0
    and d.km <= p.way_km
    and d.km <= coalesce(o.max_km, 'infinity')
), ranked as (
  select person, place,
    row_number() over (
      partition by person order by hours desc, talents desc, minutes(km, modes), id
    ) as rank
  from fitting
)
select person, array_agg(place order by rank) as places from ranked where rank <= 20 group by person;
