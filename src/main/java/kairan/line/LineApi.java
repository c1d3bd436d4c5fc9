package kairan.line;

import com.linecorp.bot.client.base.BotAwareJacksonConverter;
import com.linecorp.bot.client.base.ResultCallAdapterFactory;
import com.linecorp.bot.jackson.ModelObjectMapper;
import com.linecorp.bot.messaging.client.MessagingApiClient;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
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
    private final MessagingApiClient replies;
    private final MessagingApiClient parcels;

    private LineApi(Keys keys) {
        threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("line-", 0).factory());
        pool = new ConnectionPool(MOST_AT_ONCE, 5, TimeUnit.MINUTES);
        OkHttpClient http = new OkHttpClient.Builder()
                .socketFactory(new PromptSockets())
                .connectionPool(pool)
                .callTimeout(keys.patience())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .addInterceptor(new Calling(keys))
                .addNetworkInterceptor(Calling::onceOnly)
                .build();
        replies = client(keys, http);
        parcels = client(keys, http);
    }

    static LineApi open(Keys keys) {
        return new LineApi(keys);
    }

    private MessagingApiClient client(Keys keys, OkHttpClient http) {
        Dispatcher queue = new Dispatcher(threads);
        queue.setMaxRequests(MOST_AT_ONCE);
        queue.setMaxRequestsPerHost(MOST_AT_ONCE);
        return new Retrofit.Builder()
                .baseUrl(keys.api().toString())
                .client(http.newBuilder().dispatcher(queue).build())
                .addConverterFactory(BotAwareJacksonConverter.create(ModelObjectMapper.createNewObjectMapper()))
                .addCallAdapterFactory(new ResultCallAdapterFactory())
                .build()
                .create(MessagingApiClient.class);
    }

    /** For answers by reply token. */
    MessagingApiClient replies() {
        return replies;
    }

    /** For what is said unasked. */
    MessagingApiClient parcels() {
        return parcels;
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
