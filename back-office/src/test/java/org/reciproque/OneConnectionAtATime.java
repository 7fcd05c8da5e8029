package org.reciproque;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Whoever answers a page and asks for a connection of the owner's while holding another breaks, in every test of the whole
 * house: in life, as many people at once as there are connections would wait for each other (docs/style.md).
 */
final class OneConnectionAtATime implements BeanPostProcessor {

    private static final String PAGES = "http-nio";

    /** Work that goes on after its page holds its claim on a connection of its own, which no page waits for. */
    private static final String KEPT_FOR_LONG = "org.reciproque.query.rebuild.RebuildLock";

    private static final int FRAMES = 4;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("owner") && bean instanceof HikariDataSource pool ? new Watched(pool) : bean;
    }

    /** Counts what each thread holds. */
    private static final class Watched extends HikariDataSource {

        private final HikariDataSource pool;
        private final ThreadLocal<AtomicInteger> held = ThreadLocal.withInitial(AtomicInteger::new);

        Watched(HikariDataSource pool) {
            this.pool = pool;
            pool.copyStateTo(this);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (!Thread.currentThread().getName().startsWith(PAGES) || isKeptForLong()) {
                return pool.getConnection();
            }
            AtomicInteger own = held.get();
            if (own.get() > 0) {
                throw new IllegalStateException("A page asks for a connection while it holds one");
            }
            Connection connection = pool.getConnection();
            own.incrementAndGet();
            AtomicBoolean open = new AtomicBoolean(true);
            return (Connection) Proxy.newProxyInstance(
                    Watched.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("close") && open.getAndSet(false)) {
                            own.decrementAndGet();
                        }
                        return invoke(connection, method, arguments);
                    });
        }

        private static Object invoke(Connection connection, Method method, Object[] arguments) throws Throwable {
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }

        private static boolean isKeptForLong() {
            return StackWalker.getInstance()
                    .walk(frames -> frames.limit(FRAMES)
                            .anyMatch(frame -> frame.getClassName().equals(KEPT_FOR_LONG)));
        }

        @Override
        public boolean isClosed() {
            return pool.isClosed();
        }

        @Override
        public void close() {
            pool.close();
        }
    }
}
