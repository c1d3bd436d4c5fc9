package kairan.desk;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts what each page asks the store; to be started with a {@link RunningDesk}. */
final class Queries {

    static final String LOOK = "X-Look";

    /** What a request asked, and how long it took. */
    record Asked(List<String> sql, long micros) {}

    private static final ThreadLocal<List<String>> NOW = new ThreadLocal<>();
    private static final Map<String, CompletableFuture<Asked>> ALL = new ConcurrentHashMap<>();

    private Queries() {}

    /** Of the request that bore this in the header {@link #LOOK}; waits until it is over. */
    static Asked of(String look) {
        try {
            return waited(look).get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("nothing was asked under " + look, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            ALL.remove(look);
        }
    }

    private static CompletableFuture<Asked> waited(String look) {
        return ALL.computeIfAbsent(look, one -> new CompletableFuture<>());
    }

    static class Counting {

        @Bean
        static BeanPostProcessor countingStore() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource store ? new Counted(store) : bean;
                }
            };
        }

        @Bean
        FilterRegistrationBean<OncePerRequestFilter> countingRequests() {
            FilterRegistrationBean<OncePerRequestFilter> filter =
                    new FilterRegistrationBean<>(new OncePerRequestFilter() {
                        @Override
                        protected void doFilterInternal(
                                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                                throws ServletException, IOException {
                            String look = request.getHeader(LOOK);
                            List<String> sql = new ArrayList<>();
                            NOW.set(sql);
                            long began = System.nanoTime();
                            try {
                                chain.doFilter(request, response);
                            } finally {
                                NOW.remove();
                                if (look != null) {
                                    waited(look).complete(new Asked(sql, (System.nanoTime() - began) / 1000));
                                }
                            }
                        }
                    });
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        }
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource store) {
            super(store);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return NOW.get() == null ? connection : proxy(Connection.class, connection);
        }
    }

    /** Statements are counted when they are made: the desk executes each once. */
    private static <T> T proxy(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                Queries.class.getClassLoader(), new Class<?>[] {type}, (self, method, args) -> {
                    List<String> now = NOW.get();
                    if (now != null && method.getName().equals("prepareStatement")) {
                        now.add(String.valueOf(args[0]));
                    }
                    try {
                        return method.invoke(target, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
