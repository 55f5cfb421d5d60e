-- The services look keys up and add some; notification-service alone destroys them, and nobody can change one or take a row away.
-- Roles that are not there are an error; where a service is the owner of the table there is nothing to give it.
do $$
declare
  destroyer text := '${serviceRole}';
  role text;
begin
  revoke all on runner_key from public;
  for role in select distinct trim(name) from unnest(string_to_array('${serviceRole},${otherRoles}', ',')) as name where trim(name) <> '' loop
    continue when role = current_user;
    execute format('grant usage on schema %I to %I', current_schema(), role);
    execute format('revoke all on runner_key from %I', role);
    execute format('grant select, insert on runner_key to %I', role);
    execute format('grant select on flyway_schema_history to %I', role);
    if role = destroyer then
      execute format('grant update (wrapped, destroyed_at, erasure_id) on runner_key to %I', role);
    end if;
  end loop;
end
$$;
