-- What a plan is written from: small beside its text, and all that an event has to read of it. Null for a plan from
-- before sessions had dates; the next assessment replaces that.
alter table plan add column version int not null default 1;
alter table plan add column schedule text;

alter table result add column seen boolean not null default false;
