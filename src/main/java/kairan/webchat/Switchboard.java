package kairan.webchat;

import java.util.List;
import java.util.Optional;
import kairan.conversation.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.JacksonException;

/** Takes each frame of a page to where it belongs. */
@Component
class Switchboard {

    private static final Logger log = LoggerFactory.getLogger(Switchboard.class);
    private static final ToPage TOO_FAST = new ToPage.Later("少し間をおいてから、続きをお送りします。");
    private static final ToPage OUT_OF_ORDER = new ToPage.Later("いま受け取れませんでした。少したってから、もう一度お送りします。");
    private static final ToPage CROWDED = new ToPage.Later("いま、こみあっています。少したってから、もう一度お送りします。");
    private static final ToPage NOT_NOW = new ToPage.Earlier(List.of(), true);
    private static final ToPage UNREADABLE = new ToPage.Refused(null, "うまく読み取れませんでした。画面を開き直してみてください。");

    private final Intake intake;
    private final Bubbles bubbles;
    private final Tabs tabs;
    private final Ears ears;

    Switchboard(Intake intake, Bubbles bubbles, Tabs tabs, Ears ears) {
        this.intake = intake;
        this.bubbles = bubbles;
        this.tabs = tabs;
        this.ears = ears;
    }

    /** To be called on the thread that reads it; it is heard on another. */
    void hear(Tab tab, String frame) {
        if (!tab.pace().allows(System.nanoTime())) {
            tab.send(TOO_FAST);
        } else if (!ears.soon(tab.speaker(), frame, () -> heard(tab, frame))) {
            tab.send(CROWDED);
        }
    }

    private void heard(Tab tab, String frame) {
        safely(tab, () -> Frames.read(frame).ifPresentOrElse(read -> hear(tab, read), () -> tab.send(UNREADABLE)));
    }

    /** Whatever it fails at, the page hears of it. */
    private static void safely(Tab tab, Runnable step) {
        try {
            step.run();
        } catch (JacksonException e) {
            // The class only: the message could hold what the person wrote.
            log.warn("チャットで読めない電文を受けました（{}）。", e.getClass().getSimpleName());
            tab.send(UNREADABLE);
        } catch (DataAccessException | TransactionException e) {
            log.error("チャットで受けた言葉をしまえませんでした（{}）。", e.getClass().getSimpleName());
            tab.send(OUT_OF_ORDER);
        } catch (OutOfMemoryError e) {
            log.error("チャットで受けた言葉をしまうメモリーがありません。");
            tab.send(CROWDED);
        } catch (RuntimeException | StackOverflowError e) {
            // Sent again they would fail again.
            log.error("チャットで受けた言葉を扱えませんでした（{}）。", Failure.of(e));
            tab.send(UNREADABLE);
        }
    }

    private void hear(Tab tab, FromPage frame) {
        Optional<String> address = tab.address();
        switch (frame) {
            case FromPage.Ping ping -> tab.send(new ToPage.Pong());
            case FromPage.Hello hello when address.isEmpty() -> hello(tab, hello);
            case FromPage.Words words when address.isPresent() -> words(tab, address.get(), words);
            case FromPage.Earlier earlier when address.isPresent() -> lookBack(tab, earlier);
            default -> tab.send(UNREADABLE);
        }
    }

    private void hello(Tab tab, FromPage.Hello hello) {
        Token token = Token.read(hello.token()).orElseGet(Token::fresh);
        tab.belongsTo(token.address());
        tab.send(new ToPage.Welcome(token.text()));
        tabs.add(tab);
        if (tab.isGone()) {
            tabs.remove(tab);
            return;
        }
        tab.begin(bubbles, hello.after());
    }

    /** The person's own bubble tells the page that the words have arrived. */
    private void words(Tab tab, String address, FromPage.Words words) {
        switch (intake.take(address, words)) {
            case Intake.Taken.Now now -> tabs.look();
            case Intake.Taken.Before before -> {
                // First what came before it: a page passes over what is older than what it shows.
                tab.catchUp(bubbles);
                tab.send(new ToPage.New(List.of(before.own())));
            }
            case Intake.Taken.Later later -> tab.send(CROWDED);
            case Intake.Taken.Refused refused -> tab.send(new ToPage.Refused(words.id(), refused.why()));
        }
    }

    /** Where it cannot be looked up now the page shows that there is more, and can be asked again. */
    private void lookBack(Tab tab, FromPage.Earlier earlier) {
        if (!ears.lookBack(tab.speaker(), () -> safely(tab, () -> tab.lookBack(bubbles, earlier.before())))) {
            tab.send(NOT_NOW);
        }
    }
}
