-- The country in tables, for joined.sql and bits.sql.
create table tasks (task int primary key, speaking int not null, reading int not null);
create table task_loads (task int, item text, grade int, primary key (task, item));
create table task_flags (task int, item text, flag text, primary key (task, item, flag));
create table task_exposures (task int, item text, minutes float8, primary key (task, item));
create table profiles (profile int primary key, basis_hours float8 not null);
create table profile_tasks (profile int, task int, basis boolean, primary key (profile, task));
create table places (
  place int primary key, id text collate "C" not null, profile int not null, at point not null,
  places int not null, lasting boolean not null, hours_min float8, hours_max float8,
  slots bit(28) not null, slots_needed int not null, max_km float8, talents bit(31) not null
);
create table people (
  person int primary key, at point not null, around box not null, modes int not null,
  max_minutes float8 not null, way_km float8 not null, hours_min float8, hours_max float8,
  slots bit(28) not null, yes boolean not null, needs_lasting boolean not null,
  speaking int not null, reading int not null, talents bit(31) not null,
  -- For bits.sql: per profile, whether its basis tasks together are not sure to fit.
  unsure bit varying not null
);
-- What is limited, what is known to be a flag, and of which items nothing is known.
create table grades (person int, item text, grade int, primary key (person, item));
create table flags (person int, item text, flag text, primary key (person, item, flag));
create table unknowns (person int, item text, primary key (person, item));
-- Minutes per day that somebody may be exposed to an item, where that is bounded.
create table bounds (person int, item text, minutes float8, primary key (person, item));

create function km(a point, b point) returns float8 language sql immutable parallel safe
return 2 * 6371.0088 * asin(least(1, sqrt(
  sin(radians(b[0] - a[0]) / 2) ^ 2
  + cos(radians(a[0])) * cos(radians(b[0])) * sin(radians(b[1] - a[1]) / 2) ^ 2
)));

-- Door to door by the quickest of the modes, a bit each: walk, bike, ebike, scooter, car, transit.
create function minutes(km float8, modes int) returns float8 language sql immutable parallel safe
return least(
  case when modes & 1 <> 0 then ceil(60 * (km * 1.3) / 5) end,
  case when modes & 2 <> 0 then ceil(60 * (km * 1.3) / 15) end,
  case when modes & 4 <> 0 then ceil(60 * (km * 1.3) / 20) end,
  case when modes & 8 <> 0 then ceil(60 * (km * 1.3) / 35) end,
  case when modes & 16 <> 0 then ceil(
    5 + 60 * least(km * 1.3, 10) / 35 + 60 * least(greatest(km * 1.3 - 10, 0), 40) / 70
    + 60 * greatest(km * 1.3 - 10 - 40, 0) / 100) end,
  case when modes & 32 <> 0 then ceil(
    15 + 60 * least(km * 1.4, 10) / 20 + 60 * greatest(km * 1.4 - 10, 0) / 45) end
);
