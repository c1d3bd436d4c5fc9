package kairan.watch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the operator what is in trouble, and when it is over. Every instance looks, because each has files of its own;
 * which of them tells, its row decides. Told again only after a while.
 */
@Component
class Bell {

    private static final Logger log = LoggerFactory.getLogger(Bell.class);
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("M月d日 H:mm", Locale.JAPAN);

    /** An instance looks once a minute; whoever has not seen a trouble three times may still be looking. */
    static final Duration OVER_AFTER = Duration.ofMinutes(3);

    private final List<Watched> watched;
    private final Troubles troubles;
    private final List<Teller> tellers;
    private final WatchSettings settings;
    private final Clock clock;

    /** When each was last told while there was no store to ask. */
    private final Map<String, Instant> toldWithoutStore = new ConcurrentHashMap<>();

    Bell(List<Watched> watched, Troubles troubles, Tellers tellers, WatchSettings settings, Clock clock) {
        this.watched = watched;
        this.troubles = troubles;
        this.tellers = tellers.all();
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        watched.forEach(this::look);
    }

    private void look(Watched one) {
        try {
            String trouble = one.condition().trouble();
            if (trouble == null) {
                troubles.over(one.name(), OVER_AFTER).ifPresent(since -> over(one, since));
            } else if (troubles.claim(one.name(), settings.again())) {
                log.warn("見張り: {}: {}", one.label(), trouble);
                if (!tell("【困りごと】" + one.label(), trouble)) {
                    troubles.untold(one.name());
                }
            }
            toldWithoutStore.remove(one.name());
        } catch (RuntimeException e) {
            down(one, e);
        }
    }

    private void over(Watched one, Instant since) {
        String text = "%s は、もとに戻りました（%sから）。".formatted(one.label(), WHEN.format(since.atZone(clock.getZone())));
        log.info("見張り: {}", text);
        tell("【もとに戻りました】" + one.label(), text);
    }

    /** It cannot even be asked how it is: mostly the store itself, in which a row would have decided who tells. */
    private void down(Watched one, RuntimeException e) {
        Instant now = clock.instant();
        Optional<Instant> told = Optional.ofNullable(toldWithoutStore.get(one.name()));
        if (told.filter(at -> at.plus(settings.again()).isAfter(now)).isEmpty()) {
            toldWithoutStore.put(one.name(), now);
            log.error("見張り: {} を確かめられません（{}）。", one.label(), e.getClass().getName());
            tell(
                    "【困りごと】" + one.label(),
                    "%sを確かめられません（%s）。サーバーの記録を見てください。"
                            .formatted(one.label(), e.getClass().getSimpleName()));
        }
    }

    /** False if there are ways to the operator and none of them got there. */
    private boolean tell(String subject, String text) {
        boolean told = tellers.isEmpty();
        for (Teller teller : tellers) {
            try {
                teller.tell(subject, text);
                told = true;
            } catch (IOException e) {
                log.error("見張り: 知らせを送れませんでした（{}）。", e.getMessage());
            }
        }
        return told;
    }
}
