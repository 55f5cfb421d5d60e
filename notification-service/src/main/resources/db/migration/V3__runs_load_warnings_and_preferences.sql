-- What was recorded of each run, of every source; of each run the version that counts, deletions too.
create table run_recording (
  runner_id text not null,
  run_id uuid not null,
  event_id uuid not null,
  modified_at timestamptz not null,
  received_at timestamptz not null,
  deleted boolean not null,
  started_at timestamptz not null,
  offset_seconds int not null,
  zone text,
  duration_seconds bigint not null,
  moving_seconds bigint,
  distance_meters double precision,
  ascent_meters double precision,
  descent_meters double precision,
  average_cadence_spm double precision,
  sport text not null,
  sub_sport text,
  shoe_id text,
  device text,
  manual boolean not null,
  source text not null,
  primary key (runner_id, run_id)
);
create index run_recording_newest_first on run_recording (runner_id, started_at desc, run_id desc);
create index run_recording_oldest_first on run_recording (started_at);

-- Null for a load warning: no result is behind it.
alter table notification alter column result_id drop not null;

-- What a runner wants; who said nothing has no row.
create table preferences (
  runner_id text primary key,
  language text,
  quiet_from time,
  quiet_to time,
  quiet_zone text,
  load_warnings boolean not null,
  version int not null,
  changed_at timestamptz not null
);
