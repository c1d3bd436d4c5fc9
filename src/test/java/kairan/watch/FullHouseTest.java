package kairan.watch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class FullHouseTest {

    private static final FilterChain PAGE = (request, response) -> {};

    private final FullHouse house = new FullHouse(2, 1, 10, Duration.ofMillis(20));
    private final CountDownLatch inside = new CountDownLatch(2);
    private final CountDownLatch end = new CountDownLatch(1);

    private void stay() {
        inside.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private MockHttpServletResponse ask(MockHttpServletRequest request, FilterChain page) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        house.doFilter(request, response, page);
        return response;
    }

    private static MockHttpServletRequest get(String path) {
        return new MockHttpServletRequest("GET", path);
    }

    private static MockHttpServletRequest form(int bytes) {
        MockHttpServletRequest form = new MockHttpServletRequest("POST", "/faq");
        form.setContent(new byte[bytes]);
        return form;
    }

    @Test
    void onePageMoreThanThereIsRoomForIsAskedToComeAgain() throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<MockHttpServletResponse> one = people.submit(() -> ask(get("/faq"), (request, response) -> stay()));
            Future<MockHttpServletResponse> two = people.submit(() -> ask(form(10), (request, response) -> stay()));
            inside.await();

            MockHttpServletResponse three = ask(get("/faq"), PAGE);
            assertThat(three.getStatus()).isEqualTo(503);
            assertThat(three.getHeader("Retry-After")).isEqualTo("60");
            assertThat(three.getContentAsString(StandardCharsets.UTF_8))
                    .isEqualTo("いま、こみあっています。1分ほどたってから、もう一度お開きください。");
            assertThat(ask(get("/line/webhook"), PAGE).getStatus())
                    .as("has bounds of its own")
                    .isEqualTo(200);
            assertThat(ask(get("/actuator/health"), PAGE).getStatus())
                    .as("a house that is full is not ill")
                    .isEqualTo(200);

            end.countDown();
            assertThat(one.get().getStatus()).isEqualTo(200);
            assertThat(two.get().getStatus()).isEqualTo(200);
            assertThat(ask(get("/faq"), PAGE).getStatus()).isEqualTo(200);
        }
    }

    @Test
    void whereManyWaitAlreadyOneMoreIsToldAtOnce() throws Exception {
        FullHouse small = new FullHouse(1, 1, 1, Duration.ofMinutes(1));
        CountDownLatch entered = new CountDownLatch(1);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            people.submit(() -> {
                small.doFilter(get("/faq"), new MockHttpServletResponse(), (request, response) -> {
                    entered.countDown();
                    stay();
                });
                return true;
            });
            entered.await();
            Thread waits = Thread.ofVirtual().start(() -> {
                try {
                    small.doFilter(get("/faq"), new MockHttpServletResponse(), PAGE);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            Awaitility.await().until(() -> waits.getState() == Thread.State.TIMED_WAITING);

            MockHttpServletResponse next = new MockHttpServletResponse();
            small.doFilter(get("/faq"), next, PAGE);
            assertThat(next.getStatus()).isEqualTo(503);
            end.countDown();
            waits.join();
        }
    }

    @Test
    void fourGreatOnesAreWorkedOnAtOnceAndLeaveRoomForPages() throws Exception {
        FullHouse wide = new FullHouse(100, 10, 10, Duration.ofMillis(20));
        CountDownLatch four = new CountDownLatch(4);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                people.submit(() -> {
                    wide.doFilter(form(1_000_000), new MockHttpServletResponse(), (request, response) -> {
                        four.countDown();
                        stay();
                    });
                    return true;
                });
            }
            four.await();
            MockHttpServletResponse fifth = new MockHttpServletResponse();
            wide.doFilter(form(1_000_000), fifth, PAGE);
            assertThat(fifth.getStatus()).isEqualTo(503);
            MockHttpServletResponse page = new MockHttpServletResponse();
            wide.doFilter(get("/faq"), page, PAGE);
            assertThat(page.getStatus()).isEqualTo(200);
            end.countDown();
        }
    }

    @Test
    void whoSendsMuchSlowlyKeepsNobodyOutWhoSendsLittle() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        MockHttpServletRequest slow = new MockHttpServletRequest("POST", "/faq") {

            @Override
            public java.util.Map<String, String[]> getParameterMap() {
                reading.countDown();
                stay();
                return super.getParameterMap();
            }
        };
        slow.setContent(new byte[FullHouse.SMALL_BYTES + 1]);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<MockHttpServletResponse> one = people.submit(() -> ask(slow, PAGE));
            reading.await();

            assertThat(ask(form(FullHouse.SMALL_BYTES + 1), PAGE).getStatus())
                    .as("a second great one")
                    .isEqualTo(503);
            MockHttpServletRequest unknown = form(0);
            unknown.setContent(null);
            assertThat(ask(unknown, PAGE).getStatus())
                    .as("as great as it likes")
                    .isEqualTo(503);
            assertThat(ask(form(FullHouse.SMALL_BYTES), PAGE).getStatus()).isEqualTo(200);
            assertThat(ask(get("/faq"), PAGE).getStatus()).isEqualTo(200);

            end.countDown();
            assertThat(one.get().getStatus()).isEqualTo(200);
        }
    }

    @Test
    void onePlaceKeepsNoMoreThanItsPartOfTheRooms() throws Exception {
        FullHouse wide = new FullHouse(100, 10, 10, Duration.ofMillis(20));
        CountDownLatch twelve = new CountDownLatch(FullHouse.MOST_OF_ONE_PLACE);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < FullHouse.MOST_OF_ONE_PLACE; i++) {
                people.submit(() -> {
                    wide.doFilter(get("/faq"), new MockHttpServletResponse(), (request, response) -> {
                        twelve.countDown();
                        stay();
                    });
                    return true;
                });
            }
            twelve.await();

            MockHttpServletResponse more = new MockHttpServletResponse();
            wide.doFilter(get("/faq"), more, PAGE);
            assertThat(more.getStatus()).isEqualTo(503);
            MockHttpServletRequest elsewhere = get("/faq");
            elsewhere.setRemoteAddr("198.51.100.1");
            MockHttpServletResponse page = new MockHttpServletResponse();
            wide.doFilter(elsewhere, page, PAGE);
            assertThat(page.getStatus()).isEqualTo(200);
            end.countDown();
        }
    }

    @Test
    void onePlaceThatSendsMuchSlowlyLeavesRoomForOthersWhoSendMuch() throws Exception {
        FullHouse wide = new FullHouse(100, 16, 10, Duration.ofMillis(20));
        CountDownLatch reading = new CountDownLatch(FullHouse.MOST_GREAT_OF_ONE_PLACE);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 16; i++) {
                MockHttpServletRequest slow = new MockHttpServletRequest("POST", "/faq") {

                    @Override
                    public java.util.Map<String, String[]> getParameterMap() {
                        reading.countDown();
                        stay();
                        return super.getParameterMap();
                    }
                };
                slow.setContent(new byte[FullHouse.SMALL_BYTES + 1]);
                people.submit(() -> {
                    wide.doFilter(slow, new MockHttpServletResponse(), PAGE);
                    return true;
                });
            }
            reading.await();

            MockHttpServletRequest elsewhere = form(FullHouse.SMALL_BYTES + 1);
            elsewhere.setRemoteAddr("198.51.100.1");
            MockHttpServletResponse taken = new MockHttpServletResponse();
            wide.doFilter(elsewhere, taken, PAGE);
            assertThat(taken.getStatus()).isEqualTo(200);
            end.countDown();
        }
    }
}
