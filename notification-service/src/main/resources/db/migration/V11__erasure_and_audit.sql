-- Of a runner who asked to be forgotten: that it was so, and up to when what was received is to be dropped.
create table erased_runner (
  runner_id text primary key,
  erased_at timestamptz not null
);

-- Erasures, and which service said that it is done. Neither says of whom.
create table erasure (
  erasure_id uuid primary key,
  requested_at timestamptz not null
);
create table erasure_report (
  erasure_id uuid not null,
  service text not null,
  completed_at timestamptz not null,
  removed jsonb not null,
  primary key (erasure_id, service)
);

-- When the event was received at the edge: an erasure leaves what was received after it. Null for events from before.
alter table inbox add column sent_at timestamptz;

-- Who read or changed what, and when; nothing of what it was. runner_id is null where more than one was shown.
create table audit_event (
  audit_id bigint generated always as identity primary key,
  at timestamptz not null,
  who text not null,
  what text not null,
  runner_id text,
  alert_id uuid
);
create index audit_event_of_runner on audit_event (runner_id, audit_id desc);

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
  raise exception 'audit_event is append-only';
end
$$;
create trigger audit_is_append_only before update or delete or truncate on audit_event
  for each statement execute function refuse_change_of_audit();

-- What people do with alerts is in the audit in the same transaction, under the name that they gave.
create function audit_alert_action() returns trigger language plpgsql as $$
begin
  insert into audit_event (at, who, what, runner_id, alert_id)
  select at, by_name, 'alert-' || what, runner_id, alert_id from done;
  return null;
end
$$;
create trigger audit_alert_action after insert on alert_action referencing new table as done
  for each statement execute function audit_alert_action();
