-- When what a notification tells of was received, and the W3C trace that it goes on: by them the whole way is timed and
-- followed. Notifications from before have neither.
alter table notification add column received_at timestamptz;
alter table notification add column trace_parent text;
