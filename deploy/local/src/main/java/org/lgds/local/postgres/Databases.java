package org.lgds.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

import org.lgds.local.StackFailure;
import org.lgds.local.data.Secrets;

/** One database and one role for each service; no role can do anything in another's database. */
public final class Databases {
    static final String ADMINISTRATOR = "postgres";
    private static final List<String> OWNERS = List.of("asset", "council", "engagement", "gateway", "keycloak");
    private static final String WRONG_PASSWORD = "28P01";

    private final int port;
    private final Secrets secrets;

    Databases(int port, Secrets secrets) {
        this.port = port;
        this.secrets = secrets;
    }

    /** The JDBC address of a service's database, which has the name of its role. */
    public String url(String owner) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + owner;
    }

    public String password(String owner) {
        return secrets.of("postgres-" + owner);
    }

    /** Whether the database has no table yet. */
    public boolean isEmpty(String owner) {
        try (var connection = connect(owner, owner, password(owner))) {
            return !has(connection, "select 1 from information_schema.tables where table_schema = 'public'");
        } catch (SQLException e) {
            throw new StackFailure("The database " + owner + " cannot be read: " + e.getMessage(), e);
        }
    }

    boolean answers() {
        try (var connection = connect(ADMINISTRATOR, ADMINISTRATOR, secrets.of(ADMINISTRATOR))) {
            return connection.isValid(1);
        } catch (SQLException e) {
            if (WRONG_PASSWORD.equals(e.getSQLState())) {
                throw new StackFailure(
                        "PostgreSQL refuses the password in the secrets folder, so secrets and data"
                                + " do not belong together. Start from nothing: deploy/run --reset",
                        e);
            }
            return false;
        }
    }

    void make() {
        try (var connection = connect(ADMINISTRATOR, ADMINISTRATOR, secrets.of(ADMINISTRATOR))) {
            execute(connection, "revoke connect on database postgres, template1 from public");
            for (var owner : OWNERS) {
                make(connection, owner);
            }
        } catch (SQLException e) {
            throw new StackFailure("The databases could not be made: " + e.getMessage(), e);
        }
    }

    /** The names are our own and the password has only letters, digits, - and _: nothing to escape. */
    private void make(Connection connection, String owner) throws SQLException {
        if (!has(connection, "select 1 from pg_roles where rolname = '" + owner + "'")) {
            execute(connection, "create role " + owner);
        }
        execute(
                connection,
                "alter role " + owner + " login nosuperuser nocreatedb nocreaterole noreplication password '"
                        + password(owner) + "'");
        if (!has(connection, "select 1 from pg_database where datname = '" + owner + "'")) {
            execute(connection, "create database " + owner + " owner " + owner);
        }
        execute(connection, "revoke all on database " + owner + " from public");
    }

    private Connection connect(String database, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(url(database), properties);
    }

    private static boolean has(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
