package kharcha.storage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jdbi.v3.core.extension.ExtensionContext;
import org.jdbi.v3.core.extension.Extensions;
import org.jdbi.v3.core.extension.HandleSupplier;

/**
 * SQL interfaces, prepared once and then used on any handle. {@link Handle#attach} prepares every method of an interface each
 * time, whichever of them is called, which was a quarter of the time that a turn took here. A statement has its handle's own
 * configuration; what annotations would configure for one method only is not offered, and not used by us.
 */
public final class Attached implements JdbiConfig<Attached> {
    private static final ScopedValue<Handle> HANDLE = ScopedValue.newInstance();

    private final Map<Class<?>, InvocationHandler> prepared = new ConcurrentHashMap<>();

    /** Lets all handles of it share what is prepared; without that each would begin with nothing. */
    static void share(Jdbi jdbi) {
        jdbi.getConfig(Attached.class);
    }

    /** The interface's statements on this handle. */
    static <S> S to(Handle handle, Class<S> sql) {
        Map<Class<?>, InvocationHandler> prepared = handle.getConfig(Attached.class).prepared;
        InvocationHandler statements = prepared.computeIfAbsent(sql, _ -> prepare(handle.getJdbi(), sql));
        Object proxy = Proxy.newProxyInstance(
                sql.getClassLoader(),
                new Class<?>[] {sql},
                (self, method, arguments) ->
                        ScopedValue.where(HANDLE, handle).call(() -> statements.invoke(self, method, arguments)));
        return sql.cast(proxy);
    }

    private static InvocationHandler prepare(Jdbi jdbi, Class<?> sql) {
        Object statements = jdbi.getConfig(Extensions.class)
                .findFor(sql, new OfTheCaller(jdbi))
                .orElseThrow(() -> new IllegalArgumentException(sql + " has no statements"));
        return Proxy.getInvocationHandler(statements);
    }

    /** One for all copies of the configuration: what is prepared depends on the interface alone. */
    @Override
    public Attached createCopy() {
        return this;
    }

    /** Supplies the handle that the call in progress is for. */
    private record OfTheCaller(Jdbi jdbi) implements HandleSupplier {
        @Override
        public Handle getHandle() {
            return HANDLE.get();
        }

        @Override
        public Jdbi getJdbi() {
            return jdbi;
        }

        @Override
        public ConfigRegistry getConfig() {
            return HANDLE.isBound() ? HANDLE.get().getConfig() : jdbi.getConfig();
        }

        @Override
        public <V> V invokeInContext(ExtensionContext context, Callable<V> statement) throws Exception {
            return statement.call();
        }
    }
}
