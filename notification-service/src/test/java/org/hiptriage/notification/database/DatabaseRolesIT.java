package org.hiptriage.notification.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hiptriage.notification.testing.NotificationStack;
import org.hiptriage.notification.testing.Postgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseRolesIT {
    private static final String REFUSED = "(?s).*(permission denied|must be owner|must be superuser).*";

    private final Postgres postgres = NotificationStack.shared().postgres();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop table alert",
                "drop table audit_event",
                "truncate alert",
                "truncate audit_event",
                "alter table alert add column x int",
                "alter table audit_event disable trigger all",
                "drop trigger audit_is_append_only on audit_event",
                "drop function refuse_change_of_audit() cascade",
                "create or replace function audit_alert_action() returns trigger language plpgsql as 'begin return null; end'",
                "create table theirs (x int)",
                "create temporary table theirs (x int)",
                "create schema theirs",
                "create role other superuser",
                "alter role hiptriage_service superuser",
                "alter role hiptriage password 'x'",
                "set role hiptriage",
                "set role postgres",
                "create database other",
                "update audit_event set who = 'x'",
                "delete from audit_event",
                "update alert_action set by_name = 'x'",
                "update redelivery set by_name = 'x'",
                "delete from redelivery",
                "delete from erased_runner",
                "delete from inbox",
                "update result set level = 'SELF_CARE'",
                "delete from flyway_schema_history",
                "insert into alert_feed values (0, 0)",
                "select * from pg_authid",
                "select * from pg_shadow",
                "select pg_read_file('/etc/passwd')",
                "select lo_import('/etc/passwd')",
                "copy alert to program 'cat'",
                "copy alert to '/tmp/hip-triage-alerts'",
                "copy audit_event (who) from program 'echo x'",
                "create function run() returns int language c as '/lib/x', 'x'",
                "alter system set log_statement = 'all'"
            })
    void the_service_is_refused(String statement) {
        assertThatThrownBy(() -> postgres.execute(Postgres.SERVICE, statement))
                .as(statement)
                .hasMessageMatching(REFUSED);
    }

    @Test
    void what_the_service_may_do_it_can() {
        assertThatCode(
                        () -> postgres.execute(
                                Postgres.SERVICE,
                                "insert into audit_event (at, who, what) values (now(), 'a test', 'tried'); select * from audit_event"))
                .doesNotThrowAnyException();
    }

    @Test
    void what_the_service_may_do_it_cannot_hand_on() {
        postgres.execute(Postgres.SERVICE, "grant all on alert to public");
        assertThat(postgres.texts(
                        "select privilege_type from information_schema.table_privileges where grantee = 'PUBLIC'"
                                + " and table_schema = 'public'"))
                .isEmpty();
    }

    @Test
    void every_table_says_what_the_service_may_do_with_it() {
        assertThat(postgres.texts("select table_name from information_schema.tables where table_schema = 'public'"
                        + " except select table_name from information_schema.table_privileges where grantee = '"
                        + Postgres.SERVICE + "'"))
                .isEmpty();
    }

    @Test
    void the_service_is_no_member_of_any_role_and_has_no_power_of_its_own() {
        assertThat(postgres.texts("select r.rolname from pg_roles r where r.rolname = '" + Postgres.SERVICE
                        + "' and (rolsuper or rolcreaterole or rolcreatedb or rolreplication or rolbypassrls"
                        + " or exists (select from pg_auth_members m where m.member = r.oid))"))
                .isEmpty();
        assertThat(postgres.texts(
                        "select relname from pg_class c join pg_roles r on r.oid = c.relowner where rolname = '"
                                + Postgres.SERVICE + "'"))
                .isEmpty();
    }
}
