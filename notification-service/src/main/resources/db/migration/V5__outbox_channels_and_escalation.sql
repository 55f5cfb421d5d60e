-- What a notification asks of a channel: the outbox. Whoever claims a row moves due_at to the end of a lease, so that it
-- is claimed again where nothing was heard of it; round 2 and on repeat it there.
create table delivery (
  delivery_id uuid primary key,
  notification_id uuid not null,
  runner_id text not null,
  channel text not null,
  target text not null default '',
  round int not null,
  urgent boolean not null,
  state text not null,
  attempts int not null default 0,
  starts_at timestamptz not null,
  due_at timestamptz not null,
  expires_at timestamptz not null,
  last_attempt_at timestamptz,
  reason text
);
create index delivery_due on delivery (channel, urgent, due_at) where state = 'PENDING';
create index delivery_of_notification on delivery (notification_id);

-- What platforms are yet to be told of, in the order of each runner; gone once the broker has it.
create table notification_change (
  change_id bigint generated always as identity primary key,
  notification_id uuid not null,
  runner_id text not null,
  result_id uuid,
  kind text not null,
  state text not null,
  channel text,
  about text not null default '',
  reason text,
  occurred_at timestamptz not null
);

-- A runner's channels; each registration has a number of its own, so that what an older one came to does not end it.
create table runner_channel (
  runner_id text not null,
  channel text not null,
  registration bigint generated always as identity,
  address text not null,
  registered_at timestamptz not null,
  dead_at timestamptz,
  reason text,
  primary key (runner_id, channel)
);

-- due_at: when the ladder's next step is due. shown_at: when the runner's stream showed it.
alter table notification add column alert_id uuid;
alter table notification add column escalates boolean not null default false;
alter table notification add column due_at timestamptz;
alter table notification add column shown_at timestamptz;
create index notification_due on notification (due_at) where due_at is not null;
create index notification_of_alert on notification (alert_id) where alert_id is not null;

alter table runner_event add column notification_id uuid;
