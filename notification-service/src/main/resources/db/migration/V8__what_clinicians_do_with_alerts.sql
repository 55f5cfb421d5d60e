-- Who took an alert, and how many of its prompts there were then: a later one makes it wait again.
alter table alert add column acknowledged_by text;
alter table alert add column acknowledged_at timestamptz;
alter table alert add column acknowledged_prompts int;
alter table alert add column resolved_by text;
alter table alert add column resolved_at timestamptz;
alter table alert add column resolution text;
alter table alert add column plan_released_by text;
alter table alert add column plan_released_at timestamptz;
alter table alert add column flag_codes jsonb not null
  generated always as (jsonb_path_query_array(flags::jsonb, '$[*].code')) stored;

-- What people did with alerts; nothing in here changes. version: that of the alert after it.
create table alert_action (
  action_id bigint generated always as identity primary key,
  alert_id uuid not null,
  runner_id text not null,
  what text not null,
  by_name text not null,
  reason text,
  note text,
  at timestamptz not null,
  version int not null
);
create index alert_action_in_order on alert_action (alert_id, action_id);
create unique index alert_action_of_version on alert_action (alert_id, version);
create index alert_action_of_runner on alert_action (runner_id);

-- Every version of every alert, for streams to be resumed. position is given in the order in which transactions committed,
-- by a transaction of its own: a number from a sequence alone may become visible after a greater one.
create table alert_event (
  event_id bigint generated always as identity primary key,
  position bigint unique,
  change text not null,
  snapshot jsonb not null,
  created_at timestamptz not null default clock_timestamp()
);
create index alert_event_without_position on alert_event (event_id) where position is null;
create index alert_event_age on alert_event (created_at);

-- One row: the greatest position that was given, and the greatest that was forgotten.
create table alert_feed (
  last_position bigint not null,
  forgotten_position bigint not null
);
insert into alert_feed values (0, 0);

create function tell_alert_opened() returns trigger language plpgsql as $$
begin
  insert into alert_event (change, snapshot) select 'opened', to_jsonb(a) from opened a;
  if found then
    perform pg_notify('alert_event', '');
  end if;
  return null;
end
$$;

-- An action of somebody is in the log before its alert has a new version; whatever else changes an alert is a report.
create function tell_alert_changed() returns trigger language plpgsql as $$
begin
  insert into alert_event (change, snapshot)
  select coalesce(
      (select what from alert_action x where x.alert_id = a.alert_id and x.version = a.version),
      case
        when a.state <> b.state then 'closed'
        when a.prompts > b.prompts then 'flags-joined'
        else 'observed' end),
    to_jsonb(a)
  from after_it a join before_it b on b.alert_id = a.alert_id
  where a.version > b.version
  order by a.alert_id;
  if found then
    perform pg_notify('alert_event', '');
  end if;
  return null;
end
$$;

create trigger tell_alert_opened after insert on alert referencing new table as opened
  for each statement execute function tell_alert_opened();
create trigger tell_alert_changed after update on alert referencing old table as before_it new table as after_it
  for each statement execute function tell_alert_changed();
