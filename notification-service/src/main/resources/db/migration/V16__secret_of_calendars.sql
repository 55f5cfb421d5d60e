-- What the keys in the addresses of calendars are made from: calendar programs can not say who they are in any other way.
-- 244 random bits. A new one ends every address that was given out.
create table calendar_secret (
  only_one boolean primary key default true check (only_one),
  secret text not null
);
insert into calendar_secret (secret) values (gen_random_uuid()::text || gen_random_uuid()::text);
