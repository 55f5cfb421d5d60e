package org.hiptriage.localstack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A table with one column in the database of a test. */
final class TableOfOne {
    private final String url;
    private final String user;
    private final String password;

    TableOfOne(int port, String password) {
        this(port, "hiptriage", password);
    }

    TableOfOne(int port, String user, String password) {
        this.user = user;
        this.url = "jdbc:postgresql://127.0.0.1:" + port + "/hiptriage";
        this.password = password;
    }

    void create() throws SQLException {
        execute("CREATE TABLE kept (id bigint GENERATED ALWAYS AS IDENTITY, value text)");
    }

    void write(String value) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO kept (value) VALUES (?)")) {
            insert.setString(1, value);
            insert.executeUpdate();
        }
    }

    List<String> read() throws SQLException {
        return query("SELECT value FROM kept ORDER BY id");
    }

    String setting(String name) throws SQLException {
        return query("SHOW " + name).get(0);
    }

    boolean canConnect() {
        try (Connection connection = connect()) {
            return connection.isValid(1);
        } catch (SQLException refused) {
            return false;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }

    private List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }
}
