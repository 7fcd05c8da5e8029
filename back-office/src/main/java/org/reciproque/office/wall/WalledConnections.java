package org.reciproque.office.wall;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.reciproque.api.base.NetworkId;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Connections that see one network. Which one is said each time a connection is taken, so that none is ever left from
 * whoever had it before; when nothing is in view, every table of the screens is empty.
 */
final class WalledConnections extends AbstractDataSource implements AutoCloseable {

    private static final String SHOW = "select set_config('reciproque.network', ?, false)";

    private final HikariDataSource pool;

    WalledConnections(HikariDataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = pool.getConnection();
        try (PreparedStatement show = connection.prepareStatement(SHOW)) {
            show.setString(1, NetworkInView.here().map(NetworkId::toString).orElse(""));
            show.execute();
            return connection;
        } catch (SQLException | RuntimeException notShown) {
            connection.close();
            throw notShown;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("Screens ask under one role only");
    }

    @Override
    public void close() {
        pool.close();
    }
}
