-- Webhooks of platforms. event_types and kinds: what is wanted; all where empty.
create table webhook (
  webhook_id uuid primary key,
  url text not null,
  description text,
  event_types text[] not null,
  kinds text[] not null,
  enabled boolean not null,
  disabled_reason text,
  disabled_at timestamptz,
  created_at timestamptz not null,
  version int not null
);

-- By which messages are signed: the newest has no end, older ones until theirs.
create table webhook_secret (
  webhook_id uuid not null references webhook on delete cascade,
  number bigint generated always as identity,
  secret text not null,
  valid_until timestamptz,
  primary key (webhook_id, number)
);

-- What a delivery of channel webhook tells, beside its row in the outbox; and what the last attempt was answered. No
-- reference to the webhook: one that is being removed must not make the change that is told fail.
create table webhook_message (
  delivery_id uuid primary key,
  webhook_id uuid not null,
  event_type text not null,
  notification_id uuid not null,
  runner_id text not null,
  result_id uuid,
  kind text not null,
  state text not null,
  channel text,
  about text not null,
  reason text,
  occurred_at timestamptz not null,
  last_status int,
  last_took_millis bigint
);
create index webhook_message_log on webhook_message (webhook_id, occurred_at desc, delivery_id desc);
create index webhook_message_age on webhook_message (occurred_at);
create index webhook_message_of_runner on webhook_message (runner_id);

create function webhook_event_type(state text, channel text) returns text language sql immutable as $$
  select case
    when state = 'PENDING' then 'notification.created'
    when state in ('FAILED', 'CANCELLED') and channel is not null then 'notification.attempt.' || lower(state)
    else 'notification.' || lower(state) end
$$;

-- Whatever writes a change tells the webhooks of it, in the same transaction. Four days: longer than all attempts together
-- wait, as the service has it for receivers that are programs.
create function tell_webhooks() returns trigger language plpgsql as $$
begin
  with told as (
    insert into webhook_message (delivery_id, webhook_id, event_type, notification_id, runner_id, result_id, kind, state,
      channel, about, reason, occurred_at)
    select gen_random_uuid(), w.webhook_id, webhook_event_type(c.state, c.channel), c.notification_id, c.runner_id,
      c.result_id, c.kind, c.state, c.channel, c.about, c.reason, c.occurred_at
    from changed c
    join webhook w on w.enabled
      and (w.event_types = '{}' or webhook_event_type(c.state, c.channel) = any(w.event_types))
      and (w.kinds = '{}' or c.kind = any(w.kinds))
    returning delivery_id, webhook_id, notification_id, runner_id, kind, occurred_at)
  insert into delivery (delivery_id, notification_id, runner_id, channel, target, round, urgent, state, starts_at, due_at,
    expires_at)
  select delivery_id, notification_id, runner_id, 'webhook', webhook_id::text, 1, kind = 'URGENT_CARE', 'PENDING',
    occurred_at, occurred_at, occurred_at + interval '4 days'
  from told;
  if found then
    perform pg_notify('outbox', 'delivery');
  end if;
  return null;
end
$$;
create trigger tell_webhooks after insert on notification_change referencing new table as changed
  for each statement execute function tell_webhooks();
