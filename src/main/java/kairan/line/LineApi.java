package kairan.line;

import com.linecorp.bot.client.base.BotAwareJacksonConverter;
import com.linecorp.bot.client.base.ResultCallAdapterFactory;
import com.linecorp.bot.messaging.client.MessagingApiBlobClient;
import com.linecorp.bot.messaging.client.MessagingApiClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.springframework.util.function.SingletonSupplier;
import retrofit2.Retrofit;

/**
 * LINE's Messaging API: the official client on an HTTP client of our own, because the SDK's own one logs the token,
 * repeats POSTs silently, has no limit for a whole call and cannot be closed. Replies and parcels have a queue each,
 * so that a great delivery never makes anybody wait for an answer.
 */
final class LineApi implements AutoCloseable {

    static final int MOST_AT_ONCE = 64;

    private final ExecutorService threads;
    private final ConnectionPool pool;
    private final Supplier<Clients> clients;

    private record Clients(MessagingApiClient replies, MessagingApiClient parcels, MessagingApiBlobClient blobs) {}

    private LineApi(Keys keys, Consumer<String> ended) {
        threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("line-", 0).factory());
        pool = new ConnectionPool(MOST_AT_ONCE, 5, TimeUnit.MINUTES);
        // A wrong address stops the start.
        HttpUrl api = HttpUrl.get(keys.api().toString());
        HttpUrl blobs = HttpUrl.get(keys.blobs().toString());
        // When somebody calls, and not before the doors are open: reading whom to trust takes longer than opening them.
        clients = SingletonSupplier.of(() -> clients(http(keys, ended), api, blobs));
    }

    private OkHttpClient http(Keys keys, Consumer<String> ended) {
        return new OkHttpClient.Builder()
                .socketFactory(new PromptSockets())
                .connectionPool(pool)
                .callTimeout(keys.patience())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .addInterceptor(new Calling(keys, ended))
                .addNetworkInterceptor(Calling::onceOnly)
                .build();
    }

    private Clients clients(OkHttpClient http, HttpUrl api, HttpUrl blobs) {
        return new Clients(
                client(http, api, MessagingApiClient.class),
                client(http, api, MessagingApiClient.class),
                client(http, blobs, MessagingApiBlobClient.class));
    }

    static LineApi open(Keys keys) {
        return open(keys, outcome -> {});
    }

    /** @param ended told of each call's outcome: LINE's status, or a word for its silence */
    static LineApi open(Keys keys, Consumer<String> ended) {
        return new LineApi(keys, ended);
    }

    private <T> T client(OkHttpClient http, HttpUrl host, Class<T> kind) {
        Dispatcher queue = new Dispatcher(threads);
        queue.setMaxRequests(MOST_AT_ONCE);
        queue.setMaxRequestsPerHost(MOST_AT_ONCE);
        return new Retrofit.Builder()
                .baseUrl(host)
                .client(http.newBuilder().dispatcher(queue).build())
                .addConverterFactory(BotAwareJacksonConverter.create(LineWords.MAPPER))
                .addCallAdapterFactory(new ResultCallAdapterFactory())
                .build()
                .create(kind);
    }

    /** For answers by reply token. */
    MessagingApiClient replies() {
        return clients.get().replies();
    }

    /** For what is said unasked, and for all that is done around the talk. */
    MessagingApiClient parcels() {
        return clients.get().parcels();
    }

    /** For pictures. */
    MessagingApiBlobClient blobs() {
        return clients.get().blobs();
    }

    @Override
    public void close() {
        threads.shutdown();
        pool.evictAll();
    }

    @Override
    public String toString() {
        return "LineApi[…]";
    }
}
