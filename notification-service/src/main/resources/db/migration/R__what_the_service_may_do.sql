-- What the role of the service may do with each table, and nothing else: it cannot change a table or make one, and what is
-- written down for good (audit_event, redelivery, alert_action but for an erasure) it cannot change. A new table comes in
-- here, or the service cannot use it. Runs again whenever something in here changes; grants are seen once all are in.
-- Nothing to do where the service is the owner of the tables itself.
do $$
declare
  service text := '${serviceRole}';
  given record;
begin
  if service = current_user then
    return;
  end if;
  execute format('revoke all on all tables in schema %I from %I', current_schema(), service);
  for given in select * from (values
    ('inbox', 'select, insert'),
    ('result', 'select, insert, delete'),
    ('alert', 'select, insert, update, delete'),
    ('alert_action', 'select, insert, delete'),
    ('alert_event', 'select, insert, update, delete'),
    ('alert_feed', 'select, update'),
    ('notification', 'select, insert, update, delete'),
    ('notification_change', 'select, insert, delete'),
    ('delivery', 'select, insert, update, delete'),
    ('runner_event', 'select, insert, delete'),
    ('runner_channel', 'select, insert, update, delete'),
    ('plan', 'select, insert, update, delete'),
    ('run_recording', 'select, insert, update, delete'),
    ('preferences', 'select, insert, update, delete'),
    ('webhook', 'select, insert, update, delete'),
    ('webhook_secret', 'select, insert, update, delete'),
    ('webhook_message', 'select, insert, update, delete'),
    ('redelivery', 'select, insert'),
    ('calendar_secret', 'select'),
    ('erased_runner', 'select, insert, update'),
    ('erasure', 'select, insert'),
    ('erasure_report', 'select, insert'),
    ('audit_event', 'select, insert'),
    ('flyway_schema_history', 'select')
  ) as rights (of_table, to_do) loop
    execute format('grant %s on %I to %I', given.to_do, given.of_table, service);
  end loop;
end
$$;
