-- Events that were taken in; what stands here is not handled again.
create table inbox (
  event_id uuid primary key,
  topic text not null,
  received_at timestamptz not null default now()
);

create table result (
  result_id uuid primary key,
  assessment_id uuid not null,
  runner_id text not null,
  side text not null,
  observed_at timestamptz not null,
  triaged_at timestamptz not null,
  trigger text not null,
  level text not null,
  json text not null
);
create index result_newest_first on result (runner_id, observed_at desc, triaged_at desc, result_id desc);

-- One row for each alert ever opened; state OPEN at most once for each runner and side.
create table alert (
  alert_id uuid primary key,
  runner_id text not null,
  side text not null,
  state text not null,
  level text not null,
  time_frame text,
  flags text not null,
  opened_at timestamptz not null,
  observed_at timestamptz not null,
  changed_at timestamptz not null,
  prompts int not null,
  result_id uuid not null,
  assessment_id uuid not null,
  version int not null
);
create unique index alert_one_open on alert (runner_id, side) where state = 'OPEN';
create index alert_board on alert (state, level desc, opened_at, alert_id);

create table notification (
  notification_id uuid primary key,
  runner_id text not null,
  result_id uuid not null,
  kind text not null,
  state text not null,
  created_at timestamptz not null,
  json text not null
);
create index notification_newest_first on notification (runner_id, created_at desc, notification_id desc);

-- The current plan of each runner: that of the newest outcome.
create table plan (
  runner_id text primary key,
  result_id uuid not null,
  observed_at timestamptz not null,
  triaged_at timestamptz not null,
  state text not null,
  json text not null
);

-- What a runner's stream tells, in the order in which it was committed for that runner.
create table runner_event (
  id bigint generated always as identity primary key,
  runner_id text not null,
  type text not null,
  payload text not null,
  created_at timestamptz not null default now()
);
create index runner_event_in_order on runner_event (runner_id, id);
