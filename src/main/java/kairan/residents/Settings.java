package kairan.residents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kairan.content.ContentFiles;
import kairan.content.Phrase;
import kairan.conversation.Choice;
import kairan.conversation.Meaning;
import kairan.conversation.Message;
import kairan.conversation.Person;
import kairan.conversation.Returning;
import kairan.conversation.Said;
import kairan.conversation.Topic;
import kairan.japanese.Spelling;
import kairan.roles.Roles;
import org.springframework.stereotype.Component;

/** What a person may set (設定), shown and asked again whenever they like. */
@Component
public class Settings implements Topic, Returning {

    static final String TOPIC = "settings";
    private static final Pattern SHOW = Pattern.compile("(わたし|私)?の?(設定|せってい)(を|の)?(見る|見せて|変える|変えたい|変更|変更したい|確認)?(ください)?"
            + "|登録(内容)?(を|の)?(変える|変えたい|変更|変更したい)|お?知らせの受け取り方(を変えたい)?");
    private static final Pattern BODY =
            Pattern.compile("町内会(を|が|の)(変える|変えたい|変わりました|変わった|変更|変更したい|選ぶ|えらぶ|登録|登録したい)|引っ?越し(ました|た)");
    private static final Pattern EASY = Pattern.compile("やさしい(日本語|にほんご)(に|で)?(して|お願いします|おねがいします|話して)?(ください)?");
    private static final Pattern PLAIN = Pattern.compile("(ふつう|普通)の(日本語|言葉|ことば)(に|で)?(して|お願いします|もどして|戻して)?(ください)?");

    private final FirstTaps taps;
    private final OwnSettings own;
    private final Residents residents;
    private final Roles roles;
    private final ContentFiles content;

    Settings(FirstTaps taps, OwnSettings own, Residents residents, Roles roles, ContentFiles content) {
        this.taps = taps;
        this.own = own;
        this.residents = residents;
        this.roles = roles;
        this.content = content;
    }

    @Override
    public Optional<List<Message>> hear(Said said) {
        return switch (said) {
            case Said.Chose chose
            when chose.meaning().topic().equals(TOPIC) ->
                pressed(chose.by(), chose.meaning()).map(List::of);
            case Said.Wrote wrote ->
                wrote(wrote.by(), Spelling.bare(wrote.words())).map(List::of);
            default -> Optional.empty();
        };
    }

    private Optional<Message> pressed(Person person, Meaning meaning) {
        return switch (meaning.value()) {
            case "show" -> Optional.of(show(person));
            case "same" -> Optional.of(Message.of(content.now().phrases().say(Phrase.SETTINGS_BACK_SAME)));
            default -> taps.pressed(person, meaning);
        };
    }

    private Optional<Message> wrote(Person person, String words) {
        if (SHOW.matcher(words).matches()) {
            return Optional.of(show(person));
        }
        if (BODY.matcher(words).matches()) {
            return Optional.of(taps.ask(person, Step.BODY, false));
        }
        if (EASY.matcher(words).matches()) {
            return taps.pressed(person, Meaning.of(TOPIC, "easy"));
        }
        return PLAIN.matcher(words).matches() ? taps.pressed(person, Meaning.of(TOPIC, "plain")) : Optional.empty();
    }

    private Message show(Person person) {
        taps.askNoMore(person);
        List<Choice> buttons = new ArrayList<>(parts());
        buttons.add(new Choice("団体", "groups", "show"));
        buttons.add(new Choice("もう一つの画面とつなぐ", "doors", "show"));
        buttons.add(new Choice("登録している内容", "kept", "show"));
        buttons.add(new Choice("登録を消す", "leave", "ask"));
        return Message.lasting(content.now().phrases().say(Phrase.SETTINGS, own.of(person)) + letters(person), buttons);
    }

    /** By what those who hold a role are known on the desk's page of roles. */
    private String letters(Person person) {
        return roles.soon(person).isEmpty()
                ? ""
                : "\n" + content.now().phrases().say(Phrase.SETTINGS_LETTERS, Map.of("文字", residents.handle(person)));
    }

    private static List<Choice> parts() {
        return List.of(
                new Choice("町内会", TOPIC, "ask-body"),
                new Choice("知りたいこと", TOPIC, "ask-interests"),
                new Choice("言葉", TOPIC, "ask-words"),
                new Choice("お知らせの受け取り方", TOPIC, "ask-notices"));
    }

    @Override
    public Optional<Message> back(Person person) {
        return own.any(person)
                ? Optional.of(Message.lasting(
                        content.now().phrases().say(Phrase.SETTINGS_BACK, own.of(person)),
                        List.of(
                                new Choice("このまま使う", TOPIC, "same"),
                                new Choice("えらび直す", TOPIC, "begin-body"),
                                new Choice("登録を消す", "leave", "ask"))))
                : Optional.empty();
    }
}
