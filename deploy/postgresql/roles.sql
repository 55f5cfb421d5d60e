-- The database and the two roles of notification-service, for psql as a superuser, once. The passwords are asked for by nobody
-- here: give them with \password afterwards, so that they are in no file and no log.
--   psql -h HOST -U postgres -f deploy/postgresql/roles.sql
--   \password hiptriage          (owns the tables: migrations alone)
--   \password hiptriage_service  (does the work)
--   \password hiptriage_keys     (of assessment-service and triage-service, where topics are sealed: looks keys up and adds some)
create role hiptriage login;
create role hiptriage_service login;
create role hiptriage_keys login;
create database hiptriage owner hiptriage;
revoke all on database hiptriage from public;
grant connect on database hiptriage to hiptriage_service, hiptriage_keys;
\connect hiptriage
-- From PostgreSQL 15 on this is so anyway.
revoke create on schema public from public;
grant create on schema public to hiptriage;
-- What the service may do with each table comes with the migrations: R__what_the_service_may_do.sql.
