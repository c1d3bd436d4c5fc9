package kairan.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kairan.FreshStore;
import kairan.content.ContentFiles;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A talk about a few topics, with the dialogues they open, on a fresh store. */
public final class Talk {

    /** What the bot says when no topic understands. */
    public static final String SORRY = "すみません、わかりません。";

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final FreshStore store;
    private final Dialogues dialogues;
    private final GivenAnswers given;
    private Conversation conversation;

    public Talk(FreshStore store, ContentFiles content) {
        this.store = store;
        OpenDialogues open = new OpenDialogues(store.db(), store.clock());
        given = new GivenAnswers(store.db(), open, beans.getBeanProvider(Asking.class), store.clock());
        beans.addBean("given", given);
        dialogues = new Dialogues(open, content, beans.getBeanProvider(Asking.class), given, store.clock());
        about();
    }

    public Dialogues dialogues() {
        return dialogues;
    }

    public Progresses progresses() {
        return new Progresses(store.db());
    }

    public void asks(Asking asking) {
        beans.addBean(asking.dialogue(), asking);
    }

    public void about(Topic... topics) {
        Topic sorry = said -> Optional.of(List.of(Message.of(SORRY)));
        List<Topic> all = Stream.of(
                        Stream.of(new Unsaying(beans.getBeanProvider(Keeping.class)), dialogues),
                        Stream.of(dialogues.freely()),
                        Stream.of(topics),
                        Stream.of(dialogues.lastly()),
                        Stream.of(sorry))
                .<Topic>flatMap(some -> some)
                .toList();
        conversation = new Conversation(all, List.of(dialogues), new Progresses(store.db()));
    }

    public List<Message> hear(Said said) {
        return conversation.hear(said);
    }

    public List<String> writes(Person person, String words) {
        return texts(new Said.Wrote(person, store.clock().instant(), words));
    }

    public List<String> presses(Person person, String meaning) {
        return texts(new Said.Chose(
                person, store.clock().instant(), Meaning.read(meaning).orElseThrow()));
    }

    private List<String> texts(Said said) {
        return hear(said).stream().map(Message::text).toList();
    }
}
